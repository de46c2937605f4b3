"""What the office announces apart from bulletins, and bulletins on their way in."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.publication.levels import (
    AnnouncementKind,
    BulletinStatus,
    ImportStatus,
    Level,
)
from appwarden.console.publication.models.bulletin import Bulletin
from appwarden.console.registry.models import Authority, in_language
from appwarden.console.vault.models import StoredFile


class Announcement(models.Model):
    """An announcement, guidance to a class of operators, or word of a meeting.

    At level `confirmed_only` the public reads title and day, as when a meeting is confirmed and
    no details are given.
    """

    authority = models.ForeignKey(Authority, models.PROTECT, related_name="announcements")
    kind = models.CharField(
        _("kind"),
        max_length=14,
        choices=AnnouncementKind.choices,
        default=AnnouncementKind.ANNOUNCEMENT,
    )
    status = models.CharField(
        _("status"), max_length=10, choices=BulletinStatus.choices, default=BulletinStatus.DRAFT
    )
    level = models.CharField(
        _("publication level"), max_length=16, choices=Level.choices, default=Level.FULL
    )
    title_zh = models.CharField(_("Title in Chinese"), max_length=300)
    title_en = models.CharField(_("Title in English"), max_length=300, blank=True)
    text_zh = models.TextField(_("Text in Chinese"), blank=True)
    text_en = models.TextField(_("Text in English"), blank=True)
    speaker = models.CharField(_("announced by"), max_length=200, blank=True)
    operator_class = models.CharField(
        _("class of operators"),
        max_length=200,
        blank=True,
        help_text=_("For guidance: such as “apps of online lending”."),
    )
    campaign = models.ForeignKey(
        "cases.Campaign", models.PROTECT, null=True, blank=True, related_name="announcements"
    )
    summons = models.ForeignKey(
        "cases.Summons", models.PROTECT, null=True, blank=True, related_name="announcements"
    )
    published_on = models.DateField(_("published on"), null=True, blank=True)
    published_url = models.URLField(_("published at"), max_length=500, blank=True)
    archive = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    search_text = models.TextField(blank=True, editable=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    history = HistoricalRecords(excluded_fields=["search_text"])

    if TYPE_CHECKING:
        authority_id: int

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        ordering = ("-published_on", "-pk")

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def text(self) -> str:
        return in_language(self.text_zh, self.text_en)

    @property
    def tone(self) -> str:
        return {"draft": "neutral", "published": "good"}.get(self.status, "bad")


class BulletinImport(models.Model):
    """An uploaded bulletin: the file as it came, and what was read of it, until it is taken in."""

    authority = models.ForeignKey(Authority, models.PROTECT, related_name="bulletin_imports")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="bulletin_imports")
    name = models.CharField(_("file name"), max_length=200)
    shape = models.CharField(_("shape"), max_length=20)
    reading = models.TextField()
    row_count = models.PositiveIntegerField(_("rows"))
    unread_count = models.PositiveIntegerField(_("not read"))
    declared_count = models.PositiveIntegerField(_("declared"), null=True)
    status = models.CharField(
        _("status"), max_length=10, choices=ImportStatus.choices, default=ImportStatus.PENDING
    )
    bulletin = models.OneToOneField(Bulletin, models.PROTECT, null=True, related_name="taken_from")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(_("uploaded"), default=clock.now)

    if TYPE_CHECKING:
        file_id: str
        authority_id: int

    class Meta:
        verbose_name = _("imported bulletin")
        verbose_name_plural = _("imported bulletins")
        ordering = ("-uploaded_at", "-pk")

    @override
    def __str__(self) -> str:
        return self.name
