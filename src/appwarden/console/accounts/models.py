"""People with one role each, their second factor and their API tokens."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.accounts.roles import STAFF, Role

LOCK_AFTER_FAILURES = 5
LOCK_FOR = timedelta(minutes=15)


class UserManager(BaseUserManager["User"]):
    @override
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=username)


class User(AbstractBaseUser):
    """An account; what it may touch is narrowed by role and by the body it belongs to."""

    username = models.CharField(_("user name"), max_length=150, unique=True)
    display_name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail"), blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    language = models.CharField(_("language"), max_length=10, blank=True)
    authority = models.ForeignKey(
        "registry.Authority", models.PROTECT, null=True, blank=True, verbose_name=_("authority")
    )
    laboratory = models.ForeignKey(
        "registry.Laboratory", models.PROTECT, null=True, blank=True, verbose_name=_("laboratory")
    )
    operator = models.ForeignKey(
        "registry.Operator", models.PROTECT, null=True, blank=True, verbose_name=_("operator")
    )
    store = models.ForeignKey(
        "registry.Store", models.PROTECT, null=True, blank=True, verbose_name=_("app store")
    )
    is_active = models.BooleanField(_("active"), default=True)
    must_change_password = models.BooleanField(_("must change the password"), default=False)
    failed_logins = models.PositiveIntegerField(default=0, editable=False)
    locked_until = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name", "role"]
    objects = UserManager()
    # Acts an API token allows; None for a person at the screen. Never stored on the account.
    token_scopes: frozenset[str] | None = None

    if TYPE_CHECKING:
        authority_id: int | None
        laboratory_id: int | None
        operator_id: int | None
        store_id: int | None

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ("username",)

    @override
    def __str__(self) -> str:
        return self.display_name or self.username

    @property
    def is_office(self) -> bool:
        """True for everybody inside the house; they need a second factor."""
        return Role(self.role) in STAFF

    @property
    def is_staff(self) -> bool:
        """True for those who may look at Django's admin, which changes nothing here."""
        return self.role in {Role.ADMINISTRATOR, Role.AUDITOR}

    def has_perm(self, permission: str, target: object = None) -> bool:
        """Django's admin asks this: it may show records and never change them."""
        del target
        return self.is_active and self.is_staff and ".view_" in permission

    def has_module_perms(self, app_label: str) -> bool:
        del app_label
        return self.is_active and self.is_staff


class SecondFactor(models.Model):
    """A TOTP enrolment; the secret is derived from `salt` and the office's key, never stored."""

    user = models.OneToOneField(User, models.CASCADE, related_name="second_factor")
    salt = models.CharField(max_length=64)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)  # a code is good once

    if TYPE_CHECKING:
        user_id: int

    @override
    def __str__(self) -> str:
        return f"{self.user_id}"


class RecoveryCode(models.Model):
    """One way back in without the phone, good once; only its hash is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="recovery_codes")
    code_sha256 = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    @override
    def __str__(self) -> str:
        return f"{self.pk}"


class ApiToken(models.Model):
    """A key for programs that acts as its person, for the acts in `scopes` only."""

    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    name = models.CharField(_("name"), max_length=100)
    prefix = models.CharField(max_length=12)  # tells a person which token it is
    token_sha256 = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(_("acts"), default=list)
    created_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField(_("expires"))
    last_used_at = models.DateTimeField(null=True)
    # The minute of the latest request, and how many there were in it.
    minute = models.DateTimeField(null=True, editable=False)
    minute_count = models.PositiveIntegerField(default=0, editable=False)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created_at",)

    @override
    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"


class SavedSearch(models.Model):
    """A filter by name: the query part of a list's address."""

    user = models.ForeignKey(User, models.CASCADE, related_name="saved_searches")
    kind = models.CharField(max_length=50)
    name = models.CharField(_("name"), max_length=100)
    query = models.CharField(max_length=2000)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("user", "kind", "name"), name="saved_search_name"),
        )

    @override
    def __str__(self) -> str:
        return self.name
