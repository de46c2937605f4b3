"""Work that is not a page: a bulletin of 500 rows as PDF, 10,000 reports taken in."""

import hashlib
import json
import time
from collections.abc import Iterator
from datetime import date

from world import World

from appwarden.console.cases.models import Case
from appwarden.console.documents.kinds import Format, Language
from appwarden.console.documents.rendering import render
from appwarden.console.documents.services import preview
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.services import Source
from appwarden.console.inspections.services.importing import import_reports
from appwarden.console.publication.services.freezing import freeze, letter_of
from appwarden.console.publication.services.taking_in import Record, record_bulletin
from appwarden.console.vault.services import open_file

ROWS = 500
PDF_SECONDS = 5
REPORTS = 10_000
REPORTS_A_SECOND = 200
ROUNDS = 3

HEADER = "| work | measured | budget | |\n| --- | ---: | ---: | ---: |"


def rows(world: World) -> Iterator[str]:
    """Yield the rows of the table of work."""
    seconds, size = _bulletin(world)
    well = "PASS" if seconds <= PDF_SECONDS else "OVER"
    yield (
        f"| bulletin of {ROWS} rows as PDF ({size // 1024} KiB) | {seconds:.1f} s | "
        f"{PDF_SECONDS} s | {well} |"
    )
    rate, taken = _import(world)
    well = "PASS" if rate >= REPORTS_A_SECOND else "OVER"
    yield f"| {taken:,} reports taken in | {rate:.0f} a second | {REPORTS_A_SECOND} | {well} |"


def _bulletin(world: World) -> tuple[float, int]:
    """Return the best time of printing and the size of the PDF."""
    publisher = world.people["publisher"]
    named = Case.objects.filter(named_on__isnull=False, number__startswith="L-")
    kept = Record(title_zh=f"通报（{time.time_ns()}）", issued_on=date(2026, 1, 5), level="full")
    bulletin = record_bulletin(
        acting_user=publisher,
        authority=world.bodies.authority,
        kept=kept,
        cases=named.order_by("number")[:ROWS],
    )
    letter = preview(letter_of(bulletin, freeze(bulletin), Language.CHINESE))
    times, size = [], 0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        size = len(render(letter, Format.PDF))
        times.append(time.perf_counter() - started)
    return min(times), size


def _import(world: World) -> tuple[float, int]:
    """Return reports a second and how many were new."""
    reports = list(_reports())
    started = time.perf_counter()
    imported = import_reports(
        acting_user=world.people["inspector"], reports=reports, source=Source()
    )
    rate = len(reports) / (time.perf_counter() - started)
    if imported.new != len(reports):
        raise RuntimeError(f"not taken in: {imported.refused[:1] or imported.known}")
    return rate, imported.new


def _reports() -> Iterator[tuple[str, bytes]]:
    """Yield true reports of apps of their own: the report of a sample under other digests."""
    first = Inspection.objects.exclude(report=None).order_by("pk").first()
    if first is None or first.report_id is None:
        raise RuntimeError("the sample apps are needed: run this in a checkout")
    with open_file(first.report_id) as stream:
        report = json.load(stream)
    run = str(time.time_ns())
    for number in range(REPORTS):
        digest = hashlib.sha256(f"{run} {number}".encode()).hexdigest()
        report["artifact"] |= {"sha256": digest, "package": f"com.example.taken{number}"}
        text = json.dumps(report, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        yield f"{number}.json", text.encode()
