"""What pages read of the audit log."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Model, QuerySet

from appwarden.console.audit.models import AuditEntry


@dataclass(frozen=True)
class Filters:
    """What the log may be narrowed by; empty means not narrowed."""

    act: str = ""
    actor: str = ""
    target: str = ""
    since: date | None = None
    until: date | None = None


def entries(filters: Filters) -> QuerySet[AuditEntry]:
    """Return entries, newest first; `act` may be an app's name, `target` a part of a label."""
    found = AuditEntry.objects.order_by("-sequence")
    if filters.act:
        found = found.filter(act__startswith=filters.act)
    if filters.actor:
        found = found.filter(actor_name=filters.actor)
    if filters.target:
        found = found.filter(target_label__icontains=filters.target)
    if filters.since:
        found = found.filter(recorded_at__date__gte=filters.since)
    return found.filter(recorded_at__date__lte=filters.until) if filters.until else found


def entries_about(record: Model) -> QuerySet[AuditEntry]:
    """Return everything that was done to one record, oldest first."""
    return AuditEntry.objects.filter(
        target_type=record._meta.label_lower, target_id=str(record.pk)
    ).order_by("sequence")
