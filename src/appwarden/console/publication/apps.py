from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class PublicationConfig(AppConfig):
    name = "appwarden.console.publication"
    label = "publication"
    verbose_name = _("Publication")
    navigation = (
        NavigationItem(_("Publication"), "publication:desk", "publication.view_desk", 50),
        NavigationItem(_("Public bulletins"), "publication:home", "publication.view_public", 90),
    )
