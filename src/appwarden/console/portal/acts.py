"""What a company and a store do for themselves; the acts on cases are the cases' own."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case

COMPANY = frozenset({Role.COMPANY})


def _own_case(user: "User", case: "Case") -> bool:
    return user.operator_id is not None and user.operator_id == case.operator_id


ACTS: tuple[Act, ...] = (
    Act("portal.view_cases", COMPANY),
    Act("portal.bring_build", COMPANY, _own_case),
    Act("portal.self_check", COMPANY),
    Act("portal.view_orders", frozenset({Role.STORE})),
)
