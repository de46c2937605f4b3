"""What time it is for the office. Nothing else in the console reads the system's clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.utils import timezone

_fixed: datetime | None = None


def now() -> datetime:
    """Return the present moment, aware, in the office's zone."""
    return timezone.localtime(_fixed or timezone.now())


def today() -> date:
    """Return the office's date: a deadline's last day belongs to the company until 24:00 there."""
    return now().date()


@contextmanager
def fixed(moment: datetime) -> Iterator[None]:
    """Let every thread of this process see `moment` (aware) as now; for tests and for replays."""
    global _fixed  # noqa: PLW0603  one clock for one process, request threads included
    before = _fixed
    _fixed = moment
    try:
        yield
    finally:
        _fixed = before
