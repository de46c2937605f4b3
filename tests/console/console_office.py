"""The office that tests play in: its bodies, its time, its people's password."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from appwarden.console.registry.models import App, Authority, Laboratory, Operator, Store

# A Monday morning in the office, in a year whose holidays are announced.
NOW = datetime(2026, 6, 1, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
PASSWORD = "a password of tests"  # noqa: S105  opens nothing


@dataclass(frozen=True)
class Office:
    """The bodies that the test people belong to, and one app of the company."""

    authority: Authority
    laboratory: Laboratory
    operator: Operator
    other_operator: Operator
    store: Store
    app: App
