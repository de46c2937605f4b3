"""Figures that others published and surveys, each with scope, date, source and certainty.

What the office itself counts is computed from cases (funnel.py) and at most kept for a while.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console.deadlines.models import Certainty
from appwarden.console.registry.models import in_language

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class SourceKind(models.TextChoices):
    PRESS = "press", _("press")
    AUTHORITY = "authority", _("authority")
    SECONDARY = "secondary", _("secondary source")


class Source(models.Model):
    """Who said it, and whom they quote: `primary` names the source behind a report."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    title_zh = models.CharField(_("Chinese title"), max_length=300)
    title_en = models.CharField(_("English title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind.choices)
    published = models.CharField(_("published"), max_length=10, blank=True)
    address = models.CharField(_("address"), max_length=500, blank=True)
    primary_zh = models.CharField(_("quoted source (Chinese)"), max_length=300, blank=True)
    primary_en = models.CharField(_("quoted source (English)"), max_length=300, blank=True)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        figures: RelatedManager["ReferenceFigure"]

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("published", "key")

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def primary(self) -> str:
        return in_language(self.primary_zh, self.primary_en)


class Measure(models.TextChoices):
    TESTED = "tested", _("tested")
    ORDERED = "ordered", _("ordered to rectify")
    NAMED = "named", _("named")
    REMOVED = "removed", _("removed")
    BATCHES = "batches", _("batches")
    USERS = "users", _("internet users")
    APPS_ON_OFFER = "apps_on_offer", _("apps on offer")
    COMPLAINTS = "complaints", _("complaints")
    PRICE_YUAN = "price_yuan", _("price in yuan")
    FINE_YUAN = "fine_yuan", _("fine in yuan")


class ReferenceFigure(models.Model):
    """A published figure. Those with one `comparison` answer one question in different scopes."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    comparison = models.SlugField(_("comparison"), max_length=60, blank=True, db_index=True)
    measure = models.CharField(_("measure"), max_length=20, choices=Measure.choices)
    value = models.BigIntegerField(_("value"))
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("to"))
    scope_zh = models.CharField(_("scope (Chinese)"), max_length=300)
    scope_en = models.CharField(_("scope (English)"), max_length=300)
    source = models.ForeignKey(
        Source, models.PROTECT, related_name="figures", verbose_name=_("source")
    )
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)
    is_public = models.BooleanField(_("shown to the public"), default=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("reference figure")
        verbose_name_plural = _("reference figures")
        ordering = ("comparison", "period_end", "key")

    @override
    def __str__(self) -> str:
        return f"{self.key}: {self.value}"

    @property
    def scope(self) -> str:
        return in_language(self.scope_zh, self.scope_en)


class Survey(models.Model):
    """A share that somebody measured: question, share in per cent, sample, who asked."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    question_zh = models.CharField(_("question (Chinese)"), max_length=300)
    question_en = models.CharField(_("question (English)"), max_length=300)
    share = models.DecimalField(_("share"), max_digits=5, decimal_places=2)
    sample = models.PositiveIntegerField(_("sample"), null=True, blank=True)
    asked_by_zh = models.CharField(_("asked by (Chinese)"), max_length=200)
    asked_by_en = models.CharField(_("asked by (English)"), max_length=200)
    as_of = models.DateField(_("as of"))
    source = models.ForeignKey(
        Source, models.PROTECT, related_name="surveys", verbose_name=_("source")
    )
    certainty = models.CharField(_("certainty"), max_length=1, choices=Certainty.choices)
    is_public = models.BooleanField(_("shown to the public"), default=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("survey result")
        verbose_name_plural = _("survey results")
        ordering = ("as_of", "key")

    @override
    def __str__(self) -> str:
        return in_language(self.question_zh, self.question_en)

    @property
    def asked_by(self) -> str:
        return in_language(self.asked_by_zh, self.asked_by_en)


class KeptCount(models.Model):
    """What was counted of the office's own cases, until it is counted again (counting.py).

    `scope` and `value` are JSON; `sequence` is the last act in the audit log before the count.
    """

    key = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=40)
    scope = models.TextField()
    language = models.CharField(max_length=15)
    value = models.TextField()
    as_of = models.DateTimeField()
    sequence = models.BigIntegerField()
    took = models.DurationField()
    asked_on = models.DateField()

    @override
    def __str__(self) -> str:
        return f"{self.name} {self.as_of}"
