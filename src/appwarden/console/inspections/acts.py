"""Who may do what with inspections; a laboratory's people only with those given to it."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.inspections.models import Inspection

WORKERS = frozenset({Role.INSPECTOR, Role.CASE_OFFICER})
READERS = WORKERS | {Role.APPROVER, Role.PUBLISHER, Role.AUDITOR}


def given(user: "User", inspection: "Inspection") -> bool:
    """Say whether the inspection is the office's, or was given to this person's laboratory."""
    return user.laboratory_id is None or user.laboratory_id == inspection.laboratory_id


def second_person(user: "User", inspection: "Inspection") -> bool:
    """Say whether this person of the office is not the one who proposed the result."""
    return user.laboratory_id is None and user.pk != inspection.proposed_by_id


ACTS: tuple[Act, ...] = (
    Act("inspections.view", READERS, given),
    Act("inspections.request", WORKERS),
    Act("inspections.retry", WORKERS, given),
    Act("inspections.judge", WORKERS, given),
    Act("inspections.propose", WORKERS, given),
    Act("inspections.confirm", WORKERS | {Role.APPROVER}, second_person),
    Act("inspections.compare", WORKERS, given),
)
