"""Time limits of a draft tried on the dates of a case."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from appwarden.console.deadlines.calendar import working_days_after
from appwarden.console.deadlines.days import OfficeCalendar, OfficeDay
from appwarden.console.law.trials import (
    CaseDates,
    Counting,
    Draft,
    Outcome,
    TrialStep,
    Verdict,
    counting_of,
    try_draft,
)

REMOVAL = TrialStep("named", "removed", 5, "working", "at_latest")
RELISTING = TrialStep("removed", "relisted", 40, "working", "at_earliest")
DRAFT = Draft((REMOVAL, RELISTING), frozenset({"relapse", "technical_confrontation"}))
NAMED = date(2021, 8, 18)
FIFTH_WORKING_DAY = date(2021, 8, 25)


def _tried(marks: frozenset[str] = frozenset(), **events: date) -> tuple[Outcome, ...]:
    case = CaseDates(events, marks)
    today = date(2021, 12, 1)
    return try_draft(DRAFT, case, counting=Counting(OfficeCalendar()), today=today)


def test_removal_is_due_five_working_days_after_naming() -> None:
    removal, _ = _tried(named=NAMED, removed=FIFTH_WORKING_DAY)
    assert (removal.limit, removal.verdict) == (FIFTH_WORKING_DAY, Verdict.WITHIN)
    assert removal.difference_days == 0


def test_a_removal_a_day_later_is_late_by_one_working_day() -> None:
    removal, _ = _tried(named=NAMED, removed=date(2021, 8, 26))
    assert (removal.verdict, removal.difference_days) == (Verdict.LATE, 1)


def test_relisting_is_barred_for_forty_working_days() -> None:
    _, bar = _tried(named=NAMED, removed=FIFTH_WORKING_DAY, relisted=date(2021, 10, 28))
    # Mid-Autumn and National Day lie between, with two make-up Saturdays and one Sunday.
    assert bar.limit == date(2021, 10, 26)
    assert bar.verdict is Verdict.WITHIN
    _, bar = _tried(named=NAMED, removed=FIFTH_WORKING_DAY, relisted=date(2021, 10, 26))
    assert bar.verdict is Verdict.TOO_EARLY


@pytest.mark.parametrize("mark", ["relapse", "technical_confrontation"])
def test_a_marked_case_has_no_time_to_rectify(mark: str) -> None:
    removal, _ = _tried(frozenset({mark}), named=NAMED, removed=FIFTH_WORKING_DAY)
    assert (removal.verdict, removal.limit) == (Verdict.AT_ONCE, NAMED)


def test_what_has_not_happened_is_running_or_has_passed() -> None:
    assert _tried(named=date(2021, 11, 30))[0].verdict is Verdict.RUNNING
    assert _tried(named=NAMED)[0].verdict is Verdict.PASSED
    assert _tried()[0].verdict is Verdict.NOT_REACHED


def test_a_limit_into_a_year_without_a_plan_is_provisional() -> None:
    removal, _ = _tried(named=date(2026, 12, 28))
    assert removal.provisional


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.integers(1, 300),
    st.sampled_from([frozenset(), frozenset({2027}), frozenset(range(2026, 2032))]),
)
def test_a_limit_ends_on_the_day_that_a_deadline_would(
    start: date, days: int, announced: frozenset[int]
) -> None:
    calendar = OfficeCalendar(
        days={date(2021, 8, 20): OfficeDay(working=False, name_zh="停电", name_en="No power")},
        complete_years=announced,
    )
    due = counting_of(calendar).due(
        start, TrialStep("named", "removed", days, "working", "at_latest")
    )
    computed = working_days_after(start, days, calendar)
    assert (due.result, due.provisional) == (computed.result, computed.provisional)
