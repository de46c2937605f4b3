from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class DocumentsConfig(AppConfig):
    name = "appwarden.console.documents"
    label = "documents"
    verbose_name = _("Documents")
    navigation = (
        NavigationItem(_("Documents"), "documents:list", "documents.view_list", 60),
        NavigationItem(_("Verify a document"), "documents:verify", "documents.verify", 95),
    )
