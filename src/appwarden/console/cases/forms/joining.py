"""The choice of a campaign: when a case is opened, and later for one that has none."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases import services
from appwarden.console.cases.forms.base import ActForm
from appwarden.console.cases.queries import proposed_campaign, running_campaigns

if TYPE_CHECKING:
    from django.db.models import Model

    from appwarden.console.accounts.models import User
    from appwarden.console.registry.models import App

NO_CAMPAIGN = _("none: the case stands by itself")


class CampaignChoiceForm(forms.Form):
    """Which running campaign a new case joins; the one whose scope fits is chosen beforehand."""

    def __init__(
        self, *args: object, user: "User", app: "App | None", reported: bool, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        proposed = proposed_campaign(user, app, reported=reported)
        fits = _("Chosen beforehand because its scope fits.")
        alone = _("Without a campaign a deadline rule is chosen for each notice, and no bulletin.")
        self.fields["campaign"] = forms.ModelChoiceField(
            running_campaigns(user),
            label=_("Campaign"),
            required=False,
            initial=proposed,
            empty_label=NO_CAMPAIGN,
            help_text=fits if proposed else alone,
        )


class JoinCampaignForm(ActForm):
    @override
    def prepare(self) -> None:
        campaigns = running_campaigns(self.user)
        if self.case.campaign is not None:
            campaigns = campaigns.exclude(pk=self.case.campaign.pk)
        proposed = proposed_campaign(self.user, self.case.app, reported=self.case.leads.exists())
        if proposed == self.case.campaign:
            proposed = None
        self.fields["campaign"] = forms.ModelChoiceField(
            campaigns,
            label=_("Campaign"),
            initial=proposed,
            help_text=_("Its rules hold from the next step on; deadlines that run stay."),
        )

    @override
    def run(self) -> "Model":
        return services.join_campaign(
            acting_user=self.user,
            case=self.case,
            campaign=self.cleaned_data["campaign"],
            move=self.move(),
        )
