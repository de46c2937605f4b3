"""Templates an office has written, its issued documents with their numbers, and their files."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.documents.kinds import Format, Kind, Language, Layout
from appwarden.console.registry.models import Authority
from appwarden.console.vault.models import StoredFile


class DocumentTemplate(models.Model):
    """One version of an office's wording; a version is never changed, only followed by the next."""

    authority = models.ForeignKey(
        Authority, models.PROTECT, related_name="document_templates", verbose_name=_("authority")
    )
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    version = models.PositiveIntegerField(_("version"))
    source = models.TextField(_("wording"))
    note = models.CharField(_("why it was changed"), max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("written"), default=clock.now)

    class Meta:
        verbose_name = _("document template")
        verbose_name_plural = _("document templates")
        ordering = ("authority", "kind", "language", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "kind", "language", "version"), name="template_version"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.language}) {self.version}"


class NumberSeries(models.Model):
    """The last number given to a kind of document by an office in a year, in one language.

    Both languages count alike, so that the two versions of a bulletin bear the same number.
    """

    authority = models.ForeignKey(Authority, models.PROTECT, related_name="number_series")
    year = models.PositiveSmallIntegerField(_("year"))
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    language = models.CharField(
        _("language"), max_length=2, choices=Language.choices, default=Language.CHINESE
    )
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("number series")
        verbose_name_plural = _("number series")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "year", "kind", "language"), name="number_series"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.authority} {self.year} {self.kind}: {self.last}"


class DocumentStatus(models.TextChoices):
    # Other apps say "issued" of other things, hence the context.
    DRAFT = "draft", pgettext_lazy("document", "Draft")
    ISSUED = "issued", pgettext_lazy("document", "Issued")
    WITHDRAWN = "withdrawn", pgettext_lazy("document", "Withdrawn")


class Document(models.Model):
    """One document. `letter` is frozen when it is issued; `sha256` is the digest of that text.

    A draft has neither number nor code nor files. Number and code together prove it to anybody.
    """

    authority = models.ForeignKey(
        Authority, models.PROTECT, related_name="documents", verbose_name=_("authority")
    )
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    layout = models.CharField(
        _("layout"), max_length=20, choices=Layout.choices, default=Layout.APPS
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=DocumentStatus.choices,
        default=DocumentStatus.DRAFT,
    )
    title = models.CharField(_("title"), max_length=500)
    # Null, not empty: drafts have neither, and both are unique.
    number = models.CharField(  # noqa: DJ001 - many drafts have none
        _("document number"), max_length=200, unique=True, null=True
    )
    code = models.CharField(  # noqa: DJ001 - many drafts have none
        _("verification code"), max_length=20, unique=True, null=True
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    sequence = models.PositiveIntegerField(_("number in the year"), null=True)
    letter = models.TextField(_("text"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    template = models.ForeignKey(
        DocumentTemplate, models.PROTECT, null=True, related_name="documents"
    )
    case = models.ForeignKey(
        "cases.Case", models.PROTECT, null=True, related_name="documents", verbose_name=_("case")
    )
    summons = models.ForeignKey(
        "cases.Summons", models.PROTECT, null=True, related_name="documents"
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("written"), default=clock.now)
    issued_on = models.DateField(_("issued on"), null=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True)
    withdrawal_reason = models.TextField(_("why withdrawn"), blank=True)
    replaced_by = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="replaces", verbose_name=_("replaced by")
    )

    if TYPE_CHECKING:
        authority_id: int
        case_id: int | None

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ("-created_at", "-pk")
        indexes = (models.Index(fields=("-created_at", "-id"), name="document_newest"),)
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "year", "kind", "language", "sequence"), name="document_number"
            ),
        )

    @override
    def __str__(self) -> str:
        return self.number or self.title

    @property
    def tone(self) -> str:
        return {"draft": "neutral", "issued": "good"}.get(self.status, "bad")


class DocumentFile(models.Model):
    """An issued document in one format, in the vault under its SHA-256."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="files")
    format = models.CharField(
        _("format"), max_length=5, choices=[(name.value, name.value.upper()) for name in Format]
    )
    stored = models.ForeignKey(StoredFile, models.PROTECT, related_name="document_files")

    if TYPE_CHECKING:
        stored_id: str

    class Meta:
        verbose_name = _("file of a document")
        verbose_name_plural = _("files of documents")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("document", "format"), name="document_format"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.document} {self.format}"
