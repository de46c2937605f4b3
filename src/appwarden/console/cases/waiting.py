"""What waits for somebody, each kind as a filter on cases: for the dashboard and for the list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.models import (
    Appeal,
    AppealState,
    DecisionState,
    ExtensionRequest,
    Proposal,
    ProposalKind,
    ProposalState,
    Transfer,
    TransferState,
)
from appwarden.console.cases.statuses import ENDED, Status
from appwarden.console.deadlines.models import ChangeState, DeadlineChange

if TYPE_CHECKING:
    from django.db.models import Model
    from django.utils.functional import _StrPromise

    from appwarden.console.accounts.models import User


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A kind of work that waits, for whom may do `act`, and the filter that finds it."""

    label: "_StrPromise"
    act: str
    condition: "Callable[[User], Q]"


def _has(model: "type[Model]", **conditions: object) -> "Callable[[User], Q]":
    rows = model._default_manager.filter(case=OuterRef("pk"), **conditions)
    return lambda _user: Q(Exists(rows))


def _proposed(kind: ProposalKind) -> "Callable[[User], Q]":
    return _has(Proposal, kind=kind, state=ProposalState.OPEN)


def _offered_to(user: "User") -> Q:
    offered = Transfer.objects.filter(case=OuterRef("pk"), state=TransferState.OFFERED)
    if user.authority_id is not None:
        offered = offered.filter(to_authority_id=user.authority_id)
    return Q(Exists(offered))


def _change_waits(_user: "User") -> Q:
    changes = DeadlineChange.objects.filter(
        deadline__case=OuterRef("pk"), state=ChangeState.PROPOSED
    )
    return Q(Exists(changes))


WAITING: Mapping[str, Waiting] = {
    "mine": Waiting(
        label=_("in my charge"),
        act="cases.view",
        condition=lambda user: Q(assigned_to=user) & ~Q(status__in=ENDED),
    ),
    "confirmation": Waiting(
        label=_("confirmation by a second person"),
        act="cases.confirm",
        condition=lambda user: Q(status=Status.INSPECTED) & ~Q(inspected_by=user),
    ),
    "notice": Waiting(
        label=_("the notice"),
        act="cases.serve_notice",
        condition=lambda _user: Q(status=Status.CONFIRMED),
    ),
    "extension": Waiting(
        label=_("a decision on an extension"),
        act="cases.decide_extension",
        condition=_has(ExtensionRequest, state=DecisionState.ASKED),
    ),
    "appeal": Waiting(
        label=_("a decision on an appeal"),
        act="cases.decide_appeal",
        condition=_has(Appeal, state=AppealState.FILED),
    ),
    "reinspection": Waiting(
        label=_("a re-inspection"),
        act="cases.record_reinspection",
        condition=_proposed(ProposalKind.REINSPECTION),
    ),
    "finding": Waiting(
        label=_("a finding after re-inspection"),
        act="cases.mark_rectified",
        condition=lambda _user: Q(status=Status.REINSPECTED),
    ),
    "naming": Waiting(
        label=_("naming"), act="cases.name_subject", condition=_proposed(ProposalKind.NAMING)
    ),
    "removal": Waiting(
        label=_("a removal order"),
        act="cases.order_removal",
        condition=_proposed(ProposalKind.REMOVAL),
    ),
    "closure": Waiting(
        label=_("closure"), act="cases.close", condition=_proposed(ProposalKind.CLOSURE)
    ),
    "transfer": Waiting(
        label=_("an answer to a transfer"), act="cases.accept_transfer", condition=_offered_to
    ),
    "deadline": Waiting(
        label=_("approval of an earlier due day"),
        act="deadlines.decide_change",
        condition=_change_waits,
    ),
}
