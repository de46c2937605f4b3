"""What people type on the public site and at the publishers' desk."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Batch, Summons
from appwarden.console.cases.queries import visible_campaigns
from appwarden.console.deadlines.calendar import MOST_DAYS, Rule, RuleKind
from appwarden.console.publication.levels import (
    BulletinKind,
    ErratumEffect,
    Level,
    RedactedField,
    RedactionCondition,
)
from appwarden.console.publication.models import Announcement, Bulletin
from appwarden.console.publication.services.correcting import CORRECTABLE
from appwarden.console.registry.models import Authority

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class PublicFilter(forms.Form):
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2000, max_value=2999)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("all")), *BulletinKind.choices]
    )
    authority = forms.ModelChoiceField(
        Authority.objects.all(), label=_("Office"), required=False, empty_label=_("all")
    )


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Search"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
        help_text=_("App, company or title; two Chinese characters are enough."),
    )


class CalculatorForm(forms.Form):
    """The public deadline calculator."""

    start = forms.DateField(label=_("Day of service"), widget=DAY)
    kind = forms.ChoiceField(
        label=_("Counted in"),
        choices=[
            (RuleKind.WORKING_DAYS.value, _("working days")),
            (RuleKind.CALENDAR_DAYS.value, _("calendar days")),
            (RuleKind.MONTHS.value, _("months")),
        ],
    )
    amount = forms.IntegerField(label=_("How many"), min_value=1, max_value=min(MOST_DAYS, 250))

    def rule(self) -> Rule:
        return Rule(kind=RuleKind(self.cleaned_data["kind"]), amount=self.cleaned_data["amount"])


class BulletinForm(forms.ModelForm[Bulletin]):
    """What an officer writes of a bulletin; the batch gives its numbers."""

    class Meta:
        model = Bulletin
        fields = (
            "kind", "batch", "campaign", "level", "layout", "title_zh", "title_en",
            "legal_basis_zh", "legal_basis_en", "next_action_zh", "next_action_en", "due_on",
        )  # fmt: skip
        widgets = {"due_on": DAY}
        labels = {"batch": _("Batch"), "campaign": _("Campaign")}
        help_texts = {
            "due_on": _("Leave it empty: the campaign's rule gives the day on publication."),
            "level": _("Confirmed only: the public learns that and how many, not whom."),
        }

    def __init__(self, *args: Any, user: User, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        campaigns = visible_campaigns(user)
        _offer(self, "campaign", campaigns)
        batches = Batch.objects.filter(campaign__in=campaigns, issued_on=None)
        if self.instance.batch_id is not None:
            batches = batches | Batch.objects.filter(pk=self.instance.batch_id)
        _offer(self, "batch", batches)


class PublishForm(forms.Form):
    sure = forms.BooleanField(
        label=_("I have read the list; publish it now."),
        error_messages={"required": _("Say that you have read the list.")},
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}))


class ErratumForm(forms.Form):
    """A correction; the fields left empty stay as they are."""

    effect = forms.ChoiceField(label=_("What it does"), choices=ErratumEffect.choices)
    position = forms.IntegerField(
        label=_("No. of the entry"), required=False, min_value=1, help_text=_("None for a note.")
    )
    text_zh = forms.CharField(
        label=_("Correction in Chinese"), widget=forms.Textarea(attrs={"rows": 3})
    )
    text_en = forms.CharField(
        label=_("Correction in English"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A notice is printed in each language."),
    )
    name = forms.CharField(label=_("Name, corrected"), required=False, max_length=300)
    developer = forms.CharField(label=_("Developer, corrected"), required=False, max_length=300)
    version = forms.CharField(label=_("Version, corrected"), required=False, max_length=100)
    app_type = forms.CharField(label=_("App type, corrected"), required=False, max_length=100)
    region = forms.CharField(label=_("Region, corrected"), required=False, max_length=100)
    record_number = forms.CharField(
        label=_("Record number, corrected"), required=False, max_length=100
    )

    def values(self) -> dict[str, str]:
        """Return the corrected fields that were filled in."""
        return {name: self.cleaned_data[name] for name in CORRECTABLE if self.cleaned_data[name]}


class AnnouncementForm(forms.ModelForm[Announcement]):
    class Meta:
        model = Announcement
        fields = (
            "kind", "level", "title_zh", "title_en", "text_zh", "text_en", "speaker",
            "operator_class", "campaign", "summons", "published_on", "published_url",
        )  # fmt: skip
        widgets = {"published_on": DAY}
        labels = {"campaign": _("Campaign"), "summons": _("Summons")}
        field_classes = {"published_url": forms.URLField}

    published_url = forms.URLField(
        label=_("published at"), required=False, assume_scheme="https", max_length=500
    )

    def __init__(self, *args: Any, user: User, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        _offer(self, "campaign", visible_campaigns(user))
        summonses = Summons.objects.all()
        if user.authority_id is not None:
            summonses = summonses.filter(authority_id=user.authority_id)
        _offer(self, "summons", summonses)


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Bulletin"),
        help_text=_("CSV, TSV, text copied from a web page, DOCX or XLSX; 8 MiB at most."),
    )


class RecordForm(forms.Form):
    """What is kept of a bulletin published elsewhere; filled in from what it says of itself."""

    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=300)
    title_en = forms.CharField(label=_("Title in English"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=BulletinKind.choices)
    level = forms.ChoiceField(
        label=_("Publication level"), choices=Level.choices, initial=Level.INTERNAL
    )
    issued_on = forms.DateField(label=_("Published on"), widget=DAY)
    due_on = forms.DateField(label=_("To be rectified by"), required=False, widget=DAY)
    year_number = forms.IntegerField(label=_("Number in the year"), required=False, min_value=1)
    running_number = forms.IntegerField(label=_("Running total"), required=False, min_value=1)
    declared_count = forms.IntegerField(label=_("Declared number"), required=False, min_value=0)
    published_url = forms.URLField(
        label=_("Published at"), required=False, assume_scheme="https", max_length=500
    )
    source_name = forms.CharField(label=_("Source"), required=False, max_length=300)

    def clean_issued_on(self) -> date:
        day: date = self.cleaned_data["issued_on"]
        if day > clock.today():
            raise forms.ValidationError(_("A bulletin of record has been published already."))
        return day


class RedactionForm(forms.Form):
    field = forms.ChoiceField(label=_("Field"), choices=RedactedField.choices)
    condition = forms.ChoiceField(label=_("When"), choices=RedactionCondition.choices)
    note = forms.CharField(label=_("Why"), required=False, max_length=300)


def _offer(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> None:
    """Let the form's field `name` choose among `rows` alone."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  its model's foreign key
    field.queryset = rows
