"""Demo accounts: one for each role, known to all, only ever on this machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.contrib.auth.hashers import make_password

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import STAFF, Role
from appwarden.console.accounts.services import UserRecord, change_user, create_user
from appwarden.console.registry.models import Authority, Laboratory, Operator, Store

PASSWORD = "appwarden-demo"  # noqa: S105 - printed at the start; the demo serves on loopback only
SECOND_INSPECTOR = "inspector2"
NAMES: Mapping[str, tuple[Role, str]] = {
    "admin": (Role.ADMINISTRATOR, "管理员（演示）"),
    "inspector": (Role.INSPECTOR, "检测员甲（演示）"),
    SECOND_INSPECTOR: (Role.INSPECTOR, "检测员乙（演示）"),
    "officer": (Role.CASE_OFFICER, "案件承办人（演示）"),
    "approver": (Role.APPROVER, "审批人（演示）"),
    "publisher": (Role.PUBLISHER, "发布人（演示）"),
    "auditor": (Role.AUDITOR, "审计员（演示）"),
    "company": (Role.COMPANY, "企业联系人（演示）"),
    "store": (Role.STORE, "应用商店联系人（演示）"),
}


@dataclass(frozen=True)
class Bodies:
    """The fictitious bodies that the demo people belong to."""

    authority: Authority
    laboratory: Laboratory
    operator: Operator
    store: Store


@dataclass(frozen=True)
class People:
    """The demo accounts by name."""

    by_name: Mapping[str, User]

    def __getitem__(self, name: str) -> User:
        return self.by_name[name]


def first_people() -> People:
    """Make the staff accounts, for now of no office: so they may enter the whole record."""
    staff = {name: made for name, made in NAMES.items() if made[0] in STAFF}
    return People({name: _account(name, *made) for name, made in staff.items()})


def settle_people(people: People, bodies: Bodies) -> People:
    """Give the staff their office."""
    administrator = people["admin"]
    settled = dict(people.by_name)
    for name, user in people.by_name.items():
        if user.role in {Role.ADMINISTRATOR, Role.AUDITOR}:
            continue
        account = UserRecord(
            username=name,
            display_name=user.display_name,
            role=Role(user.role),
            authority=bodies.authority,
            laboratory=bodies.laboratory if user.role == Role.INSPECTOR else None,
        )
        settled[name] = change_user(acting_user=administrator, user=user, account=account)
    return People(settled)


def add_partners(bodies: Bodies) -> None:
    """Add the company's and the store's person, the store's last."""
    _account("company", *NAMES["company"], operator=bodies.operator)
    _account("store", *NAMES["store"], store=bodies.store)


def _account(
    name: str,
    role: Role,
    display_name: str,
    *,
    operator: Operator | None = None,
    store: Store | None = None,
) -> User:
    account = UserRecord(
        username=name, display_name=display_name, role=role, operator=operator, store=store
    )
    user = create_user(acting_user=None, account=account, password=None)
    # Everybody reads the password off the terminal: changing it at first sign-in guards nothing.
    user.must_change_password, user.password = False, _hashed_password()
    user.save(update_fields=["must_change_password", "password"])
    return user


@cache
def _hashed_password() -> str:
    """Hash the one password of all accounts once: it takes a second, as it should."""
    return make_password(PASSWORD)
