"""What a company asks for, an extension or an appeal, and how the office decides."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import (
    Appeal,
    AppealState,
    Case,
    CaseProblem,
    DecisionState,
    ExtensionRequest,
)
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.cases.services.weighing import weigh_case
from appwarden.console.cases.statuses import ENDED
from appwarden.console.deadlines.models import Deadline, DeadlineState, Purpose
from appwarden.console.deadlines.services import extend_deadline
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.vault.models import StoredFile

LONGEST_EXTENSION_DAYS = 60
_COMPANY_DEADLINES = (Purpose.RECTIFICATION, Purpose.AFTER_NAMING, Purpose.SUMMONS)


def request_extension(
    *, acting_user: User, case: Case, days: int, reason: str, move: Move | None = None
) -> ExtensionRequest:
    """Ask for more working days while the deadline still runs."""
    with acting(
        acting_user=acting_user, case=case, name="request_extension", move=move or Move()
    ) as under_way:
        if not 0 < days <= LONGEST_EXTENSION_DAYS:
            limit = {"days": LONGEST_EXTENSION_DAYS}
            raise MoveRefusedError([_("Ask for 1 to %(days)s working days.") % limit])
        if under_way.case.extension_requests.filter(state=DecisionState.ASKED).exists():
            raise MoveRefusedError([_("An earlier request still waits for its decision.")])
        if _running(under_way.case).has_passed:
            raise MoveRefusedError([_("The deadline is over; it cannot be extended any more.")])
        asked = ExtensionRequest.objects.create(
            case=under_way.case,
            asked_days=days,
            reason=reason,
            asked_by=acting_user,
            asked_on=under_way.day,
        )
        under_way.new["asked_days"] = days
    return asked


def _running(case: Case) -> Deadline:
    running = case.deadlines.filter(
        state=DeadlineState.OPEN, purpose__in=_COMPANY_DEADLINES, due_on__isnull=False
    )
    deadline = running.order_by("due_on").first()
    if deadline is None:
        raise MoveRefusedError([_("No deadline with a due day runs.")])
    return deadline


def grant_extension(
    *, acting_user: User, request: ExtensionRequest, days: int, move: Move
) -> ExtensionRequest:
    """Grant working days, counted on from the due day before; 0 days refuses the request."""
    with acting(
        acting_user=acting_user, case=request.case, name="decide_extension", move=move
    ) as under_way:
        asked = ExtensionRequest.objects.select_for_update().get(pk=request.pk)
        if asked.state != DecisionState.ASKED:
            raise MoveRefusedError([_("This request was decided already.")])
        if not 0 <= days <= LONGEST_EXTENSION_DAYS:
            limit = {"days": LONGEST_EXTENSION_DAYS}
            raise MoveRefusedError([_("Grant 0 to %(days)s working days.") % limit])
        asked.state = DecisionState.GRANTED if days else DecisionState.REFUSED
        asked.granted_days, asked.decision_reason = days, move.note
        asked.decided_by, asked.decided_on = acting_user, under_way.day
        asked.save()
        under_way.new["granted_days"] = days
        if days:
            change = extend_deadline(
                acting_user=acting_user,
                deadline=_running(under_way.case),
                working_days=days,
                note=move.note,
            )
            under_way.old["due_on"] = change.old_due_on
            under_way.new["due_on"] = change.new_due_on
    return asked


def file_appeal(
    *,
    acting_user: User,
    case: Case,
    grounds: str,
    contested_codes: Sequence[str] = (),
    file: "StoredFile | None" = None,
) -> Appeal:
    """Contest the case or some of its problems; until it is decided nobody is named or removed."""
    with acting(acting_user=acting_user, case=case, name="file_appeal", move=Move()) as under_way:
        if under_way.case.status in ENDED:
            raise MoveRefusedError([_("The case has ended.")])
        if under_way.case.appeals.filter(state=AppealState.FILED).exists():
            raise MoveRefusedError([_("An earlier appeal still waits for its decision.")])
        known = set(under_way.case.problems.values_list("code", flat=True))
        filed = Appeal.objects.create(
            case=under_way.case,
            grounds=grounds,
            contested_codes=sorted(known & set(contested_codes)),
            file=file,
            filed_on=under_way.day,
            filed_by=acting_user,
        )
        under_way.new["contested"] = filed.contested_codes
    return filed


def decide_appeal(
    *,
    acting_user: User,
    appeal: Appeal,
    state: str,
    decision: str,
    upheld_codes: Sequence[str] = (),
) -> Appeal:
    """Decide; a problem for which the company is right is dropped from the case.

    `upheld_codes` is what it is right about in part; upheld whole is everything contested.
    """
    with acting(
        acting_user=acting_user, case=appeal.case, name="decide_appeal", move=Move(note=decision)
    ) as under_way:
        filed = Appeal.objects.select_for_update().get(pk=appeal.pk)
        if filed.state != AppealState.FILED:
            raise MoveRefusedError([_("This appeal was decided already.")])
        filed.state, filed.decision = AppealState(state), decision
        filed.decided_on, filed.decided_by = under_way.day, acting_user
        filed.save()
        dropped = _drop(under_way.case, _right_about(filed, upheld_codes))
        weigh_case(under_way.case)
        under_way.new |= {"state": state, "dropped": dropped}
    return filed


def _right_about(appeal: Appeal, upheld_codes: Sequence[str]) -> set[str]:
    if appeal.state == AppealState.UPHELD:
        contested = set(appeal.contested_codes)
        return contested or set(appeal.case.problems.values_list("code", flat=True))
    if appeal.state == AppealState.PARTLY_UPHELD:
        return set(upheld_codes)
    return set()


def _drop(case: Case, codes: set[str]) -> list[str]:
    dropped = CaseProblem.objects.filter(case=case, code__in=codes)
    gone = sorted(dropped.values_list("code", flat=True))
    for problem in dropped:
        problem.delete()
    return gone
