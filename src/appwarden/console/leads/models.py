"""What people report about apps, who they are if they said so, and traces against floods."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.registry.models import App, Platform, Store
from appwarden.console.vault.models import StoredFile
from appwarden.console.words import Worded


class SourceKind(models.TextChoices):
    USER = "user", _("user")
    COMPETITOR = "competitor", _("competitor")
    CONSUMER_BODY = "consumer_body", _("consumer body")
    MEDIA = "media", _("media")
    RESEARCHER = "researcher", _("researcher with proof")
    OTHER_AUTHORITY = "other_authority", _("other authority")
    SELF_REPORT = "self_report", _("the company itself")
    BREACH = "breach", _("data breach or leak")


class Problem(models.TextChoices):
    """The kinds of trouble that a person without law or technology can tell apart."""

    NO_POLICY = "no_policy", _("No privacy policy, or one that cannot be found or understood")
    WITHOUT_CONSENT = "without_consent", _("Collects personal information without asking")
    TOO_MUCH = "too_much", _("Asks for more information or permissions than it needs")
    FORCED_CONSENT = "forced_consent", _("Cannot be used without agreeing to everything")
    DEFAULT_OPT_IN = "default_opt_in", _("Switches services or agreements on by itself")
    GIVEN_AWAY = "given_away", _("Passes or sells personal information to others")
    ADVERTISING = "advertising", _("Pushes or targets advertising that cannot be switched off")
    HARASSMENT = "harassment", _("Asks again and again, starts by itself, jumps elsewhere")
    DECEPTION = "deception", _("Deceives into downloading, clicking or paying")
    NO_DELETION = "no_deletion", _("An account or its data cannot be deleted")
    NO_ANSWER = "no_answer", _("Does not answer complaints")
    LEAK = "leak", _("Personal information has leaked")
    OTHER = "other", _("Something else")


class LeadStatus(models.TextChoices):
    NEW = "new", _("newly received")
    HELD = "held", _("held back: part of a flood")
    DUPLICATE = "duplicate", _("counted with another report")
    LINKED = "linked", _("belongs to a case")
    DISMISSED = "dismissed", _("not followed up")
    SPAM = "spam", _("spam")


class Channel(models.TextChoices):
    PUBLIC_FORM = "public_form", _("public form")
    OFFICE = "office", _("entered by the office")


class Lead(Worded):
    """One report about an app. After its time only a tombstone stays: what, when, how it ended."""

    source_kind = models.CharField(_("source"), max_length=20, choices=SourceKind.choices)
    source_name = models.CharField(_("name of the source"), max_length=200, blank=True)
    is_credited = models.BooleanField(_("the source may be named"), default=False)
    channel = models.CharField(
        _("received by"), max_length=12, choices=Channel.choices, default=Channel.PUBLIC_FORM
    )
    received_at = models.DateTimeField(_("received at"), default=clock.now)

    app = models.ForeignKey(
        App, models.PROTECT, null=True, blank=True, related_name="leads", verbose_name=_("app")
    )
    app_name = models.CharField(_("name of the app"), max_length=200)
    package = models.CharField(_("package name"), max_length=255, blank=True)
    platform = models.CharField(
        _("platform"), max_length=20, choices=Platform.choices, default=Platform.ANDROID
    )
    store = models.ForeignKey(
        Store, models.PROTECT, null=True, blank=True, verbose_name=_("app store")
    )
    version = models.CharField(_("version"), max_length=100, blank=True)
    problem = models.CharField(_("problem"), max_length=20, choices=Problem.choices)
    description = models.TextField(_("what happened"), blank=True)
    happened_on = models.DateField(_("seen on"), null=True, blank=True)
    data_types = models.CharField(_("kinds of information"), max_length=300, blank=True)
    sdk = models.CharField(_("SDK"), max_length=200, blank=True)

    reference_title = models.CharField(_("title of the publication"), max_length=300, blank=True)
    reference_url = models.URLField(_("address of the publication"), max_length=500, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    primary_source = models.CharField(_("quotes (primary source)"), max_length=300, blank=True)

    status = models.CharField(
        _("status"), max_length=12, choices=LeadStatus.choices, default=LeadStatus.NEW
    )
    status_reason = models.TextField(_("reason"), blank=True)
    status_changed_at = models.DateTimeField(default=clock.now)
    reply = models.TextField(_("answer to the sender"), blank=True)
    first = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="repeats",
        verbose_name=_("counted with"),
    )
    repeat_count = models.PositiveIntegerField(_("further reports"), default=0)
    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("case"),
    )

    subject_key = models.CharField(max_length=32, db_index=True)
    duplicate_key = models.CharField(max_length=32, db_index=True)
    text_key = models.CharField(max_length=32, db_index=True, blank=True)
    sketch = models.TextField(blank=True)
    # NULL, and not empty, where there is no receipt: many rows have none, and it is unique.
    receipt_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  unique
    address_key = models.CharField(max_length=64, blank=True)
    erased_at = models.DateTimeField(_("content erased"), null=True)
    search_text = models.TextField(blank=True, editable=False)
    # The content is left out: what retention erases must not live on in the history.
    history = HistoricalRecords(
        excluded_fields=[
            "description", "source_name", "reply", "sketch", "address_key", "search_text",
        ]
    )  # fmt: skip

    if TYPE_CHECKING:
        app_id: int | None
        case_id: int | None
        first_id: int | None

    class Meta:
        verbose_name = _("report from outside")
        verbose_name_plural = _("reports from outside")
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("status", "-id"), name="lead_status"),
            models.Index(fields=("received_at",), name="lead_received"),
        )

    @override
    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """Return the number by which people speak of it."""
        return f"L{self.received_at:%Y}-{self.pk:06d}"


class LeadContact(models.Model):
    """How to reach the sender; apart from the report, seen only by who needs it, erased first."""

    lead = models.OneToOneField(Lead, models.CASCADE, related_name="contact")
    name = models.CharField(_("name of the sender"), max_length=100, blank=True)
    address = models.CharField(_("e-mail or telephone"), max_length=200)

    if TYPE_CHECKING:
        lead_id: int

    class Meta:
        verbose_name = _("contact of a sender")
        verbose_name_plural = _("contacts of senders")

    @override
    def __str__(self) -> str:
        return f"{self.lead_id}"


class Attachment(models.Model):
    """A file sent with a report, without the traces that a photo carries."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="attachments")
    name = models.CharField(_("file name"), max_length=150)

    if TYPE_CHECKING:
        file_id: str

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = (models.UniqueConstraint(fields=("lead", "file"), name="attachment_of_lead"),)

    @override
    def __str__(self) -> str:
        return self.name


class LeadNote(models.Model):
    """What an officer writes for colleagues; the sender never sees it."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="notes")
    text = models.TextField(_("note"))
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ("written_at",)

    @override
    def __str__(self) -> str:
        return f"{self.pk}"


class SubmissionTally(models.Model):
    """How often one network did one thing in one hour; the network is a keyed hash of the day."""

    address_key = models.CharField(max_length=64)
    deed = models.CharField(max_length=10)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("tally of submissions")
        verbose_name_plural = _("tallies of submissions")
        constraints = (
            models.UniqueConstraint(
                fields=("address_key", "deed", "hour"), name="tally_address_deed_hour"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.deed} {self.count}"


class SpentTicket(models.Model):
    """The ticket of a form that was sent; it is good once."""

    name = models.CharField(max_length=32, primary_key=True)
    spent_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("spent ticket")
        verbose_name_plural = _("spent tickets")

    @override
    def __str__(self) -> str:
        return self.name
