from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from appwarden.console.menu import NavigationItem


class AccountsConfig(AppConfig):
    name = "appwarden.console.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    navigation = (
        NavigationItem(_("Accounts"), "accounts:people", "accounts.view_users", order=90),
    )
