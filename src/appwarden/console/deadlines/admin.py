"""Deadline rules, deadlines and holidays as an administrator or auditor reads them."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin

from appwarden.console.deadlines.models import (
    Deadline,
    DeadlineChange,
    DeadlinePolicy,
    HolidayAnnouncement,
)

for model in (Deadline, DeadlinePolicy, HolidayAnnouncement):
    admin.site.register(model, SimpleHistoryAdmin)
admin.site.register(DeadlineChange)
