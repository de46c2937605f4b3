"""The law calendar: instruments with their days, limits to try, days that bring leads."""

from typing import TYPE_CHECKING

import msgspec
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console.deadlines.models import Certainty
from appwarden.console.law.trials import Draft, TrialStep
from appwarden.console.registry.models import in_language
from appwarden.console.words import Worded

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class InstrumentKind(models.TextChoices):
    LAW = "law", _("law")
    REGULATION = "regulation", _("administrative regulation")
    PROVISIONS = "provisions", _("provisions")
    METHOD = "method", _("determination method")
    MEASURES = "measures", _("measures")
    CAMPAIGN = "campaign", _("campaign document")
    STANDARD = "standard", _("standard or guide")
    DRAFT = "draft", _("draft for comment")


class InstrumentStatus(models.TextChoices):
    DRAFT = "draft", _("draft")
    ANNOUNCED = "announced", _("announced")
    IN_FORCE = "in_force", _("in force")
    ENDED = "ended", _("ended")
    NEVER_FINALISED = "never_finalised", _("never finalised")


TONES = {
    InstrumentStatus.IN_FORCE: "good",
    InstrumentStatus.DRAFT: "progress",
    InstrumentStatus.ANNOUNCED: "progress",
    InstrumentStatus.NEVER_FINALISED: "warn",
}


class DateKind(models.TextChoices):
    ADOPTED = "adopted", _("adopted")
    ISSUED = "issued", _("issued")
    PUBLISHED = "published", _("published")
    ANNOUNCED = "announced", _("announced")
    AMENDED = "amended", _("amended")
    IN_FORCE = "in_force", _("takes effect")
    AMENDMENT_IN_FORCE = "amendment_in_force", _("amendment takes effect")
    DRAFT_PUBLISHED = "draft_published", _("draft published")
    COMMENTS_END = "comments_end", _("comments end")
    STARTS = "starts", _("starts")
    SELF_CHECK_ENDS = "self_check_ends", _("self-check ends")
    SAMPLING_ENDS = "sampling_ends", _("sampling ends")
    DISPOSAL_ENDS = "disposal_ends", _("disposal ends")
    ENDS = "ends", _("ends")


class Instrument(Worded):
    """A law, a draft, a campaign document or a standard; `packs` are catalogue packs by id."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    title_zh = models.CharField(_("Chinese title"), max_length=300)
    title_en = models.CharField(_("English title"), max_length=300)
    body_zh = models.CharField(_("issuing body (Chinese)"), max_length=200, blank=True)
    body_en = models.CharField(_("issuing body (English)"), max_length=200, blank=True)
    document = models.CharField(_("document number"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=InstrumentKind.choices)
    status = models.CharField(_("status"), max_length=20, choices=InstrumentStatus.choices)
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)
    packs = models.JSONField(_("catalogue packs"), default=list, blank=True)
    sources = models.JSONField(_("sources"), default=list, blank=True)
    note_zh = models.TextField(_("note (Chinese)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        days: RelatedManager["InstrumentDate"]
        trials: RelatedManager["DraftTrial"]

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        ordering = ("key",)

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def tone(self) -> str:
        return TONES.get(InstrumentStatus(self.status), "neutral")

    @property
    def body(self) -> str:
        return in_language(self.body_zh, self.body_en)

    @property
    def note(self) -> str:
        return in_language(self.note_zh, self.note_en)


class InstrumentDate(Worded):
    """A day of an instrument; two sources that differ are two rows."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="days")
    day = models.DateField(_("day"), db_index=True)
    kind = models.CharField(_("kind"), max_length=20, choices=DateKind.choices)
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)

    class Meta:
        verbose_name = _("day of an instrument")
        verbose_name_plural = _("days of instruments")
        ordering = ("day", "kind")
        constraints = (
            models.UniqueConstraint(fields=("instrument", "day", "kind"), name="instrument_day"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.day} {self.get_kind_display()}"


class DraftTrial(models.Model):
    """Time limits of an instrument that can be tried on existing cases."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="trials")
    title_zh = models.CharField(_("Chinese title"), max_length=200)
    title_en = models.CharField(_("English title"), max_length=200)
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)
    steps = models.JSONField(_("limits"))
    at_once_when = models.JSONField(_("no time to rectify when"), default=list, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("draft trial")
        verbose_name_plural = _("draft trials")
        ordering = ("key",)

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    def draft(self) -> Draft:
        """Return the limits as the trial counts them."""
        steps = msgspec.convert(self.steps, tuple[TrialStep, ...])
        return Draft(steps=steps, at_once_when=frozenset(self.at_once_when))


class MediaDay(models.Model):
    """A day of the year on which media and consumer bodies speak: leads are to be expected."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    month = models.PositiveSmallIntegerField(_("month"))
    day = models.PositiveSmallIntegerField(_("day"))
    title_zh = models.CharField(_("Chinese title"), max_length=200)
    title_en = models.CharField(_("English title"), max_length=200)
    speakers_zh = models.CharField(_("who speaks (Chinese)"), max_length=300, blank=True)
    speakers_en = models.CharField(_("who speaks (English)"), max_length=300, blank=True)
    days_before = models.PositiveSmallIntegerField(_("days before"), default=14)
    days_after = models.PositiveSmallIntegerField(_("days after"), default=14)
    note_zh = models.TextField(_("note (Chinese)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("media day")
        verbose_name_plural = _("media days")
        ordering = ("month", "day")

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def speakers(self) -> str:
        return in_language(self.speakers_zh, self.speakers_en)

    @property
    def note(self) -> str:
        return in_language(self.note_zh, self.note_en)
