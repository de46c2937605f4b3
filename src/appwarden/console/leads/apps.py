from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class LeadsConfig(AppConfig):
    name = "appwarden.console.leads"
    label = "leads"
    verbose_name = _("Leads and complaints")
    navigation = (
        NavigationItem(_("Reports from outside"), "leads:list", "leads.view", 20),
        NavigationItem(_("Report an app"), "leads:complain", "leads.submit", 60),
    )
