"""Inspections, the queue that holds them until they are done, and what people judged."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.registry.models import Authority, Build, Laboratory
from appwarden.console.vault.models import StoredFile
from appwarden.console.words import Worded


class Purpose(models.TextChoices):
    FIRST = "first", _("first inspection")
    REINSPECTION = "reinspection", _("re-inspection")
    LOOK_BACK = "look_back", _("look-back at a closed case")
    SELF_CHECK = "self_check", _("self-check by the company")


class Status(models.TextChoices):
    QUEUED = "queued", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class ResultStatus(models.TextChoices):
    OPEN = "open", _("being judged")
    PROPOSED = "proposed", _("waits for a second person")
    CONFIRMED = "confirmed", _("confirmed")


class Inspection(Worded):
    """One run of the inspector over one build; its report is written once and never changed."""

    build = models.ForeignKey(
        Build, models.PROTECT, related_name="inspections", verbose_name=_("build")
    )
    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="inspections",
        verbose_name=_("case"),
    )
    purpose = models.CharField(
        _("purpose"), max_length=20, choices=Purpose.choices, default=Purpose.FIRST
    )
    baseline = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followers",
        verbose_name=_("compared with"),
    )
    authority = models.ForeignKey(
        Authority, models.PROTECT, null=True, blank=True, verbose_name=_("authority")
    )
    laboratory = models.ForeignKey(
        Laboratory, models.PROTECT, null=True, blank=True, verbose_name=_("laboratory")
    )
    conditions = models.JSONField(_("conditions"), default=dict, blank=True)
    app_type = models.CharField(_("app type"), max_length=100, blank=True)
    packs = models.JSONField(_("sets of duties"), default=list, blank=True)
    judged_on = models.DateField(_("law as of"))
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="requested_inspections",
        verbose_name=_("requested by"),
    )
    requested_at = models.DateTimeField(_("requested at"), default=clock.now)

    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.QUEUED
    )
    started_at = models.DateTimeField(_("started at"), null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    failure = models.CharField(_("kind of failure"), max_length=20, blank=True)
    failure_reason = models.TextField(_("reason"), blank=True)
    report = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        related_name="inspections",
        verbose_name=_("report"),
    )
    tool_version = models.CharField(_("version of the inspector"), max_length=50, blank=True)
    catalogue_version = models.CharField(_("catalogue"), max_length=50, blank=True)
    catalogue_sha256 = models.CharField(max_length=64, blank=True)
    finding_count = models.PositiveIntegerField(_("findings"), default=0)
    violation_count = models.PositiveIntegerField(_("violations"), default=0)
    gap_count = models.PositiveIntegerField(_("gaps"), default=0)
    person_count = models.PositiveIntegerField(_("clauses for a person"), default=0)

    result_status = models.CharField(
        _("result"), max_length=10, choices=ResultStatus.choices, default=ResultStatus.OPEN
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="proposed_results",
        verbose_name=_("proposed by"),
    )
    proposed_at = models.DateTimeField(_("proposed at"), null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="confirmed_results",
        verbose_name=_("confirmed by"),
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        build_id: int
        case_id: int | None
        baseline_id: int | None
        laboratory_id: int | None
        authority_id: int | None
        report_id: str | None
        requested_by_id: int
        proposed_by_id: int | None
        confirmed_by_id: int | None

    class Meta:
        verbose_name = _("inspection")
        verbose_name_plural = _("inspections")
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("status", "-id"), name="inspection_status"),
            models.Index(fields=("status", "finished_at", "build"), name="inspection_finished"),
            models.Index(fields=("result_status", "-id"), name="inspection_result"),
            models.Index(fields=("laboratory", "-id"), name="inspection_laboratory"),
        )

    @override
    def __str__(self) -> str:
        return _("Inspection %(number)s") % {"number": self.pk}


class QueueEntry(models.Model):
    """A waiting or running inspection. Who holds `token` until `leased_until` runs it.

    The row goes away in the transaction that stores the outcome: whoever no longer finds it under
    the own token has lost the lease, and the outcome is not stored a second time.
    """

    inspection = models.OneToOneField(
        Inspection, models.CASCADE, primary_key=True, related_name="queue_entry"
    )
    token = models.CharField(max_length=32, blank=True)
    leased_until = models.DateTimeField(null=True, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)

    if TYPE_CHECKING:
        inspection_id: int

    class Meta:
        verbose_name = _("queue entry")
        verbose_name_plural = _("queue entries")

    @override
    def __str__(self) -> str:
        return f"{self.inspection_id}"


class InspectionFinding(models.Model):
    """A finding of the stored report as a row, for lists and counts; the report is the truth."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="findings")
    finding_id = models.CharField(_("finding"), max_length=64)
    ordinal = models.PositiveIntegerField()
    rule = models.CharField(_("rule"), max_length=120)
    clauses = models.JSONField(_("clauses"), default=list)
    problem_type = models.CharField(_("problem type"), max_length=40, blank=True, db_index=True)
    severity = models.CharField(_("severity"), max_length=10)
    verdict = models.CharField(_("verdict"), max_length=10)
    grade = models.CharField(_("grade"), max_length=20)
    subject = models.CharField(_("subject"), max_length=120)
    sdk = models.CharField(_("SDK"), max_length=100, blank=True, db_index=True)
    data_types = models.JSONField(_("data types"), default=list)
    is_draft = models.BooleanField(_("by a rule on trial"), default=False)
    summary_zh = models.TextField(_("what was found (Chinese)"))
    summary_en = models.TextField(_("what was found (English)"))

    if TYPE_CHECKING:
        inspection_id: int

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ("ordinal",)
        constraints = (
            models.UniqueConstraint(
                fields=("inspection", "finding_id"), name="finding_of_inspection"
            ),
        )

    @override
    def __str__(self) -> str:
        return self.finding_id

    @property
    def summary(self) -> str:
        """Return what was found in the reader's language."""
        return text_of(self.summary_zh, self.summary_en)


