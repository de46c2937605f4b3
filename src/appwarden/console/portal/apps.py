from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class PortalConfig(AppConfig):
    name = "appwarden.console.portal"
    label = "portal"
    verbose_name = _("Portal of companies and stores")
    navigation = (
        NavigationItem(_("My cases"), "portal:cases", "portal.view_cases", 10),
        NavigationItem(_("Removal orders"), "portal:orders", "portal.view_orders", 10),
        NavigationItem(_("Self-check"), "portal:self_checks", "portal.self_check", 15),
    )
