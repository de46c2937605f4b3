"""An inspected app, ready to be judged."""

from collections.abc import Callable
from pathlib import Path

import pytest

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.services import (
    Order,
    Source,
    judge_finding,
    receive_app,
    request_inspection,
)
from appwarden.console.inspections.worker import run_worker

APKS = Path(__file__).parents[2] / "samples" / "apks"

Inspect = Callable[..., Inspection]


@pytest.fixture
def inspector(users: dict[Role, User]) -> User:
    return users[Role.INSPECTOR]


@pytest.fixture
def inspect(inspector: User) -> Inspect:
    """Return a way to inspect a sample app, by the worker, from upload to report."""

    def inspected(
        name: str = "consent_after_sdk_init", source: Source | None = None, **order: object
    ) -> Inspection:
        with (APKS / f"{name}.apk").open("rb") as stream:
            build = receive_app(
                acting_user=inspector,
                stream=stream,
                name=f"{name}.apk",
                source=source or Source(),
            )
        inspection = request_inspection(
            acting_user=inspector,
            order=Order(build=build, **order),  # type: ignore[arg-type]  # each test knows its own
        )
        assert run_worker(once=True) == 1
        inspection.refresh_from_db()
        return inspection

    return inspected


@pytest.fixture
def judge_all(inspector: User) -> Callable[[Inspection], None]:
    """Return a way to confirm every finding of an inspection."""

    def judged(inspection: Inspection) -> None:
        for finding in inspection.findings.all():
            judge_finding(
                acting_user=inspector,
                inspection=inspection,
                finding_id=finding.finding_id,
                decision="confirmed",
            )

    return judged
