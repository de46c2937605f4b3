"""A bulletin, what it names, and its numbered errata."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.documents.kinds import Layout
from appwarden.console.publication.levels import (
    BulletinKind,
    BulletinStatus,
    EntryState,
    ErratumEffect,
    Level,
    Origin,
    RedactedField,
    RedactionCondition,
    SubjectKind,
)
from appwarden.console.registry.models import App, Authority, Operator, in_language
from appwarden.console.vault.models import StoredFile


class Bulletin(models.Model):
    """What the office tells the public at once, under two numbers.

    `frozen` is the public JSON, written when it is published and never again; `sha256` is its
    digest. A later change is an erratum.
    """

    authority = models.ForeignKey(
        Authority, models.PROTECT, related_name="bulletins", verbose_name=_("authority")
    )
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    origin = models.CharField(
        _("origin"), max_length=10, choices=Origin.choices, default=Origin.OWN
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=BulletinKind.choices, default=BulletinKind.NAMING
    )
    status = models.CharField(
        _("status"), max_length=10, choices=BulletinStatus.choices, default=BulletinStatus.DRAFT
    )
    level = models.CharField(
        _("publication level"), max_length=16, choices=Level.choices, default=Level.FULL
    )
    layout = models.CharField(
        _("layout"), max_length=20, choices=Layout.choices, default=Layout.APPS
    )
    title_zh = models.CharField(_("Title in Chinese"), max_length=300)
    title_en = models.CharField(_("Title in English"), max_length=300, blank=True)
    campaign = models.ForeignKey(
        "cases.Campaign", models.PROTECT, null=True, blank=True, related_name="bulletins"
    )
    batch = models.OneToOneField(
        "cases.Batch", models.PROTECT, null=True, blank=True, related_name="bulletin"
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    year_number = models.PositiveIntegerField(_("number in the year"), null=True, blank=True)
    running_number = models.PositiveIntegerField(_("running total"), null=True, blank=True)
    legal_basis_zh = models.CharField(_("legal basis in Chinese"), max_length=500, blank=True)
    legal_basis_en = models.CharField(_("legal basis in English"), max_length=500, blank=True)
    due_on = models.DateField(_("to be rectified by"), null=True, blank=True)
    next_action_zh = models.CharField(_("next step in Chinese"), max_length=300, blank=True)
    next_action_en = models.CharField(_("next step in English"), max_length=300, blank=True)
    declared_count = models.PositiveIntegerField(_("declared number"), null=True, blank=True)
    issued_on = models.DateField(_("published on"), null=True, blank=True)
    frozen = models.TextField(blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True, db_index=True)
    document_zh = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, related_name="+"
    )
    document_en = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, related_name="+"
    )
    archive = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    published_url = models.URLField(_("published at"), max_length=500, blank=True)
    source_name = models.CharField(_("source"), max_length=300, blank=True)
    source_quoted = models.CharField(_("which quotes"), max_length=300, blank=True)
    withdrawal_reason = models.TextField(_("why withdrawn"), blank=True)
    search_text = models.TextField(blank=True, editable=False)
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=clock.now)
    published_at = models.DateTimeField(null=True)
    history = HistoricalRecords(excluded_fields=["frozen", "search_text"])

    if TYPE_CHECKING:
        authority_id: int
        drafted_by_id: int | None
        batch_id: int | None

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")
        ordering = ("-issued_on", "-pk")
        indexes = (models.Index(fields=("-issued_on", "-id"), name="bulletin_newest"),)

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def batch_words(self) -> str:
        """Return the batch as people name it, such as "2026 batch 3"; empty without a number."""
        if self.year_number is None:
            return ""
        zh, en = f"{self.year}年第{self.year_number}批", f"{self.year} batch {self.year_number}"
        return in_language(zh, en)

    @property
    def legal_basis(self) -> str:
        return in_language(self.legal_basis_zh, self.legal_basis_en)

    @property
    def next_action(self) -> str:
        return in_language(self.next_action_zh, self.next_action_en)

    @property
    def tone(self) -> str:
        return {"draft": "neutral", "published": "good"}.get(self.status, "bad")


class BulletinEntry(models.Model):
    """One app, mini-program or SDK that a bulletin names, as the office knows it.

    What the public reads went through the redaction rules; this row did not, but for
    `public_developer` and `search_text`, which are written at publication. `found` keeps an
    imported row's wording beside the values read from it.
    """

    bulletin = models.ForeignKey(Bulletin, models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField(_("No."))
    state = models.CharField(
        _("state"), max_length=10, choices=EntryState.choices, default=EntryState.LISTED
    )
    reason = models.TextField(_("why"), blank=True)
    subject = models.CharField(
        _("subject"), max_length=12, choices=SubjectKind.choices, default=SubjectKind.APP
    )
    case = models.ForeignKey(
        "cases.Case", models.PROTECT, null=True, related_name="bulletin_entries"
    )
    app = models.ForeignKey(App, models.PROTECT, null=True, related_name="bulletin_entries")
    operator = models.ForeignKey(
        Operator, models.PROTECT, null=True, related_name="bulletin_entries"
    )
    name = models.CharField(_("name"), max_length=300)
    developer = models.CharField(_("developer"), max_length=300, blank=True)
    stores = models.JSONField(_("stores"), default=list)
    version = models.CharField(_("version"), max_length=100, blank=True)
    app_type = models.CharField(_("app type"), max_length=100, blank=True)
    region = models.CharField(_("region"), max_length=100, blank=True)
    record_number = models.CharField(_("record number"), max_length=100, blank=True)
    problems = models.JSONField(_("problems"), default=list)
    found = models.JSONField(_("wording found"), default=dict)
    public_developer = models.CharField(max_length=300, blank=True, editable=False)
    search_text = models.TextField(blank=True, editable=False)

    if TYPE_CHECKING:
        bulletin_id: int
        case_id: int | None
        app_id: int | None

    class Meta:
        verbose_name = _("entry of a bulletin")
        verbose_name_plural = _("entries of bulletins")
        ordering = ("bulletin", "position")
        constraints = (
            models.UniqueConstraint(fields=("bulletin", "position"), name="entry_position"),
            models.UniqueConstraint(
                fields=("bulletin", "case"),
                condition=models.Q(case__isnull=False),
                name="entry_case_once",
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.position}. {self.name}"


class Erratum(models.Model):
    """A numbered correction of a published bulletin, in words and in values."""

    bulletin = models.ForeignKey(Bulletin, models.PROTECT, related_name="errata")
    number = models.PositiveIntegerField(_("number"))
    effect = models.CharField(_("effect"), max_length=10, choices=ErratumEffect.choices)
    entry = models.ForeignKey(BulletinEntry, models.PROTECT, null=True, related_name="errata")
    text_zh = models.TextField(_("correction in Chinese"))
    text_en = models.TextField(_("correction in English"), blank=True)
    old_values = models.JSONField(_("before"), default=dict)
    new_values = models.JSONField(_("after"), default=dict)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    document_en = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, related_name="+"
    )
    issued_on = models.DateField(_("issued on"))
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    if TYPE_CHECKING:
        entry_id: int | None

    class Meta:
        verbose_name = _("erratum")
        verbose_name_plural = _("errata")
        ordering = ("bulletin", "number")
        constraints = (
            models.UniqueConstraint(fields=("bulletin", "number"), name="erratum_number"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.bulletin.slug} #{self.number}"

    @property
    def text(self) -> str:
        return in_language(self.text_zh, self.text_en)


class RedactionRule(models.Model):
    """A field that the public does not see, and when; natural persons are always masked."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="redaction_rules")
    field = models.CharField(_("field"), max_length=16, choices=RedactedField.choices)
    condition = models.CharField(
        _("when"),
        max_length=16,
        choices=RedactionCondition.choices,
        default=RedactionCondition.ALWAYS,
    )
    note = models.CharField(_("why"), max_length=300, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("redaction rule")
        verbose_name_plural = _("redaction rules")
        ordering = ("authority", "field", "condition")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "field", "condition"), name="redaction_rule_once"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.get_field_display()} {self.get_condition_display()}"
