"""What the case page and the dashboard show, read in a constant number of queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from appwarden.console import clock
from appwarden.console.accounts.acts import may
from appwarden.console.cases.catalogue import data_title, problem_title
from appwarden.console.cases.models import (
    Case,
    CaseEvent,
    CaseProblem,
    Proposal,
    ProposalState,
    RemovalItem,
    Transfer,
)
from appwarden.console.cases.queries import history_of, visible_cases, with_subjects
from appwarden.console.cases.waiting import WAITING, Waiting
from appwarden.console.deadlines.models import Deadline, DeadlineChange
from appwarden.console.deadlines.queries import overdue, running
from appwarden.console.inspections.models import Inspection
from appwarden.console.registry.queries import operators_named
from appwarden.console.registry.words import sector_name

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from appwarden.console.accounts.models import User
    from appwarden.console.inspections.models import InspectionFinding

ROWS_ON_DASHBOARD = 10
ROWS_IN_A_CARD = 5
SOON = timedelta(days=7)
_WEIGHT_WORDS: "Mapping[str, _StrPromise]" = {
    "problems": gettext_lazy("problems"),
    "data": gettext_lazy("most sensitive data"),
    "sector": gettext_lazy("sensitive sector"),
    "leak": gettext_lazy("leak or resale"),
    "relapse": gettext_lazy("relapse"),
    "evasion": gettext_lazy("technical confrontation"),
}


_RECORDS_ON_PAGE = (
    "problems",
    "causes",
    "answers",
    "extension_requests",
    "appeals",
    "undertakings",
    "remedies",
    "penalties",
    "bad_operator_entries",
    "court_actions",
    "access_stops",
    "summonses",
    "sources",
    "leads",
    "proposals",
)


@dataclass(frozen=True, kw_only=True)
class ProblemRow:
    """One problem with its words, its data and the findings that show the place."""

    problem: CaseProblem
    title: str
    data: tuple[str, ...]
    findings: "tuple[InspectionFinding, ...]"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One line of the timeline."""

    day: date
    title: str
    by: str
    text: str = ""
    document: str = ""
    tone: str = "neutral"


@dataclass(frozen=True, kw_only=True)
class DeadlineBox:
    """A deadline with its account and its changes."""

    deadline: Deadline
    changes: "tuple[DeadlineChange, ...]"


@dataclass(frozen=True, kw_only=True)
class WaitingCount:
    """A kind of work that waits and how many cases it is."""

    key: str
    waiting: Waiting
    count: int


def case_on_page(user: "User", number: str) -> Case | None:
    """Return the case with what its page joins, or None where this person may not see it."""
    return (
        visible_cases(user)
        .filter(number=number)
        .select_related(
            "app__operator",
            "sdk__provider",
            "store",
            "operator__parent",
            "campaign__first_policy",
            "batch__series",
            "authority",
            "laboratory",
            "assigned_to",
            "previous__app",
            "previous__operator",
        )
        .first()
    )


def whole_case_on_page(user: "User", number: str) -> Case | None:
    """Return the case with every record that its page shows, one query each however many.

    For reading only: an act asks its guards about records that it reads itself.
    """
    case = case_on_page(user, number)
    if case is not None:
        prefetch_related_objects([case], *_RECORDS_ON_PAGE, *_rows_on_page())
    return case


def _rows_on_page() -> tuple[Prefetch[str], ...]:
    inspections = Inspection.objects.select_related("build__store", "report").order_by("-pk")
    changes = DeadlineChange.objects.select_related("made_by", "decided_by")
    stores = RemovalItem.objects.select_related("store")
    return (
        Prefetch("inspections", inspections.prefetch_related("findings", "judgements")),
        Prefetch("deadlines", Deadline.objects.select_related("policy")),
        Prefetch("deadlines__changes", changes),
        Prefetch("events", CaseEvent.objects.select_related("acting_user")),
        Prefetch("removal_orders__items", stores),
        Prefetch("transfers", Transfer.objects.select_related("from_authority", "to_authority")),
        Prefetch("later_cases", Case.objects.defer("search_text")),
    )


def problem_rows(case: Case) -> list[ProblemRow]:
    """Return the problems with the findings of all inspections of the case."""
    findings = _findings_by_id(case)
    return [
        ProblemRow(
            problem=problem,
            title=problem_title(problem.code),
            data=tuple(data_title(one) for one in problem.data_types),
            findings=tuple(findings[one] for one in problem.finding_ids if one in findings),
        )
        for problem in case.problems.all()
    ]


