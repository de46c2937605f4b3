"""What a company says and undertakes on a case, and what the office decides on it."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.cases.models.case import Case
from appwarden.console.registry.models import Build
from appwarden.console.vault.models import StoredFile


class AnswerStatus(models.TextChoices):
    ACKNOWLEDGED = "acknowledged", _("receipt acknowledged")
    ANSWERED = "answered", _("answered")
    PARTIAL = "partial", _("answered in part")
    REFUSED = "refused", _("refused")
    NO_COMMENT = "no_comment", _("no comment")
    NO_REPLY = "no_reply", _("no reply")


class Answer(models.Model):
    """What a company said in one round; "no reply" is an answer too, written by the sweep."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="answers")
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    status = models.CharField(_("status"), max_length=14, choices=AnswerStatus.choices)
    text = models.TextField(_("text"), blank=True)
    build = models.ForeignKey(
        Build, models.PROTECT, null=True, related_name="answers", verbose_name=_("new build")
    )
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, related_name="+", verbose_name=_("attachment")
    )
    given_on = models.DateField(_("on"))
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ("-given_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "round"),
                condition=models.Q(status="no_reply"),
                name="no_reply_once_per_round",
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.given_on} {self.get_status_display()}"


class DecisionState(models.TextChoices):
    ASKED = "asked", _("waits for a decision")
    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")


class ExtensionRequest(models.Model):
    """A company asks for more days; the office grants some or none."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="extension_requests")
    asked_days = models.PositiveSmallIntegerField(_("working days asked for"))
    reason = models.TextField(_("reason"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    asked_on = models.DateField(_("asked on"))
    state = models.CharField(
        _("state"), max_length=10, choices=DecisionState.choices, default=DecisionState.ASKED
    )
    granted_days = models.PositiveSmallIntegerField(_("working days granted"), null=True)
    decision_reason = models.TextField(_("reason of the decision"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_on = models.DateField(_("decided on"), null=True)

    class Meta:
        verbose_name = _("extension request")
        verbose_name_plural = _("extension requests")
        ordering = ("-asked_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("case",), condition=models.Q(state="asked"), name="one_open_extension"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.asked_on} +{self.asked_days}"


class AppealState(models.TextChoices):
    FILED = "filed", _("waits for a decision")
    UPHELD = "upheld", _("upheld")
    PARTLY_UPHELD = "partly_upheld", _("upheld in part")
    DISMISSED = "dismissed", _("dismissed")


class Appeal(models.Model):
    """A company contests; while it is undecided the case is not named and nothing is removed."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="appeals")
    grounds = models.TextField(_("grounds"))
    contested_codes = models.JSONField(_("contested problems"), default=list)
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, related_name="+", verbose_name=_("attachment")
    )
    filed_on = models.DateField(_("filed on"))
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    state = models.CharField(
        _("state"), max_length=14, choices=AppealState.choices, default=AppealState.FILED
    )
    decision = models.TextField(_("decision"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ("-filed_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("case",), condition=models.Q(state="filed"), name="one_open_appeal"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.filed_on} {self.get_state_display()}"


class Undertaking(models.Model):
    """One promise with its day; kept only when an officer has checked it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="undertakings")
    summons = models.ForeignKey(
        "cases.Summons", models.SET_NULL, null=True, related_name="undertakings"
    )
    text = models.TextField(_("undertaking"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    reported_on = models.DateField(_("reported done on"), null=True)
    reported_note = models.TextField(_("what the company reports"), blank=True)
    kept_on = models.DateField(_("found kept on"), null=True)
    broken_on = models.DateField(_("found broken on"), null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("undertaking")
        verbose_name_plural = _("undertakings")
        ordering = ("due_on", "pk")

    @override
    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_open(self) -> bool:
        return self.kept_on is None and self.broken_on is None

    @property
    def is_overdue(self) -> bool:
        """Whether it is neither kept nor broken though its day is over; no day: never."""
        return self.is_open and self.due_on is not None and clock.today() > self.due_on


class RemedyKind(models.TextChoices):
    SUSPENDED = "suspended", _("function suspended")
    REVIEW = "review", _("internal review")
    APOLOGY = "apology", _("apology")
    NEW_BUILD = "new_build", _("new build")
    SERVER_FIX = "server_fix", _("fix on the server's side")
    POLICY = "policy", _("policy rewritten")
    DATA_DELETED = "data_deleted", _("data deleted")
    OTHER = "other", _("other")


class Remedy(models.Model):
    """What the company did of its own, and whether a test bore it out."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="remedies")
    kind = models.CharField(_("kind"), max_length=14, choices=RemedyKind.choices)
    text = models.TextField(_("what was done"))
    done_on = models.DateField(_("done on"))
    proof = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, related_name="+", verbose_name=_("proof")
    )
    verified_on = models.DateField(_("borne out by a test on"), null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("remedy")
        verbose_name_plural = _("remedies")
        ordering = ("-done_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.done_on} {self.get_kind_display()}"


class SourceKind(models.TextChoices):
    OFFICIAL = "official", _("official publication")
    MEDIA = "media", _("media report")
    RESEARCH = "research", _("research")
    COURT = "court", _("court record")
    MARKET = "market", _("market reaction")
    OTHER = "other", _("other")


class SourceReference(models.Model):
    """An outside source; `quotes` leads from a report to the one it quotes, up to the primary."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="sources")
    kind = models.CharField(_("kind"), max_length=10, choices=SourceKind.choices)
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("published by"), max_length=200)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    archived = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, related_name="+", verbose_name=_("archived copy")
    )
    quotes = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="quoted_by", verbose_name=_("quotes")
    )
    is_basis = models.BooleanField(_("the case rests on it"), default=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    if TYPE_CHECKING:
        quotes_id: int | None

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("published_on", "pk")

    @override
    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}"
