"""What people type about inspections."""

from functools import cache
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.functional import lazystr
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from appwarden.console.catalogue import catalogue
from appwarden.console.inspections.models import (
    Answer,
    Decision,
    Outcome,
    Purpose,
    ResultStatus,
    Status,
)
from appwarden.console.registry.models import Laboratory, Store

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

REASON_CHARACTERS = 4000
Choices = list[tuple[str, str]]


@cache
def _names() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    installed = catalogue()
    return (
        {key: (one.name.zh, one.name.en) for key, one in installed.app_types.items()},
        {key: (one.title.zh, one.title.en) for key, one in installed.packs.items()},
    )


def app_types() -> Choices:
    """Return the app types of the catalogue, in the reader's language."""
    return [("", str(_("guess from the app"))), *_in_language(_names()[0])]


def packs() -> Choices:
    """Return the sets of duties of the catalogue, in the reader's language."""
    return _in_language(_names()[1])


def _in_language(names: dict[str, tuple[str, str]]) -> Choices:
    chinese = (get_language() or "zh").startswith("zh")
    return [(key, zh if chinese else en) for key, (zh, en) in names.items()]


class FilterForm(forms.Form):
    """Filters of the list; they live in the address."""

    query = forms.CharField(label=_("App, package or SHA-256"), required=False, max_length=200)
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("all")), *Status.choices]
    )
    result = forms.ChoiceField(
        label=_("Result"), required=False, choices=[("", _("all")), *ResultStatus.choices]
    )
    purpose = forms.ChoiceField(
        label=_("Purpose"), required=False, choices=[("", _("all")), *Purpose.choices]
    )


class OrderForm(forms.Form):
    """An inspection to be made; the file is left out where the build is known already."""

    file = forms.FileField(
        label=_("App file"), help_text=_("APK, APKS, XAPK or APKM, as the store gave it.")
    )
    store = forms.ModelChoiceField(
        label=_("App store"), queryset=Store.objects.all(), required=False
    )
    channel = forms.CharField(
        label=_("Channel"),
        required=False,
        max_length=100,
        help_text=_("Left empty, the mark inside the package is used."),
    )
    region = forms.CharField(label=_("Region"), required=False, max_length=100)
    purpose = forms.ChoiceField(label=_("Purpose"), choices=Purpose.choices)
    case_number = forms.CharField(label=_("Case number"), required=False, max_length=60)
    laboratory = forms.ModelChoiceField(
        label=_("Give to laboratory"), queryset=Laboratory.objects.all(), required=False
    )
    app_type = forms.ChoiceField(label=_("App type"), required=False, choices=app_types)
    packs = forms.MultipleChoiceField(
        label=_("Judge by"),
        required=False,
        choices=packs,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: all that are in force."),
    )
    judged_on = forms.DateField(
        label=_("Law as of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Left empty: today."),
    )
    device = forms.CharField(label=_("Device"), required=False, max_length=100)
    network = forms.CharField(label=_("Network"), required=False, max_length=100)
    account = forms.CharField(label=_("Test account"), required=False, max_length=100)
    note = forms.CharField(label=_("Note on the conditions"), required=False, max_length=300)

    def __init__(self, *args: Any, user: "User", has_build: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_build:
            for name in ("file", "store", "channel", "region"):
                del self.fields[name]
        if user.laboratory_id is not None:
            del self.fields["laboratory"]

    def conditions(self) -> dict[str, str]:
        """Return the conditions beyond channel and region, which the build has."""
        names = ("device", "network", "account", "note")
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data[name]}


class JudgementForm(forms.Form):
    """A decision on one finding."""

    decision = forms.ChoiceField(
        label=_("Decision"), choices=Decision.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[MaxLengthValidator(REASON_CHARACTERS)],
        help_text=_("Needed to reject a finding and to ask for a second look."),
    )


class ReturnForm(forms.Form):
    """Why a proposed result is given back."""

    reason = forms.CharField(
        label=_("Reason for giving it back"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=REASON_CHARACTERS,
    )


class AnswerForm(forms.Form):
    """What a person found out about one clause."""

    answer = forms.ChoiceField(
        label=_("What came of it"),
        choices=[("", _("not answered")), *Answer.choices],
        required=False,
    )
    note = forms.CharField(
        label=_("What was seen"),
        required=False,
        max_length=REASON_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    proof = forms.FileField(label=_("Proof"), required=False)


class RowForm(forms.Form):
    """A decision on one row of a comparison."""

    outcome = forms.ChoiceField(label=_("Decision"), choices=Outcome.choices)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=REASON_CHARACTERS,
        widget=forms.TextInput(attrs={"placeholder": lazystr(_("needed when not as proposed"))}),
    )
