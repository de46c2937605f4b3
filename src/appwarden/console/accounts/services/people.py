"""Acts on accounts themselves. No password is ever recorded, only that it was changed."""

from dataclasses import dataclass, fields

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.services import record
from appwarden.console.registry.models import Authority, Laboratory, Operator, Store


@dataclass(frozen=True)
class UserRecord:
    """What an administrator decides about an account."""

    username: str
    display_name: str
    role: Role
    email: str = ""
    authority: Authority | None = None
    laboratory: Laboratory | None = None
    operator: Operator | None = None
    store: Store | None = None


@transaction.atomic
def create_user(*, acting_user: User | None, account: UserRecord, password: str | None) -> User:
    """Make an account whose first password has to be changed; None acts for the machine's owner.

    With no password nobody signs in until one is set.
    """
    if acting_user is not None:
        require(acting_user, "accounts.manage_users")
    user = User(must_change_password=True, **_values(account))
    _check_body(user)
    if password is not None:
        validate_password(password, user)
    user.set_password(password)  # None: one that no text matches
    user.full_clean(exclude=["password"])
    user.save()
    record(
        acting_user=acting_user, act="accounts.create_user", target=user, old={}, new=_seen(user)
    )
    return user


@transaction.atomic
def change_user(*, acting_user: User, user: User, account: UserRecord) -> User:
    """Give an account another name, role or body; a change of role ends its tokens."""
    require(acting_user, "accounts.manage_users")
    user = User.objects.select_for_update().get(pk=user.pk)
    old = _seen(user)
    for name, value in _values(account).items():
        setattr(user, name, value)
    _check_body(user)
    user.full_clean(exclude=["password"])
    user.save()
    if old["role"] != user.role:
        user.api_tokens.all().delete()
    record(
        acting_user=acting_user, act="accounts.change_user", target=user, old=old, new=_seen(user)
    )
    return user


@transaction.atomic
def deactivate_user(*, acting_user: User, user: User, active: bool) -> User:
    """Shut or reopen an account; nobody shuts the own one."""
    require(acting_user, "accounts.manage_users")
    if user == acting_user:
        raise ValidationError(_("You cannot deactivate your own account."))
    user = User.objects.select_for_update().get(pk=user.pk)
    old, user.is_active = {"is_active": user.is_active}, active
    user.save(update_fields=["is_active"])
    record(
        acting_user=acting_user,
        act="accounts.deactivate_user",
        target=user,
        old=old,
        new={"is_active": active},
    )
    return user


@transaction.atomic
def unlock_user(*, acting_user: User, user: User) -> None:
    """End a lock-out before its time."""
    require(acting_user, "accounts.manage_users")
    old = {"locked_until": user.locked_until}
    user.failed_logins, user.locked_until = 0, None
    user.save(update_fields=["failed_logins", "locked_until"])
    record(
        acting_user=acting_user,
        act="accounts.unlock_user",
        target=user,
        old=old,
        new={"locked_until": None},
    )


@transaction.atomic
def set_password(*, acting_user: User | None, user: User, password: str) -> None:
    """Give an account a password that its person must change; None acts for the machine's owner."""
    if acting_user is not None:
        require(acting_user, "accounts.manage_users")
    validate_password(password, user)
    user.set_password(password)
    user.must_change_password = True
    user.save(update_fields=["password", "must_change_password"])
    record(acting_user=acting_user, act="accounts.set_password", target=user, old={}, new={})


@transaction.atomic
def change_own_password(*, acting_user: User, password: str) -> None:
    """Choose the own password; the caller has asked for the old one."""
    require(acting_user, "accounts.manage_own_account", acting_user)
    if acting_user.check_password(password):
        raise ValidationError(_("This is the password you already have."))
    validate_password(password, acting_user)
    acting_user.set_password(password)
    acting_user.must_change_password = False
    acting_user.save(update_fields=["password", "must_change_password"])
    record(
        acting_user=acting_user,
        act="accounts.change_own_password",
        target=acting_user,
        old={},
        new={},
    )


@transaction.atomic
def set_language(*, acting_user: User, language: str) -> None:
    """Keep the language in which this person gets pages and mails."""
    require(acting_user, "accounts.manage_own_account", acting_user)
    old, acting_user.language = {"language": acting_user.language}, language
    acting_user.save(update_fields=["language"])
    record(
        acting_user=acting_user,
        act="accounts.set_language",
        target=acting_user,
        old=old,
        new={"language": language},
    )


BODY_OF_ROLE = {Role.COMPANY: "operator", Role.STORE: "store"}


def _check_body(user: User) -> None:
    """A company's person belongs to a company, a store's to a store; nobody else does."""
    if user.role == Role.PUBLIC:
        raise ValidationError({"role": _("The public needs no account.")})
    for role, body in BODY_OF_ROLE.items():
        if (user.role == role) != (getattr(user, f"{body}_id") is not None):
            raise ValidationError({body: _("This body and this role do not belong together.")})


def _values(account: UserRecord) -> dict[str, object]:
    return {field.name: getattr(account, field.name) for field in fields(account)}


def _seen(user: User) -> dict[str, object]:
    return {field.name: getattr(user, field.name) for field in fields(UserRecord)}
