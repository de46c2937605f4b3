"""Inspections in Django's admin: to look at, never to change."""

from django.contrib import admin

from appwarden.console.inspections.models import (
    ChecklistAnswer,
    Comparison,
    Inspection,
    Judgement,
    QueueEntry,
)


@admin.register(Inspection)
class InspectionAdmin(admin.ModelAdmin[Inspection]):
    list_display = ("pk", "build", "status", "result_status", "finding_count", "requested_at")
    list_filter = ("status", "result_status", "purpose")
    list_select_related = ("build",)


@admin.register(Judgement)
class JudgementAdmin(admin.ModelAdmin[Judgement]):
    list_display = ("inspection", "finding_id", "decision", "judged_by", "judged_at")


admin.site.register((QueueEntry, ChecklistAnswer, Comparison))
