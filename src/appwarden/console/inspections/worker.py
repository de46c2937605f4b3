"""Takes queued inspections one after the other; killed at any moment, it loses and doubles none."""

import logging
import time
from collections.abc import Callable

from django.db import close_old_connections

from appwarden.console.inspections.leases import (
    RENEW_SECONDS,
    Lease,
    renew_lease,
    store_outcome,
    take_lease,
)
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.runner import Limits, Outcome, Request, run_check
from appwarden.console.vault.services import path_of

POLL_SECONDS = 1.0
LOG = logging.getLogger(__name__)


def run_worker(
    *,
    once: bool = False,
    limits: Limits | None = None,
    poll_seconds: float = POLL_SECONDS,
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Run inspections until `stopping` says so (`once`: until none waits); return how many."""
    done = 0
    while not stopping():
        lease = take_lease()
        if lease is not None:
            done += _run(lease, limits or Limits())
        elif once:
            break
        else:
            close_old_connections()
            time.sleep(poll_seconds)
    return done


def _run(lease: Lease, limits: Limits) -> bool:
    inspection = Inspection.objects.select_related("build").get(pk=lease.inspection_id)
    outcome = _inspect(inspection, lease, limits)
    if outcome.ending == "killed" and not renew_lease(lease):
        LOG.warning("inspection %s: the lease was lost", lease.inspection_id)
        return False
    stored = store_outcome(lease, outcome)
    LOG.info("inspection %s: %s in %.1f s", lease.inspection_id, outcome.ending, outcome.seconds)
    return stored


def _inspect(inspection: Inspection, lease: Lease, limits: Limits) -> Outcome:
    request = Request(
        app_type=inspection.app_type,
        packs=tuple(inspection.packs),
        day=inspection.judged_on.isoformat(),
    )
    app = path_of(inspection.build.sha256)
    if not app.exists():
        return Outcome(ending="unreadable", reason="the file is missing from the vault")
    return run_check(app, request, limits, _Heartbeat(lease))


class _Heartbeat:
    """Renews the lease every RENEW_SECONDS; a lost lease stops the inspection."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease
        self._next = RENEW_SECONDS

    def __call__(self, seconds: float) -> bool:
        if seconds < self._next:
            return True
        self._next = seconds + RENEW_SECONDS
        return renew_lease(self._lease)
