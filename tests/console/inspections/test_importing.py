"""Reports made elsewhere: taken in by the many, once, and never half."""

import json
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django.fixtures import DjangoAssertNumQueries

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.inspections.intake import take_folder
from appwarden.console.inspections.models import Inspection, InspectionFinding
from appwarden.console.inspections.runner import Limits, Request, run_check
from appwarden.console.inspections.services import Source, import_reports
from appwarden.console.inspections.services.comparing import report_of
from appwarden.console.registry.models import App, Build

APKS = Path(__file__).parents[2] / "samples" / "apks"


@pytest.fixture(scope="module")
def report() -> bytes:
    app = APKS / "consent_after_sdk_init.apk"
    content = run_check(app, Request(day="2026-05-01"), Limits()).report
    assert content is not None
    return content


def variants(report: bytes, count: int) -> list[tuple[str, bytes]]:
    """Return reports of `count` builds of as many apps."""
    document = json.loads(report)
    found = []
    for number in range(count):
        document["artifact"]["sha256"] = f"{number:064x}"
        document["artifact"]["package"] = f"com.example.app{number}"
        found.append((f"{number}.json", json.dumps(document).encode()))
    return found


def test_a_report_becomes_a_finished_inspection(inspector: User, report: bytes) -> None:
    imported = import_reports(
        acting_user=inspector, reports=[("a.json", report)], source=Source(region="Beijing")
    )
    assert (imported.new, imported.known, imported.refused) == (1, 0, [])
    one = Inspection.objects.get()
    assert (one.status, one.laboratory) == ("done", inspector.laboratory)
    assert str(one.judged_on) == "2026-05-01"
    assert report_of(one).artifact.package == one.build.app.package
    assert one.build.region == "Beijing"
    assert one.build.file is None
    assert InspectionFinding.objects.filter(inspection=one).count() == one.finding_count == 3


def test_what_was_taken_in_is_known(inspector: User, report: bytes) -> None:
    reports = variants(report, 3)
    import_reports(acting_user=inspector, reports=reports, source=Source())
    again = import_reports(acting_user=inspector, reports=[*reports, *reports], source=Source())
    assert (again.new, again.known) == (0, 6)
    assert (Inspection.objects.count(), Build.objects.count(), App.objects.count()) == (3, 3, 4)
    assert AuditEntry.objects.filter(act="inspections.import_reports").count() == 1


def test_a_broken_report_does_not_stop_the_others(inspector: User, report: bytes) -> None:
    reports = [("letter.json", b"a letter"), ("a.json", report), ("b.json", report[:-40])]
    imported = import_reports(acting_user=inspector, reports=reports, source=Source())
    assert imported.new == 1
    assert [name for name, _reason in imported.refused] == ["letter.json", "b.json"]


def test_a_company_may_not(users: dict[Role, User], report: bytes) -> None:
    with pytest.raises(PermissionDenied):
        import_reports(
            acting_user=users[Role.COMPANY], reports=[("a.json", report)], source=Source()
        )


def test_a_folder_may_hold_reports(inspector: User, report: bytes, tmp_path: Path) -> None:
    for name, content in variants(report, 2):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "letter.json").write_text("a letter")
    taken = take_folder(acting_user=inspector, folder=tmp_path, source=Source())
    assert (taken.reports, len(taken.refused)) == (2, 1)
    assert take_folder(acting_user=inspector, folder=tmp_path, source=Source()).reports == 0


def test_queries_grow_by_the_file_alone(
    inspector: User, report: bytes, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(40 * 6 + 30):
        import_reports(acting_user=inspector, reports=variants(report, 40), source=Source())
