"""Which campaign a case belongs to: proposed at its opening, settled later by an officer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from appwarden.console.cases.models import Campaign, Case
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.cases.statuses import ENDED
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User


def join_campaign(
    *, acting_user: "User", case: Case, campaign: Campaign, move: Move | None = None
) -> Case:
    """Put a case into a campaign whose rules can still bind it; deadlines that run stay."""
    with acting(
        acting_user=acting_user, case=case, name="join_campaign", move=move or Move()
    ) as under_way:
        reasons = list(joining_obstacles(under_way.case, campaign))
        if reasons:
            raise MoveRefusedError(reasons)
        under_way.change(campaign=campaign)
        if under_way.case.batch is not None:
            under_way.change(batch=None)
        under_way.note = str(campaign)
    return under_way.case


def joining_obstacles(case: Case, campaign: Campaign) -> Iterator[str]:
    """Say why a case may not go into a campaign now."""
    if case.status in ENDED:
        yield _("The case has ended; nothing follows.")
    if case.campaign_id == campaign.pk:
        yield _("The case belongs to this campaign already.")
    elif case.campaign_id is not None and case.notified_on is not None:
        yield _("The company was notified under the rules of another campaign.")
    if case.named_on is not None:
        yield _("The subject was named already: a campaign's rules bind it no more.")
    if not campaign.bodies.filter(authority_id=case.authority_id).exists():
        yield _("The authority of the case takes no part in this campaign.")
    if case.batch is not None and case.batch.issued_on is not None:
        yield _("This batch went out already.")
