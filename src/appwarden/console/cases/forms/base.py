"""What every act's form has in common: its day, a note, the revision that the person saw."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.cases.catalogue import problem_title
from appwarden.console.cases.models import Case
from appwarden.console.cases.services import Move

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


class DayInput(forms.DateInput):
    """A date field with the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day_field(
    label: "Words", *, required: bool = False, help_text: "Words" = ""
) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(label=label, required=required, widget=DayInput(), help_text=help_text)


def text_field(
    label: "Words", *, required: bool = True, help_text: "Words" = ""
) -> forms.CharField:
    """Return a field for several lines of text."""
    return forms.CharField(
        label=label,
        required=required,
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=20_000,
        help_text=help_text,
    )


class ActForm(forms.Form):
    """One act on one case: reads what a person typed and calls one service.

    `with_note` and `with_day` say whether the act has a note and a day of its own.
    """

    with_note: ClassVar[bool] = True
    with_day: ClassVar[bool] = True
    note_required: ClassVar[bool] = False
    seen_revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, case: Case, user: User, **kwargs: Any) -> None:
        self.case, self.user = case, user
        super().__init__(*args, **kwargs)
        self.fields["seen_revision"].initial = case.revision
        self.prepare()
        if self.with_note:
            self.fields["note"] = text_field(_("Note"), required=self.note_required)
        if self.with_day:
            self.fields["on"] = day_field(_("On"), help_text=_("Empty: today."))

    def prepare(self) -> None:
        """Fill in choices that hang on the case."""

    def clean_on(self) -> object:
        day = self.cleaned_data["on"]
        if day is not None and day > clock.today():
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def move(self) -> Move:
        """Return the day, the note and the revision as the services take them."""
        return Move(
            on=self.cleaned_data.get("on"),
            note=self.cleaned_data.get("note", ""),
            seen_revision=self.cleaned_data.get("seen_revision"),
        )

    def run(self) -> object:
        """Do the act."""
        raise NotImplementedError


def problem_choices(case: Case) -> list[tuple[str, str]]:
    """Return the case's problems as choices."""
    return [(one.code, f"{one.code} {problem_title(one.code)}") for one in case.problems.all()]
