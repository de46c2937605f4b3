"""Why a listed move is not possible yet, in words; an empty list means that it is.

One function a move, under the move's name. They change nothing, and read a case's records through
`all()`: a page that fetched them together asks the database nothing more, a service reads anew.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.models.measures import GONE, TransferState
from appwarden.console.cases.models.records import AppealState, DecisionState
from appwarden.console.cases.moves import MOVES
from appwarden.console.cases.statuses import CauseKind, ProblemState, Severity, Status
from appwarden.console.deadlines.models import Deadline, DeadlineState, Purpose

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case
    from appwarden.console.inspections.models import Inspection

    Reasons = Iterator[_StrPromise]
    Guard = Callable[[Case, User | None], Reasons]


def obstacles(name: str, case: "Case", user: "User | None" = None) -> list["_StrPromise"]:
    """Return what stands in the way of a move; `user` adds what stands in this person's way."""
    spec = MOVES[name]
    if case.status not in spec.sources:
        return [_("The case is not in a status from which this move is listed.")]
    guard = _GUARDS.get(name)
    return list(guard(case, user)) if guard else []


def _record_inspection(case: "Case", _user: "User | None") -> "Reasons":
    if not _done(case) and not any(source.is_basis for source in case.sources.all()):
        yield _("There is neither a finished inspection nor a source on which the case rests.")


def _done(case: "Case") -> "list[Inspection]":
    return [one for one in case.inspections.all() if one.status == "done"]


def _confirm(case: "Case", user: "User | None") -> "Reasons":
    if not case.problems.all():
        yield _("No problem is recorded: nothing to confirm.")
    judgements = (row for one in case.inspections.all() for row in one.judgements.all())
    if any(row.decision == "second_look" for row in judgements):
        yield _("A finding still needs a second look.")
    if _inspected_but_unconfirmed(case):
        yield _("No inspection result of this case is confirmed by two people yet.")
    if user is not None and user.pk == case.inspected_by_id:
        yield _("Somebody else must confirm: you recorded the inspection yourself.")


def _inspected_but_unconfirmed(case: "Case") -> bool:
    done = _done(case)
    return bool(done) and all(one.result_status != "confirmed" for one in done)


def _serve_notice(case: "Case", _user: "User | None") -> "Reasons":
    if case.operator_id is None and case.store_id is None:
        yield _("There is nobody to serve: the case has no operator.")
    if not case.problems.all():
        yield _("No problem is recorded: there is nothing to rectify.")
    yield from _undecided(case)


def _serve_second_notice(case: "Case", _user: "User | None") -> "Reasons":
    if case.named_on is not None:
        yield _("The subject is named already: what follows is removal, not a second notice.")
    yield from _undecided(case)


def _undecided(case: "Case") -> "Reasons":
    if appeal_waits(case):
        yield _("An appeal waits for its decision.")
    if extension_waits(case):
        yield _("A request for an extension waits for its decision.")


def appeal_waits(case: "Case") -> bool:
    """Whether an appeal waits for its decision."""
    return any(one.state == AppealState.FILED for one in case.appeals.all())


def extension_waits(case: "Case") -> bool:
    """Whether a request for an extension waits for its decision."""
    return any(one.state == DecisionState.ASKED for one in case.extension_requests.all())


def undertaking_waits(case: "Case") -> bool:
    """Whether an undertaking is neither found kept nor found broken."""
    return any(one.kept_on is None and one.broken_on is None for one in case.undertakings.all())


def _mark_rectified(case: "Case", _user: "User | None") -> "Reasons":
    states = {problem.state for problem in case.problems.all()}
    if not states:
        yield _("No problem is recorded.")
    if ProblemState.NOT_EXAMINED in states:
        yield _("A problem was not examined again; not examined is not fixed.")
    if states & {ProblemState.OPEN, ProblemState.REMAINING, ProblemState.NEW}:
        yield _("A problem is not fixed.")


def _mark_not_rectified(case: "Case", _user: "User | None") -> "Reasons":
    if not _has_unfixed(case):
        yield _("No problem was seen again.")


def _has_unfixed(case: "Case") -> bool:
    unfixed = {ProblemState.REMAINING, ProblemState.NEW}
    return any(problem.state in unfixed for problem in case.problems.all())


