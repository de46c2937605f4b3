"""The filters of the case list, which live in the address."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.catalogue import problem_title, problem_types
from appwarden.console.cases.forms.base import DayInput
from appwarden.console.cases.models import Campaign
from appwarden.console.cases.queries import visible_campaigns
from appwarden.console.cases.statuses import CauseKind, Severity, Status, SubjectKind, Visibility
from appwarden.console.cases.waiting import WAITING
from appwarden.console.registry.words import sector_choices

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS = [("", _("newest first")), ("due", _("due day")), ("oldest", _("oldest first"))]
DUE = [
    ("", _("any")),
    ("overdue", _("overdue")),
    ("week", _("due within 7 days")),
    ("provisional", _("provisional")),
    ("none", _("none runs")),
]


def _any(choices: "Iterable[tuple[str, object]]") -> list[tuple[str, object]]:
    return [("", _("any")), *choices]


class CaseFilters(forms.Form):
    """What may be asked of the list; every field may be empty."""

    further = (
        "severity",
        "problem",
        "subject",
        "cause",
        "relapse",
        "visibility",
        "sector",
        "since",
        "until",
        "order",
    )

    q = forms.CharField(label=_("Name, number or theme"), required=False, max_length=100)
    status = forms.ChoiceField(label=_("Status"), choices=_any(Status.choices), required=False)
    due = forms.ChoiceField(label=_("Deadline"), choices=DUE, required=False)
    waits = forms.ChoiceField(
        label=_("Waits for"),
        choices=lambda: _any((key, one.label) for key, one in WAITING.items()),
        required=False,
    )
    severity = forms.ChoiceField(
        label=_("Severity"), choices=_any(Severity.choices), required=False
    )
    campaign = forms.ModelChoiceField(
        Campaign.objects.none(),
        label=_("Campaign"),
        to_field_name="code",
        required=False,
        empty_label=_("any"),
    )
    problem = forms.ChoiceField(
        label=_("Problem type"),
        choices=lambda: _any((key, f"{key[5:]} {problem_title(key)}") for key in problem_types()),
        required=False,
    )
    subject = forms.ChoiceField(
        label=_("Subject"), choices=_any(SubjectKind.choices), required=False
    )
    cause = forms.ChoiceField(label=_("Cause"), choices=_any(CauseKind.choices), required=False)
    relapse = forms.ChoiceField(
        label=_("Relapse"), choices=_any([("yes", _("yes")), ("no", _("no"))]), required=False
    )
    visibility = forms.ChoiceField(
        label=_("The public sees"), choices=_any(Visibility.choices), required=False
    )
    sector = forms.ChoiceField(label=_("Sector"), required=False)
    since = forms.DateField(label=_("Opened from"), required=False, widget=DayInput())
    until = forms.DateField(label=_("Opened until"), required=False, widget=DayInput())
    order = forms.ChoiceField(label=_("Order"), choices=ORDERS, required=False)
    batch = forms.IntegerField(required=False, widget=forms.HiddenInput)
    operator = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: object, *, user: User) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # the address's query
        field = self.fields["campaign"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  declared above
        campaigns = visible_campaigns(user).prefetch_related(None).order_by("-begins_on")
        field.queryset = campaigns.only("code", "title_zh", "title_en")
        sector = self.fields["sector"]
        assert isinstance(sector, forms.ChoiceField)  # noqa: S101  the same
        sector.choices = _any(sector_choices(str(self.data.get("sector", ""))[:100]))

    @property
    def further_used(self) -> bool:
        """Whether a filter behind "More filters" is in use."""
        return any(self.data.get(name) for name in self.further)
