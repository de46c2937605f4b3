"""API tokens: shown once, kept as a hash, good for the acts that were chosen."""

import hashlib
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import all_acts, may, require
from appwarden.console.accounts.models import ApiToken, User
from appwarden.console.audit.services import record
from appwarden.errors import TooManyRequestsError

TOKEN_BYTES = 32
PREFIX_LENGTH = 8
LONGEST_DAYS = 366
SEEN_AGAIN_AFTER = timedelta(minutes=1)
SECONDS_IN_A_MINUTE = 60


def grantable_acts(user: User) -> list[str]:
    """Return the acts this person may hand to a program: own ones, but none over accounts."""
    return sorted(
        name for name in all_acts() if not name.startswith("accounts.") and may(user, name)
    )


@transaction.atomic
def issue_token(
    *, acting_user: User, name: str, scopes: Collection[str], days: int
) -> tuple[ApiToken, str]:
    """Return a new token of the acting person and its secret, which is not kept."""
    require(acting_user, "accounts.manage_tokens")
    if acting_user.token_scopes is not None or not scopes:
        raise ValidationError(_("Choose at least one act."))
    if not set(scopes) <= set(grantable_acts(acting_user)):
        raise ValidationError(_("A token cannot do more than its person."))
    if not 1 <= days <= LONGEST_DAYS:
        raise ValidationError(_("A token lasts from 1 to 366 days."))
    secret = f"aw_{secrets.token_urlsafe(TOKEN_BYTES)}"
    token = ApiToken.objects.create(
        user=acting_user,
        name=name,
        prefix=secret[:PREFIX_LENGTH],
        token_sha256=_digest(secret),
        scopes=sorted(scopes),
        expires_at=clock.now() + timedelta(days=days),
    )
    record(
        acting_user=acting_user,
        act="accounts.issue_token",
        target=token,
        old={},
        new={"name": name, "scopes": token.scopes, "expires_at": token.expires_at},
    )
    return token, secret


@transaction.atomic
def revoke_token(*, acting_user: User, token: ApiToken) -> None:
    """End a token now."""
    require(acting_user, "accounts.manage_tokens", token)
    old, token.revoked_at = {"revoked_at": token.revoked_at}, clock.now()
    token.save(update_fields=["revoked_at"])
    record(
        acting_user=acting_user,
        act="accounts.revoke_token",
        target=token,
        old=old,
        new={"revoked_at": token.revoked_at},
    )


def user_of_token(secret: str) -> User | None:
    """Return the token's person, narrowed to its acts; None for one that is not good now.

    Raises TooManyRequestsError for one that has asked enough in this minute.
    """
    now = clock.now()
    token = (
        ApiToken.objects.select_related("user")
        .filter(token_sha256=_digest(secret), revoked_at=None, expires_at__gt=now)
        .first()
    )
    if token is None or not token.user.is_active:
        return None
    if token.last_used_at is None or now - token.last_used_at > SEEN_AGAIN_AFTER:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
    _count_request(token, now)
    token.user.token_scopes = frozenset(token.scopes)
    return token.user


def _count_request(token: ApiToken, now: datetime) -> None:
    """Count in the row itself, so that all processes of the office count together."""
    minute = now.replace(second=0, microsecond=0)
    row = ApiToken.objects.filter(pk=token.pk)
    here = row.filter(minute=minute, minute_count__lt=settings.API_REQUESTS_A_MINUTE)
    if here.update(minute_count=F("minute_count") + 1):
        return
    earlier = row.filter(Q(minute=None) | Q(minute__lt=minute))
    if not earlier.update(minute=minute, minute_count=1):
        raise TooManyRequestsError(SECONDS_IN_A_MINUTE - now.second)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