def _name_subject(case: "Case", _user: "User | None") -> "Reasons":
    yield from _undecided(case)
    private_stage = case.campaign is None or case.campaign.private_stage
    if case.status == Status.CONFIRMED:
        if private_stage:
            yield _("The private notice comes first: the campaign does not name at once.")
        if not case.problems.all():
            yield _("No problem is recorded.")
        return
    if not _has_unfixed(case):
        yield _("No problem was seen again: only what still fails is named.")
    yield from _first_deadline_over(case)


def _first_deadline_over(case: "Case") -> "Reasons":
    deadline = _latest(case, Purpose.RECTIFICATION)
    if deadline is None:
        yield _("No notice with a deadline was served.")
    elif deadline.due_on is None:
        yield _("No due day is set yet.")
    elif not deadline.has_passed:
        yield _("The deadline still runs: its last day belongs to the company until 24:00.")


def _latest(case: "Case", purpose: Purpose) -> Deadline | None:
    found = (one for one in case.deadlines.all() if one.purpose == purpose)
    return max(found, key=lambda one: one.round, default=None)


def _order_removal(case: "Case", _user: "User | None") -> "Reasons":
    if appeal_waits(case):
        yield _("An appeal waits for its decision.")
    if has_direct_ground(case):
        return
    if case.named_on is None:
        yield _("The subject was not named, and there is no ground for removal at once.")
        return
    deadline = _latest(case, Purpose.AFTER_NAMING)
    if deadline is not None and deadline.due_on is not None and not deadline.has_passed:
        yield _("The deadline after naming still runs.")
    if not _has_unfixed(case):
        yield _("No problem was seen again.")


def has_direct_ground(case: "Case") -> bool:
    """Whether removal at once is open: a stated ground, relapse, a grave case, proved evasion."""
    if case.immediate_ground or case.is_relapse or case.severity == Severity.GRAVE:
        return True
    return any(
        cause.kind == CauseKind.TECHNICAL_CONFRONTATION
        and (cause.evidence or cause.evidence_file_id is not None)
        for cause in case.causes.all()
    )


def _record_removal(case: "Case", _user: "User | None") -> "Reasons":
    items = [item for order in case.removal_orders.all() for item in order.items.all()]
    if not items:
        yield _("The order names no store.")
    elif any(item.state not in GONE for item in items):
        yield _("A store has not removed it yet.")


def _record_relisting(case: "Case", _user: "User | None") -> "Reasons":
    yield from _mark_rectified(case, None)
    reinspected, removed = case.reinspected_on, case.removed_on
    if reinspected is None or removed is None or reinspected < removed:
        yield _("It was not inspected again since its removal.")
    bar = _latest(case, Purpose.RELISTING_BAR)
    if bar is not None and bar.state == DeadlineState.OPEN and not bar.has_passed:
        yield _("The bar to relisting still runs.")


def _close(case: "Case", _user: "User | None") -> "Reasons":
    yield from _undecided(case)
    if undertaking_waits(case):
        yield _("An undertaking is neither found kept nor found broken.")


def _file_record(case: "Case", _user: "User | None") -> "Reasons":
    if _done(case):
        yield _("The office inspected it itself: such a case is closed by its end.")
    if not any(source.is_basis for source in case.sources.all()):
        yield _("No published source is recorded on which the case rests.")


def _accept_transfer(case: "Case", user: "User | None") -> "Reasons":
    open_ones = (one for one in case.transfers.all() if one.state == TransferState.OFFERED)
    offered = next(open_ones, None)
    if offered is None:
        yield _("No transfer is offered.")
    elif user is not None and user.authority_id not in {None, offered.to_authority_id}:
        yield _("Only the authority it was offered to may answer.")


_GUARDS: Mapping[str, "Guard"] = {
    "record_inspection": _record_inspection,
    "confirm": _confirm,
    "serve_notice": _serve_notice,
    "serve_second_notice": _serve_second_notice,
    "mark_rectified": _mark_rectified,
    "mark_not_rectified": _mark_not_rectified,
    "name_subject": _name_subject,
    "order_removal": _order_removal,
    "record_removal": _record_removal,
    "record_relisting": _record_relisting,
    "close": _close,
    "file_record": _file_record,
    "accept_transfer": _accept_transfer,
    "return_transfer": _accept_transfer,
}
