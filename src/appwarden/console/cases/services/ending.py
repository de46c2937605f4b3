"""Ends and side roads: closed, withdrawn, handed on, access stopped."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import AccessStop, Case, Transfer, TransferState
from appwarden.console.cases.services.ladder import issue_paper
from appwarden.console.cases.services.moving import Acting, Move, acting, moving, shift
from appwarden.console.cases.services.proposals import take_up
from appwarden.console.cases.statuses import Outcome, Status
from appwarden.console.deadlines.models import Deadline, DeadlineState
from appwarden.console.registry.models import Authority
from appwarden.errors import MoveRefusedError

_OUTCOMES = {
    Status.RECTIFIED: Outcome.RECTIFIED,
    Status.REMOVED: Outcome.REMOVED,
    Status.RELISTED: Outcome.RELISTED,
    Status.ACCESS_STOPPED: Outcome.ACCESS_STOPPED,
}


@dataclass(frozen=True, kw_only=True)
class NewAccessStop:
    """A demand to stop access, as it is made."""

    provider: str
    ground: str


def close_case(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Close with the outcome that the status before says, and a closure letter."""
    with acting(acting_user=acting_user, case=case, name="close", move=move or Move()) as under_way:
        outcome = _OUTCOMES.get(Status(under_way.case.status))
        shift(under_way, "close")
        under_way.change(outcome=outcome or "")
        _end_deadlines(under_way, DeadlineState.SETTLED)
        take_up(under_way.case, "closure", acting_user)
        issue_paper(under_way, acting_user)
    return under_way.case


def file_record(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Close a case that only keeps what others published; nothing runs and no letter goes out."""
    with acting(
        acting_user=acting_user, case=case, name="file_record", move=move or Move()
    ) as under_way:
        outcome = _OUTCOMES.get(Status(under_way.case.status), Outcome.RECORD)
        shift(under_way, "file_record")
        under_way.change(outcome=outcome)
        _end_deadlines(under_way, DeadlineState.VOID)
    return under_way.case


def withdraw_case(*, acting_user: User, case: Case, move: Move) -> Case:
    """Withdraw for a reason; nothing runs any more. A published naming needs its erratum."""
    with moving(acting_user=acting_user, case=case, name="withdraw", move=move) as under_way:
        if not move.note.strip():
            raise MoveRefusedError([_("A case is withdrawn for a reason: write it down.")])
        under_way.change(outcome=Outcome.WITHDRAWN)
        _end_deadlines(under_way, DeadlineState.VOID)
    return under_way.case


def _end_deadlines(under_way: Acting, state: DeadlineState) -> None:
    running = Deadline.objects.filter(case=under_way.case, state=DeadlineState.OPEN)
    for deadline in running:
        deadline.state, deadline.settled_on = state, under_way.day
        deadline.save(update_fields=("state", "settled_on"))


def transfer_case(*, acting_user: User, case: Case, to_authority: Authority, move: Move) -> Case:
    """Offer the case to another authority; it rests there until that one answers."""
    with acting(acting_user=acting_user, case=case, name="transfer", move=move) as under_way:
        before = under_way.case.status
        shift(under_way, "transfer")
        if to_authority.pk == under_way.case.authority_id:
            raise MoveRefusedError([_("The case is with this authority already.")])
        under_way.case.status_before_transfer = before
        Transfer.objects.create(
            case=under_way.case,
            from_authority=under_way.case.authority,
            to_authority=to_authority,
            reason=move.note,
            offered_on=under_way.day,
        )
        under_way.new["to_authority"] = to_authority.code
    return under_way.case


def accept_transfer(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Take the case over: it goes on where it stood, under this authority."""
    return _answer_transfer(acting_user, case, move or Move(), "accept_transfer")


def return_transfer(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Give the case back: it goes on where it stood, under the sender."""
    return _answer_transfer(acting_user, case, move or Move(), "return_transfer")


def _answer_transfer(acting_user: User, case: Case, move: Move, name: str) -> Case:
    with moving(acting_user=acting_user, case=case, name=name, move=move) as under_way:
        offered = under_way.case.transfers.select_for_update().get(state=TransferState.OFFERED)
        accepted = name == "accept_transfer"
        offered.state = TransferState.ACCEPTED if accepted else TransferState.RETURNED
        offered.decided_on, offered.answer = under_way.day, move.note
        offered.save()
        if accepted:
            under_way.change(authority=offered.to_authority, assigned_to=None)
        under_way.case.status_before_transfer = ""
    return under_way.case


def stop_access(*, acting_user: User, case: Case, stop: NewAccessStop, move: Move) -> Case:
    """Have network access stopped."""
    with moving(acting_user=acting_user, case=case, name="stop_access", move=move) as under_way:
        AccessStop.objects.create(
            case=under_way.case,
            provider=stop.provider,
            ground=stop.ground,
            stopped_on=under_way.day,
        )
        under_way.new |= {"provider": stop.provider, "ground": stop.ground}
    return under_way.case
