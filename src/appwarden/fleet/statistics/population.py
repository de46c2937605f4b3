"""A fleet in, what its apps have in common out: shares by problem, SDK, data type, sector, gap."""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from appwarden.errors import UnreadableError
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination, put_file
from appwarden.fleet.results.views import opened_views
from appwarden.fleet.statistics.intervals import Stratum, estimate

if TYPE_CHECKING:
    import duckdb

SCHEMA = "appwarden.fleet-statistics/1"
WHOLE = ""


class Share(msgspec.Struct, frozen=True):
    """How many apps of a domain have something, and the share that stands for in the population.

    `measure` is `violated` or `suspected` (a finding says so; suspected without a violation),
    `present` (an SDK, a gap) or `read_before_consent`. `apps` were looked at, `count` of them have
    it, `not_examined` of them could not be examined for it. `low` to `high` hold the share with
    95 % confidence; all three are equal where every app of the population was looked at.
    """

    dimension: str
    key: str
    measure: str
    count: int
    apps: int
    not_examined: int
    share: float
    low: float
    high: float


class Statistics(msgspec.Struct, frozen=True):
    """Shares of one rule set. `population` apps were listed, `reported` have a report.

    `sampled` tells that only the builds of a sample were counted.
    """

    schema: str
    made_at: float
    rule_set: RuleSet
    population: int
    reported: int
    sampled: bool
    shares: tuple[Share, ...]


class Sampled(msgspec.Struct, frozen=True):
    """One build of a sample with its stratum and how many builds that stratum has."""

    build_sha256: str
    stratum: str
    stratum_size: int


# Every (dimension, key, measure, build); what a draft rule finds is counted nowhere.
_INCIDENCE = """
WITH mine AS (SELECT * FROM builds WHERE rule_set = $rules AND ending = 'reported'),
found AS (SELECT * FROM findings WHERE rule_set = $rules AND NOT draft),
touched AS (
    SELECT 'problem' AS dimension, UNNEST(clauses) AS key, verdict, build_sha256 FROM found
    UNION ALL SELECT 'data_type', UNNEST(data_types), verdict, build_sha256 FROM found
    UNION ALL SELECT 'sdk', subject[5:], verdict, build_sha256 FROM found
        WHERE starts_with(subject, 'sdk:')
    UNION ALL SELECT 'sector', COALESCE(app_type, ''), verdict, build_sha256
        FROM found JOIN mine USING (build_sha256)
    UNION ALL SELECT 'all', '', verdict, build_sha256 FROM found
)
SELECT dimension, key,
    CASE WHEN bool_or(verdict = 'violation') THEN 'violated' ELSE 'suspected' END AS measure,
    build_sha256
FROM touched WHERE dimension <> 'problem' OR starts_with(key, 'MIIT-T')
GROUP BY dimension, key, build_sha256
UNION ALL SELECT DISTINCT 'sdk', sdk, 'present', build_sha256 FROM sdks WHERE rule_set = $rules
UNION ALL SELECT DISTINCT 'data_type', data_type, 'read_before_consent', build_sha256
    FROM accesses WHERE rule_set = $rules AND phase = 'pre_consent' AND NOT weak
UNION ALL SELECT DISTINCT 'gap', what, 'present', build_sha256 FROM gaps WHERE rule_set = $rules
"""
_SEEN = """SELECT build_sha256, COALESCE(app_type, ''), ending = 'reported' FROM builds
    WHERE rule_set = $rules"""
_BLIND = """SELECT clause, build_sha256 FROM clauses
    WHERE rule_set = $rules AND status = 'not_examined' AND starts_with(clause, 'MIIT-T')"""

Key = tuple[str, str, str]