class Decision(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")
    SECOND_LOOK = "second_look", _("needs a second look")


class Judgement(models.Model):
    """What a person says about a finding, beside the untouched report; `history` has them all."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="judgements")
    finding_id = models.CharField(_("finding"), max_length=64)
    decision = models.CharField(_("decision"), max_length=12, choices=Decision.choices)
    reason = models.TextField(_("reason"), blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="judgements",
        verbose_name=_("judged by"),
    )
    judged_at = models.DateTimeField(_("judged at"), default=clock.now)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        inspection_id: int
        judged_by_id: int

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        constraints = (
            models.UniqueConstraint(
                fields=("inspection", "finding_id"), name="judgement_of_finding"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.finding_id}: {self.decision}"


class Answer(models.TextChoices):
    MET = "met", _("met")
    VIOLATED = "violated", _("violated")
    NOT_APPLICABLE = "not_applicable", _("does not apply")
    NOT_EXAMINED = "not_examined", _("not examined")


class ChecklistAnswer(models.Model):
    """What a person found out about a clause that only a person can tell, with the proof."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="answers")
    clause = models.CharField(_("clause"), max_length=60)
    answer = models.CharField(_("answer to a clause"), max_length=15, choices=Answer.choices)
    note = models.TextField(_("what was seen"), blank=True)
    proof = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, verbose_name=_("proof")
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("answered by")
    )
    answered_at = models.DateTimeField(_("answered at"), default=clock.now)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        inspection_id: int
        proof_id: str | None

    class Meta:
        verbose_name = _("answer of the checklist")
        verbose_name_plural = _("answers of the checklist")
        constraints = (
            models.UniqueConstraint(fields=("inspection", "clause"), name="answer_of_clause"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.clause}: {self.answer}"


class Comparison(models.Model):
    """What the difference between two inspections proposes; a person decides each row."""

    inspection = models.OneToOneField(Inspection, models.CASCADE, related_name="comparison")
    baseline = models.ForeignKey(Inspection, models.PROTECT, related_name="comparisons_with")
    cautions = models.JSONField(default=list)
    made_at = models.DateTimeField(default=clock.now)

    if TYPE_CHECKING:
        inspection_id: int
        baseline_id: int

    class Meta:
        verbose_name = _("comparison")
        verbose_name_plural = _("comparisons")

    @override
    def __str__(self) -> str:
        return f"{self.baseline_id} - {self.inspection_id}"


class Outcome(models.TextChoices):
    FIXED = "fixed", _("fixed")
    REMAINING = "remaining", _("remaining")
    NEW = "new", _("new")
    NOT_EXAMINED = "not_examined", _("not examined")


class ComparisonRow(models.Model):
    """One finding of the two reports: proposed by the program, decided by a person or not yet."""

    comparison = models.ForeignKey(Comparison, models.CASCADE, related_name="rows")
    finding_id = models.CharField(_("finding"), max_length=64)
    ordinal = models.PositiveIntegerField()
    rule = models.CharField(_("rule"), max_length=120)
    summary_zh = models.TextField()
    summary_en = models.TextField()
    proposed = models.CharField(_("proposed outcome"), max_length=12, choices=Outcome.choices)
    why_zh = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    decided = models.CharField(
        _("decided outcome"), max_length=12, choices=Outcome.choices, blank=True
    )
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"), null=True)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        comparison_id: int
        decided_by_id: int | None

    class Meta:
        verbose_name = _("row of a comparison")
        verbose_name_plural = _("rows of a comparison")
        ordering = ("ordinal",)
        constraints = (
            models.UniqueConstraint(fields=("comparison", "finding_id"), name="row_of_comparison"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.finding_id}: {self.decided or self.proposed}"

    @property
    def summary(self) -> str:
        return text_of(self.summary_zh, self.summary_en)

    @property
    def why(self) -> str:
        return text_of(self.why_zh, self.why_en)


def text_of(zh: str, en: str) -> str:
    """Return the words in the reader's language."""
    return zh if (get_language() or "zh").startswith("zh") else en
