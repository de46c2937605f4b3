"""Reports made elsewhere, by a laboratory or a fleet of machines, taken in by the many."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import msgspec
from django.db import transaction

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.inspections.models import Inspection, InspectionFinding
from appwarden.console.inspections.rows import describe, finding_rows
from appwarden.console.inspections.services.ordering import Source
from appwarden.console.registry.models import App, Build, Platform
from appwarden.console.search.bigrams import bigrams
from appwarden.console.vault.services import put_many
from appwarden.errors import UnreadableError
from appwarden.report import decode_report
from appwarden.report.model import SCHEMA, ArtifactRef, Report

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

# One transaction and one audit row each.
REPORTS_AT_ONCE = 500
REPORT_TYPE = "application/json"


@dataclass
class Imported:
    """What became of the reports."""

    new: int = 0
    known: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Entry:
    """What is kept of a report while its rows wait: a whole one is many times as large."""

    artifact: ArtifactRef
    inspection: Inspection
    rows: list[InspectionFinding]


def import_reports(
    *, acting_user: "User", reports: Iterable[tuple[str, bytes]], source: Source
) -> Imported:
    """Take in reports (name, content); each is a finished inspection whose build has no file.

    A report that was taken in before, byte for byte, is known and changes nothing; one that breaks
    the format is refused and does not stop the others.
    """
    require(acting_user, "inspections.request")
    imported, waiting = Imported(), iter(reports)
    while chunk := list(islice(waiting, REPORTS_AT_ONCE)):
        with transaction.atomic():
            entries = _read(acting_user, chunk, imported)
            _take(acting_user, entries, source, imported)
    return imported


def _read(user: "User", chunk: Iterable[tuple[str, bytes]], imported: Imported) -> list[_Entry]:
    whole: list[tuple[str, bytes]] = []
    entries: list[_Entry] = []
    for name, content in chunk:
        try:
            entries.append(_entry(user, _decoded(content)))
        except UnreadableError as problem:
            imported.refused.append((name, str(problem)))
        else:
            whole.append((name, content))
    for entry, stored in zip(entries, put_many(whole, REPORT_TYPE), strict=True):
        entry.inspection.report = stored
    return entries


def _decoded(content: bytes) -> Report:
    """Read a report in one pass; only what does not fit is read again for the reason why."""
    try:
        report = msgspec.json.decode(content, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return decode_report(content)
    return report if report.schema == SCHEMA else decode_report(content)


def _take(user: "User", entries: Sequence[_Entry], source: Source, imported: Imported) -> None:
    digests = {str(entry.inspection.report_id): entry for entry in entries}
    known = set(
        Inspection.objects.filter(report_id__in=digests).values_list("report_id", flat=True)
    )
    fresh = [entry for sha256, entry in digests.items() if sha256 not in known]
    imported.known += len(entries) - len(fresh)
    imported.new += len(fresh)
    if not fresh:
        return
    builds = _builds([entry.artifact for entry in fresh], source)
    for entry in fresh:
        entry.inspection.build_id, channel = builds[entry.artifact.sha256]
        entry.inspection.conditions = {"channel": channel} if channel else {}
    made = [entry.inspection for entry in fresh]
    Inspection.objects.bulk_create(made)
    rows = (row for entry in fresh for row in entry.rows)
    InspectionFinding.objects.bulk_create(rows, batch_size=REPORTS_AT_ONCE)
    record(
        acting_user=user,
        act="inspections.import_reports",
        target=made[0],
        old={},
        new={"count": len(made), "reports": sorted(str(one.report_id) for one in made)},
    )


def _entry(user: "User", report: Report) -> _Entry:
    """Return the finished inspection with its rows; report and build come to it later."""
    now = clock.now()
    inspection = Inspection(
        authority=user.authority,
        laboratory=user.laboratory,
        packs=[pack.id for pack in report.catalogue.packs],
        judged_on=date.fromisoformat(report.catalogue.date),
        requested_by=user,
        requested_at=now,
        finished_at=now,
    )
    describe(inspection, report)
    return _Entry(report.artifact, inspection, finding_rows(inspection, report))


def _builds(artifacts: Sequence[ArtifactRef], source: Source) -> dict[str, tuple[int, str]]:
    """Return key and channel of each build by hash; those not known of the store are entered."""
    wanted = {one.sha256: one for one in artifacts}
    found = _known_builds(wanted, source)
    new = [one for sha256, one in wanted.items() if sha256 not in found]
    apps = _apps(new)
    Build.objects.bulk_create(
        [_build(one, apps[one.package], source) for one in new], ignore_conflicts=True
    )
    return found | _known_builds([one.sha256 for one in new], source)


def _known_builds(digests: Collection[str], source: Source) -> dict[str, tuple[int, str]]:
    builds = Build.objects.filter(sha256__in=digests, store=source.store)
    return {
        sha256: (key, channel)
        for sha256, key, channel in builds.values_list("sha256", "pk", "channel")
    }


def _build(artifact: ArtifactRef, app: int, source: Source) -> Build:
    mark = artifact.channels[0].value if artifact.channels else ""
    return Build(
        app_id=app,
        store=source.store,
        sha256=artifact.sha256,
        version_name=(artifact.version_name or "")[:100],
        version_code=artifact.version_code,
        channel=(source.channel or mark)[:100],
        region=source.region[:100],
    )


def _apps(artifacts: Sequence[ArtifactRef]) -> dict[str, int]:
    """Return the keys of the apps by package; those not known are entered as first named."""
    wanted = {one.package: one for one in reversed(artifacts)}
    found = _known_apps(wanted)
    new = [one for package, one in wanted.items() if package not in found]
    App.objects.bulk_create([_app(one) for one in new], ignore_conflicts=True)
    return found | _known_apps([one.package for one in new])


def _known_apps(packages: Collection[str]) -> dict[str, int]:
    apps = App.objects.filter(package__in=packages, platform=Platform.ANDROID)
    return dict(apps.values_list("package", "pk"))


def _app(artifact: ArtifactRef) -> App:
    label = artifact.label
    zh, en = label.zh or label.default or "", label.en or label.default or ""
    return App(
        package=artifact.package,
        platform=Platform.ANDROID,
        name_zh=zh[:200],
        name_en=en[:200],
        search_text=bigrams(zh, en, artifact.package),
    )
