"""What companies and stores write in the portal."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console import clock
from appwarden.console.cases.models.records import AnswerStatus, RemedyKind
from appwarden.console.cases.services.requests import LONGEST_EXTENSION_DAYS

if TYPE_CHECKING:
    from appwarden.console.cases.models import Case

TEXT_CHARACTERS = 8000
# What a company says of itself; that it said nothing is found by the sweep.
ANSWERS = [
    (value, label)
    for value, label in AnswerStatus.choices
    if value not in {AnswerStatus.NO_REPLY, AnswerStatus.ACKNOWLEDGED}
]


class AnswerForm(forms.Form):
    """An answer to a notice."""

    status = forms.ChoiceField(label=_("Your answer is"), choices=ANSWERS)
    text = forms.CharField(
        label=_("What you say"),
        max_length=TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    file = forms.FileField(label=_("Attachment"), required=False)


class BuildForm(forms.Form):
    """A new build as an answer."""

    file = forms.FileField(
        label=_("New build"), help_text=_("APK, APKS, XAPK or APKM of the same app.")
    )
    text = forms.CharField(
        label=_("What was changed"),
        max_length=TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ExtensionForm(forms.Form):
    """More days, and why."""

    days = forms.IntegerField(
        label=_("Working days asked for"), min_value=1, max_value=LONGEST_EXTENSION_DAYS
    )
    reason = forms.CharField(
        label=_("Reason"), max_length=TEXT_CHARACTERS, widget=forms.Textarea(attrs={"rows": 4})
    )


class AppealForm(forms.Form):
    """What is contested, and why."""

    contested = forms.MultipleChoiceField(
        label=_("Contested problems"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: the case as a whole."),
    )
    grounds = forms.CharField(
        label=_("Grounds"), max_length=TEXT_CHARACTERS, widget=forms.Textarea(attrs={"rows": 6})
    )
    file = forms.FileField(label=_("Attachment"), required=False)

    def __init__(self, *args: Any, case: "Case", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = [(one.code, one.code) for one in case.problems.all()]
        self.fields["contested"].choices = codes  # type: ignore[attr-defined]  # a choice field


def not_to_come(day: date) -> None:
    """Refuse a day that is still to come."""
    if day > clock.today():
        raise forms.ValidationError(_("This day is still to come."))


class UndertakingForm(forms.Form):
    """That an undertaking was kept, and how."""

    note = forms.CharField(label=_("What was done"), max_length=TEXT_CHARACTERS)


class RemedyForm(forms.Form):
    """A remedy of the company's own."""

    kind = forms.ChoiceField(label=_("Kind"), choices=RemedyKind.choices)
    text = forms.CharField(
        label=_("What was done"),
        max_length=TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    done_on = forms.DateField(
        label=_("Done on"),
        initial=clock.today,
        validators=[not_to_come],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    proof = forms.FileField(label=_("Proof"), required=False)


class SelfCheckForm(forms.Form):
    """An app to be checked by its own company."""

    file = forms.FileField(label=_("App file"), help_text=_("APK, APKS, XAPK or APKM."))


class RemovedForm(forms.Form):
    """The day on which a store removed an app."""

    on = forms.DateField(
        label=_("Removed on"),
        initial=clock.today,
        validators=[not_to_come],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
