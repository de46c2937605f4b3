"""Files by their SHA-256: written once, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console import clock


class StoredFile(models.Model):
    """What is known of a stored file; `name` is safe to show and to offer for download."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    size_bytes = models.BigIntegerField(_("size"))
    media_type = models.CharField(_("type"), max_length=100)
    name = models.CharField(_("name"), max_length=200)
    stored_at = models.DateTimeField(_("stored"), default=clock.now)

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")

    @override
    def __str__(self) -> str:
        return self.name
