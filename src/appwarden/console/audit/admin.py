"""Django's admin shows the log; like everything there it can change nothing."""

from django.contrib import admin

from appwarden.console.audit.models import AuditEntry


@admin.register(AuditEntry)
class AuditEntryAdmin(admin.ModelAdmin[AuditEntry]):
    list_display = ("sequence", "recorded_at", "actor_name", "act", "target_label")
    ordering = ("-sequence",)
    show_full_result_count = False
