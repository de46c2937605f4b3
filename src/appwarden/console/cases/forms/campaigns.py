"""Forms of campaigns, announcements and batches."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases.catalogue import pack_choices
from appwarden.console.cases.forms.base import day_field, text_field
from appwarden.console.cases.models import (
    AuthorityRole,
    BatchKind,
    Campaign,
    ScopeKind,
)
from appwarden.console.cases.queries import visible_campaigns
from appwarden.console.cases.services import Announcement, NewBatch, NewCampaign
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.registry.models import Authority, Store
from appwarden.console.registry.words import sector_choices

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User


class CampaignForm(forms.Form):
    code = forms.SlugField(label=_("Short code"), max_length=60)
    title_zh = forms.CharField(label=_("Chinese title"), max_length=200)
    title_en = forms.CharField(label=_("English title"), max_length=200)
    basis_pack = forms.ChoiceField(label=_("Legal basis"), choices=pack_choices)
    basis_version = forms.CharField(label=_("Version of the pack"), max_length=60, required=False)
    basis_document = forms.CharField(
        label=_("Document of the basis"), max_length=200, required=False
    )
    scope_kind = forms.ChoiceField(label=_("Scope of the campaign"), choices=ScopeKind.choices)
    scope_top_n = forms.IntegerField(label=_("How many apps"), min_value=1, required=False)
    scope_value = forms.CharField(
        label=_("Sector, SDK or list"),
        max_length=200,
        required=False,
        help_text=_("A sector by its name as in the register, an SDK by its catalogue id."),
    )
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
    relisting_policy = forms.ModelChoiceField(
        DeadlinePolicy.objects.filter(is_draft=False),
        label=_("Bar to relisting"),
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

    @override
    def clean(self) -> None:
        if self.cleaned_data.get("scope_kind") != ScopeKind.SECTOR:
            return
        asked = self.cleaned_data.get("scope_value", "").strip()
        known = {name: key for key, name in sector_choices()}
        if not asked:
            self.add_error("scope_value", _("Which sector? Write its name."))
        self.cleaned_data["scope_value"] = known.get(asked, asked)

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
