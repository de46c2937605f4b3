"""Who may do what with inspections; a laboratory's people only with those given to it."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.acts import touches

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.inspections.models import Inspection

SELF_CHECK = "self_check"
WORKERS = frozenset({Role.INSPECTOR, Role.CASE_OFFICER})
READERS = WORKERS | {Role.APPROVER, Role.PUBLISHER, Role.AUDITOR}


def given(user: "User", inspection: "Inspection") -> bool:
    """Say whether the inspection was given to this person's laboratory, or is its authority's.

    A company's self-check is its own; what belongs to a case is seen by whoever sees the case.
    """
    if user.laboratory_id is not None:
        return user.laboratory_id == inspection.laboratory_id
    if inspection.purpose == SELF_CHECK:
        return False
    if user.authority_id is None or inspection.authority_id in {None, user.authority_id}:
        return True
    return inspection.case is not None and touches(user, inspection.case)


def second_person(user: "User", inspection: "Inspection") -> bool:
    """Say whether this person of the office is not the one who proposed the result."""
    is_other = user.laboratory_id is None and user.pk != inspection.proposed_by_id
    return is_other and given(user, inspection)


ACTS: tuple[Act, ...] = (
    Act("inspections.view", READERS, given),
    Act("inspections.request", WORKERS),
    Act("inspections.retry", WORKERS, given),
    Act("inspections.judge", WORKERS, given),
    Act("inspections.propose", WORKERS, given),
    Act("inspections.confirm", WORKERS | {Role.APPROVER}, second_person),
    Act("inspections.compare", WORKERS, given),
)
