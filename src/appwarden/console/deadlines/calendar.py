"""A start day and a rule in; the due day and every counted or skipped day out, in two languages.

Pure: no database, no clock. The office's own announcements come in as an `OfficeCalendar`.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

import msgspec

from appwarden.console.deadlines.days import Day, OfficeCalendar, StepKind, describe_day

# No rule in use comes near it; a longer one is a slip of the pen, not a deadline.
MOST_DAYS = 1000


class RuleKind(StrEnum):
    """How the due day is found."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"
    FIXED_DATE = "fixed_date"
    NONE_YET = "none_yet"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One day on the way: `counted` is its number, or None where it was skipped."""

    day: date
    counted: int | None
    kind: StepKind
    zh: str
    en: str


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One deadline rule.

    `amount` is days or months; `move_off_days`: a last day that is not worked moves to the next
    working day (calendar days and months only); `served_next_working_day`: a paper served on a day
    off counts as served on the next working day.
    """

    kind: RuleKind
    amount: int = 0
    fixed_date: date | None = None
    move_off_days: bool = True
    served_next_working_day: bool = False


class Computed(msgspec.Struct, frozen=True, kw_only=True):
    """A due day (None: none yet) with its account; provisional: a plan it needs is to come."""

    result: date | None
    steps: tuple[Step, ...]
    provisional: bool
    calendar_version: str


def working_days_after(start: date, days: int, calendar: OfficeCalendar) -> Computed:
    """Count `days` working days after `start`; the start day itself is not counted."""
    return compute(start, Rule(kind=RuleKind.WORKING_DAYS, amount=days), calendar)


def compute(start: date, rule: Rule, calendar: OfficeCalendar) -> Computed:
    """Find the due day of a rule from the day of service. Raises ValueError: impossible amount."""
    if rule.kind is RuleKind.NONE_YET:
        return _finish(None, (), calendar)
    if rule.kind is RuleKind.FIXED_DATE:
        return _fixed(rule, calendar)
    if not 0 < rule.amount <= MOST_DAYS:
        raise ValueError(f"a deadline has 1 to {MOST_DAYS} days or months, not {rule.amount}")
    served = _service_steps(start, rule, calendar)
    counting = {
        RuleKind.WORKING_DAYS: _count_working,
        RuleKind.CALENDAR_DAYS: _count_calendar,
        RuleKind.MONTHS: _count_months,
    }[rule.kind]
    counted = tuple(counting(served[-1].day, rule, calendar))
    return _finish(counted[-1].day, (*served, *counted), calendar)


def _finish(result: date | None, steps: tuple[Step, ...], calendar: OfficeCalendar) -> Computed:
    return Computed(
        result=result,
        steps=steps,
        provisional=any(not calendar.official(step.day) for step in steps if _decides(step)),
        calendar_version=calendar.version,
    )


def _decides(step: Step) -> bool:
    """A calendar day in the middle is counted whatever the plan says; a fixed date is fixed."""
    return step.kind not in {StepKind.CALENDAR, StepKind.FIXED, StepKind.SERVICE}


def _fixed(rule: Rule, calendar: OfficeCalendar) -> Computed:
    if rule.fixed_date is None:
        raise ValueError("a rule by date needs its date")
    step = Step(
        day=rule.fixed_date,
        counted=None,
        kind=StepKind.FIXED,
        zh="由主管部门指定的日期",
        en="Date set by the authority",
    )
    return _finish(rule.fixed_date, (step,), calendar)


def _service_steps(start: date, rule: Rule, calendar: OfficeCalendar) -> tuple[Step, ...]:
    day = describe_day(start, calendar)
    if day.working or not rule.served_next_working_day:
        return (
            Step(
                day=start,
                counted=None,
                kind=StepKind.SERVICE,
                zh=f"送达日（{day.zh}），开始之日不计算在内",
                en=f"Day of service ({day.en}), not counted",
            ),
        )
    steps = [
        Step(
            day=start,
            counted=None,
            kind=StepKind.SERVICE_MOVED,
            zh=f"在非工作日送达（{day.zh}），视为下一个工作日送达",
            en=f"Served on a day off ({day.en}): counts as served on the next working day",
        )
    ]
    for current, described in _days_after(start, calendar):
        steps.append(_service_or_skipped(current, described))
        if described.working:
            break
    return tuple(steps)


