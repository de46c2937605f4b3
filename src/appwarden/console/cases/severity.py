"""How grave a case is: problems, data, sector, relapse and evasion in; a level and its account out.

Pure. The weights are data (`SensitivityWeight`); what is not listed weighs 1.
"""

from collections.abc import Collection, Mapping

import msgspec

from appwarden.console.cases.statuses import Severity

PLAIN_WEIGHT = 1
RELAPSE_POINTS = 4
EVASION_POINTS = 6
LEAK_POINTS = 4
# From how many points on a level holds.
THRESHOLDS = ((14, Severity.GRAVE), (8, Severity.HIGH), (4, Severity.MEDIUM))


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a case when it is weighed."""

    problem_codes: Collection[str]
    data_types: Collection[str]
    sector: str = ""
    is_relapse: bool = False
    is_evasion: bool = False
    is_leak: bool = False


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the account; `what` is an id where a weight has one."""

    why: str
    what: str = ""
    points: int


def weigh(
    known: Circumstances,
    data_weights: Mapping[str, int],
    sector_weights: Mapping[str, int],
) -> tuple[Severity, tuple[Part, ...]]:
    """Return the level and every part that made it; equal circumstances give equal levels."""
    sector = sector_weights.get(known.sector, PLAIN_WEIGHT)
    parts = [Part(why="problems", points=len(set(known.problem_codes)))]
    heaviest = _heaviest(known.data_types, data_weights)
    if heaviest:
        parts.append(Part(why="data", what=heaviest, points=_weight(heaviest, data_weights)))
    if sector > PLAIN_WEIGHT:
        parts.append(Part(why="sector", what=known.sector, points=sector))
    if known.is_leak:
        parts.append(Part(why="leak", points=LEAK_POINTS))
    if known.is_relapse:
        parts.append(Part(why="relapse", points=RELAPSE_POINTS))
    if known.is_evasion:
        parts.append(Part(why="evasion", points=EVASION_POINTS))
    return _level(sum(part.points for part in parts)), tuple(parts)


def _heaviest(data_types: Collection[str], weights: Mapping[str, int]) -> str:
    return max(sorted(data_types), key=lambda one: _weight(one, weights), default="")


def _weight(data_type: str, weights: Mapping[str, int]) -> int:
    """Return the weight of the id, or of its longest listed beginning."""
    key = data_type
    while key:
        if key in weights:
            return weights[key]
        key = key.rpartition(".")[0]
    return PLAIN_WEIGHT


def _level(points: int) -> Severity:
    return next((level for least, level in THRESHOLDS if points >= least), Severity.LOW)
