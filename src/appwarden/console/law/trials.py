"""Time limits of a draft and the dates of a case in; what would have differed out.

Pure: nothing is written to a case, whatever the draft says.
"""

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Literal

import msgspec

from appwarden.console.deadlines.calendar import Rule, RuleKind, compute
from appwarden.console.deadlines.days import OfficeCalendar, OfficeDay, describe_day

Event = Literal[
    "tested", "notified", "rectified", "named", "removal_ordered", "removed", "relisted"
]


class Verdict(StrEnum):
    """How what happened stands to what the draft would have asked."""

    WITHIN = "within"
    LATE = "late"
    TOO_EARLY = "too_early"
    AT_ONCE = "at_once"
    RUNNING = "running"
    PASSED = "passed"
    NOT_REACHED = "not_reached"


class TrialStep(msgspec.Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """One time limit: `days` from the event `start` to the event `end`."""

    start: Event
    end: Event
    days: int
    unit: Literal["working", "calendar"]
    meaning: Literal["at_latest", "at_earliest"]


class CaseDates(msgspec.Struct, frozen=True):
    """What a trial reads of a case: the day of each event that happened, and its marks."""

    events: Mapping[str, date]
    marks: frozenset[str] = frozenset()


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One limit tried on one case.

    `limit` is the day that the draft would have set; `difference_days` counts working days from it
    to what happened, negative before it; both are None where the limit's first event is missing.
    """

    step: TrialStep
    verdict: Verdict
    happened: date | None
    started: date | None = None
    limit: date | None = None
    provisional: bool = False
    difference_days: int | None = None


class Draft(msgspec.Struct, frozen=True):
    """The limits of a draft, and the marks of a case that leave it no time to rectify."""

    steps: tuple[TrialStep, ...]
    at_once_when: frozenset[str] = frozenset()


class Due(msgspec.Struct, frozen=True):
    """The last day of a limit; provisional: a plan that it needs is to come."""

    result: date | None
    provisional: bool


class _Year(msgspec.Struct, frozen=True):
    """For each day of a year: how many up to and with it are worked, and how many are assumed."""

    worked: tuple[int, ...]
    assumed: tuple[int, ...]


# Ten years of days for a handful of limits.
DAYS_KEPT = 20_000


class Counting:
    """Working days of one calendar, each year looked up once however many cases share it."""

    def __init__(self, calendar: OfficeCalendar) -> None:
        self._calendar = calendar
        self._years: dict[int, _Year] = {}
        self._due: dict[tuple[date, int, str], Due] = {}

    def due(self, started: date, step: TrialStep) -> Due:
        """Return the last day of a limit that starts on this day, as `compute` finds it."""
        asked = started, step.days, step.unit
        if asked not in self._due:
            if len(self._due) >= DAYS_KEPT:
                self._due.clear()
            self._due[asked] = self._reckoned(started, step)
        return self._due[asked]

    def _reckoned(self, started: date, step: TrialStep) -> Due:
        if step.unit == "calendar" or step.days < 1:
            kind = RuleKind.WORKING_DAYS if step.unit == "working" else RuleKind.CALENDAR_DAYS
            computed = compute(started, Rule(kind=kind, amount=step.days), self._calendar)
            return Due(computed.result, computed.provisional)
        year, wanted = started.year, self._year(started.year).worked[_place(started)] + step.days
        while wanted > self._year(year).worked[-1]:
            wanted -= self._year(year).worked[-1]
            year += 1
        last = date(year, 1, 1) + timedelta(days=bisect_left(self._year(year).worked, wanted))
        assumed = self._up_to(last, "assumed", started.year)
        return Due(last, assumed > self._up_to(started, "assumed", started.year))

    def between(self, start: date, end: date) -> int:
        """Count working days after the earlier day up to the later; negative: `end` comes first."""
        first, last = sorted((start, end))
        worked = self._up_to(last, "worked", first.year) - self._up_to(first, "worked", first.year)
        return worked if end >= start else -worked

    def _up_to(self, day: date, what: Literal["worked", "assumed"], since: int) -> int:
        """Count days of a kind from the first day of the year `since` up to and with a day."""
        whole = sum(getattr(self._year(year), what)[-1] for year in range(since, day.year))
        return int(whole + getattr(self._year(day.year), what)[_place(day)])

    def _year(self, year: int) -> _Year:
        if year not in self._years:
            first = date(year, 1, 1)
            length = (date(year + 1, 1, 1) - first).days
            days = [
                describe_day(first + timedelta(days=number), self._calendar)
                for number in range(length)
            ]
            self._years[year] = _Year(
                tuple(accumulate(day.working for day in days)),
                tuple(accumulate(not day.official for day in days)),
            )
        return self._years[year]


def _place(day: date) -> int:
    return day.timetuple().tm_yday - 1


def counting_of(calendar: OfficeCalendar) -> Counting:
    """Return the counting of a calendar, the same one until somebody enters a day."""
    return _counting(tuple(sorted(calendar.days.items())), calendar.complete_years)


@lru_cache(maxsize=1)
def _counting(days: tuple[tuple[date, OfficeDay], ...], complete_years: frozenset[int]) -> Counting:
    return Counting(OfficeCalendar(days=dict(days), complete_years=complete_years))


def try_draft(
    draft: Draft, case: CaseDates, *, counting: Counting, today: date
) -> tuple[Outcome, ...]:
    """Try each limit of a draft on one case."""
    at_once = bool(draft.at_once_when & case.marks)
    return tuple(
        _try_step(
            step,
            case,
            at_once=at_once and step.meaning == "at_latest",
            counting=counting,
            today=today,
        )
        for step in draft.steps
    )


def _try_step(
    step: TrialStep, case: CaseDates, *, at_once: bool, counting: Counting, today: date
) -> Outcome:
    started, happened = case.events.get(step.start), case.events.get(step.end)
    if started is None:
        return Outcome(step=step, happened=happened, verdict=Verdict.NOT_REACHED)
    due = counting.due(started, step)
    limit = started if at_once else due.result
    if limit is None:  # pragma: no cover - a rule in days always has a result
        raise ValueError("a limit in days ends on a day")
    return Outcome(
        step=step,
        started=started,
        limit=limit,
        provisional=not at_once and due.provisional,
        happened=happened,
        difference_days=None if happened is None else counting.between(limit, happened),
        verdict=(
            Verdict.AT_ONCE
            if at_once and happened != limit
            else _verdict(step, limit, happened, today)
        ),
    )


def _verdict(step: TrialStep, limit: date, happened: date | None, today: date) -> Verdict:
    if happened is None:
        return Verdict.RUNNING if today <= limit else Verdict.PASSED
    if step.meaning == "at_earliest":
        return Verdict.WITHIN if happened > limit else Verdict.TOO_EARLY
    return Verdict.WITHIN if happened <= limit else Verdict.LATE
