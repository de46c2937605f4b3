"""Who may read and keep the register."""

from typing import TYPE_CHECKING, Any

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import STAFF, Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

KEEPERS = frozenset({Role.CASE_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR})


def own_app(user: "User", target: Any) -> bool:
    """A company's person touches the apps of the own company only; the office touches all."""
    if user.role != Role.COMPANY:
        return True
    app = getattr(target, "app", target)
    return user.operator_id is not None and app.operator_id == user.operator_id


def own_store(user: "User", target: Any) -> bool:
    """A store's person speaks for the own store only."""
    return user.role != Role.STORE or user.store_id == getattr(target, "store_id", target.pk)


ACTS: tuple[Act, ...] = (
    Act("registry.view", STAFF),
    Act("registry.edit", KEEPERS),
    Act("registry.import_apps", KEEPERS),
    Act("registry.add_build", KEEPERS | {Role.COMPANY, Role.STORE}, own_app),
    Act("registry.record_check", KEEPERS | {Role.APPROVER}),
    Act("registry.report_listing", KEEPERS | {Role.STORE}, own_store),
)
