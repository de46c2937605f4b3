from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class DeadlinesConfig(AppConfig):
    name = "appwarden.console.deadlines"
    label = "deadlines"
    verbose_name = _("Deadlines")
    navigation = (
        NavigationItem(_("Calendar"), "deadlines:calendar", "deadlines.view_calendar", order=65),
    )
