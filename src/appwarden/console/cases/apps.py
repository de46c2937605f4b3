from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class CasesConfig(AppConfig):
    name = "appwarden.console.cases"
    label = "cases"
    verbose_name = _("Cases")
    navigation = (
        NavigationItem(_("Dashboard"), "cases:dashboard", "cases.view_dashboard", order=5),
        NavigationItem(_("Cases"), "cases:list", "cases.view", order=10),
        NavigationItem(_("Campaigns"), "cases:campaigns", "cases.view_campaigns", order=20),
        NavigationItem(_("Weights of severity"), "cases:weights", "cases.set_weight", order=75),
    )
    registry_panel = "appwarden.console.cases.panels.registry_panel"
