"""Reports in Django's admin: to look at, never to change, and never who sent them."""

from django.contrib import admin

from appwarden.console.leads.models import Lead, SubmissionTally


@admin.register(Lead)
class LeadAdmin(admin.ModelAdmin[Lead]):
    list_display = ("number", "app_name", "problem", "source_kind", "status", "received_at")
    list_filter = ("status", "source_kind", "problem")
    exclude = ("receipt_hash", "address_key", "sketch", "search_text")


admin.site.register(SubmissionTally)
