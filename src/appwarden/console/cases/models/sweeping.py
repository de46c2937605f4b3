"""What the sweep wrote once and proposes, mails on their way, and the weights of severity."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.cases.models.case import Case
from appwarden.console.registry.models import Operator, Store


class SweepMark(models.Model):
    """Something the sweep did; the unique key is what keeps a second run from doing it again."""

    key = models.CharField(max_length=120, unique=True)
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="sweep_marks")
    made_at = models.DateTimeField(default=clock.now)

    @override
    def __str__(self) -> str:
        return self.key


class ProposalKind(models.TextChoices):
    REINSPECTION = "reinspection", _("re-inspection is due")
    NAMING = "naming", _("may be named in public")
    REMOVAL = "removal", _("removal may be ordered")
    CLOSURE = "closure", _("may be closed")
    RELISTING = "relisting", _("bar to relisting has ended")


class ProposalState(models.TextChoices):
    OPEN = "open", _("still open")
    TAKEN = "taken", _("taken up")
    DISMISSED = "dismissed", _("dismissed")


class Proposal(models.Model):
    """The sweep proposes, a person decides: a case's status is never moved by a clock."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="proposals")
    kind = models.CharField(_("proposal"), max_length=14, choices=ProposalKind.choices)
    cycle = models.PositiveBigIntegerField(default=0)  # the deadline it follows from; 0: none
    state = models.CharField(
        max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    made_on = models.DateField(_("made on"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    note = models.TextField(blank=True)

    if TYPE_CHECKING:
        case_id: int

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("-made_on", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("case", "kind", "cycle"), name="proposal_once"),
        )
        indexes = (
            models.Index(
                fields=("kind", "-made_on"),
                condition=models.Q(state="open"),
                name="proposal_open",
            ),
        )

    @override
    def __str__(self) -> str:
        return str(self.get_kind_display())


class Mail(models.Model):
    """A reminder on its way: written with the marks it stands for, sent afterwards.

    A mail may leave twice when its sender dies between sending and noting it; it never gets lost.
    """

    operator = models.ForeignKey(Operator, models.PROTECT, null=True, related_name="mails")
    store = models.ForeignKey(Store, models.PROTECT, null=True, related_name="mails")
    address = models.EmailField(_("recipient"))
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    made_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.TextField(blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ("pk",)
        indexes = (
            models.Index(
                fields=("id",), condition=models.Q(sent_at__isnull=True), name="mail_unsent"
            ),
        )

    @override
    def __str__(self) -> str:
        return self.subject


class SensitivityKind(models.TextChoices):
    DATA_TYPE = "data_type", _("kind of data")
    SECTOR = "sector", _("sector")


class SensitivityWeight(models.Model):
    """How heavily a kind of data or a sector weighs; what is not listed weighs 1."""

    kind = models.CharField(_("of"), max_length=10, choices=SensitivityKind.choices)
    key = models.CharField(_("id"), max_length=100)
    weight = models.PositiveSmallIntegerField(_("weight"))
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("sensitivity weight")
        verbose_name_plural = _("sensitivity weights")
        ordering = ("kind", "key")
        constraints = (models.UniqueConstraint(fields=("kind", "key"), name="weight_once"),)

    @override
    def __str__(self) -> str:
        return f"{self.key} {self.weight}"
