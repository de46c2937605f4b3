"""What law pages show: the calendar by year, one instrument, a draft tried on existing cases."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from appwarden.catalogue.model import Pack
from appwarden.console.cases.models import Case, Cause
from appwarden.console.catalogue import catalogue
from appwarden.console.deadlines.queries import office_calendar
from appwarden.console.law.models import DraftTrial, Instrument, InstrumentDate
from appwarden.console.law.trials import CaseDates, Counting, Event, Outcome, Verdict, try_draft

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
# The status too: a protected field that is left out is asked for case by case.
_READ = ("number", "status", "subject_kind", "is_relapse")
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
    """One case with what each limit of the draft would have meant."""

    case: Case
    outcomes: tuple[Outcome, ...]

    @property
    def differs(self) -> bool:
        """True where the draft would have made a difference."""
        same = {Verdict.WITHIN, Verdict.RUNNING, Verdict.NOT_REACHED}
        return any(outcome.verdict not in same for outcome in self.outcomes)


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
    chosen = (
        found.only(*_READ, *_SUBJECTS, *EVENT_FIELDS.values())
        .prefetch_related(Prefetch("causes", Cause.objects.only("case", "kind")))
        .order_by("-opened_on", "-pk")[:CASES_AT_MOST]
    )
    counting = Counting(office_calendar())
    rows = tuple(
        TriedCase(case, try_draft(draft, _dates(case), counting=counting, today=today))
        for case in chosen
    )
    left_out = max(0, found.count() - len(rows)) if len(rows) == CASES_AT_MOST else 0
    return TrialResult(rows, _count_verdicts(rows, len(draft.steps)), left_out)


def join_subjects(rows: Iterable[TriedCase]) -> None:
    """Fetch whom the cases of one page are about, one query a kind; the other rows need none."""
    prefetch_related_objects([row.case for row in rows], *_SUBJECTS)


def _dates(case: Case) -> CaseDates:
    days = {event: getattr(case, field) for event, field in EVENT_FIELDS.items()}
    marks = {cause.kind for cause in case.causes.all()} | ({RELAPSE} if case.is_relapse else set())
    return CaseDates({event: day for event, day in days.items() if day}, frozenset(marks))


def _count_verdicts(rows: Iterable[TriedCase], steps: int) -> tuple[Counter[Verdict], ...]:
    counts: tuple[Counter[Verdict], ...] = tuple(Counter() for _ in range(steps))
    for row in rows:
        for counter, outcome in zip(counts, row.outcomes, strict=True):
            counter[outcome.verdict] += 1
    return counts