def _service_or_skipped(current: date, described: Day) -> Step:
    if not described.working:
        return _skipped(current, described)
    return Step(
        day=current,
        counted=None,
        kind=StepKind.SERVICE_MOVED,
        zh=f"视为送达日（{described.zh}），开始之日不计算在内",
        en=f"Counts as the day of service ({described.en}), not counted",
    )


def _days_after(start: date, calendar: OfficeCalendar) -> Iterator[tuple[date, Day]]:
    current = start
    while True:
        current += timedelta(days=1)
        yield current, describe_day(current, calendar)


def _skipped(day: date, described: Day) -> Step:
    return Step(
        day=day,
        counted=None,
        kind=described.kind,
        zh=f"不计：{described.zh}{_mark(described).zh}",
        en=f"Skipped: {described.en}{_mark(described).en}",
    )


class _Mark(msgspec.Struct, frozen=True):
    zh: str
    en: str


def _mark(day: Day) -> _Mark:
    """Return the words put behind a day whose plan is not announced."""
    if day.official:
        return _Mark("", "")
    return _Mark("（放假安排尚未公布，暂按推定）", " (plan not yet announced, assumed)")


def _counted(day: date, number: int, described: Day) -> Step:
    return Step(
        day=day,
        counted=number,
        kind=described.kind,
        zh=f"第{number}个工作日：{described.zh}{_mark(described).zh}",
        en=f"Working day {number}: {described.en}{_mark(described).en}",
    )


def _count_working(start: date, rule: Rule, calendar: OfficeCalendar) -> Iterator[Step]:
    number = 0
    for current, described in _days_after(start, calendar):
        if not described.working:
            yield _skipped(current, described)
            continue
        number += 1
        yield _counted(current, number, described)
        if number == rule.amount:
            return


def _count_calendar(start: date, rule: Rule, calendar: OfficeCalendar) -> Iterator[Step]:
    last = start + timedelta(days=rule.amount)
    for number in range(1, rule.amount + 1):
        yield Step(
            day=start + timedelta(days=number),
            counted=number,
            kind=StepKind.CALENDAR,
            zh=f"第{number}日",
            en=f"Day {number}",
        )
    yield from _moved_to_working(last, rule, calendar)


def _count_months(start: date, rule: Rule, calendar: OfficeCalendar) -> Iterator[Step]:
    last = _months_after(start, rule.amount)
    yield Step(
        day=last,
        counted=rule.amount,
        kind=StepKind.CALENDAR,
        zh=f"满{rule.amount}个月之日",
        en=f"The day that ends month {rule.amount}",
    )
    yield from _moved_to_working(last, rule, calendar)


def _months_after(start: date, months: int) -> date:
    """Return the same day number, or the last day of a shorter month."""
    index = start.year * 12 + start.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    next_first = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return first + timedelta(days=min(start.day, (next_first - first).days) - 1)


def _moved_to_working(last: date, rule: Rule, calendar: OfficeCalendar) -> Iterator[Step]:
    """Say how a last day off moves on; a last day whose plan is not announced is a step too."""
    described = describe_day(last, calendar)
    if not rule.move_off_days or (described.working and described.official):
        return
    if described.working:
        yield _stays(last, described)
        return
    yield _skipped(last, described)
    for current, following in _days_after(last, calendar):
        if following.working:
            yield _stays(current, following)
            return
        yield _skipped(current, following)


def _stays(day: date, described: Day) -> Step:
    return Step(
        day=day,
        counted=None,
        kind=StepKind.MOVED,
        zh=f"届满之日：{described.zh}{_mark(described).zh}",
        en=f"Period ends here: {described.en}{_mark(described).en}",
    )


def is_overdue(due: date | None, now: datetime, zone: tzinfo) -> bool:
    """Whether the due day has ended in the office's zone; no due day is never overdue."""
    return due is not None and now.astimezone(zone).date() > due


def days_left(due: date, now: datetime, zone: tzinfo) -> int:
    """Return calendar days until the due day; 0 on the day itself, negative behind it."""
    return (due - now.astimezone(zone).date()).days
