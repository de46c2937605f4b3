"""Facts in, the same with what launches without a device showed out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appwarden.artifact import OpenedArtifact
from appwarden.artifact.model import Manifest
from appwarden.artifact.summary import NativeGap
from appwarden.catalogue.model import Catalogue
from appwarden.errors import AppwardenError
from appwarden.facts.launch.contradict import contradict, sites_of
from appwarden.facts.launch.run import launch_worlds
from appwarden.facts.launch.settle import settle
from appwarden.facts.launch.showing import (
    ASSUMPTIONS_TOLD,
    SENDINGS_TOLD,
    UNMODELLED_TOLD,
    sendings,
    show,
)
from appwarden.facts.launch.witnesses import Launches, witnessed
from appwarden.facts.launch.worlds import SILENCE, worlds_of_inspection
from appwarden.facts.model import Facts, Sending, Subject
from appwarden.facts.save import in_order
from appwarden.model import Gap

# A launch may stumble over the same thing in a hundred places; these show what it is.
GAPS_OF_A_KIND = 10
_OUT_OF_BUDGET = "launch_budget"


def add_launches(
    facts: Facts,
    opened: OpenedArtifact,
    catalogue: Catalogue,
    *,
    subject_of: Subject,
    budget_seconds: float | None,
) -> Facts:
    """Launch the app in every world of an inspection and settle its accesses by what happened.

    `budget_seconds` of CPU time are for all worlds together; what they cut off, and a defect of
    the machine, are gaps.
    """
    worlds = worlds_of_inspection(catalogue, facts.artifact.manifest)
    sites = sites_of(facts.accesses)
    try:
        answers = launch_worlds(
            opened, catalogue, worlds, budget_seconds=budget_seconds, sites=sites
        )
    except AppwardenError as error:
        gap = Gap("launch", "engine_stopped", f"the app was not launched: {error}")
        return in_order(replace(facts, gaps=(*facts.gaps, gap)))
    launches = Launches(
        {world.name: launch for world, launch in zip(worlds, answers, strict=True)},
        subject_of,
        _activities(facts.artifact.manifest),
    )
    shown = tuple(witnessed(launches))
    settled = settle(facts.accesses, shown)
    accesses = contradict(settled, sites, launches.by_world, shown)
    sent = tuple(sendings(launches))
    known = {(gap.what, gap.place) for gap in facts.gaps}
    first, *others = answers
    # The other worlds repeat the first but for one thing; what alone they lack is their time.
    cut = (gap for answer in others for gap in answer.gaps if gap.what == _OUT_OF_BUDGET)
    gaps = (gap for gap in (*first.gaps, *cut) if (gap.what, gap.place) not in known)
    return in_order(
        replace(
            facts,
            accesses=accesses,
            launches=(show(launches, worlds, accesses, sent),),
            gaps=(*facts.gaps, *_first_of_each_kind(gaps), *_lists_cut(launches, sent)),
        )
    )


def _activities(manifest: Manifest) -> frozenset[str]:
    activities = (row for row in manifest.components if row.kind == "activity")
    return frozenset(f"L{row.name.replace('.', '/')};" for row in activities)


def _first_of_each_kind(gaps: Iterable[NativeGap]) -> Iterator[Gap]:
    counts: Counter[str] = Counter()
    for gap in dict.fromkeys(gaps):
        counts[gap.what] += 1
        if counts[gap.what] <= GAPS_OF_A_KIND:
            yield Gap(stage="launch", what=gap.what, why=gap.why, place=gap.place)
    for what, count in counts.items():
        if count > GAPS_OF_A_KIND:
            yield _cut(f"gaps of the kind {what}", count - GAPS_OF_A_KIND)


def _lists_cut(launches: Launches, sent: Sequence[Sending]) -> Iterator[Gap]:
    """Say of which lists only the beginning is told."""
    first = launches.by_world[SILENCE]
    lists = (
        ("decisions assumed", len(first.assumptions) - ASSUMPTIONS_TOLD),
        ("things that left the app", len(sent) - SENDINGS_TOLD),
        ("calls that the model does not know", len(first.unmodelled) - UNMODELLED_TOLD),
    )
    for name, left in lists:
        if left > 0:
            yield _cut(name, left)


def _cut(name: str, left: int) -> Gap:
    return Gap(stage="launch", what="launch_list_cut", why=f"{left} more {name} are not listed")
