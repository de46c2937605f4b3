"""Filters of the law calendar and of trials; changes of an instrument."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases.models import Campaign
from appwarden.console.deadlines.models import Certainty
from appwarden.console.law.models import (
    DateKind,
    Instrument,
    InstrumentKind,
    InstrumentStatus,
)

FIRST_YEAR = 2000
LAST_YEAR = 2100


class CalendarForm(forms.Form):
    """What of the calendar is shown."""

    kind = forms.ChoiceField(
        label=_("kind"), required=False, choices=[("", "–"), *InstrumentKind.choices]
    )
    status = forms.ChoiceField(
        label=_("status"), required=False, choices=[("", "–"), *InstrumentStatus.choices]
    )
    year = forms.IntegerField(
        label=_("year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )


class TrialForm(forms.Form):
    """On which cases a draft is tried."""

    campaign = forms.ModelChoiceField(Campaign.objects.all(), label=_("campaign"), required=False)
    year = forms.IntegerField(
        label=_("year of opening"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )


class InstrumentForm(forms.ModelForm[Instrument]):
    """Change an instrument; a further day is optional."""

    new_day = forms.DateField(
        label=_("further day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    new_day_kind = forms.ChoiceField(
        label=_("what happens then"), required=False, choices=[("", "–"), *DateKind.choices]
    )
    new_day_certainty = forms.ChoiceField(
        label=_("certainty of the day"), required=False, choices=[("", "–"), *Certainty.choices]
    )

    class Meta:
        model = Instrument
        fields: ClassVar[list[str]] = [
            "title_zh",
            "title_en",
            "body_zh",
            "body_en",
            "document",
            "kind",
            "status",
            "certainty",
            "note_zh",
            "note_en",
        ]

    @override
    def clean(self) -> dict[str, object]:
        """Ask for all three parts of a further day or for none."""
        values = super().clean() or self.cleaned_data
        parts = [
            bool(values.get(name)) for name in ("new_day", "new_day_kind", "new_day_certainty")
        ]
        if any(parts) and not all(parts):
            raise forms.ValidationError(_("A further day needs its kind and its certainty."))
        return values
