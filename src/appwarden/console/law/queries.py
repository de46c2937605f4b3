"""What law pages show: the calendar by year, one instrument, a draft tried on existing cases."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from appwarden.catalogue.model import Pack
from appwarden.console.cases.models import Case, Cause
from appwarden.console.catalogue import catalogue
from appwarden.console.deadlines.queries import office_calendar
from appwarden.console.law.models import DraftTrial, Instrument, InstrumentDate
from appwarden.console.law.trials import (
    CaseDates,
    Draft,
    Event,
    Outcome,
    Verdict,
    counting_of,
    try_draft,
)

# The date field of a case behind each event of a trial.
EVENT_FIELDS: dict[Event, str] = {
    "tested": "inspected_on",
    "notified": "notified_on",
    "rectified": "rectified_on",
    "named": "named_on",
    "removal_ordered": "removal_ordered_on",
    "removed": "removed_on",
    "relisted": "relisted_on",
}
RELAPSE = "relapse"
_SUBJECTS = ("app", "operator", "sdk", "store")
# More would make a page slow and tell nobody more; the page says how many there are.
CASES_AT_MOST = 1000


@dataclass(frozen=True)
class CalendarFilter:
    """What of the calendar is shown; empty: all of it."""

    kind: str = ""
    status: str = ""
    year: int | None = None


def instruments(chosen: CalendarFilter) -> QuerySet[Instrument]:
    """Return instruments with their days, one query each."""
    found = Instrument.objects.prefetch_related("days")
    if chosen.kind:
        found = found.filter(kind=chosen.kind)
    if chosen.status:
        found = found.filter(status=chosen.status)
    if chosen.year:
        found = found.filter(days__day__year=chosen.year).distinct()
    return found


def calendar_days(chosen: CalendarFilter) -> QuerySet[InstrumentDate]:
    """Return the days of the calendar, newest first."""
    found = InstrumentDate.objects.select_related("instrument").order_by("-day", "kind")
    if chosen.kind:
        found = found.filter(instrument__kind=chosen.kind)
    if chosen.status:
        found = found.filter(instrument__status=chosen.status)
    if chosen.year:
        found = found.filter(day__year=chosen.year)
    return found


@dataclass(frozen=True)
class LinkedPack:
    """A catalogue pack of an instrument; None where the catalogue has no such pack."""

    id: str
    pack: Pack | None
    duties: int


def linked_packs(instrument: Instrument) -> list[LinkedPack]:
    """Return the catalogue packs that hold the instrument's duties."""
    installed = catalogue()
    return [
        LinkedPack(
            name,
            installed.packs.get(name),
            sum(duty.pack == name for duty in installed.duties.values()),
        )
        for name in instrument.packs
    ]


@dataclass(frozen=True)
class TriedCase:
    """The key of a case with what each limit of the draft would have meant."""

    key: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class TrialResult:
    """A draft tried: rows of cases, verdicts counted, how many cases there are beyond the limit."""

    rows: tuple[TriedCase, ...]
    verdicts: tuple[Counter[Verdict], ...]
    left_out: int


@dataclass(frozen=True)
class TrialScope:
    """Which cases a draft is tried on."""

    campaign: int | None = None
    year: int | None = None


def try_on_cases(
    trial: DraftTrial, scope: TrialScope, *, cases: QuerySet[Case], today: date
) -> TrialResult:
    """Try a draft on the newest cases that reached the first event of a limit; writes nothing."""
    draft = trial.draft()
    started = Q()
    for step in draft.steps:
        started |= Q(**{f"{EVENT_FIELDS[step.start]}__isnull": False})
    found = cases.filter(started)
    if scope.campaign:
        found = found.filter(campaign=scope.campaign)
    if scope.year:
        found = found.filter(opened_on__year=scope.year)
    caused = Cause.objects.filter(case=OuterRef("pk"), kind__in=draft.at_once_when)
    chosen = (
        found.annotate(is_marked=Exists(caused))
        .order_by("-opened_on", "-pk")
        .values("pk", "is_relapse", "is_marked", *EVENT_FIELDS.values())[:CASES_AT_MOST]
    )
    counting = counting_of(office_calendar())
    rows = tuple(
        TriedCase(case["pk"], try_draft(draft, _dates(case, draft), counting=counting, today=today))
        for case in chosen
    )
    left_out = max(0, found.count() - len(rows)) if len(rows) == CASES_AT_MOST else 0
    return TrialResult(rows, _count_verdicts(rows, len(draft.steps)), left_out)


def with_cases(rows: Iterable[TriedCase]) -> list[tuple[Case, tuple[Outcome, ...]]]:
    """Read the cases of one page and whom they are about; the other rows need none."""
    shown = {row.key: row.outcomes for row in rows}
    cases = Case.objects.select_related(*_SUBJECTS).in_bulk(list(shown))
    return [(cases[key], outcomes) for key, outcomes in shown.items() if key in cases]


def _dates(case: Mapping[str, Any], draft: Draft) -> CaseDates:
    """Read a case's days; of its marks only those for which the draft asks."""
    days = {event: case[field] for event, field in EVENT_FIELDS.items()}
    marks = draft.at_once_when - {RELAPSE} if case["is_marked"] else frozenset()
    if case["is_relapse"]:
        marks |= {RELAPSE}
    return CaseDates({event: day for event, day in days.items() if day}, marks)


def _count_verdicts(rows: Iterable[TriedCase], steps: int) -> tuple[Counter[Verdict], ...]:
    counts: tuple[Counter[Verdict], ...] = tuple(Counter() for _ in range(steps))
    for row in rows:
        for counter, outcome in zip(counts, row.outcomes, strict=True):
            counter[outcome.verdict] += 1
    return counts
