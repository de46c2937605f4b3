"""A case with one status, its problems, its causes and its timeline."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.cases import statuses
from appwarden.console.cases.models.campaign import Batch, Campaign
from appwarden.console.cases.moves import transition_method
from appwarden.console.cases.statuses import Status
from appwarden.console.registry.models import (
    App,
    Authority,
    Laboratory,
    Operator,
    Sdk,
    Store,
    in_language,
)
from appwarden.console.vault.models import StoredFile
from appwarden.console.words import Worded

if TYPE_CHECKING:
    # The library's own types would hide the model's manager and fields.
    class ConcurrentTransitionMixin: ...

else:
    from django_fsm import ConcurrentTransitionMixin


class Case(ConcurrentTransitionMixin, Worded):
    """One subject's way through enforcement.

    `status` moves only through the methods at the end of the class, called by services. The dates
    say when each status was first reached (null: never); `revision` counts every act on the case,
    so that somebody who looked at an older one is told.
    """

    number = models.CharField(_("number"), max_length=30, unique=True)
    subject_kind = models.CharField(
        _("subject of the case"), max_length=10, choices=statuses.SubjectKind.choices
    )
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=statuses.CaseKind.choices,
        default=statuses.CaseKind.VIOLATION,
    )
    app = models.ForeignKey(
        App, models.PROTECT, null=True, related_name="cases", verbose_name=_("app")
    )
    operator = models.ForeignKey(
        Operator, models.PROTECT, null=True, related_name="cases", verbose_name=_("operator")
    )
    sdk = models.ForeignKey(
        Sdk, models.PROTECT, null=True, related_name="cases", verbose_name=_("SDK")
    )
    store = models.ForeignKey(
        Store, models.PROTECT, null=True, related_name="cases", verbose_name=_("app store")
    )
    campaign = models.ForeignKey(
        Campaign, models.PROTECT, null=True, related_name="cases", verbose_name=_("campaign")
    )
    batch = models.ForeignKey(
        Batch, models.PROTECT, null=True, related_name="cases", verbose_name=_("batch")
    )
    authority = models.ForeignKey(
        Authority, models.PROTECT, related_name="cases", verbose_name=_("authority")
    )
    laboratory = models.ForeignKey(
        Laboratory, models.PROTECT, null=True, related_name="cases", verbose_name=_("laboratory")
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="assigned_cases",
        verbose_name=_("in charge"),
    )
    previous = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        related_name="later_cases",
        verbose_name=_("earlier case"),
    )
    status = FSMField(_("status"), default=Status.LEAD, choices=Status.choices, protected=True)
    status_before_transfer = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(
        _("outcome"), max_length=20, choices=statuses.Outcome.choices, blank=True
    )
    severity = models.CharField(
        _("severity"),
        max_length=10,
        choices=statuses.Severity.choices,
        default=statuses.Severity.LOW,
    )
    severity_account = models.JSONField(default=list)
    is_relapse = models.BooleanField(_("relapse"), default=False)
    visibility = models.CharField(
        _("visible to the public"),
        max_length=20,
        choices=statuses.Visibility.choices,
        default=statuses.Visibility.INTERNAL,
    )
    sanction_text = models.TextField(_("sanction named"), blank=True)
    immediate_ground = models.TextField(_("ground for removal at once"), blank=True)
    theme_tags = models.JSONField(_("themes"), default=list)
    search_text = models.TextField(blank=True, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    inspected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    opened_on = models.DateField(_("opened on"))
    inspected_on = models.DateField(_("inspected on"), null=True)
    confirmed_on = models.DateField(_("confirmed on"), null=True)
    notified_on = models.DateField(_("notified on"), null=True)
    answered_on = models.DateField(_("answered on"), null=True)
    reinspected_on = models.DateField(_("re-inspected on"), null=True)
    rectified_on = models.DateField(_("rectified on"), null=True)
    not_rectified_on = models.DateField(_("found not rectified on"), null=True)
    named_on = models.DateField(_("named on"), null=True)
    removal_ordered_on = models.DateField(_("removal ordered on"), null=True)
    removed_on = models.DateField(_("removed on"), null=True)
    relisted_on = models.DateField(_("listed again on"), null=True)
    access_stopped_on = models.DateField(_("access stopped on"), null=True)
    closed_on = models.DateField(_("closed on"), null=True)
    withdrawn_on = models.DateField(_("case withdrawn on"), null=True)
    revision = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField(default=clock.now)
    history = HistoricalRecords(excluded_fields=["search_text", "severity_account"])

    if TYPE_CHECKING:
        app_id: int | None
        operator_id: int | None
        sdk_id: int | None
        store_id: int | None
        campaign_id: int | None
        batch_id: int | None
        authority_id: int
        laboratory_id: int | None
        assigned_to_id: int | None
        previous_id: int | None
        inspected_by_id: int | None

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("enforcement cases")
        ordering = ("-opened_on", "-pk")
        indexes = (
            # The last fields let a list be skipped over and counted in the index alone.
            models.Index(fields=("-opened_on", "-id", "authority", "campaign"), name="case_newest"),
            models.Index(
                fields=("status", "-opened_on", "-id", "authority", "campaign", "inspected_by"),
                name="case_status",
            ),
            models.Index(fields=("authority", "status"), name="case_authority_status"),
            models.Index(fields=("named_on",), name="case_named_on"),
            models.Index(fields=("notified_on",), name="case_notified_on"),
            models.Index(fields=("removed_on",), name="case_removed_on"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.number} {self.subject}"

    @property
    def subject(self) -> App | Sdk | Store | Operator | None:
        """Return whom the case is about."""
        return {
            statuses.SubjectKind.APP: self.app,
            statuses.SubjectKind.SDK: self.sdk,
            statuses.SubjectKind.STORE: self.store,
        }.get(statuses.SubjectKind(self.subject_kind), self.operator)

    @property
    def tone(self) -> str:
        return statuses.TONES.get(Status(self.status), "progress")

    @property
    def severity_tone(self) -> str:
        return {"low": "neutral", "medium": "progress", "high": "warn"}.get(self.severity, "bad")

    @property
    def has_ended(self) -> bool:
        return self.status in statuses.ENDED

    record_inspection = transition_method("record_inspection")
    confirm = transition_method("confirm")
    serve_notice = transition_method("serve_notice")
    serve_second_notice = transition_method("serve_second_notice")
    record_answer = transition_method("record_answer")
    record_reinspection = transition_method("record_reinspection")
    mark_rectified = transition_method("mark_rectified")
    mark_not_rectified = transition_method("mark_not_rectified")
    name_subject = transition_method("name_subject")
    order_removal = transition_method("order_removal")
    record_removal = transition_method("record_removal")
    record_relisting = transition_method("record_relisting")
    close = transition_method("close")
    file_record = transition_method("file_record")
    withdraw = transition_method("withdraw")
    transfer = transition_method("transfer")
    accept_transfer = transition_method("accept_transfer")
    return_transfer = transition_method("return_transfer")
    stop_access = transition_method("stop_access")


class CaseProblem(models.Model):
    """One problem the office holds against the subject, and what the last inspection said of it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="problems")
    code = models.CharField(_("problem type"), max_length=40)
    clauses = models.JSONField(_("clauses"), default=list)
    finding_ids = models.JSONField(_("findings"), default=list)
    data_types = models.JSONField(_("kinds of data"), default=list)
    detail_zh = models.TextField(_("detail in Chinese"), blank=True)
    detail_en = models.TextField(_("detail in English"), blank=True)
    state = models.CharField(
        _("state"),
        max_length=14,
        choices=statuses.ProblemState.choices,
        default=statuses.ProblemState.OPEN,
    )
    on_server = models.BooleanField(_("on the server's side"), default=False)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("problem")
        verbose_name_plural = _("problems")
        ordering = ("code", "pk")
        constraints = (models.UniqueConstraint(fields=("case", "code"), name="case_problem_once"),)
        indexes = (models.Index(fields=("code",), name="case_problem_code"),)

    @override
    def __str__(self) -> str:
        return self.code

    @property
    def detail(self) -> str:
        return in_language(self.detail_zh, self.detail_en)

    @property
    def tone(self) -> str:
        return {"fixed": "good", "open": "progress", "not_examined": "warn"}.get(self.state, "bad")


