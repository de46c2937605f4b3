"""Campaigns with their scope and rules, and the numbered batches in which cases go out."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.registry.models import Authority, Store, in_language


class ScopeKind(models.TextChoices):
    TOP_N = "top_n", _("list of the most used apps")
    SECTOR = "sector", _("sector")
    SDK = "sdk", _("apps with an SDK")
    STORE = "store", _("apps of a store")
    LEADS = "leads", _("leads and complaints")
    LOOK_BACK = "look_back", _("look back over old cases")
    INDUSTRY = "industry", _("guidance to a class of operators")


class Campaign(models.Model):
    """An action: its legal basis (pack and version), scope, deadline rules, bodies and rounds."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    title_zh = models.CharField(_("Chinese title"), max_length=200)
    title_en = models.CharField(_("English title"), max_length=200)
    basis_pack = models.CharField(_("legal basis: pack"), max_length=60)
    basis_version = models.CharField(_("version of the pack"), max_length=60, blank=True)
    basis_document = models.CharField(_("document of the basis"), max_length=200, blank=True)
    scope_kind = models.CharField(
        _("scope of the campaign"), max_length=20, choices=ScopeKind.choices
    )
    scope_top_n = models.PositiveIntegerField(_("how many apps"), null=True, blank=True)
    scope_value = models.CharField(_("sector, SDK or list"), max_length=200, blank=True)
    scope_store = models.ForeignKey(
        Store, models.PROTECT, null=True, blank=True, verbose_name=_("app store")
    )
    first_policy = models.ForeignKey(
        DeadlinePolicy,
        models.PROTECT,
        related_name="+",
        verbose_name=_("deadline after the notice"),
    )
    naming_policy = models.ForeignKey(
        DeadlinePolicy,
        models.PROTECT,
        related_name="+",
        verbose_name=_("deadline after naming"),
    )
    store_policy = models.ForeignKey(
        DeadlinePolicy,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deadline for the stores"),
    )
    relisting_policy = models.ForeignKey(
        DeadlinePolicy,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bar to relisting"),
    )
    private_stage = models.BooleanField(_("a private notice comes before naming"), default=True)
    previous_round = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="later_rounds",
        verbose_name=_("earlier round"),
    )
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    begins_on = models.DateField(_("begins on"))
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    theme_tags = models.JSONField(_("themes"), default=list, blank=True)
    announcement_title = models.CharField(_("announcement"), max_length=200, blank=True)
    announcement_speaker = models.CharField(_("announced by"), max_length=200, blank=True)
    announcement_on = models.DateField(_("announced on"), null=True, blank=True)
    announcement_url = models.URLField(_("published at"), max_length=500, blank=True)
    announcement_text = models.TextField(_("text"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    history = HistoricalRecords()

    if TYPE_CHECKING:
        first_policy_id: int
        previous_round_id: int | None
        scope_store_id: int | None

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ("-begins_on", "-pk")

    @override
    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)


class AuthorityRole(models.TextChoices):
    LEAD = "lead", _("leads")
    JOINT = "joint", _("takes part")
    SUPPORT = "support", _("supports")


class CampaignAuthority(models.Model):
    """One body of a campaign; all of them see its cases."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="bodies")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="campaign_roles")
    role = models.CharField(_("part"), max_length=10, choices=AuthorityRole.choices)

    if TYPE_CHECKING:
        authority_id: int

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("campaign", "authority"), name="campaign_authority_once"
            ),
        )
        verbose_name = _("body of a campaign")
        verbose_name_plural = _("bodies of a campaign")

    @override
    def __str__(self) -> str:
        return f"{self.authority} ({self.get_role_display()})"


class BatchKind(models.TextChoices):
    NAMING = "naming", _("naming")
    LOOK_BACK = "look_back", _("look-back")
    REMOVAL = "removal", _("removal")
    NOTICE = "notice", _("private notices")


class Batch(models.Model):
    """Cases that go out together, under two numbers: in the year, and the running total.

    The numbers belong to a series (an authority's bulletins); notices and removals have series of
    their own, so that naming batches count without gaps.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="batches")
    series = models.ForeignKey(
        Authority, models.PROTECT, related_name="batches", verbose_name=_("numbered by")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=BatchKind.choices)
    counter = models.CharField(max_length=20, editable=False)
    year = models.PositiveSmallIntegerField(_("year"))
    year_number = models.PositiveIntegerField(_("number in the year"))
    running_number = models.PositiveIntegerField(_("running total"))
    opened_on = models.DateField(_("opened on"))
    issued_on = models.DateField(_("went out on"), null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        campaign_id: int
        series_id: int

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("numbered batches")
        ordering = ("-year", "-running_number")
        constraints = (
            models.UniqueConstraint(
                fields=("series", "counter", "year", "year_number"), name="batch_year_number"
            ),
            models.UniqueConstraint(
                fields=("series", "counter", "running_number"), name="batch_running_number"
            ),
        )

    @override
    def __str__(self) -> str:
        zh = f"{self.year}年第{self.year_number}批（总第{self.running_number}批）"
        en = f"{self.year} batch {self.year_number} (total {self.running_number})"
        return in_language(zh, en)


class Counter(models.Model):
    """The last number given under a name; whoever holds its row gives the next."""

    name = models.CharField(max_length=100, primary_key=True)
    value = models.PositiveIntegerField(default=0)

    @override
    def __str__(self) -> str:
        return f"{self.name} {self.value}"
