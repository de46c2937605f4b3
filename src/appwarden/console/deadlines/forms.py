"""Forms: count a deadline, enter an announcement, decide a change."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.deadlines.services import NewAnnouncement, NewDay

PARTS_OF_A_LINE = 4
_WORDS = {"off": False, "休": False, "work": True, "班": True}


class DayInput(forms.DateInput):
    """A date field with the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class CountForm(forms.Form):
    """Which day is due? Lives in the address."""

    start = forms.DateField(label=_("Served on"), widget=DayInput())
    policy = forms.ModelChoiceField(
        DeadlinePolicy.objects.all(), label=_("Rule"), to_field_name="code"
    )


class AnnouncementForm(forms.Form):
    """A published plan; its days one a line: day, off or work, Chinese name, English name."""

    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2099)
    title = forms.CharField(label=_("Title"), max_length=200)
    source = forms.URLField(label=_("Published at"), required=False, assume_scheme="https")
    announced_on = forms.DateField(label=_("Announced on"), widget=DayInput())
    days = forms.CharField(
        label=_("Days"),
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_(
            "One a line: 2027-01-01, off, 元旦, New Year. “work” (or 班) for a make-up day, “off” "
            "(or 休) for a day off."
        ),
    )
    complete = forms.BooleanField(label=_("This is the complete plan of the year"), required=False)

    def clean_days(self) -> list[NewDay]:
        lines = [line for line in self.cleaned_data["days"].splitlines() if line.strip()]
        days = [_day(line) for line in lines]
        if len({day.day for day in days}) != len(days):
            raise forms.ValidationError(_("A day stands there twice."))
        return days

    def new_announcement(self) -> NewAnnouncement:
        return NewAnnouncement(**self.cleaned_data)


def _day(line: str) -> NewDay:
    parts = [part.strip() for part in line.replace("，", ",").split(",")]
    values: dict[str, Any] = {"line": line}
    if len(parts) != PARTS_OF_A_LINE or parts[1].lower() not in _WORDS:
        raise forms.ValidationError(_("Not understood: %(line)s"), params=values)
    try:
        day = date.fromisoformat(parts[0])
    except ValueError as problem:
        raise forms.ValidationError(_("Not understood: %(line)s"), params=values) from problem
    return NewDay(day=day, working=_WORDS[parts[1].lower()], name_zh=parts[2], name_en=parts[3])


class DecisionForm(forms.Form):
    """Approve or reject a due day that becomes earlier."""

    note = forms.CharField(
        label=_("Reasons"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
