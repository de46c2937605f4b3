"""What was done, by whom, to what, with old and new value: a chain of hashes."""

from typing import TYPE_CHECKING, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

GENESIS = "0" * 64


class AuditEntry(models.Model):
    """One act. `hash` covers every other field and the hash before it; entries never change."""

    sequence = models.BigIntegerField(_("number"), primary_key=True)
    recorded_at = models.DateTimeField(_("time"), db_index=True)
    acting_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("who")
    )
    actor_name = models.CharField(_("name at the time"), max_length=200)
    act = models.CharField(_("act"), max_length=100, db_index=True)
    target_type = models.CharField(_("kind"), max_length=100)
    target_id = models.CharField(_("key"), max_length=100)
    target_label = models.CharField(_("what"), max_length=300)
    old = models.JSONField(_("before"))
    new = models.JSONField(_("after"))
    note = models.TextField(_("note"), blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    if TYPE_CHECKING:
        acting_user_id: int | None

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ("sequence",)
        indexes = (models.Index(fields=("target_type", "target_id"), name="audit_target"),)

    @override
    def __str__(self) -> str:
        return f"{self.sequence} {self.act}"

    @override
    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        raise TypeError("an audit entry is never deleted")


class AuditHead(models.Model):
    """The last link, one row; who holds its lock writes the next one."""

    sequence = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    @override
    def __str__(self) -> str:
        return f"{self.sequence} {self.hash[:12]}"
