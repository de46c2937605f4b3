"""What a company or a store sees of its cases and orders, with constant query counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F, QuerySet

from appwarden.console.cases.models import Case, CaseEvent, CaseProblem, RemovalItem
from appwarden.console.cases.models.measures import SummonsAttendee
from appwarden.console.cases.queries import visible_cases, with_subjects
from appwarden.console.catalogue import catalogue
from appwarden.console.deadlines.models import Deadline, DeadlineState
from appwarden.console.inspections.models import Inspection, ResultStatus
from appwarden.console.inspections.presenting import language

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

# What a company may know of the office's work; the notes of officers stay inside.
TOLD_ACTS = frozenset({
    "serve_notice", "serve_second_notice", "record_answer", "request_extension",
    "decide_extension", "file_appeal", "decide_appeal", "add_undertaking", "report_undertaking",
    "check_undertaking", "record_remedy", "verify_remedy", "mark_rectified",
    "mark_not_rectified", "record_reinspection", "name_subject", "order_removal",
    "record_removal", "record_relisting", "close", "withdraw", "transfer", "stop_access",
    "restore_access", "deadline_changed", "set_deadline", "no_reply", "overdue",
})  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One line of what a company may know: the day, the act in words, the paper."""

    at: date
    title: object
    text: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Due:
    """A deadline with the account of its days, in the reader's language."""

    deadline: Deadline
    steps: tuple[tuple[date, int | None, str], ...]


@dataclass(frozen=True)
class HeldAgainst:
    """One problem in words, with the clauses and the findings whose places can be looked at."""

    problem: CaseProblem
    title: str
    findings: tuple[tuple[int, str], ...]


def own_cases(user: "User") -> QuerySet[Case]:
    """Return the company's cases it was told of, those it must act on first."""
    cases = with_subjects(visible_cases(user)).select_related("authority")
    return cases.order_by(F("closed_on").desc(nulls_first=True), "-opened_on", "-pk")


def own_summonses(user: "User") -> QuerySet[SummonsAttendee]:
    """Return the summonses of the company, newest first."""
    if user.operator_id is None:
        return SummonsAttendee.objects.none()
    return SummonsAttendee.objects.filter(operator_id=user.operator_id).select_related(
        "summons__authority"
    )


def own_orders(user: "User") -> QuerySet[RemovalItem]:
    """Return the removal orders of a store, newest first."""
    if user.store_id is None:
        return RemovalItem.objects.none()
    return (
        RemovalItem.objects.filter(store_id=user.store_id)
        .select_related("order__case__app", "order__case__operator", "order__ordered_by", "store")
        .order_by("-order__ordered_on", "-pk")
    )


def deadlines_of(case: Case) -> list[Due]:
    """Return the deadlines of a case, those that run first, each with why it is this day."""
    rows = sorted(case.deadlines.all(), key=lambda row: row.state != DeadlineState.OPEN)
    chinese = language() == "zh"
    return [
        Due(
            row,
            tuple((one.day, one.counted, one.zh if chinese else one.en) for one in row.account()),
        )
        for row in rows
    ]


def problems_of(case: Case) -> list[HeldAgainst]:
    """Return what is held against the subject, with findings that lead to their places."""
    places = {
        finding_id: key
        for key, finding_id in Inspection.objects.filter(
            case=case, result_status=ResultStatus.CONFIRMED
        )
        .order_by("pk")
        .values_list("pk", "findings__finding_id")
    }
    duties = catalogue().duties
    return [
        HeldAgainst(
            problem,
            duties[problem.code].title.of(language()) if problem.code in duties else "",
            tuple((places[one], one) for one in problem.finding_ids if one in places),
        )
        for problem in case.problems.all()
    ]


def told(case: Case) -> list[Told]:
    """Return what happened, as far as the company may know it, oldest first."""
    return list(_told(case.events.filter(act__in=TOLD_ACTS).order_by("occurred_on", "pk")))


def _told(events: QuerySet[CaseEvent]) -> Iterator[Told]:
    for event in events:
        yield Told(event.occurred_on, event.label, event.document_number)
