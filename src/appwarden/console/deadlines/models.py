"""Deadline rules as data, each deadline with its account, and the days the office was told of."""

import msgspec
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.deadlines.calendar import (
    MOST_DAYS,
    Rule,
    RuleKind,
    Step,
    days_left,
    is_overdue,
)


def in_chinese() -> bool:
    """Whether the reader's language is Chinese."""
    return (get_language() or "").startswith("zh")


class Certainty(models.TextChoices):
    """How sure the source of a rule is."""

    VERIFIED = "v", _("read in a public source")
    PARTLY = "p", _("partly verified")
    MEMORY = "m", _("from memory, verify before relying on it")


class Kind(models.TextChoices):
    """The rule kinds with their words; the values are those of the pure calendar."""

    WORKING_DAYS = RuleKind.WORKING_DAYS.value, _("working days")
    CALENDAR_DAYS = RuleKind.CALENDAR_DAYS.value, _("calendar days")
    MONTHS = RuleKind.MONTHS.value, _("months")
    FIXED_DATE = RuleKind.FIXED_DATE.value, _("by a date")
    NONE_YET = RuleKind.NONE_YET.value, _("none yet")


class HolidayAnnouncement(models.Model):
    """One published plan or order about days off; `complete` makes its whole year official."""

    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1990), MaxValueValidator(2099)]
    )
    title = models.CharField(_("title"), max_length=200)
    source = models.URLField(_("published at"), blank=True)
    announced_on = models.DateField(_("announced on"))
    complete = models.BooleanField(_("complete plan of the year"), default=False)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True)
    entered_at = models.DateTimeField(default=clock.now)
    history = HistoricalRecords()

    class Meta:
        ordering = ("-year", "-announced_on")
        verbose_name = _("holiday announcement")
        verbose_name_plural = _("holiday announcements")

    @override
    def __str__(self) -> str:
        return f"{self.year}: {self.title}"


class HolidayOverride(models.Model):
    """One day of an announcement; it outranks the calendar libraries."""

    announcement = models.ForeignKey(
        HolidayAnnouncement, on_delete=models.CASCADE, related_name="days"
    )
    day = models.DateField(_("day"), unique=True)
    working = models.BooleanField(_("worked"))
    name_zh = models.CharField(_("name in Chinese"), max_length=60)
    name_en = models.CharField(_("name in English"), max_length=60)

    class Meta:
        ordering = ("day",)
        verbose_name = _("announced day")
        verbose_name_plural = _("announced days")

    @override
    def __str__(self) -> str:
        return f"{self.day} {self.name_zh}"


