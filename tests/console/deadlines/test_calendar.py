"""The calendar against dated facts of the public record and a second library, day by day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from appwarden.console.deadlines.calendar import (
    Rule,
    RuleKind,
    compute,
    days_left,
    is_overdue,
    working_days_after,
)
from appwarden.console.deadlines.days import OfficeCalendar, OfficeDay, StepKind, describe_day

CALENDAR = OfficeCalendar()
SHANGHAI = ZoneInfo("Asia/Shanghai")
# A notice day, a due or removal day, and the working days between, as published.
LEAD_TIMES = [
    ("2019-12-19", "2020-01-03", 10),
    ("2020-01-08", "2020-01-17", 7),
    ("2020-06-12", "2020-06-17", 3),
    ("2020-10-27", "2020-11-02", 4),
    ("2021-01-22", "2021-01-29", 5),
    ("2021-03-11", "2021-03-17", 4),
    ("2021-04-23", "2021-04-29", 5),  # over the make-up Sunday of 25 April
    ("2021-08-18", "2021-08-25", 5),
    ("2021-11-03", "2021-11-09", 4),
    ("2021-11-03", "2021-12-09", 26),
    ("2022-03-14", "2022-03-21", 5),
    ("2022-04-20", "2022-04-26", 5),  # over the make-up Sunday of 24 April
]


@pytest.mark.parametrize(("notice", "due", "days"), LEAD_TIMES)
def test_published_lead_times_come_out(notice: str, due: str, days: int) -> None:
    computed = working_days_after(date.fromisoformat(notice), days, CALENDAR)
    assert computed.result == date.fromisoformat(due)
    assert not computed.provisional


def test_every_official_day_agrees_with_the_guard() -> None:
    day = date(2010, 1, 1)
    different = []
    while day <= date(2026, 12, 31):
        if describe_day(day, CALENDAR).working != chinese_calendar.is_workday(day):
            different.append(day)
        day += timedelta(days=1)
    assert different == []


def test_thirty_calendar_days_of_the_2019_task_force() -> None:
    rule = Rule(kind=RuleKind.CALENDAR_DAYS, amount=30)
    assert compute(date(2019, 7, 16), rule, CALENDAR).result == date(2019, 8, 15)


@pytest.mark.parametrize(("move", "due"), [(True, date(2019, 8, 12)), (False, date(2019, 8, 10))])
def test_a_last_day_off_moves_only_where_the_rule_says_so(move: bool, due: date) -> None:  # noqa: FBT001 - a row of the table
    rule = Rule(kind=RuleKind.CALENDAR_DAYS, amount=30, move_off_days=move)
    assert compute(date(2019, 7, 11), rule, CALENDAR).result == due


def test_a_make_up_saturday_is_counted_and_a_swapped_day_off_is_not() -> None:
    computed = working_days_after(date(2021, 2, 5), 6, CALENDAR)
    words = {step.day.isoformat(): (step.counted, step.kind) for step in computed.steps}
    assert words["2021-02-07"] == (1, StepKind.MAKE_UP)
    assert words["2021-02-11"] == (None, StepKind.HOLIDAY)
    assert words["2021-02-17"] == (None, StepKind.HOLIDAY)
    assert computed.result == date(2021, 2, 19)


def test_every_step_is_explained_in_both_languages() -> None:
    steps = working_days_after(date(2021, 2, 5), 6, CALENDAR).steps
    by_day = {step.day: step for step in steps}
    assert by_day[date(2021, 2, 7)].zh == "第1个工作日：调休上班日"
    assert by_day[date(2021, 2, 7)].en == "Working day 1: make-up working day"
    assert by_day[date(2021, 2, 12)].zh == "不计：放假：春节"
    assert by_day[date(2021, 2, 12)].en.startswith("Skipped: public holiday: Chinese New Year")
    assert by_day[date(2021, 2, 6)].en == "Skipped: Saturday, weekend"
    assert by_day[date(2021, 2, 5)].zh == "送达日（星期五，工作日），开始之日不计算在内"


def test_service_on_a_saturday_counts_from_monday() -> None:
    assert working_days_after(date(2021, 8, 21), 1, CALENDAR).result == date(2021, 8, 23)


def test_service_on_a_saturday_may_count_as_service_on_monday() -> None:
    rule = Rule(kind=RuleKind.WORKING_DAYS, amount=1, served_next_working_day=True)
    computed = compute(date(2021, 8, 21), rule, CALENDAR)
    assert computed.result == date(2021, 8, 24)
    assert [step.counted for step in computed.steps] == [None, None, None, 1]
    assert "视为下一个工作日送达" in computed.steps[0].zh


def test_service_on_a_working_day_is_not_moved() -> None:
    rule = Rule(kind=RuleKind.WORKING_DAYS, amount=5, served_next_working_day=True)
    assert compute(date(2021, 8, 18), rule, CALENDAR).result == date(2021, 8, 25)


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        (date(2021, 4, 26), 1, date(2021, 5, 26)),
        (date(2021, 1, 31), 1, date(2021, 3, 1)),  # 28 February 2021 is a Sunday
        (date(2021, 11, 30), 3, date(2022, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_number(start: date, months: int, due: date) -> None:
    rule = Rule(kind=RuleKind.MONTHS, amount=months)
    assert compute(start, rule, CALENDAR).result == due


def test_a_fixed_date_is_taken_as_set() -> None:
    rule = Rule(kind=RuleKind.FIXED_DATE, fixed_date=date(2020, 6, 17))
    computed = compute(date(2020, 6, 12), rule, CALENDAR)
    assert (computed.result, computed.provisional) == (date(2020, 6, 17), False)


def test_a_fixed_date_must_be_given() -> None:
    with pytest.raises(ValueError, match="needs its date"):
        compute(date(2020, 6, 12), Rule(kind=RuleKind.FIXED_DATE), CALENDAR)


@pytest.mark.parametrize("amount", [0, -1, 1001])
def test_impossible_amounts_are_refused(amount: int) -> None:
    with pytest.raises(ValueError, match="1 to 1000"):
        working_days_after(date(2021, 1, 1), amount, CALENDAR)


def test_none_yet_has_no_day_and_is_never_overdue() -> None:
    computed = compute(date(2025, 8, 4), Rule(kind=RuleKind.NONE_YET), CALENDAR)
    assert computed.result is None
    assert not is_overdue(computed.result, datetime(2099, 1, 1, tzinfo=UTC), SHANGHAI)


@pytest.mark.parametrize(
    ("start", "days", "provisional"),
    [
        (date(2026, 12, 14), 9, False),  # ends on Friday 25 December
        (date(2026, 12, 14), 10, True),  # passes Sunday 27 December
        (date(2027, 1, 4), 5, True),
        (date(2025, 12, 26), 5, False),
    ],
)
def test_days_of_a_plan_not_announced_are_provisional(
    start: date,
    days: int,
    provisional: bool,  # noqa: FBT001 - a row of the table
) -> None:
    assert working_days_after(start, days, CALENDAR).provisional is provisional


def test_an_unannounced_day_says_so() -> None:
    last = working_days_after(date(2027, 1, 4), 5, CALENDAR).steps[-1]
    assert last.zh.endswith("（放假安排尚未公布，暂按推定）")
    assert last.en.endswith("(plan not yet announced, assumed)")


@pytest.mark.parametrize(("move", "provisional"), [(True, True), (False, False)])
def test_calendar_days_are_provisional_only_where_the_last_day_may_move(
    move: bool,  # noqa: FBT001 - a row of the table
    provisional: bool,  # noqa: FBT001 - a row of the table
) -> None:
    rule = Rule(kind=RuleKind.CALENDAR_DAYS, amount=30, move_off_days=move)
    assert compute(date(2026, 12, 20), rule, CALENDAR).provisional is provisional


EXTRA_DAY = OfficeCalendar(
    days={
        date(2021, 8, 20): OfficeDay(
            working=False, name_zh="临时放假", name_en="extraordinary day off"
        )
    }
)


def test_a_holiday_the_office_enters_moves_the_due_day_and_the_version() -> None:
    before = working_days_after(date(2021, 8, 18), 5, CALENDAR)
    after = working_days_after(date(2021, 8, 18), 5, EXTRA_DAY)
    assert (before.result, after.result) == (date(2021, 8, 25), date(2021, 8, 26))
    assert before.calendar_version != after.calendar_version
    assert any(step.zh == "不计：临时放假" for step in after.steps)


def test_a_complete_plan_makes_a_year_official_and_replaces_what_was_assumed() -> None:
    plan = OfficeCalendar(
        days={
            date(2027, 1, 1): OfficeDay(working=False, name_zh="元旦", name_en="New Year"),
        },
        complete_years=frozenset({2027}),
    )
    computed = working_days_after(date(2026, 12, 28), 5, plan)
    assert (computed.result, computed.provisional) == (date(2027, 1, 5), False)
    assert describe_day(date(2027, 2, 8), plan).working  # the plan given names no Spring Festival


@pytest.mark.parametrize(
    ("moment", "overdue"),
    [
        (datetime(2021, 8, 25, 15, 59, 59, tzinfo=UTC), False),  # 23:59:59 in Shanghai
        (datetime(2021, 8, 25, 16, 0, tzinfo=UTC), True),
    ],
)
def test_the_due_day_belongs_to_the_company_until_midnight_in_the_office(
    moment: datetime,
    overdue: bool,  # noqa: FBT001 - a row of the table
) -> None:
    assert is_overdue(date(2021, 8, 25), moment, SHANGHAI) is overdue


def test_days_left_are_counted_in_the_office() -> None:
    moment = datetime(2021, 8, 23, 16, 30, tzinfo=UTC)  # already the 24th in Shanghai
    assert days_left(date(2021, 8, 25), moment, SHANGHAI) == 1


# A loaded machine draws slowly; that says nothing about the calendar.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_STARTS = st.dates(date(2004, 1, 1), date(2026, 6, 30))


@unhurried
@given(_STARTS, st.integers(1, 60))
def test_counted_steps_are_one_to_n_and_end_on_a_working_day(start: date, days: int) -> None:
    computed = working_days_after(start, days, CALENDAR)
    counted = [step.counted for step in computed.steps if step.counted is not None]
    assert counted == list(range(1, days + 1))
    assert computed.result is not None
    assert describe_day(computed.result, CALENDAR).working
    every_day = [start + timedelta(days=n) for n in range((computed.result - start).days + 1)]
    assert [step.day for step in computed.steps] == every_day


@unhurried
@given(_STARTS, st.integers(1, 30), st.integers(1, 30))
def test_counting_on_equals_counting_at_once(start: date, first: int, second: int) -> None:
    middle = working_days_after(start, first, CALENDAR).result
    assert middle is not None
    at_once = working_days_after(start, first + second, CALENDAR).result
    assert working_days_after(middle, second, CALENDAR).result == at_once


@unhurried
@given(_STARTS, st.integers(1, 60))
def test_a_day_more_never_ends_earlier(start: date, days: int) -> None:
    shorter = working_days_after(start, days, CALENDAR).result
    longer = working_days_after(start, days + 1, CALENDAR).result
    assert shorter is not None
    assert longer is not None
    assert shorter < longer
