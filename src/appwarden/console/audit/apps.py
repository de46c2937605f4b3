from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class AuditConfig(AppConfig):
    name = "appwarden.console.audit"
    label = "audit"
    verbose_name = _("Audit log")
    navigation = (NavigationItem(_("Audit log"), "audit:entries", "audit.view", order=95),)
