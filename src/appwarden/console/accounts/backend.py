"""Password check with lock-out."""

from datetime import timedelta

from django.contrib.auth.backends import BaseBackend
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.accounts.models import LOCK_AFTER_FAILURES, LOCK_FOR, User


class LockingBackend(BaseBackend):
    """After LOCK_AFTER_FAILURES wrong passwords the account stays shut for LOCK_FOR."""

    @override
    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **credentials: object,
    ) -> User | None:
        """Return the account where name and password fit and it is active and not locked.

        An unknown name costs as much time as a wrong password.
        """
        if username is None or password is None:
            return None
        user = User.objects.filter(username=username).first()
        if user is None:
            User().set_password(password)
            return None
        fits = user.check_password(password)
        if user.locked_until is not None and user.locked_until > clock.now():
            return None
        if not fits:
            note_failure(user)
            return None
        forget_failures(user)
        return user if user.is_active else None

    @override
    def get_user(self, user_id: int) -> User | None:
        return User.objects.filter(pk=user_id, is_active=True).first()


def note_failure(user: User, *, shut_for: timedelta = LOCK_FOR) -> None:
    """Count one wrong password or code; the last allowed one locks the account."""
    with transaction.atomic():
        User.objects.filter(pk=user.pk).update(failed_logins=F("failed_logins") + 1)
        counted = User.objects.select_for_update().get(pk=user.pk)
        if counted.failed_logins >= LOCK_AFTER_FAILURES:
            counted.failed_logins = 0
            counted.locked_until = clock.now() + shut_for
            counted.save(update_fields=["failed_logins", "locked_until"])


def forget_failures(user: User) -> None:
    User.objects.filter(pk=user.pk).exclude(failed_logins=0, locked_until=None).update(
        failed_logins=0, locked_until=None
    )
