"""The way of a case from inspection to naming, one function a rung."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Answer, AnswerStatus, Batch, Case
from appwarden.console.cases.moves import MOVES
from appwarden.console.cases.papers import paper_for_case
from appwarden.console.cases.services.findings import problems_of, states_after, write_states
from appwarden.console.cases.services.moving import Acting, Move, acting, moving, shift
from appwarden.console.cases.services.opening import write_problems
from appwarden.console.cases.services.proposals import take_up
from appwarden.console.cases.services.weighing import weigh_case
from appwarden.console.cases.statuses import ENDED, Status, Visibility
from appwarden.console.deadlines.calendar import Rule, RuleKind
from appwarden.console.deadlines.models import Deadline, DeadlinePolicy, Purpose
from appwarden.console.deadlines.services import settle_deadlines, start_deadline
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.inspections.models import Inspection
    from appwarden.console.registry.models import Build
    from appwarden.console.vault.models import StoredFile

# Off the shelves or off the net a case keeps its status while it is inspected again.
_INSPECTED_IN_PLACE = frozenset({Status.REMOVED, Status.ACCESS_STOPPED})


@dataclass(frozen=True, kw_only=True)
class NewAnswer:
    """An answer as it comes in."""

    status: str = AnswerStatus.ANSWERED
    text: str = ""
    build: "Build | None" = None
    file: "StoredFile | None" = None


def record_inspection(
    *,
    acting_user: User,
    case: Case,
    move: Move | None = None,
    inspection: "Inspection | None" = None,
) -> Case:
    """Move on from a lead: the findings a person confirmed become the case's problems."""
    with moving(
        acting_user=acting_user, case=case, name="record_inspection", move=move or Move()
    ) as under_way:
        under_way.case.inspected_by = acting_user
        if inspection is not None:
            _refuse_foreign(under_way.case, inspection)
            write_problems(under_way.case, problems_of(inspection))
        weigh_case(under_way.case)
    return under_way.case


def _refuse_foreign(case: Case, inspection: "Inspection") -> None:
    if inspection.case_id != case.pk:
        raise MoveRefusedError([_("This inspection belongs to another case.")])


