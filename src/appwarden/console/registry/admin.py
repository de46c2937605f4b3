"""Django's admin shows records with their history; it can change nothing (User.has_perm)."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin

from appwarden.console.registry.models import App, Operator, Store

for model in (App, Operator, Store):
    admin.site.register(model, SimpleHistoryAdmin)
