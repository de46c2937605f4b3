"""A fleet in, the builds that are worth a test in depth out: a stratified sample, repeatable.

Which build of a stratum is drawn is decided by a hash of seed and build: the same seed draws the
same builds, and a build that joins the fleet changes little else.
"""

import hashlib
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from appwarden.errors import UsageError
from appwarden.fleet.model import RuleSet, size_class_of
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.views import opened_views

# Fewer than two units of a stratum say nothing of its spread.
LEAST_OF_A_STRATUM = 2
OTHERS = "others"
STRATIFIERS = ("app_type", "size", "result", "channel", "packed")

_BUILDS = """SELECT build_sha256, COALESCE(package, ''), address, size_bytes,
    COALESCE(app_type, ''), COALESCE(channel, ''), len(packers) > 0,
    CASE WHEN bool_or(verdict = 'violation') THEN 'violated'
         WHEN bool_or(verdict = 'suspected') THEN 'suspected' ELSE 'nothing_found' END
    FROM builds LEFT JOIN
        (SELECT result, verdict FROM findings WHERE NOT draft) found USING (result)
    WHERE rule_set = $rules AND ending = 'reported'
    GROUP BY ALL ORDER BY build_sha256"""


class Drawn(NamedTuple):
    """One build of the sample; it stands for `weight` builds of its stratum."""

    build_sha256: str
    package: str
    address: str
    stratum: str
    stratum_size: int
    weight: float


class _Build(NamedTuple):
    sha256: str
    package: str
    address: str
    size_bytes: int
    app_type: str
    channel: str
    packed: bool
    result: str

    def value(self, stratifier: str) -> str:
        if stratifier == "size":
            return size_class_of(self.size_bytes)
        return str(getattr(self, stratifier)).lower() or "none"


def draw_sample(
    destination: Destination, rules: RuleSet, *, share: float, by: Sequence[str], seed: str
) -> list[Drawn]:
    """Draw `share` (0 to 1) of the builds with a report, spread over the strata that `by` makes.

    Every stratum gets in proportion to its size and two at least; strata too small for that are
    put together. Raises UsageError for an unknown stratifier.
    """
    unknown = [name for name in by if name not in STRATIFIERS]
    if unknown:
        raise UsageError(f"{unknown[0]}: strata are made by {', '.join(STRATIFIERS)}")
    with opened_views(destination) as views:
        found = [_Build(*row) for row in views.execute(_BUILDS, {"rules": rules.id}).fetchall()]
    wanted = math.ceil(len(found) * share)
    strata = _strata(found, by, wanted)
    shares = allocate({name: len(builds) for name, builds in strata.items()}, wanted)
    drawn = []
    for name, builds in strata.items():
        chosen = sorted(builds, key=lambda build: _lot(seed, build.sha256))[: shares[name]]
        drawn += [
            Drawn(
                *(one.sha256, one.package, one.address),
                stratum=name,
                stratum_size=len(builds),
                weight=len(builds) / len(chosen),
            )
            for one in chosen
        ]
    return sorted(drawn, key=lambda one: (one.stratum, one.build_sha256))


def allocate(sizes: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Share `wanted` units out in proportion to size, two at least and no more than there are.

    The parts that are left go to the largest remainders; the least may make the sum larger.
    """
    total = sum(sizes.values())
    exact = {name: wanted * size / total for name, size in sizes.items()}
    shares = {
        name: min(sizes[name], max(LEAST_OF_A_STRATUM, math.floor(part)))
        for name, part in exact.items()
    }
    by_remainder = sorted(exact, key=lambda name: (math.floor(exact[name]) - exact[name], name))
    for name in by_remainder:
        if sum(shares.values()) >= wanted:
            break
        shares[name] += shares[name] < sizes[name]
    return shares


def _strata(found: Sequence[_Build], by: Sequence[str], wanted: int) -> dict[str, list[_Build]]:
    made: dict[str, list[_Build]] = defaultdict(list)
    for build in found:
        made["; ".join(f"{name}={build.value(name)}" for name in by)].append(build)
    # As many strata as the sample can serve: the smallest are put together.
    ordered = sorted(made.items(), key=lambda item: (-len(item[1]), item[0]))
    most = max(1, wanted // LEAST_OF_A_STRATUM)
    if len(ordered) <= most:
        return dict(ordered)
    kept = dict(ordered[: most - 1])
    kept[OTHERS] = [build for _, builds in ordered[most - 1 :] for build in builds]
    return kept


def _lot(seed: str, build: str) -> bytes:
    return hashlib.sha256(f"{seed}\0{build}".encode()).digest()
