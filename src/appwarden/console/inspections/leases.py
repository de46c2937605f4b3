"""The lease on an inspection: who takes one, keeps it, and stores its outcome once."""

import io
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import Q

from appwarden.console import clock
from appwarden.console.audit.services import record
from appwarden.console.inspections.models import (
    Inspection,
    InspectionFinding,
    QueueEntry,
    Status,
)
from appwarden.console.inspections.rows import describe, finding_rows
from appwarden.console.inspections.runner import Outcome
from appwarden.console.inspections.services.comparing import add_comparison
from appwarden.console.vault.services import put
from appwarden.report import decode_report

if TYPE_CHECKING:
    from django.db import models

    from appwarden.console.vault.models import StoredFile
    from appwarden.report.model import Report

LEASE = timedelta(seconds=60)
RENEW_SECONDS = 15.0
TRIES_AT_MOST = 3
REPORT_TYPE = "application/json"
ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Lease:
    """The right to run one inspection until it runs out."""

    inspection_id: int
    token: str


def take_lease() -> Lease | None:
    """Take the oldest inspection that nobody holds; None when there is none.

    One whose workers died TRIES_AT_MOST times is failed here and not taken again, so that a file
    that kills its worker cannot stop the queue.
    """
    while True:
        with transaction.atomic():
            entry = _free_entries().order_by("inspection_id").first()
            if entry is None:
                return None
            if entry.tries < TRIES_AT_MOST:
                return _lease(entry)
            _fail(entry)


def renew_lease(lease: Lease) -> bool:
    """Keep the lease; False when somebody else has taken it."""
    held = QueueEntry.objects.filter(inspection_id=lease.inspection_id, token=lease.token)
    return held.update(leased_until=clock.now() + LEASE) == 1


def store_outcome(lease: Lease, outcome: Outcome) -> bool:
    """Store how the inspection ended, once; False when the lease was lost and nothing was stored.

    An inspection that was stopped because its lease was lost belongs to somebody else.
    """
    report = decode_report(outcome.report) if outcome.report is not None else None
    # Before the transaction: the same bytes are stored once, and a file nobody refers to harms not.
    stored = _put(lease, outcome.report) if outcome.report is not None else None
    with transaction.atomic():
        held = QueueEntry.objects.filter(inspection_id=lease.inspection_id, token=lease.token)
        if held.delete()[0] != 1:
            return False
        inspection = Inspection.objects.select_for_update().get(pk=lease.inspection_id)
        inspection.finished_at = clock.now()
        if report is None or stored is None:
            _write_failure(inspection, outcome)
        else:
            _write_report(inspection, report, stored)
    return True


def _free_entries() -> "models.QuerySet[QueueEntry]":
    free = Q(leased_until=None) | Q(leased_until__lt=clock.now())
    entries = QueueEntry.objects.filter(free)
    if connection.features.has_select_for_update_skip_locked:
        return entries.select_for_update(skip_locked=True)
    return entries


def _lease(entry: QueueEntry) -> Lease:
    entry.token = secrets.token_hex(16)
    entry.leased_until = clock.now() + LEASE
    entry.tries += 1
    entry.save()
    started = {"status": Status.RUNNING, "started_at": clock.now()}
    Inspection.objects.filter(pk=entry.inspection_id).update(**started)
    return Lease(entry.inspection_id, entry.token)


def _fail(entry: QueueEntry) -> None:
    inspection = Inspection.objects.select_for_update().get(pk=entry.inspection_id)
    entry.delete()
    inspection.finished_at = clock.now()
    reason = f"its worker ended {TRIES_AT_MOST} times before the inspection did"
    _write_failure(inspection, Outcome(ending="killed", reason=reason))


def _put(lease: Lease, report: bytes) -> "StoredFile":
    return put(io.BytesIO(report), f"report-{lease.inspection_id}.json", REPORT_TYPE)


def _write_failure(inspection: Inspection, outcome: Outcome) -> None:
    inspection.status = Status.FAILED
    inspection.failure, inspection.failure_reason = outcome.ending, outcome.reason
    inspection.save()
    _record(inspection, {"failure": outcome.ending, "reason": outcome.reason})


def _write_report(inspection: Inspection, report: "Report", stored: "StoredFile") -> None:
    describe(inspection, report)
    inspection.report = stored
    inspection.save()
    InspectionFinding.objects.bulk_create(finding_rows(inspection, report), batch_size=ROWS_AT_ONCE)
    add_comparison(inspection, report)
    _record(inspection, {"report": stored.sha256, "findings": inspection.finding_count})


def _record(inspection: Inspection, new: dict[str, object]) -> None:
    record(
        acting_user=None,
        act="inspections.finish",
        target=inspection,
        old={"status": Status.RUNNING},
        new={"status": inspection.status, **new},
    )
