"""What the office does to a subject: summons, penalty, lists, court, transfer, removal, access."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.cases.models.campaign import Campaign
from appwarden.console.cases.models.case import Case
from appwarden.console.registry.models import Authority, Operator, Store
from appwarden.console.vault.models import StoredFile


class SummonsKind(models.TextChoices):
    SUMMONS = "summons", _("summons")
    MEETING = "meeting", _("meeting")
    GUIDANCE = "guidance", _("guidance to a class of operators")


class Summons(models.Model):
    """One or many companies called in, told the issues, with what they undertook."""

    kind = models.CharField(_("kind"), max_length=10, choices=SummonsKind.choices)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="summonses")
    campaign = models.ForeignKey(Campaign, models.PROTECT, null=True, related_name="summonses")
    held_on = models.DateField(_("held on"))
    place = models.CharField(_("place of the meeting"), max_length=200, blank=True)
    chaired_by = models.CharField(_("chaired by"), max_length=200, blank=True)
    issues = models.TextField(_("issues told"))
    warning = models.TextField(_("warning given"), blank=True)
    fix_by = models.DateField(_("fix by"), null=True, blank=True)
    published_url = models.URLField(_("published at"), max_length=500, blank=True)
    names_disclosed = models.BooleanField(_("companies named in public"), default=False)
    cases = models.ManyToManyField(Case, related_name="summonses", blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("summons")
        verbose_name_plural = _("summonses")
        ordering = ("-held_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.held_on} {self.get_kind_display()}"


class SummonsAttendee(models.Model):
    """One company at a summons: who came for it, and whether it acknowledged."""

    summons = models.ForeignKey(Summons, models.CASCADE, related_name="attendees")
    operator = models.ForeignKey(Operator, models.PROTECT, related_name="summonses")
    represented_by = models.CharField(_("represented by"), max_length=200, blank=True)
    attended = models.BooleanField(_("attended"), default=True)
    acknowledged_on = models.DateField(_("acknowledged on"), null=True)
    reply = models.TextField(_("what the company tells"), blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("summons", "operator"), name="attendee_once"),
        )

    @override
    def __str__(self) -> str:
        return str(self.operator)


class PenaltyKind(models.TextChoices):
    WARNING = "warning", _("warning")
    FINE = "fine", _("fine")
    CONFISCATION = "confiscation", _("confiscation of unlawful gains")
    SUSPENSION = "suspension", _("suspension of business")
    LICENCE = "licence", _("licence revoked")
    OTHER = "other", _("other")


class Penalty(models.Model):
    """A penalty as decided; the amount is in yuan, null where none was named."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="penalties")
    kind = models.CharField(_("kind"), max_length=14, choices=PenaltyKind.choices)
    amount_yuan = models.DecimalField(
        _("amount in yuan"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    clause = models.CharField(_("legal ground"), max_length=200)
    decision_number = models.CharField(_("decision number"), max_length=100, blank=True)
    text = models.TextField(_("reasons"), blank=True)
    decided_on = models.DateField(_("decided on"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("penalty")
        verbose_name_plural = _("penalties")
        ordering = ("-decided_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.decided_on} {self.get_kind_display()}"


class BadOperatorEntry(models.Model):
    """An entry in the list of bad telecom operators or of dishonest subjects."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="bad_operator_entries")
    operator = models.ForeignKey(Operator, models.PROTECT, related_name="bad_operator_entries")
    list_name = models.CharField(_("list"), max_length=200)
    reason = models.TextField(_("reason"))
    listed_on = models.DateField(_("listed on"))
    delisted_on = models.DateField(_("taken off on"), null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("bad-operator entry")
        verbose_name_plural = _("bad-operator entries")
        ordering = ("-listed_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.operator}: {self.list_name}"


class CourtStatus(models.TextChoices):
    FILED = "filed", _("filed")
    ACCEPTED = "accepted", _("accepted")
    SETTLED = "settled", _("settled out of court")
    JUDGED = "judged", _("judged")
    DISMISSED = "dismissed", _("dismissed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class CourtAction(models.Model):
    """A suit that touches the case, such as one in the public interest."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="court_actions")
    court = models.CharField(_("court"), max_length=200, blank=True)
    docket = models.CharField(_("docket number"), max_length=100, blank=True)
    plaintiff = models.CharField(_("plaintiff"), max_length=200)
    public_interest = models.BooleanField(_("in the public interest"), default=False)
    claim = models.TextField(_("claim"))
    status = models.CharField(_("status"), max_length=10, choices=CourtStatus.choices)
    filed_on = models.DateField(_("filed on"), null=True, blank=True)
    result = models.TextField(_("result"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("court action")
        verbose_name_plural = _("court actions")
        ordering = ("-filed_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.plaintiff} {self.get_status_display()}"


class TransferState(models.TextChoices):
    OFFERED = "offered", _("waits to be taken over")
    ACCEPTED = "accepted", _("taken over")
    RETURNED = "returned", _("returned")


class Transfer(models.Model):
    """A case handed to another authority; it rests until that one takes it over or returns it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="transfers")
    from_authority = models.ForeignKey(Authority, models.PROTECT, related_name="transfers_out")
    to_authority = models.ForeignKey(Authority, models.PROTECT, related_name="transfers_in")
    reason = models.TextField(_("reason"))
    state = models.CharField(
        _("state"), max_length=10, choices=TransferState.choices, default=TransferState.OFFERED
    )
    offered_on = models.DateField(_("offered on"))
    decided_on = models.DateField(_("decided on"), null=True)
    answer = models.TextField(_("answer"), blank=True)

    if TYPE_CHECKING:
        to_authority_id: int

    class Meta:
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        ordering = ("-offered_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("case",), condition=models.Q(state="offered"), name="one_open_transfer"
            ),
        )

    @override
    def __str__(self) -> str:
        return f"{self.from_authority} → {self.to_authority}"


class AccessStop(models.Model):
    """Network access stopped, at whose demand and by whom."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="access_stops")
    provider = models.CharField(_("access provider"), max_length=200)
    ground = models.TextField(_("ground"))
    stopped_on = models.DateField(_("stopped on"))
    restored_on = models.DateField(_("restored on"), null=True)

    class Meta:
        verbose_name = _("access stop")
        verbose_name_plural = _("access stops")
        ordering = ("-stopped_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.stopped_on} {self.provider}"


class RemovalOrder(models.Model):
    """The order to the stores; another authority may have given it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="removal_orders")
    ordered_by = models.ForeignKey(Authority, models.PROTECT, related_name="removal_orders")
    ground = models.TextField(_("ground"))
    ordered_on = models.DateField(_("ordered on"))
    document_number = models.CharField(_("document"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("removal order")
        verbose_name_plural = _("removal orders")
        ordering = ("-ordered_on", "-pk")

    @override
    def __str__(self) -> str:
        return f"{self.ordered_on} {self.document_number}"


class RemovalState(models.TextChoices):
    ORDERED = "ordered", _("ordered")
    ACKNOWLEDGED = "acknowledged", _("acknowledged by the store")
    REMOVED = "removed", _("reported removed")
    VERIFIED = "verified", _("seen removed")
    RELISTED = "relisted", _("listed again")


# A store's word is enough to go on; `verified` says that the office looked itself.
GONE = frozenset({RemovalState.REMOVED, RemovalState.VERIFIED})


class RemovalItem(models.Model):
    """One store of an order, up to the day its removal was seen."""

    order = models.ForeignKey(RemovalOrder, models.CASCADE, related_name="items")
    store = models.ForeignKey(Store, models.PROTECT, related_name="removal_items")
    state = models.CharField(
        _("state"), max_length=14, choices=RemovalState.choices, default=RemovalState.ORDERED
    )
    removed_on = models.DateField(_("removed on"), null=True)
    verified_on = models.DateField(_("seen removed on"), null=True)
    relisted_on = models.DateField(_("listed again on"), null=True)
    evidence = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="removal_items"
    )
    note = models.TextField(_("note"), blank=True)
    changed_at = models.DateTimeField(default=clock.now)
    history = HistoricalRecords()

    if TYPE_CHECKING:
        evidence_id: str | None
        store_id: int

    class Meta:
        verbose_name = _("store of a removal order")
        verbose_name_plural = _("stores of removal orders")
        ordering = ("store__code",)
        constraints = (
            models.UniqueConstraint(fields=("order", "store"), name="removal_store_once"),
        )

    @override
    def __str__(self) -> str:
        return f"{self.store}: {self.get_state_display()}"

    @property
    def tone(self) -> str:
        return {"removed": "good", "verified": "good", "relisted": "bad"}.get(self.state, "warn")
