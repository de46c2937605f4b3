"""What two libraries know of holidays in China: the days, and the years officially announced."""

from datetime import date
from functools import cache
from importlib.metadata import version

import chinese_calendar  # type: ignore[import-untyped]  # ships no types
import holidays
import msgspec

LIBRARIES = f"holidays {version('holidays')}, chinesecalendar {version('chinesecalendar')}"
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class LibraryDay(msgspec.Struct, frozen=True):
    """A day with a name of its own: a holiday, or a weekend day that is worked."""

    working: bool
    zh: str
    en: str


@cache
def library_years() -> frozenset[int]:
    """Return the years whose swap plan the guard knows; it refuses all others."""
    return frozenset(year for year in range(_FIRST_YEAR, _LAST_YEAR) if _is_announced(year))


def _is_announced(year: int) -> bool:
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@cache
def _table(language: str, year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=year, language=language)


def library_day(day: date) -> LibraryDay | None:
    """Return a day's own name, or None for a plain weekday or weekend."""
    chinese = _table("zh_CN", day.year)
    if day in chinese.weekend_workdays:
        return LibraryDay(working=True, zh="调休上班日", en="make-up working day")
    if day not in chinese:
        return None
    return LibraryDay(
        working=False,
        zh=f"放假：{chinese[day]}",
        en=f"public holiday: {_table('en_US', day.year)[day]}",
    )
