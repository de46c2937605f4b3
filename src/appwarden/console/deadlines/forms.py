"""Forms: count a deadline, enter an announcement, decide a change."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.deadlines.calendar import MOST_DAYS
from appwarden.console.deadlines.models import DeadlinePolicy, Kind
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


class PolicyForm(forms.ModelForm[DeadlinePolicy]):
    """A rule: so many days or months, a date, or none yet; the days on which it is reminded of."""

    reminders = forms.CharField(
        label=_("Reminders, days before"),
        required=False,
        help_text=_("Numbers separated by commas, such as 3, 1; empty: none."),
    )

    class Meta:
        model = DeadlinePolicy
        fields = (
            "code", "name_zh", "name_en", "kind", "amount", "fixed_date", "move_off_days",
            "served_next_working_day", "source_zh", "source_en", "is_draft",
        )  # fmt: skip
        widgets: ClassVar[dict[str, forms.Widget]] = {"fixed_date": DayInput()}

    def clean_reminders(self) -> list[int]:
        words = self.cleaned_data["reminders"].replace("，", ",").split(",")
        days = [word.strip() for word in words if word.strip()]
        if not all(day.isascii() and day.isdigit() and 0 < int(day) <= MOST_DAYS for day in days):
            raise forms.ValidationError(_("Write whole numbers of days, such as 3, 1."))
        return sorted({int(day) for day in days}, reverse=True)

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        kind, amount = given.get("kind"), given.get("amount")
        if kind == Kind.FIXED_DATE and given.get("fixed_date") is None:
            self.add_error("fixed_date", _("A rule by a date needs the date."))
        if kind in {Kind.WORKING_DAYS, Kind.CALENDAR_DAYS, Kind.MONTHS} and not amount:
            self.add_error("amount", _("How many?"))
        self.instance.reminder_days = given.get("reminders", [])
        return given
