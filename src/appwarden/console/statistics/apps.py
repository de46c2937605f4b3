from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class StatisticsConfig(AppConfig):
    name = "appwarden.console.statistics"
    label = "statistics"
    verbose_name = _("Statistics")
    navigation = (
        NavigationItem(_("Statistics"), "statistics:overview", "statistics.view_office", 70),
        NavigationItem(
            _("Published figures"), "statistics:reference", "statistics.view_office", 75
        ),
    )
