from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class FleetConfig(AppConfig):
    name = "appwarden.console.fleet"
    label = "fleet"
    verbose_name = _("Fleet")
    navigation = (NavigationItem(_("Fleet"), "fleet:overview", "fleet.view", 73),)