def confirm_case(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Confirm as the second person; relapse and severity are computed from what is recorded."""
    with moving(
        acting_user=acting_user, case=case, name="confirm", move=move or Move()
    ) as under_way:
        under_way.case.confirmed_by = acting_user
        weigh_case(under_way.case)
        under_way.new |= {
            "severity": under_way.case.severity,
            "is_relapse": under_way.case.is_relapse,
        }
    return under_way.case


def serve_notice(
    *,
    acting_user: User,
    case: Case,
    policy: DeadlinePolicy | Rule | None = None,
    move: Move | None = None,
) -> Case:
    """Serve the private notice and start the first deadline from the move's day."""
    return _serve(acting_user, case, policy, move or Move(), "serve_notice")


def serve_second_notice(
    *,
    acting_user: User,
    case: Case,
    policy: DeadlinePolicy | Rule | None = None,
    move: Move | None = None,
) -> Case:
    """Serve a second notice to who has not rectified, with a deadline of its own."""
    return _serve(acting_user, case, policy, move or Move(), "serve_second_notice")


def _serve(
    acting_user: User, case: Case, policy: DeadlinePolicy | Rule | None, move: Move, name: str
) -> Case:
    with moving(acting_user=acting_user, case=case, name=name, move=move) as under_way:
        rule = policy or _campaign_policy(under_way.case, "first_policy")
        deadline = start_deadline(
            case=under_way.case,
            purpose=Purpose.RECTIFICATION,
            policy=rule,
            start_on=under_way.day,
        )
        note_deadline(under_way, deadline)
        issue_paper(under_way, acting_user)
    return under_way.case


def _campaign_policy(case: Case, name: str) -> DeadlinePolicy | Rule:
    if case.campaign is None:
        raise MoveRefusedError([_("The case has no campaign: choose a deadline rule.")])
    policy: DeadlinePolicy = getattr(case.campaign, name)
    return policy


def note_deadline(under_way: Acting, deadline: Deadline) -> None:
    """Let the audit row tell the due day that an act set."""
    under_way.new |= {"due_on": deadline.due_on, "provisional": deadline.provisional}


def issue_paper(under_way: Acting, acting_user: User) -> None:
    """Issue the paper that goes with a move, if it has one."""
    kind = MOVES[under_way.name].document
    if kind and under_way.move.paper:
        under_way.document_number = under_way.move.paper
        under_way.new["document"] = under_way.move.paper
    elif kind:
        under_way.save_now()
        under_way.document_number = paper_for_case(
            acting_user=acting_user, kind=kind, case=under_way.case
        )
        under_way.new["document"] = under_way.document_number


def record_answer(
    *, acting_user: User, case: Case, answer: NewAnswer | None = None, move: Move | None = None
) -> Answer:
    """Record what the company says; in time after a notice the case is answered."""
    said = answer or NewAnswer()
    with acting(
        acting_user=acting_user, case=case, name="record_answer", move=move or Move()
    ) as under_way:
        _refuse_ended(under_way.case)
        if under_way.case.status == Status.NOTIFIED and said.status != AnswerStatus.ACKNOWLEDGED:
            shift(under_way, "record_answer")
        recorded = Answer.objects.create(
            case=under_way.case,
            round=max(1, under_way.case.deadlines.count()),
            status=said.status,
            text=said.text,
            build=said.build,
            file=said.file,
            given_on=under_way.day,
            given_by=acting_user,
        )
        under_way.new["answer"] = said.status
    return recorded


def _refuse_ended(case: Case) -> None:
    if case.notified_on is None and case.named_on is None and not case.summonses.exists():
        raise MoveRefusedError([_("The company was told of nothing yet that it could answer.")])
    if case.status in ENDED:
        raise MoveRefusedError([_("The case has ended.")])


def record_reinspection(
    *,
    acting_user: User,
    case: Case,
    move: Move | None = None,
    inspection: "Inspection | None" = None,
    results: Mapping[str, str] | None = None,
) -> Case:
    """Record what a second inspection said of each problem; not mentioned is not examined."""
    with acting(
        acting_user=acting_user, case=case, name="record_reinspection", move=move or Move()
    ) as under_way:
        current = under_way.case
        if inspection is not None:
            _refuse_foreign(current, inspection)
            results = states_after(current, inspection)
        if results is None:
            raise MoveRefusedError([_("Neither an inspection nor its results are given.")])
        if current.status not in _INSPECTED_IN_PLACE:
            shift(under_way, "record_reinspection")
        current.reinspected_on = under_way.day
        write_states(current, results)
        under_way.new["problems"] = dict(results)
        take_up(current, "reinspection", acting_user)
    return under_way.case


def mark_rectified(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Find every problem fixed; what ran for the company is settled."""
    with moving(
        acting_user=acting_user, case=case, name="mark_rectified", move=move or Move()
    ) as under_way:
        settle_deadlines(
            case=under_way.case,
            purposes=(Purpose.RECTIFICATION, Purpose.AFTER_NAMING, Purpose.SUMMONS),
            on=under_way.day,
        )
    return under_way.case


def mark_not_rectified(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Find a problem still there."""
    with moving(
        acting_user=acting_user, case=case, name="mark_not_rectified", move=move or Move()
    ) as under_way:
        pass
    return under_way.case


def name_case(
    *,
    acting_user: User,
    case: Case,
    move: Move | None = None,
    batch: Batch | None = None,
    visibility: str = Visibility.FULL,
) -> Case:
    """Name in public: the gate is asked again here, inside the publishing transaction.

    The deadline after naming starts from the move's day; the rectification deadline is settled.
    """
    with moving(
        acting_user=acting_user, case=case, name="name_subject", move=move or Move()
    ) as under_way:
        current = under_way.case
        under_way.change(visibility=visibility)
        if batch is not None:
            under_way.change(batch=batch)
        settle_deadlines(case=current, purposes=(Purpose.RECTIFICATION,), on=under_way.day)
        rule = _naming_rule(current)
        deadline = start_deadline(
            case=current, purpose=Purpose.AFTER_NAMING, policy=rule, start_on=under_way.day
        )
        note_deadline(under_way, deadline)
        take_up(current, "naming", acting_user)
    return under_way.case


def _naming_rule(case: Case) -> DeadlinePolicy | Rule:
    """Return the campaign's rule; without one "rectify as required" sets no day."""
    if case.campaign is None:
        return Rule(kind=RuleKind.NONE_YET)
    return case.campaign.naming_policy


def set_deadline(
    *, acting_user: User, case: Case, purpose: Purpose, due_on: date, move: Move | None = None
) -> Case:
    """Set the due day of a purpose by date, as where a bulletin or a summons names one."""
    with acting(
        acting_user=acting_user, case=case, name="set_deadline", move=move or Move()
    ) as under_way:
        deadline = start_deadline(
            case=under_way.case,
            purpose=purpose,
            policy=Rule(kind=RuleKind.FIXED_DATE, fixed_date=due_on),
            start_on=under_way.day,
        )
        note_deadline(under_way, deadline)
    return under_way.case
