"""What one day is in the office's calendar: worked or not, why, and whether that is announced."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from hashlib import sha256

import msgspec

from appwarden.console.deadlines.announced import LIBRARIES, library_day, library_years

# Plans for a coming year have moved days from 29 December on (2007, 2018, 2023); 27 is the first
# weekend day that a New Year plan could turn into a working day.
YEAR_END_AT_RISK = (12, 27)
DAYS_KEPT = 8192  # twenty years and more
SATURDAY = 5
_WEEKDAYS_ZH = "一二三四五六日"


class StepKind(StrEnum):
    """What became of one day on the way to the due day."""

    SERVICE = "service"
    SERVICE_MOVED = "service_moved"
    WORKING = "working"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CALENDAR = "calendar"
    MOVED = "moved"
    FIXED = "fixed"


class OfficeDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day an announcement names: is it worked, and what is it called."""

    working: bool
    name_zh: str
    name_en: str


class OfficeCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """What the office entered itself: days it was told of, and years whose whole plan is in."""

    days: Mapping[date, OfficeDay] = {}
    complete_years: frozenset[int] = frozenset()

    @property
    def version(self) -> str:
        """Libraries and a digest of the office's own days; at most 80 characters."""
        own = sha256(
            msgspec.json.encode([sorted(self.days.items()), sorted(self.complete_years)])
        ).hexdigest()[:12]
        return f"{LIBRARIES}, office {own if self.days or self.complete_years else 'none'}"

    def official(self, day: date) -> bool:
        """Whether the plan that decides this day has been announced."""
        if day in self.days:
            return True
        if day.year not in self.complete_years and day.year not in library_years():
            return False
        at_risk = (day.month, day.day) >= YEAR_END_AT_RISK
        coming = day.year + 1
        return not at_risk or coming in self.complete_years or coming in library_years()


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """What a calendar says of one day."""

    working: bool
    kind: StepKind
    zh: str
    en: str
    official: bool


def describe_day(day: date, calendar: OfficeCalendar) -> Day:
    """Say whether a day is worked and why."""
    official = calendar.official(day)
    known = calendar.days.get(day)
    if known is None and day.year not in calendar.complete_years:
        known = _library_office_day(day)
    if known is None:
        return _plain_day(day, official=official)
    if known.working:
        kind = StepKind.MAKE_UP if day.weekday() >= SATURDAY else StepKind.WORKING
    else:
        kind = StepKind.HOLIDAY
    return Day(
        working=known.working, kind=kind, zh=known.name_zh, en=known.name_en, official=official
    )


@lru_cache(maxsize=DAYS_KEPT)
def _plain_day(day: date, *, official: bool) -> Day:
    weekday_zh, weekday_en = f"星期{_WEEKDAYS_ZH[day.weekday()]}", f"{day:%A}"
    if day.weekday() >= SATURDAY:
        return Day(
            working=False,
            kind=StepKind.WEEKEND,
            zh=f"{weekday_zh}，休息日",
            en=f"{weekday_en}, weekend",
            official=official,
        )
    return Day(
        working=True,
        kind=StepKind.WORKING,
        zh=f"{weekday_zh}，工作日",
        en=f"{weekday_en}, working day",
        official=official,
    )


@cache
def _library_office_day(day: date) -> OfficeDay | None:
    named = library_day(day)
    if named is None:
        return None
    return OfficeDay(working=named.working, name_zh=named.zh, name_en=named.en)
