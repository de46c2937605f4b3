"""Forms of summonses, of guidance to a class of operators, and of what was undertaken there."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases.forms.base import DayInput, day_field, text_field
from appwarden.console.cases.models import SummonsKind
from appwarden.console.cases.queries import visible_campaigns, visible_cases
from appwarden.console.cases.services import NewGuidance, NewSummons, OperatorClass
from appwarden.console.registry.models import Authority, Operator, Sdk, Store
from appwarden.console.registry.queries import operator_named
from appwarden.console.registry.words import sectors_in_use

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case, Summons


class _OfficeForm(forms.Form):
    """What is said in an authority's name, within a campaign or not."""

    def __init__(self, *args: object, user: "User", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        self.user = user
        self.fields["campaign"] = forms.ModelChoiceField(
            visible_campaigns(user), label=_("Campaign"), required=False
        )
        if user.authority_id is None:
            self.fields["authority"] = forms.ModelChoiceField(
                Authority.objects.all(), label=_("Authority")
            )

    def clean_companies(self) -> list[Operator]:
        names = [line.strip() for line in self.cleaned_data["companies"].splitlines()]
        found, unknown = [], []
        for name in filter(None, names):
            operator = operator_named(name)
            if operator is None:
                unknown.append(name)
            elif operator not in found:
                found.append(operator)
        if unknown:
            raise forms.ValidationError(
                _("The register does not know: %(names)s"), params={"names": ", ".join(unknown)}
            )
        return found

    def values(self) -> dict[str, object]:
        """Return what was typed, with the authority in whose name it is said."""
        values = dict(self.cleaned_data)
        values["authority"] = self.user.authority or values["authority"]
        return values


class SummonsForm(_OfficeForm):
    """Companies are named one a line, cases by their numbers."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[one for one in SummonsKind.choices if one[0] != SummonsKind.GUIDANCE],
    )
    held_on = forms.DateField(label=_("Held on"), widget=DayInput())
    place = forms.CharField(label=_("Place of the meeting"), max_length=200, required=False)
    chaired_by = forms.CharField(label=_("Chaired by"), max_length=200, required=False)
    companies = text_field(
        _("Companies"), help_text=_("Registered names or brands, one a line, as in the register.")
    )
    case_numbers = text_field(
        _("Cases"), required=False, help_text=_("Their numbers, separated by blanks or lines.")
    )
    issues = text_field(_("Issues told"))
    warning = text_field(_("Warning given"), required=False)
    fix_by = day_field(_("Fix by"))
    published_url = forms.URLField(
        label=_("Published at"), max_length=500, required=False, assume_scheme="https"
    )
    names_disclosed = forms.BooleanField(label=_("Companies named in public"), required=False)
    issue_paper = forms.BooleanField(label=_("Send it in writing"), required=False)

    def clean_case_numbers(self) -> "list[Case]":
        numbers = self.cleaned_data["case_numbers"].split()
        found = list(visible_cases(self.user).filter(number__in=numbers))
        missing = set(numbers) - {case.number for case in found}
        if missing:
            raise forms.ValidationError(
                _("No such case: %(numbers)s"), params={"numbers": ", ".join(sorted(missing))}
            )
        return found

    def new_summons(self) -> NewSummons:
        values = self.values()
        operators, cases = values.pop("companies"), values.pop("case_numbers")
        return NewSummons(operators=operators, cases=cases, **values)  # type: ignore[arg-type]  # the fields' own types


class GuidanceForm(_OfficeForm):
    """Guidance to a class of operators: by sector, store or SDK, and to companies by name."""

    text = text_field(
        _("Guidance"), help_text=_("What the companies are asked to check and to strengthen.")
    )
    reply_by = day_field(_("Receipt and own check to be told by"))
    companies = text_field(
        _("Further companies"),
        required=False,
        help_text=_("Registered names or brands, one a line, as in the register."),
    )
    published_url = forms.URLField(
        label=_("Published at"), max_length=500, required=False, assume_scheme="https"
    )
    issue_paper = forms.BooleanField(label=_("Send it in writing"), required=False, initial=True)

    def __init__(self, *args: object, user: "User", **kwargs: object) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["sectors"] = forms.MultipleChoiceField(
            label=_("Companies of these sectors"),
            choices=sectors_in_use(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["store"] = forms.ModelChoiceField(
            Store.objects.all(), label=_("Companies with an app in this store"), required=False
        )
        self.fields["sdk"] = forms.ModelChoiceField(
            Sdk.objects.all(),
            label=_("Companies with findings about this SDK"),
            required=False,
        )
        self.order_fields(["text", "sectors", "store", "sdk", "companies", "reply_by", "campaign"])

    @override
    def clean(self) -> None:
        addressees = ("sectors", "store", "sdk", "companies")
        if not any(self.cleaned_data.get(name) for name in addressees):
            raise forms.ValidationError(
                _("Say to whom: choose a sector, a store, an SDK or write names.")
            )

    def new_guidance(self) -> NewGuidance:
        values = self.values()
        to = OperatorClass(
            sectors=values.pop("sectors"),  # type: ignore[arg-type]  # the fields' own types
            store=values.pop("store"),  # type: ignore[arg-type]  # the same
            sdk=values.pop("sdk"),  # type: ignore[arg-type]  # the same
            named=values.pop("companies"),  # type: ignore[arg-type]  # the same
        )
        return NewGuidance(to=to, **values)  # type: ignore[arg-type]  # the same


class AcknowledgementForm(forms.Form):
    """What a company told when it acknowledged: the result of its own check, or nothing."""

    reply = text_field(_("What the company tells"), required=False)


class UndertakingsForm(forms.Form):
    """One promise, given at a meeting for some or all of the cases it was about."""

    text = text_field(_("Undertaking"))
    due_on = day_field(_("Due on"), help_text=_("Empty: the day set at the meeting, if any."))

    def __init__(self, *args: object, summons: "Summons", user: "User", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        concerned = visible_cases(user).filter(summonses=summons)
        concerned = concerned.select_related("app", "operator", "sdk", "store")
        self.fields["cases"] = forms.ModelMultipleChoiceField(
            concerned, label=_("For the cases"), widget=forms.CheckboxSelectMultiple
        )
        self.fields["cases"].initial = [case.pk for case in concerned]
