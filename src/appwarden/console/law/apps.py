from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class LawConfig(AppConfig):
    name = "appwarden.console.law"
    label = "law"
    verbose_name = _("Law calendar")
    navigation = (NavigationItem(_("Law calendar"), "law:calendar", "law.view_calendar", 80),)