def _findings_by_id(case: Case) -> "dict[str, InspectionFinding]":
    """Return each finding as the latest inspection shows it."""
    found: dict[str, InspectionFinding] = {}
    for inspection in case.inspections.all():
        for finding in inspection.findings.all():
            found.setdefault(finding.finding_id, finding)
    return found


def moments(case: Case) -> list[Moment]:
    """Return the timeline, newest first: the acts on the case and the changes of its due days."""
    told = [
        Moment(
            day=event.occurred_on,
            title=event.label,
            by=str(event.acting_user or _("the sweep")),
            text=event.note,
            document=event.document_number,
            tone=_tone(event.act, event.to_status),
        )
        for event in case.events.all()
    ]
    told += [
        Moment(
            day=change.made_at.date(),
            title=_("Due day changed"),
            by=str(change.made_by or _("the sweep")),
            text=f"{change.old_due_on} → {change.new_due_on} ({change.get_state_display()})",
            tone="warn",
        )
        for deadline in case.deadlines.all()
        for change in deadline.changes.all()
        if change.reason == "calendar"
    ]
    return sorted(told, key=lambda moment: moment.day, reverse=True)


def _tone(act: str, to_status: str) -> str:
    if act in {"overdue", "no_reply", "undertaking_overdue", "impose_penalty"}:
        return "bad"
    tones = {"rectified": "good", "named": "bad", "removal_ordered": "bad", "removed": "bad"}
    return tones.get(to_status, "progress" if to_status else "neutral")


def deadline_boxes(case: Case) -> list[DeadlineBox]:
    """Return every deadline of the case with its changes, the running ones first."""
    rows = sorted(case.deadlines.all(), key=lambda one: (one.state != "open", -one.pk))
    return [DeadlineBox(deadline=one, changes=tuple(one.changes.all())) for one in rows]


def weight_lines(case: Case) -> list[tuple[str, int]]:
    """Return the account of the severity in words."""
    lines = []
    for part in case.severity_account:
        words = str(_WEIGHT_WORDS.get(part["why"], part["why"]))
        name = {"data": data_title, "sector": sector_name}.get(part["why"], str)
        what = name(part["what"])
        lines.append((f"{words}: {what}" if what else words, part["points"]))
    return lines


def earlier_cases(case: Case) -> QuerySet[Case]:
    """Return earlier confirmed cases of the subject with what a row shows."""
    return with_subjects(history_of(case))


def same_group_count(case: Case) -> int:
    """Count other cases of the same operator."""
    if case.operator_id is None:
        return 0
    return Case.objects.filter(operator=case.operator).exclude(pk=case.pk).count()


def sources_of_own_group(case: Case) -> frozenset[int]:
    """Return the sources that a company of the operator's own group published.

    Such a source has an interest in the case: a paper that reports on an app of its parent.
    """
    sources = case.sources.all()
    if case.operator is None or not sources:
        return frozenset()
    group = case.operator.group_root()
    kin = operators_named({source.publisher for source in sources})
    names = {
        name
        for one in kin
        if one.group_root() == group
        for name in (one.legal_name, one.brand_zh, one.brand_en)
        if name
    }
    return frozenset(source.pk for source in sources if source.publisher in names)


def open_proposals(case: Case) -> list[Proposal]:
    """Return what the sweep proposes for the case."""
    return [one for one in case.proposals.all() if one.state == ProposalState.OPEN]


def waiting_for(user: "User") -> list[WaitingCount]:
    """Count what waits for this person; one query a kind that is this person's to do."""
    counts = []
    for key, waiting in WAITING.items():
        if may(user, waiting.act):
            count = visible_cases(user).filter(waiting.condition(user)).count()
            counts.append(WaitingCount(key=key, waiting=waiting, count=count))
    return counts


def overdue_rows(user: "User") -> Iterable[Deadline]:
    """Return the deadlines longest over, of the cases this person sees."""
    return _rows(overdue(), user)


def due_soon_rows(user: "User") -> Iterable[Deadline]:
    """Return the deadlines due within a week."""
    today = clock.today()
    return _rows(running().filter(due_on__range=(today, today + SOON)), user)


def _rows(deadlines: QuerySet[Deadline], user: "User") -> QuerySet[Deadline]:
    seen = deadlines.filter(case__in=visible_cases(user))
    joined = seen.select_related("case__app", "case__operator", "case__sdk", "case__store")
    ordered = joined.defer("steps", "case__search_text", "case__app__search_text")
    return ordered.order_by("due_on", "pk")[:ROWS_IN_A_CARD]


def newest_cases(user: "User") -> QuerySet[Case]:
    """Return the cases opened last."""
    return with_subjects(visible_cases(user))[:ROWS_ON_DASHBOARD]
