"""Every listed move of a case: where from, where to, whose act it is. The one table of the moves.

Guards stand in `guards.py`, under the same names; a move that is not listed here does not exist.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from django.utils.translation import gettext_lazy as _
from django_fsm import RETURN_VALUE, transition

from appwarden.console.cases.statuses import Status

if TYPE_CHECKING:
    from django.db.models import Model
    from django.utils.functional import _StrPromise

    from appwarden.console.cases.models import Case

    _Method = Callable[[Case], str | None]
    _Decorator = Callable[[_Method], _Method]


@dataclass(frozen=True, kw_only=True)
class MoveSpec:
    """One move; `target` None: back to where the case stood before its transfer.

    `document` is the kind of paper that goes out with it (empty: none, or one that another
    service issues, as a bulletin does).
    """

    name: str
    label: "_StrPromise"
    sources: tuple[Status, ...]
    target: Status | None
    date_field: str = ""
    document: str = ""
    grave: bool = False

    @property
    def act(self) -> str:
        return f"cases.{self.name}"


_STANDING = (
    Status.LEAD,
    Status.INSPECTED,
    Status.CONFIRMED,
    Status.NOTIFIED,
    Status.ANSWERED,
    Status.REINSPECTED,
    Status.RECTIFIED,
    Status.NOT_RECTIFIED,
    Status.NAMED,
    Status.REMOVAL_ORDERED,
)
# The house's own work may be dropped or handed on; what is already off the shelves may not.
_MOVES = (
    MoveSpec(
        name="record_inspection",
        label=_("Record the inspection"),
        sources=(Status.LEAD,),
        target=Status.INSPECTED,
        date_field="inspected_on",
    ),
    MoveSpec(
        name="confirm",
        label=_("Confirm"),
        sources=(Status.INSPECTED,),
        target=Status.CONFIRMED,
        date_field="confirmed_on",
    ),
    MoveSpec(
        name="serve_notice",
        label=_("Serve the notice"),
        sources=(Status.CONFIRMED,),
        target=Status.NOTIFIED,
        date_field="notified_on",
        document="rectification_notice",
    ),
    MoveSpec(
        name="serve_second_notice",
        label=_("Serve a second notice"),
        sources=(Status.NOT_RECTIFIED,),
        target=Status.NOTIFIED,
        document="second_notice",
    ),
    MoveSpec(
        name="record_answer",
        label=_("Record the answer"),
        sources=(Status.NOTIFIED,),
        target=Status.ANSWERED,
        date_field="answered_on",
    ),
    MoveSpec(
        name="record_reinspection",
        label=_("Record the re-inspection"),
        sources=(
            Status.NOTIFIED,
            Status.ANSWERED,
            Status.NAMED,
            Status.NOT_RECTIFIED,
            Status.REMOVAL_ORDERED,
        ),
        target=Status.REINSPECTED,
        date_field="reinspected_on",
    ),
    MoveSpec(
        name="mark_rectified",
        label=_("Find rectified"),
        sources=(Status.REINSPECTED,),
        target=Status.RECTIFIED,
        date_field="rectified_on",
    ),
    MoveSpec(
        name="mark_not_rectified",
        label=_("Find not rectified"),
        sources=(Status.REINSPECTED,),
        target=Status.NOT_RECTIFIED,
        date_field="not_rectified_on",
    ),
    MoveSpec(
        name="name_subject",
        label=_("Name in public"),
        sources=(Status.NOT_RECTIFIED, Status.CONFIRMED),
        target=Status.NAMED,
        date_field="named_on",
        grave=True,
    ),
    MoveSpec(
        name="order_removal",
        label=_("Order removal"),
        sources=(Status.REINSPECTED, Status.NOT_RECTIFIED, Status.CONFIRMED),
        target=Status.REMOVAL_ORDERED,
        date_field="removal_ordered_on",
        document="removal_order",
        grave=True,
    ),
    MoveSpec(
        name="record_removal",
        label=_("Find removed"),
        sources=(Status.REMOVAL_ORDERED,),
        target=Status.REMOVED,
        date_field="removed_on",
    ),
    MoveSpec(
        name="record_relisting",
        label=_("Let it be listed again"),
        sources=(Status.REMOVED,),
        target=Status.RELISTED,
        date_field="relisted_on",
    ),
    MoveSpec(
        name="close",
        label=_("Close"),
        sources=(Status.RECTIFIED, Status.RELISTED, Status.REMOVED, Status.ACCESS_STOPPED),
        target=Status.CLOSED,
        date_field="closed_on",
        document="closure_letter",
    ),
    MoveSpec(
        name="withdraw",
        label=_("Withdraw the case"),
        sources=_STANDING,
        target=Status.WITHDRAWN,
        date_field="withdrawn_on",
        grave=True,
    ),
    MoveSpec(
        name="file_record",
        label=_("Close as a record of others"),
        sources=(*_STANDING, Status.REMOVED, Status.RELISTED, Status.ACCESS_STOPPED),
        target=Status.CLOSED,
        date_field="closed_on",
    ),
    MoveSpec(
        name="transfer",
        label=_("Transfer to another authority"),
        sources=_STANDING,
        target=Status.TRANSFERRED,
    ),
    MoveSpec(
        name="accept_transfer",
        label=_("Take over"),
        sources=(Status.TRANSFERRED,),
        target=None,
    ),
    MoveSpec(
        name="return_transfer",
        label=_("Return to the sender"),
        sources=(Status.TRANSFERRED,),
        target=None,
    ),
    MoveSpec(
        name="stop_access",
        label=_("Stop access"),
        sources=(
            Status.NOT_RECTIFIED,
            Status.NAMED,
            Status.REMOVAL_ORDERED,
            Status.REMOVED,
        ),
        target=Status.ACCESS_STOPPED,
        date_field="access_stopped_on",
        grave=True,
    ),
)
MOVES: Mapping[str, MoveSpec] = {spec.name: spec for spec in _MOVES}


def transition_method(name: str) -> "Callable[[Case], str | None]":
    """Make the model's method for a listed move; a guard in the way raises TransitionNotAllowed."""
    spec = MOVES[name]

    def unobstructed(case: "Model") -> bool:
        from appwarden.console.cases.guards import obstacles  # noqa: PLC0415  guards read the models

        return not obstacles(name, cast("Case", case))

    def move(case: "Case") -> str | None:
        return case.status_before_transfer if spec.target is None else None

    move.__name__ = move.__qualname__ = name
    back = RETURN_VALUE(*(status.value for status in _STANDING))
    decorate: _Decorator = transition(
        field="status",
        source=[status.value for status in spec.sources],
        target=spec.target or back,
        conditions=[unobstructed],
    )
    return decorate(move)


def moves_from(status: str) -> tuple[MoveSpec, ...]:
    """Return the listed moves of a status, in their written order."""
    return tuple(spec for spec in _MOVES if status in spec.sources)
