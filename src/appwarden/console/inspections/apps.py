from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class InspectionsConfig(AppConfig):
    name = "appwarden.console.inspections"
    label = "inspections"
    verbose_name = _("Inspections")
    navigation = (NavigationItem(_("Inspections"), "inspections:list", "inspections.view", 30),)
