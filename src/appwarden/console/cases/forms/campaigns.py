"""Forms of campaigns, announcements, batches and summonses."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.forms.base import DayInput, day_field, text_field
from appwarden.console.cases.models import (
    AuthorityRole,
    BatchKind,
    Campaign,
    ScopeKind,
    SummonsKind,
)
from appwarden.console.cases.queries import visible_campaigns, visible_cases
from appwarden.console.cases.services import Announcement, NewBatch, NewCampaign, NewSummons
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.registry.models import Authority, Operator, Store

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case


class CampaignForm(forms.Form):
    code = forms.SlugField(label=_("Short code"), max_length=60)
    title_zh = forms.CharField(label=_("Chinese title"), max_length=200)
    title_en = forms.CharField(label=_("English title"), max_length=200)
    basis_pack = forms.CharField(label=_("Legal basis: pack"), max_length=60)
    basis_version = forms.CharField(label=_("Version of the pack"), max_length=60, required=False)
    basis_document = forms.CharField(
        label=_("Document of the basis"), max_length=200, required=False
    )
    scope_kind = forms.ChoiceField(label=_("Scope of the campaign"), choices=ScopeKind.choices)
    scope_top_n = forms.IntegerField(label=_("How many apps"), min_value=1, required=False)
    scope_value = forms.CharField(label=_("Sector, SDK or list"), max_length=200, required=False)
    scope_store = forms.ModelChoiceField(Store.objects.all(), label=_("App store"), required=False)
    first_policy = forms.ModelChoiceField(
        DeadlinePolicy.objects.filter(is_draft=False), label=_("Deadline after the notice")
    )
    naming_policy = forms.ModelChoiceField(
        DeadlinePolicy.objects.filter(is_draft=False), label=_("Deadline after naming")
    )
    store_policy = forms.ModelChoiceField(
        DeadlinePolicy.objects.filter(is_draft=False),
        label=_("Deadline for the stores"),
        required=False,
    )
    private_stage = forms.BooleanField(
        label=_("A private notice comes before naming"), required=False, initial=True
    )
    begins_on = day_field(_("Begins on"), required=True)
    ends_on = day_field(_("Ends on"))
    themes = forms.CharField(
        label=_("Themes"), required=False, help_text=_("Separated by commas, such as 3.15.")
    )

    def __init__(self, *args: object, user: "User", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        others = Authority.objects.all()
        self.fields["leads"] = forms.ModelChoiceField(
            others, label=_("Leading authority"), initial=user.authority_id
        )
        self.fields["joint"] = forms.ModelMultipleChoiceField(
            others,
            label=_("Take part"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["previous_round"] = forms.ModelChoiceField(
            visible_campaigns(user), label=_("Earlier round"), required=False
        )

    def new_campaign(self) -> NewCampaign:
        """Return the campaign as the service takes it."""
        values = dict(self.cleaned_data)
        leads, joint = values.pop("leads"), values.pop("joint")
        themes = values.pop("themes").replace("，", ",").split(",")
        bodies = [(leads, AuthorityRole.LEAD.value)]
        bodies += [(one, AuthorityRole.JOINT.value) for one in joint if one != leads]
        values["theme_tags"] = [word.strip() for word in themes if word.strip()]
        return NewCampaign(bodies=bodies, **values)


class AnnouncementForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    speaker = forms.CharField(label=_("Announced by"), max_length=200, required=False)
    on = day_field(_("Announced on"))
    url = forms.URLField(
        label=_("Published at"), max_length=500, required=False, assume_scheme="https"
    )
    text = text_field(_("Text"), required=False)

    def announcement(self) -> Announcement:
        return Announcement(**self.cleaned_data)


class BatchForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=BatchKind.choices)
    opened_on = day_field(_("Opened on"), help_text=_("Empty: today."))

    def __init__(
        self, *args: object, campaign: Campaign, may_number: bool, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        self.campaign = campaign
        bodies = Authority.objects.filter(campaign_roles__campaign=campaign)
        self.fields["series"] = forms.ModelChoiceField(
            bodies, label=_("Numbered by"), initial=bodies.first()
        )
        if may_number:
            numbered = _("Only for a batch that was numbered elsewhere; else both stay empty.")
            self.fields["year_number"] = forms.IntegerField(
                label=_("Number in the year"), min_value=1, required=False, help_text=numbered
            )
            self.fields["running_number"] = forms.IntegerField(
                label=_("Running total"), min_value=1, required=False
            )

    def new_batch(self) -> NewBatch:
        return NewBatch(campaign=self.campaign, **self.cleaned_data)


class SummonsForm(forms.Form):
    """Companies are named one a line, cases by their numbers."""

    kind = forms.ChoiceField(label=_("Kind"), choices=SummonsKind.choices)
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
            operator = _operator(name)
            if operator is None:
                unknown.append(name)
            elif operator not in found:
                found.append(operator)
        if unknown:
            raise forms.ValidationError(
                _("The register does not know: %(names)s"), params={"names": ", ".join(unknown)}
            )
        return found

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
        values = dict(self.cleaned_data)
        asked = values.pop("authority", None)
        authority: Authority = self.user.authority or asked
        return NewSummons(
            authority=authority,
            operators=values.pop("companies"),
            cases=values.pop("case_numbers"),
            **values,
        )


def _operator(name: str) -> Operator | None:
    rows = Operator.objects.order_by("pk")
    exact = rows.filter(legal_name=name).first()
    return exact or rows.filter(brand_zh=name).first() or rows.filter(brand_en=name).first()
