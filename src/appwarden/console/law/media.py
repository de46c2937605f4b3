"""When the next day of the media calendar is, and whether the office is in its window."""

from dataclasses import dataclass
from datetime import date, timedelta

from appwarden.console.law.models import MediaDay


@dataclass(frozen=True)
class Trigger:
    """One media day in the year that is nearest; `active`: leads are to be expected now."""

    media_day: MediaDay
    day: date
    opens: date
    closes: date
    active: bool


def triggers(today: date) -> list[Trigger]:
    """Return every media day with its present or coming window, soonest first."""
    found = [_nearest(media_day, today) for media_day in MediaDay.objects.all()]
    return sorted(found, key=lambda trigger: trigger.day)


def _nearest(media_day: MediaDay, today: date) -> Trigger:
    for year in (today.year - 1, today.year, today.year + 1):
        day = date(year, media_day.month, media_day.day)
        closes = day + timedelta(days=media_day.days_after)
        if closes >= today:
            opens = day - timedelta(days=media_day.days_before)
            return Trigger(media_day, day, opens, closes, active=opens <= today)
    raise ValueError("no year has this day")  # pragma: no cover - the coming year always does
