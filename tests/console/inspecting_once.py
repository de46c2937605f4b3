"""Inspections as the worker makes them, each of an app once in a run of the tests.

The first one runs as it would in an office, in a process of its own; later ones that ask the same
of the same bytes get its report. What ended in any other way is tried again.
"""

from collections.abc import Callable
from pathlib import Path

from appwarden.console.inspections import runner
from appwarden.console.inspections.runner import Identity, Limits, Outcome, Request

# A file of the vault is named by its digest.
_reports: dict[tuple[str, Request, Limits], Outcome] = {}
_identities: dict[tuple[str, Limits], Identity] = {}


def check_once(
    app: Path, request: Request, limits: Limits, on_tick: Callable[[float], bool]
) -> Outcome:
    """Inspect `app` as `run_check` does, or give what it gave before."""
    asked = (app.name, request, limits)
    if asked not in _reports:
        outcome = runner.run_check(app, request, limits, on_tick)
        if outcome.report is None:
            return outcome
        _reports[asked] = outcome
    return _reports[asked]


def identify_once(app: Path, limits: Limits) -> Identity:
    """Read who `app` says it is as `read_identity` does, or give what it gave before."""
    asked = (app.name, limits)
    if asked not in _identities:
        _identities[asked] = runner.read_identity(app, limits)
    return _identities[asked]
