"""From a file to a stored report, once."""

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.intake import take_folder
from appwarden.console.inspections.leases import (
    LEASE,
    TRIES_AT_MOST,
    renew_lease,
    store_outcome,
    take_lease,
)
from appwarden.console.inspections.models import Inspection, InspectionFinding, QueueEntry
from appwarden.console.inspections.runner import Limits, Outcome
from appwarden.console.inspections.services import (
    Order,
    Source,
    receive_app,
    request_inspection,
    retry_inspection,
)
from appwarden.console.inspections.services.comparing import report_of
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import App, Build, Store
from appwarden.console.vault.services import path_of
from appwarden.errors import UnreadableError, UsageError

APKS = Path(__file__).parents[2] / "samples" / "apks"
SAMPLE = "consent_after_sdk_init"


def received(user: User, name: str = SAMPLE, source: Source | None = None) -> Build:
    with (APKS / f"{name}.apk").open("rb") as stream:
        return receive_app(
            acting_user=user, stream=stream, name=f"{name}.apk", source=source or Source()
        )


def queued(user: User, name: str = SAMPLE) -> Inspection:
    return request_inspection(acting_user=user, order=Order(build=received(user, name)))


def test_an_app_is_known_by_its_own_manifest_and_its_hash(inspector: User) -> None:
    build = received(inspector)
    assert build.app.package == f"com.example.{SAMPLE}"
    assert (build.version_name, build.version_code) == ("1.0", 1)
    assert received(inspector) == build
    assert App.objects.filter(package=build.app.package).count() == 1


def test_the_same_file_of_another_store_is_another_build(inspector: User, store: Store) -> None:
    assert received(inspector) != received(inspector, source=Source(store=store, channel="shop"))
    assert Build.objects.count() == 2


def test_what_is_no_app_is_not_entered(inspector: User) -> None:
    with pytest.raises(UnreadableError):
        receive_app(
            acting_user=inspector, stream=io.BytesIO(b"a letter"), name="a.apk", source=Source()
        )
    assert not Build.objects.exists()


def test_a_company_may_not_order(users: dict[Role, User]) -> None:
    with pytest.raises(PermissionDenied):
        received(users[Role.COMPANY])


def test_the_worker_stores_the_report_and_its_findings(inspector: User) -> None:
    inspection = queued(inspector)
    assert run_worker(once=True) == 1
    inspection.refresh_from_db()
    report = report_of(inspection)
    assert inspection.status == "done"
    assert report.artifact.sha256 == inspection.build.sha256
    rows = InspectionFinding.objects.filter(inspection=inspection)
    assert [row.finding_id for row in rows] == [one.id for one in report.findings]
    assert inspection.finding_count == len(report.findings) == 3
    assert inspection.person_count > 0
    assert rows[0].problem_type == "MIIT-T01"
    assert rows[0].sdk == "example-stat"
    assert not QueueEntry.objects.exists()
    assert AuditEntry.objects.filter(act="inspections.finish", acting_user=None).count() == 1
    assert run_worker(once=True) == 0


def test_the_stored_report_cannot_be_written_again(inspector: User) -> None:
    inspection = queued(inspector)
    run_worker(once=True)
    inspection.refresh_from_db()
    assert inspection.report_id is not None
    assert path_of(inspection.report_id).stat().st_mode & 0o222 == 0
    with pytest.raises(InspectionRefusedError):
        retry_inspection(acting_user=inspector, inspection=inspection)


def test_a_hostile_file_fails_with_its_reason_and_can_be_tried_again(inspector: User) -> None:
    inspection = queued(inspector)
    assert run_worker(once=True, limits=Limits(wall_seconds=0.01)) == 1
    inspection.refresh_from_db()
    assert (inspection.status, inspection.failure) == ("failed", "out_of_time")
    assert inspection.failure_reason
    retry_inspection(acting_user=inspector, inspection=inspection)
    assert run_worker(once=True) == 1
    inspection.refresh_from_db()
    assert (inspection.status, inspection.failure) == ("done", "")


def test_a_lease_is_held_by_one_until_it_runs_out(inspector: User) -> None:
    queued(inspector)
    first = take_lease()
    assert first is not None
    assert take_lease() is None
    with clock.fixed(clock.now() + LEASE - timedelta(seconds=1)):
        assert renew_lease(first)
        assert take_lease() is None
    with clock.fixed(clock.now() + 3 * LEASE):
        second = take_lease()
    assert second is not None
    assert second.token != first.token
    assert not renew_lease(first)
    assert not store_outcome(first, Outcome(ending="unreadable", reason="late"))
    assert store_outcome(second, Outcome(ending="unreadable", reason="in time"))
    inspection = Inspection.objects.get()
    assert inspection.failure_reason == "in time"


def test_a_file_that_kills_its_workers_does_not_stop_the_queue(inspector: User) -> None:
    poison, innocent = queued(inspector), queued(inspector, "clean_app")
    for number in range(TRIES_AT_MOST):
        with clock.fixed(clock.now() + 2 * number * LEASE):
            lease = take_lease()
            assert lease is not None
            assert lease.inspection_id == poison.pk
    with clock.fixed(clock.now() + 10 * LEASE):
        lease = take_lease()
    assert lease is not None
    assert lease.inspection_id == innocent.pk
    poison.refresh_from_db()
    assert (poison.status, poison.failure) == ("failed", "killed")


def test_a_folder_is_taken_once(inspector: User, tmp_path: Path) -> None:
    folder = tmp_path / "drop"
    (folder / "deep").mkdir(parents=True)
    for number, name in enumerate((SAMPLE, "clean_app", SAMPLE)):
        content = (APKS / f"{name}.apk").read_bytes()
        (folder / "deep" / f"{number}.apk").write_bytes(content)
    (folder / "letter.apk").write_text("a letter")
    (folder / "notes.txt").write_text("no app at all")
    first = take_folder(acting_user=inspector, folder=folder, source=Source())
    assert (len(first.queued), len(first.known), len(first.refused)) == (2, 1, 1)
    assert str(first).endswith("2 queued, 1 known, 0 reports, 1 refused")
    again = take_folder(acting_user=inspector, folder=folder, source=Source())
    assert (len(again.queued), len(again.known), len(again.refused)) == (0, 3, 1)
    assert run_worker(once=True) == 2
    with pytest.raises(UsageError):
        take_folder(acting_user=inspector, folder=tmp_path / "none", source=Source())


def test_a_baseline_must_be_of_the_same_app(
    inspector: User, inspect: Callable[..., Inspection]
) -> None:
    other = inspect("clean_app")
    with pytest.raises(InspectionRefusedError):
        request_inspection(
            acting_user=inspector, order=Order(build=received(inspector), baseline=other)
        )


@pytest.fixture
def store(users: dict[Role, User]) -> Store:
    found = users[Role.STORE].store
    assert found is not None
    return found