class DeadlinePolicy(models.Model):
    """A deadline rule under a name, such as "5 working days from service"."""

    code = models.SlugField(_("code"), unique=True, max_length=60)
    name_zh = models.CharField(_("name in Chinese"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    amount = models.PositiveSmallIntegerField(
        _("days or months"), default=0, validators=[MaxValueValidator(MOST_DAYS)]
    )
    fixed_date = models.DateField(_("fixed date"), null=True, blank=True)
    move_off_days = models.BooleanField(_("a last day off moves on"), default=True)
    served_next_working_day = models.BooleanField(
        _("service on a day off counts on the next working day"), default=False
    )
    reminder_days = models.JSONField(_("reminders, days before"), default=list, blank=True)
    source_zh = models.CharField(_("source in Chinese"), max_length=200, blank=True)
    source_en = models.CharField(_("source in English"), max_length=200, blank=True)
    certainty = models.CharField(max_length=1, choices=Certainty.choices, default=Certainty.MEMORY)
    is_draft = models.BooleanField(_("only a draft rule"), default=False)
    history = HistoricalRecords()

    class Meta:
        ordering = ("code",)
        verbose_name = _("deadline policy")
        verbose_name_plural = _("deadline policies")

    @override
    def __str__(self) -> str:
        return self.name_zh if in_chinese() else self.name_en

    @property
    def source(self) -> str:
        """Return where the rule was read, in the reader's language."""
        return self.source_zh if in_chinese() else self.source_en

    def rule(self) -> Rule:
        """Return the rule the calendar understands."""
        return Rule(
            kind=RuleKind(self.kind),
            amount=self.amount,
            fixed_date=self.fixed_date,
            move_off_days=self.move_off_days,
            served_next_working_day=self.served_next_working_day,
        )


class Purpose(models.TextChoices):
    """What must have happened when the deadline ends."""

    RECTIFICATION = "rectification", _("rectification after notice")
    AFTER_NAMING = "after_naming", _("rectification after naming")
    SUMMONS = "summons", _("rectification after a summons")
    STORE_REMOVAL = "store_removal", _("removal by the stores")
    RELISTING_BAR = "relisting_bar", _("no relisting before")


class DeadlineState(models.TextChoices):
    """Whether it still runs. Overdue is no state: it is computed from the day."""

    OPEN = "open", _("running")
    SETTLED = "settled", _("settled")
    VOID = "void", _("void")


class Deadline(models.Model):
    """One deadline of one case: the rule as it was applied, every day on the way, and the due day.

    `rules` is the policy's rule followed by one rule for each extension, counted on from the due
    day before it. `due_on` is null where there is none yet; that is never overdue.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="deadlines")
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose.choices)
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    policy = models.ForeignKey(DeadlinePolicy, on_delete=models.PROTECT, null=True)
    rules = models.JSONField(_("rules"))
    start_on = models.DateField(_("served on"))
    due_on = models.DateField(_("due on"), null=True)
    calendar_version = models.CharField(_("calendar"), max_length=80)
    steps = models.JSONField(_("account of days"))
    provisional = models.BooleanField(_("provisional"), default=False)
    state = models.CharField(
        max_length=10, choices=DeadlineState.choices, default=DeadlineState.OPEN
    )
    settled_on = models.DateField(_("settled on"), null=True)
    history = HistoricalRecords(excluded_fields=["steps"])

    class Meta:
        ordering = ("-start_on", "-pk")
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "purpose", "round"), name="deadline_once_per_round"
            ),
        )
        indexes = (
            models.Index(
                fields=("due_on", "case"),
                condition=models.Q(state="open"),
                name="deadline_running_due",
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.due_on or _('none yet')}"

    @property
    def is_overdue(self) -> bool:
        """Whether it still runs though its day is over; a bar that ended is not overdue."""
        if self.state != DeadlineState.OPEN or self.purpose == Purpose.RELISTING_BAR:
            return False
        return self.has_passed

    @property
    def has_passed(self) -> bool:
        return is_overdue(self.due_on, clock.now(), timezone.get_default_timezone())

    @property
    def days_left(self) -> int | None:
        if self.due_on is None:
            return None
        return days_left(self.due_on, clock.now(), timezone.get_default_timezone())

    @property
    def days_over(self) -> int:
        """Return how many days ago the due day was; 0 where it still is to come."""
        left = self.days_left
        return max(0, -left) if left is not None else 0

    def account(self) -> tuple[Step, ...]:
        """Return the stored steps as the calendar gave them."""
        return msgspec.convert(self.steps, type=tuple[Step, ...])

    def applied_rules(self) -> tuple[Rule, ...]:
        return msgspec.convert(self.rules, type=tuple[Rule, ...])


class ChangeReason(models.TextChoices):
    """Why a due day is another one."""

    CALENDAR = "calendar", _("holiday announced")
    EXTENSION = "extension", _("extension granted")
    CORRECTION = "correction", _("date of service corrected")


class ChangeState(models.TextChoices):
    """A change that shortens waits for approval."""

    PROPOSED = "proposed", _("waits for approval")
    APPLIED = "applied", _("applied")
    REJECTED = "rejected", _("not approved")


class DeadlineChange(models.Model):
    """The trace of one recomputation: both due days, both accounts, and who let it happen."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="changes")
    reason = models.CharField(max_length=12, choices=ChangeReason.choices)
    state = models.CharField(max_length=10, choices=ChangeState.choices)
    old_due_on = models.DateField(null=True)
    new_due_on = models.DateField(null=True)
    old_version = models.CharField(max_length=80)
    new_version = models.CharField(max_length=80)
    old_steps = models.JSONField()
    new_steps = models.JSONField()
    new_rules = models.JSONField()
    new_start_on = models.DateField()
    new_provisional = models.BooleanField()
    note = models.TextField(blank=True)
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ("-made_at", "-pk")
        verbose_name = _("deadline change")
        verbose_name_plural = _("deadline changes")
        constraints = (
            models.UniqueConstraint(
                fields=("deadline",),
                condition=models.Q(state="proposed"),
                name="one_proposed_change_per_deadline",
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.old_due_on} → {self.new_due_on}"

    def old_account(self) -> tuple[Step, ...]:
        return msgspec.convert(self.old_steps, type=tuple[Step, ...])

    def new_account(self) -> tuple[Step, ...]:
        return msgspec.convert(self.new_steps, type=tuple[Step, ...])

    @property
    def shortens(self) -> bool:
        """A due day where there was none, or an earlier one."""
        if self.new_due_on is None:
            return False
        return self.old_due_on is None or self.new_due_on < self.old_due_on
