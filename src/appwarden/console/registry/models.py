"""Who and what is overseen: companies, apps, stores, builds, SDKs; and who oversees."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.vault.models import StoredFile

PARENTS_AT_MOST = 32


def in_language(zh: str, en: str) -> str:
    """Return the name in the reader's language, or the one there is."""
    chinese = (get_language() or "zh").startswith("zh")
    return (zh or en) if chinese else (en or zh)


class Authority(models.Model):
    """A body that orders rectification, names and has apps removed."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200)
    name_en = models.CharField(_("English name"), max_length=200)
    region = models.CharField(_("region"), max_length=100, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("authority")
        verbose_name_plural = _("authorities")
        ordering = ("code",)

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)


class Laboratory(models.Model):
    """A body that tests apps for an authority."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200)
    name_en = models.CharField(_("English name"), max_length=200)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("laboratory")
        verbose_name_plural = _("laboratories")
        ordering = ("code",)

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)


class Operator(models.Model):
    """A company that runs apps; `parent` leads to the group that tallies count."""

    legal_name = models.CharField(_("registered name"), max_length=300, db_index=True)
    brand_zh = models.CharField(_("Chinese brand"), max_length=200, blank=True)
    brand_en = models.CharField(_("English brand"), max_length=200, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="subsidiaries",
        verbose_name=_("parent company"),
    )
    contact_name = models.CharField(_("contact"), max_length=200, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    sector = models.CharField(_("sector"), max_length=100, blank=True, db_index=True)
    is_critical_infrastructure = models.BooleanField(
        _("operator of critical information infrastructure"), default=False
    )
    history = HistoricalRecords()

    if TYPE_CHECKING:
        parent_id: int | None

    class Meta:
        verbose_name = _("operator")
        verbose_name_plural = _("operators")
        ordering = ("legal_name",)

    @override
    def __str__(self) -> str:
        return in_language(self.brand_zh, self.brand_en) or self.legal_name

    def group_root(self) -> "Operator":
        """Return the top of the group; a ring of parents ends where it began."""
        current, seen = self, {self.pk}
        while current.parent is not None and len(seen) < PARENTS_AT_MOST:
            if current.parent_id in seen:
                return current
            current = current.parent
            seen.add(current.pk)
        return current


class Platform(models.TextChoices):
    ANDROID = "android", _("Android")
    IOS = "ios", _("iOS")
    HARMONY = "harmony", _("HarmonyOS")
    MINI_PROGRAM = "mini_program", _("Mini program")
    WEB = "web", _("Web")


class App(models.Model):
    """One app on one platform; its builds differ from store to store."""

    package = models.CharField(_("package"), max_length=255)
    platform = models.CharField(
        _("platform"), max_length=20, choices=Platform.choices, default=Platform.ANDROID
    )
    name_zh = models.CharField(_("Chinese name"), max_length=200, blank=True)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)
    operator = models.ForeignKey(
        Operator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="apps",
        verbose_name=_("operator"),
    )
    app_type = models.CharField(_("app type"), max_length=100, blank=True, db_index=True)
    sector = models.CharField(_("sector"), max_length=100, blank=True, db_index=True)
    search_text = models.TextField(blank=True, editable=False)
    history = HistoricalRecords(excluded_fields=["search_text"])

    class Meta:
        verbose_name = _("app")
        verbose_name_plural = _("apps")
        ordering = ("package",)
        constraints = (
            models.UniqueConstraint(fields=("package", "platform"), name="app_package_platform"),
        )

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en) or self.package