class Cause(models.Model):
    """Why it came to this, as an officer judged it; evasion needs evidence."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="causes")
    kind = models.CharField(_("cause"), max_length=30, choices=statuses.CauseKind.choices)
    evidence = models.TextField(_("evidence"), blank=True)
    evidence_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("cause")
        verbose_name_plural = _("causes")
        ordering = ("kind",)
        constraints = (models.UniqueConstraint(fields=("case", "kind"), name="case_cause_once"),)

    @override
    def __str__(self) -> str:
        return str(self.get_kind_display())


class CaseEvent(models.Model):
    """One line of the timeline, written by the act itself and never changed."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="events")
    act = models.CharField(_("act"), max_length=60)
    from_status = models.CharField(max_length=20, choices=Status.choices, blank=True)
    to_status = models.CharField(max_length=20, choices=Status.choices, blank=True)
    occurred_on = models.DateField(_("on"))
    recorded_at = models.DateTimeField(_("recorded"), default=clock.now)
    acting_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    note = models.TextField(_("note"), blank=True)
    document_number = models.CharField(_("document"), max_length=100, blank=True)
    revision = models.PositiveIntegerField()

    if TYPE_CHECKING:
        acting_user_id: int | None

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("-occurred_on", "-pk")
        indexes = (models.Index(fields=("case", "-occurred_on", "-id"), name="case_event_newest"),)

    @override
    def __str__(self) -> str:
        return f"{self.occurred_on} {self.act}"

    @property
    def label(self) -> str:
        """Return the act in words a person reads."""
        from appwarden.console.cases.labels import act_label  # noqa: PLC0415  words need the moves

        return str(act_label(self.act))
