"""The office's calendar, and the deadlines that run, are due or over."""

from datetime import date

from django.db.models import Q, QuerySet

from appwarden.console import clock
from appwarden.console.deadlines.announced import library_years
from appwarden.console.deadlines.days import OfficeCalendar, OfficeDay
from appwarden.console.deadlines.models import (
    ChangeState,
    Deadline,
    DeadlineChange,
    DeadlineState,
    HolidayAnnouncement,
    HolidayOverride,
    Purpose,
)


def office_calendar() -> OfficeCalendar:
    """Return the libraries' calendar with every day the office entered; two queries."""
    return OfficeCalendar(
        days={
            row.day: OfficeDay(working=row.working, name_zh=row.name_zh, name_en=row.name_en)
            for row in HolidayOverride.objects.all()
        },
        complete_years=frozenset(
            HolidayAnnouncement.objects.filter(complete=True).values_list("year", flat=True)
        ),
    )


def running() -> QuerySet[Deadline]:
    """Return the deadlines in which somebody must act."""
    return Deadline.objects.filter(state=DeadlineState.OPEN).exclude(purpose=Purpose.RELISTING_BAR)


def overdue(day: date | None = None) -> QuerySet[Deadline]:
    """Return the running deadlines whose day was over at the start of `day` (today)."""
    return running().filter(due_on__lt=day or clock.today())


def overdue_case_filter(day: date | None = None) -> Q:
    """Return the filter on cases with a running deadline that is over; null is never over."""
    over = overdue(day).values("case_id")
    return Q(pk__in=over)


def proposed_changes() -> QuerySet[DeadlineChange]:
    """Return the shortenings that wait for approval."""
    return DeadlineChange.objects.filter(state=ChangeState.PROPOSED).select_related(
        "deadline__case__app", "deadline__case__operator"
    )


def last_official_year() -> int:
    """Return the last year whose plan is announced, by the guard or by the office."""
    return max(library_years() | office_calendar().complete_years)
