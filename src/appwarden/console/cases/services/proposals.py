"""What the sweep proposed: taken up by the act itself, or dismissed by a person with a reason."""

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Case, Proposal, ProposalState
from appwarden.console.cases.services.moving import Move, acting


def take_up(case: Case, kind: str, acting_user: User) -> None:
    """Mark open proposals of a kind as taken up, inside the act that does it."""
    Proposal.objects.filter(case=case, kind=kind, state=ProposalState.OPEN).update(
        state=ProposalState.TAKEN, decided_by=acting_user
    )


def dismiss_proposal(
    *, acting_user: User, proposal: Proposal, reason: str, move: Move | None = None
) -> Proposal:
    """Dismiss a proposal; it is not made again for the same deadline."""
    with acting(
        acting_user=acting_user,
        case=proposal.case,
        name="decide_proposal",
        move=move or Move(note=reason),
    ) as under_way:
        proposal.state, proposal.note = ProposalState.DISMISSED, reason
        proposal.decided_by = acting_user
        proposal.save()
        under_way.new["dismissed"] = proposal.kind
    return proposal
