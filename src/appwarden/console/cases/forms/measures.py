"""Forms of penalties, lists and court actions."""

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases import services
from appwarden.console.cases.forms.base import ActForm, day_field, text_field
from appwarden.console.cases.models import CourtStatus, PenaltyKind
from appwarden.console.cases.services import NewCourtAction, NewPenalty


class ImposePenaltyForm(ActForm):
    with_note = False
    kind = forms.ChoiceField(label=_("Kind"), choices=PenaltyKind.choices)
    clause = forms.CharField(label=_("Legal ground"), max_length=200)
    amount_yuan = forms.DecimalField(
        label=_("Amount in yuan"), required=False, min_value=0, max_digits=16, decimal_places=2
    )
    decision_number = forms.CharField(label=_("Decision number"), required=False, max_length=100)
    text = text_field(_("Reasons"), required=False)

    @override
    def run(self) -> Model:
        values = {
            name: self.cleaned_data[name]
            for name in ("kind", "clause", "amount_yuan", "decision_number", "text")
        }
        return services.impose_penalty(
            acting_user=self.user, case=self.case, penalty=NewPenalty(**values), move=self.move()
        )


class ListBadOperatorForm(ActForm):
    with_note = False
    list_name = forms.CharField(label=_("List"), max_length=200)
    reason = text_field(_("Reason"))

    @override
    def run(self) -> Model:
        return services.list_bad_operator(
            acting_user=self.user,
            case=self.case,
            list_name=self.cleaned_data["list_name"],
            reason=self.cleaned_data["reason"],
            move=self.move(),
        )


class DelistBadOperatorForm(ActForm):
    @override
    def prepare(self) -> None:
        listed = self.case.bad_operator_entries.filter(delisted_on=None)
        self.fields["entry"] = forms.ModelChoiceField(listed, label=_("Entry"))

    @override
    def run(self) -> Model:
        entry = self.cleaned_data["entry"]
        return services.delist_bad_operator(acting_user=self.user, entry=entry, move=self.move())


class FollowCourtActionForm(ActForm):
    with_note = False
    status = forms.ChoiceField(label=_("Status"), choices=CourtStatus.choices)
    result = text_field(_("Result"), required=False)

    @override
    def prepare(self) -> None:
        suits = self.case.court_actions.all()
        self.fields["suit"] = forms.ModelChoiceField(suits, label=_("Court action"))
        self.order_fields(["suit"])

    @override
    def run(self) -> Model:
        return services.follow_court_action(
            acting_user=self.user,
            suit=self.cleaned_data["suit"],
            status=self.cleaned_data["status"],
            result=self.cleaned_data["result"],
            move=self.move(),
        )


class RecordCourtActionForm(ActForm):
    with_note = with_day = False
    plaintiff = forms.CharField(label=_("Plaintiff"), max_length=200)
    claim = text_field(_("Claim"))
    court = forms.CharField(label=_("Court"), max_length=200, required=False)
    docket = forms.CharField(label=_("Docket number"), max_length=100, required=False)
    public_interest = forms.BooleanField(label=_("In the public interest"), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=CourtStatus.choices)
    filed_on = day_field(_("Filed on"))
    result = text_field(_("Result"), required=False)

    @override
    def run(self) -> Model:
        names = (
            "plaintiff",
            "claim",
            "court",
            "docket",
            "public_interest",
            "status",
            "filed_on",
            "result",
        )
        suit = NewCourtAction(**{name: self.cleaned_data[name] for name in names})
        return services.record_court_action(
            acting_user=self.user, case=self.case, suit=suit, move=self.move()
        )
