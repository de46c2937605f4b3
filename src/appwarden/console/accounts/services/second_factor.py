"""Time-based one-time codes (RFC 6238) and recovery codes.

The secret is HMAC(office key, salt): the database alone opens no account.
"""

import base64
import hashlib
import hmac
import secrets

import pyotp
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.backend import forget_failures, note_failure
from appwarden.console.accounts.models import RecoveryCode, SecondFactor, User
from appwarden.console.audit.services import record

STEP_SECONDS = 30
STEPS_BESIDE = 1  # a telephone's clock may be off by one step
SECRET_BYTES = 20
RECOVERY_CODES = 8
ISSUER = "appwarden"


@transaction.atomic
def begin_enrolment(*, acting_user: User) -> SecondFactor:
    """Return the person's unconfirmed factor; a confirmed one is never shown again."""
    require(acting_user, "accounts.manage_own_account", acting_user)
    factor, _created = SecondFactor.objects.get_or_create(
        user=acting_user, defaults={"salt": secrets.token_hex(SECRET_BYTES)}
    )
    if factor.confirmed_at is not None:
        raise ValidationError(_("A second factor is already set up; an administrator can end it."))
    return factor


def enrolment_address(factor: SecondFactor) -> str:
    """Return the otpauth address that a telephone reads from the QR code."""
    return _totp(factor).provisioning_uri(name=factor.user.username, issuer_name=ISSUER)


def secret_of(factor: SecondFactor) -> str:
    """Return the secret in base32, derived anew each time."""
    key = hashlib.sha256(b"appwarden second factor" + settings.SECRET_KEY.encode()).digest()
    digest = hmac.new(key, factor.salt.encode(), hashlib.sha256).digest()[:SECRET_BYTES]
    return base64.b32encode(digest).decode()


@transaction.atomic
def confirm_enrolment(*, acting_user: User, code: str) -> list[str]:
    """Confirm with a first code; returns the recovery codes, the only time they are seen."""
    require(acting_user, "accounts.manage_own_account", acting_user)
    factor = begin_enrolment(acting_user=acting_user)
    if not _accept(factor, code):
        raise ValidationError(_("This code is not right. Does the telephone show the right time?"))
    factor.confirmed_at = clock.now()
    factor.save(update_fields=["confirmed_at"])
    codes = [secrets.token_hex(5) for _number in range(RECOVERY_CODES)]
    acting_user.recovery_codes.all().delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=acting_user, code_sha256=_digest(each)) for each in codes
    )
    record(
        acting_user=acting_user,
        act="accounts.confirm_enrolment",
        target=acting_user,
        old={},
        new={"confirmed_at": factor.confirmed_at},
    )
    return codes


def show_code(*, acting_user: User, code: str) -> bool:
    """Check a code, or spend a recovery code; wrong ones count towards the lock-out.

    Nothing but a failure or a spent recovery code is written, and each code is good once.
    """
    fresh = User.objects.get(pk=acting_user.pk)
    if fresh.locked_until is not None and fresh.locked_until > clock.now():
        return False
    with transaction.atomic():
        factor = SecondFactor.objects.select_for_update().filter(user=fresh).first()
        fits = (
            factor is not None
            and factor.confirmed_at is not None
            and (_accept(factor, code) or _spend_recovery_code(fresh, code))
        )
    if fits:
        forget_failures(fresh)
    else:
        note_failure(fresh)
    return fits


@transaction.atomic
def reset_second_factor(*, acting_user: User | None, user: User) -> None:
    """End a person's second factor; at the next sign-in a new one is set up."""
    if acting_user is not None:
        require(acting_user, "accounts.manage_users")
    SecondFactor.objects.filter(user=user).delete()
    user.recovery_codes.all().delete()
    record(acting_user=acting_user, act="accounts.reset_second_factor", target=user, old={}, new={})


def _totp(factor: SecondFactor) -> pyotp.TOTP:
    return pyotp.TOTP(secret_of(factor), interval=STEP_SECONDS)


def _accept(factor: SecondFactor, code: str) -> bool:
    """Accept a code of this step or its neighbours, but none that is not newer than the last."""
    digits = "".join(code.split())
    present = int(clock.now().timestamp()) // STEP_SECONDS
    for step in range(present - STEPS_BESIDE, present + STEPS_BESIDE + 1):
        if step <= factor.last_step or not digits.isascii():
            continue
        if hmac.compare_digest(_totp(factor).at(step * STEP_SECONDS), digits):
            factor.last_step = step
            factor.save(update_fields=["last_step"])
            return True
    return False


def _spend_recovery_code(user: User, code: str) -> bool:
    unused = user.recovery_codes.filter(code_sha256=_digest(code), used_at=None)
    if not unused.update(used_at=clock.now()):
        return False
    record(acting_user=user, act="accounts.spend_recovery_code", target=user, old={}, new={})
    return True


def _digest(code: str) -> str:
    return hashlib.sha256("".join(code.split()).lower().encode()).hexdigest()
