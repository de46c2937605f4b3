"""How far a campaign's or a batch's cases have come, and rounds side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.models import Campaign
from appwarden.console.cases.queries import progress_of

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ROUNDS_AT_MOST = 12
STEPS: "Mapping[str, _StrPromise]" = {
    "confirmed": _("Confirmed"),
    "notified": _("Notified"),
    "answered": _("Answered"),
    "reinspected": _("Re-inspected"),
    "rectified": _("Rectified"),
    "named": _("Named"),
    "removed": _("Removed"),
    "closed": _("Closed"),
}


@dataclass(frozen=True, kw_only=True)
class ProgressStep:
    """How many of all cases have ever reached a step."""

    label: "_StrPromise"
    count: int
    total: int


@dataclass(frozen=True, kw_only=True)
class Round:
    """One campaign of a chain of rounds with its counts."""

    campaign: Campaign
    total: int
    steps: tuple[ProgressStep, ...]


def steps_of(counts: Mapping[str, int]) -> tuple[ProgressStep, ...]:
    """Return the counts in the order of the ladder."""
    total = counts["total"]
    return tuple(
        ProgressStep(label=label, count=counts[key], total=total) for key, label in STEPS.items()
    )


def campaign_progress(campaign: Campaign) -> tuple[ProgressStep, ...]:
    """Count over all cases of a campaign; one query."""
    return steps_of(progress_of(campaign.cases.all()))


def comparison_of_rounds(campaign: Campaign) -> list[Round]:
    """Return the earlier rounds and this one, oldest first; a lone campaign has none to compare."""
    chain = [campaign]
    while chain[-1].previous_round is not None and len(chain) < ROUNDS_AT_MOST:
        chain.append(chain[-1].previous_round)
    if len(chain) == 1:
        return []
    return [_round(one) for one in reversed(chain)]


def _round(campaign: Campaign) -> Round:
    counts = progress_of(campaign.cases.all())
    return Round(campaign=campaign, total=counts["total"], steps=steps_of(counts))
