"""Who may do what with deadlines: rules and holidays belong to the administrator."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import STAFF, Role
from appwarden.console.cases.acts import touches

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.deadlines.models import DeadlineChange


def _of_own_case(user: "User", change: "DeadlineChange") -> bool:
    return touches(user, change.deadline.case)


ACTS: tuple[Act, ...] = (
    Act("deadlines.view_calendar", STAFF),
    Act("deadlines.announce_holidays", frozenset({Role.ADMINISTRATOR})),
    Act("deadlines.set_policy", frozenset({Role.ADMINISTRATOR})),
    Act("deadlines.decide_change", frozenset({Role.APPROVER}), _of_own_case),
)
