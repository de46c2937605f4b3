from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class RegistryConfig(AppConfig):
    name = "appwarden.console.registry"
    label = "registry"
    verbose_name = _("Register")
    navigation = (NavigationItem(_("Register"), "registry:apps", "registry.view", order=60),)
