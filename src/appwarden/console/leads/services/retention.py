"""What is kept how long: content goes, a tombstone with the counts stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import ProtectedError, Q

from appwarden.console import clock
from appwarden.console.audit.services import record
from appwarden.console.leads.models import (
    Attachment,
    Lead,
    LeadContact,
    LeadNote,
    LeadStatus,
    SpentTicket,
    SubmissionTally,
)
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import path_of

if TYPE_CHECKING:
    from django.db import models

# Days after the last change of status. Reports that belong to a case live as long as the case.
KEPT_DAYS: Mapping[str, int] = {
    LeadStatus.SPAM: 30,
    LeadStatus.DISMISSED: 365,
    LeadStatus.LINKED: 3 * 365,
    LeadStatus.DUPLICATE: 3 * 365,
}
CASE_ENDED = ("closed", "withdrawn", "transferred")
TRACES_KEPT = timedelta(days=2)
AT_ONCE = 200


@dataclass(frozen=True, kw_only=True)
class Erased:
    """How many reports became tombstones, and how many of their files were deleted."""

    leads: int
    files: int


def apply_retention() -> Erased:
    """Erase what is past its time; run twice, or killed in between, it does the same."""
    _drop_traces()
    leads = files = 0
    while True:
        with transaction.atomic():
            due = list(_due().select_for_update(of=("self",))[:AT_ONCE])
            if not due:
                return Erased(leads=leads, files=files)
            unlinked = [file for lead in due for file in _erase(lead)]
        leads += len(due)
        files += sum(_delete_file(file) for file in unlinked)


def _due() -> "models.QuerySet[Lead]":
    now = clock.now()
    due = Q()
    for status, days in KEPT_DAYS.items():
        due |= Q(status=status, status_changed_at__lt=now - timedelta(days=days))
    ended = Q(case=None) | Q(case__status__in=CASE_ENDED)
    return Lead.objects.filter(due & ended, erased_at=None).order_by("pk")


def _erase(lead: Lead) -> list[str]:
    """Make a tombstone: app, problem, source kind, dates, status and counts stay."""
    files = list(lead.attachments.values_list("file_id", flat=True))
    counts = {"files": len(files), "characters": len(lead.description)}
    Attachment.objects.filter(lead=lead).delete()
    LeadContact.objects.filter(lead=lead).delete()
    LeadNote.objects.filter(lead=lead).delete()
    lead.description = lead.reply = lead.sketch = lead.address_key = lead.search_text = ""
    lead.text_key = ""
    if not lead.is_credited:
        lead.source_name = ""
    lead.erased_at = clock.now()
    lead.save()
    record(acting_user=None, act="leads.erase", target=lead, old=counts, new={"erased": True})
    return files


def _delete_file(sha256: str) -> bool:
    """Delete a file that nothing refers to any more; False where something does."""
    try:
        deleted, _by_model = StoredFile.objects.filter(sha256=sha256).delete()
    except ProtectedError:
        return False
    if deleted:
        path_of(sha256).unlink(missing_ok=True)
    return bool(deleted)


def _drop_traces() -> None:
    before = clock.now() - TRACES_KEPT
    SubmissionTally.objects.filter(hour__lt=before).delete()
    SpentTicket.objects.filter(spent_at__lt=before).delete()
    Lead.objects.filter(received_at__lt=before).exclude(address_key="").update(address_key="")