def population_statistics(
    destination: Destination,
    rules: RuleSet,
    *,
    population: int,
    sample: Sequence[Sampled] | None = None,
) -> Statistics:
    """Return the shares of a rule set; `population` is how many apps the sources listed.

    With `sample` only its builds count, each for its stratum. Raises UnreadableError where builds
    of the sample are not in the fleet.
    """
    with opened_views(destination) as views:
        seen = {build: (sector, reported) for build, sector, reported in _rows(views, _SEEN, rules)}
        having: dict[Key, set[str]] = defaultdict(set)
        for dimension, key, measure, build in _rows(views, _INCIDENCE, rules):
            having[(dimension, key, measure)].add(build)
        blind: dict[str, set[str]] = defaultdict(set)
        for clause, build in _rows(views, _BLIND, rules):
            blind[clause].add(build)
    frame = _Frame(seen, population, sample)
    shares = (frame.share(key, builds, blind) for key, builds in having.items())
    ordered = sorted(shares, key=lambda one: (one.dimension, one.measure, -one.share, one.key))
    return Statistics(
        schema=SCHEMA,
        made_at=time.time(),
        rule_set=rules,
        population=frame.population,
        reported=len(frame.reported),
        sampled=sample is not None,
        shares=tuple(ordered),
    )


def write_statistics(destination: Destination, statistics: Statistics) -> None:
    """Put statistics beside the results, where the console reads them."""
    put_file(destination.statistics, msgspec.json.encode(statistics, order="sorted"))


def read_statistics(destination: Destination) -> Statistics:
    """Read what `write_statistics` wrote; raises UnreadableError."""
    try:
        return msgspec.json.decode(destination.statistics.read_bytes(), type=Statistics)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise UnreadableError(f"{destination.statistics}: no statistics ({problem})") from problem


class _Frame:
    """What was looked at, by stratum; without a sample everything is one stratum."""

    def __init__(
        self,
        seen: Mapping[str, tuple[str, bool]],
        population: int,
        sample: Sequence[Sampled] | None,
    ) -> None:
        chosen = (
            dict.fromkeys(seen, WHOLE)
            if sample is None
            else {one.build_sha256: one.stratum for one in sample}
        )
        if unknown := chosen.keys() - seen.keys():
            raise UnreadableError(f"{len(unknown)} builds of the sample are not in this fleet")
        self.sizes = (
            {WHOLE: max(population, len(seen))}
            if sample is None
            else {one.stratum: one.stratum_size for one in sample}
        )
        self.population = sum(self.sizes.values())
        # Only what left a report says anything; the others are as if they had not been drawn.
        self.reported = {build: chosen[build] for build in chosen if seen[build][1]}
        self._sectors = {build: seen[build][0] for build in chosen}

    def share(self, key: Key, builds: set[str], blind: Mapping[str, set[str]]) -> Share:
        dimension, name, _ = key
        domain = {
            build
            for build in self.reported
            if dimension != "sector" or self._sectors[build] == name
        }
        # A gap may be that there is no report; it is counted where the others are.
        having = builds & domain
        interval = estimate(self._strata(domain, having))
        share, low, high = interval or (0.0, 0.0, 1.0)
        unseen = blind.get(name, set()) if dimension == "problem" else set()
        return Share(
            *key,
            count=len(having),
            apps=len(domain),
            not_examined=len(unseen & domain),
            share=share,
            low=low,
            high=high,
        )

    def _strata(self, domain: set[str], having: set[str]) -> list[Stratum]:
        looked_at, in_domain, with_it = (dict.fromkeys(self.sizes, 0) for _ in range(3))
        for build, stratum in self.reported.items():
            looked_at[stratum] += 1
            in_domain[stratum] += build in domain
            with_it[stratum] += build in having
        return [
            Stratum(size, looked_at[name], in_domain[name], with_it[name])
            for name, size in self.sizes.items()
        ]


def _rows(
    views: "duckdb.DuckDBPyConnection", statement: str, rules: RuleSet
) -> list[tuple[Any, ...]]:
    return views.execute(statement, {"rules": rules.id}).fetchall()
