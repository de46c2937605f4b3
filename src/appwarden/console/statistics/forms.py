"""Filters of statistics pages; entry of figures that others published."""

from datetime import date
from typing import ClassVar

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.translation import gettext_lazy as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Campaign
from appwarden.console.registry.models import Authority, Store
from appwarden.console.statistics.dimensions import problem_codes, problem_names
from appwarden.console.statistics.models import ReferenceFigure, Source, Survey
from appwarden.console.statistics.scope import FIRST_YEAR, LAST_YEAR

MONTHS_OF_REPORTING = 3


def problem_choices() -> list[tuple[str, str]]:
    """Return the problem types of bulletins with their names."""
    codes = problem_codes()
    names = problem_names(codes)
    return [("", "–"), *((code, f"{code} {names[code]}") for code in codes)]


class ScopeForm(forms.Form):
    """The filters as they stand in the address."""

    year = forms.IntegerField(
        label=_("year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    start = forms.DateField(
        label=_("from"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    end = forms.DateField(
        label=_("to"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    campaign = forms.ModelChoiceField(Campaign.objects.all(), label=_("campaign"), required=False)
    authority = forms.ModelChoiceField(
        Authority.objects.all(), label=_("authority"), required=False
    )
    store = forms.ModelChoiceField(Store.objects.all(), label=_("app store"), required=False)
    problem = forms.ChoiceField(label=_("problem type"), required=False, choices=problem_choices)
    # Set by links in tables; kept when the form is sent again.
    batch = forms.IntegerField(required=False, widget=forms.HiddenInput)
    group = forms.IntegerField(required=False, widget=forms.HiddenInput)
    sector = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)


class FigureForm(forms.ModelForm[ReferenceFigure]):
    class Meta:
        model = ReferenceFigure
        fields: ClassVar[list[str]] = [
            "key",
            "comparison",
            "measure",
            "value",
            "period_start",
            "period_end",
            "scope_zh",
            "scope_en",
            "source",
            "certainty",
            "is_public",
        ]


class SurveyForm(forms.ModelForm[Survey]):
    class Meta:
        model = Survey
        fields: ClassVar[list[str]] = [
            "key",
            "question_zh",
            "question_en",
            "share",
            "sample",
            "asked_by_zh",
            "asked_by_en",
            "as_of",
            "source",
            "certainty",
            "is_public",
        ]


class SourceForm(forms.ModelForm[Source]):
    class Meta:
        model = Source
        fields: ClassVar[list[str]] = [
            "key",
            "title_zh",
            "title_en",
            "kind",
            "published",
            "address",
            "primary_zh",
            "primary_en",
        ]


class AnnualForm(forms.Form):
    """Which year of which office the annual report is about."""

    year = forms.IntegerField(label=_("year"), min_value=FIRST_YEAR)

    def __init__(self, data: object, *, user: User, today: date) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # the address's query or a form
        # The year that was is reported on early in the next one.
        self.before = today.year - 1 if today.month <= MONTHS_OF_REPORTING else today.year
        self.user = user
        field = self.fields["year"]
        assert isinstance(field, forms.IntegerField)  # noqa: S101  declared above
        field.initial, field.max_value = self.before, today.year
        field.validators.append(MaxValueValidator(today.year))
        if user.authority_id is None:
            self.fields["authority"] = forms.ModelChoiceField(
                Authority.objects.all(), label=_("authority"), initial=Authority.objects.first()
            )

    def chosen(self) -> tuple[Authority | None, int]:
        """Return the office and the year; the usual ones where none or nonsense was given."""
        given = self.cleaned_data if self.is_valid() else {}
        authority = self.user.authority or given.get("authority") or Authority.objects.first()
        return authority, given.get("year") or self.before