class Store(models.Model):
    """A place where apps are listed, such as an app store or a download site."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200)
    name_en = models.CharField(_("English name"), max_length=200)
    country = models.CharField(_("country"), max_length=2, default="CN")
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("app store")
        verbose_name_plural = _("app stores")
        ordering = ("code",)

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)


class ListingStatus(models.TextChoices):
    LISTED = "listed", _("listed")
    REMOVED = "removed", _("removed")
    RELISTED = "relisted", _("listed again")


class Listing(models.Model):
    """An app as one store shows it, when last looked at."""

    app = models.ForeignKey(App, models.CASCADE, related_name="listings", verbose_name=_("app"))
    store = models.ForeignKey(
        Store, models.PROTECT, related_name="listings", verbose_name=_("app store")
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=ListingStatus.choices, default=ListingStatus.LISTED
    )
    seen_at = models.DateTimeField(_("seen"), default=clock.now)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        app_id: int
        store_id: int

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")
        constraints = (models.UniqueConstraint(fields=("app", "store"), name="listing_app_store"),)

    @override
    def __str__(self) -> str:
        return f"{self.app}, {self.store}"


class CheckResult(models.TextChoices):
    """What a store's answers mean together, as `appwarden.stores` judges them."""

    ABSENT = "absent", _("not listed")
    LISTED = "listed", _("listed")
    ARCHIVED = "archived", _("listed in the archive")
    FILES_SERVED = "files_served", _("not listed, files still given")
    BEHIND = "behind", _("listed by a mirror that is behind")
    NOT_PROVED = "not_proved", _("not proved")


class ListingCheck(models.Model):
    """One look at a store: what it answered about an app, and the kept answers themselves."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="checks")
    result = models.CharField(_("result"), max_length=12, choices=CheckResult.choices)
    asked_at = models.DateTimeField(_("asked"))
    evidence = models.ForeignKey(
        StoredFile, models.PROTECT, related_name="listing_checks", verbose_name=_("evidence")
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("look at a store")
        verbose_name_plural = _("looks at stores")
        ordering = ("-asked_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("listing", "evidence"), name="check_evidence_once"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.listing}: {self.get_result_display()}"

    @property
    def tone(self) -> str:
        return {"absent": "good", "listed": "bad", "archived": "bad"}.get(self.result, "warn")


class Build(models.Model):
    """One file of an app as one store gave it: the unit of inspection, known by its SHA-256."""

    app = models.ForeignKey(App, models.CASCADE, related_name="builds", verbose_name=_("app"))
    store = models.ForeignKey(
        Store,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="builds",
        verbose_name=_("app store"),
    )
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    version_name = models.CharField(_("version"), max_length=100, blank=True)
    version_code = models.BigIntegerField(_("version code"), null=True, blank=True)
    channel = models.CharField(_("channel"), max_length=100, blank=True)
    region = models.CharField(_("region"), max_length=100, blank=True)
    file = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="builds",
        verbose_name=_("file"),
    )
    received_at = models.DateTimeField(_("received"), default=clock.now)

    class Meta:
        verbose_name = _("build")
        verbose_name_plural = _("builds")
        ordering = ("-received_at",)
        constraints = (
            models.UniqueConstraint(fields=("sha256", "store"), name="build_sha256_store"),
            models.UniqueConstraint(
                fields=("sha256",),
                condition=models.Q(store__isnull=True),
                name="build_sha256_without_store",
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.version_name or '?'} ({self.sha256[:12]})"


class SdkProvider(models.Model):
    name_zh = models.CharField(_("Chinese name"), max_length=200, blank=True)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)
    operator = models.ForeignKey(
        Operator,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="sdk_providers",
        verbose_name=_("operator"),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("SDK provider")
        verbose_name_plural = _("SDK providers")
        ordering = ("name_en", "name_zh")

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)


class Sdk(models.Model):
    """A software development kit as the catalogue knows it (`catalogue_id`)."""

    catalogue_id = models.CharField(_("catalogue id"), max_length=100, unique=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200, blank=True)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)
    provider = models.ForeignKey(
        SdkProvider,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sdks",
        verbose_name=_("provider"),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("SDK")
        verbose_name_plural = _("SDKs")
        ordering = ("catalogue_id",)

    @override
    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en) or self.catalogue_id
