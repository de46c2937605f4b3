"""A fleet in, what its apps have in common out: shares by problem, SDK, data type, sector, gap."""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from appwarden.errors import UnreadableError
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination
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


# The builds that are looked at, each with its stratum; a sample is a table `drawn`.
_ALL = """CREATE TEMP TABLE frame AS SELECT build_sha256, COALESCE(app_type, '') AS sector,
    '' AS stratum, ending = 'reported' AS reported FROM builds WHERE rule_set = $rules"""
_DRAWN = """CREATE TEMP TABLE frame AS SELECT build_sha256, COALESCE(app_type, '') AS sector,
    drawn.stratum, ending = 'reported' AS reported
    FROM builds JOIN drawn USING (build_sha256) WHERE rule_set = $rules"""
# Every (dimension, key, measure, build), counted by stratum where there is a report: a gap may be
# that there is none. What a draft rule finds is counted nowhere.
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
), incidence AS (
SELECT dimension, key,
    CASE WHEN bool_or(verdict = 'violation') THEN 'violated' ELSE 'suspected' END AS measure,
    build_sha256
FROM touched WHERE dimension <> 'problem' OR starts_with(key, 'MIIT-T')
GROUP BY dimension, key, build_sha256
UNION ALL SELECT DISTINCT 'sdk', sdk, 'present', build_sha256 FROM sdks WHERE rule_set = $rules
UNION ALL SELECT DISTINCT 'data_type', data_type, 'read_before_consent', build_sha256
    FROM accesses WHERE rule_set = $rules AND phase = 'pre_consent' AND NOT weak
UNION ALL SELECT DISTINCT 'gap', what, 'present', build_sha256 FROM gaps WHERE rule_set = $rules
)
SELECT dimension, key, measure, stratum, COUNT(*) FILTER (WHERE reported)
FROM incidence LEFT JOIN frame USING (build_sha256) GROUP BY ALL
"""
_LOOKED_AT = "SELECT stratum, sector, COUNT(*) FROM frame WHERE reported GROUP BY ALL"
_BLIND = """SELECT clause, COUNT(DISTINCT build_sha256) FROM clauses JOIN frame USING (build_sha256)
    WHERE rule_set = $rules AND reported AND status = 'not_examined'
    AND starts_with(clause, 'MIIT-T') GROUP BY ALL"""

# Dimension, key, measure.
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
        frame = _frame(views, rules, population, sample)
        having: dict[Key, dict[str, int]] = defaultdict(dict)
        for dimension, key, measure, stratum, count in _rows(views, _INCIDENCE, rules):
            having[(dimension, key, measure)][stratum] = count
        blind = dict(_rows(views, _BLIND, rules))
    shares = (frame.share(key, counts, blind) for key, counts in having.items())
    ordered = sorted(shares, key=lambda one: (one.dimension, one.measure, -one.share, one.key))
    return Statistics(
        schema=SCHEMA,
        made_at=time.time(),
        rule_set=rules,
        population=sum(frame.sizes.values()),
        reported=sum(frame.looked_at.values()),
        sampled=sample is not None,
        shares=tuple(ordered),
    )


def write_statistics(destination: Destination, statistics: Statistics) -> None:
    """Put statistics beside the results, where the console reads them."""
    destination.put(destination.statistics, msgspec.json.encode(statistics, order="sorted"))


def read_statistics(destination: Destination) -> Statistics:
    """Read what `write_statistics` wrote; raises UnreadableError."""
    try:
        return msgspec.json.decode(destination.statistics.read_bytes(), type=Statistics)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise UnreadableError(f"{destination.statistics}: no statistics ({problem})") from problem


class _Frame(NamedTuple):
    """Builds by stratum: how many there are, and how many with a report, by sector too."""

    sizes: Mapping[str, int]
    looked_at: Mapping[str, int]
    of_sector: Mapping[tuple[str, str], int]

    def share(self, key: Key, counts: Mapping[str, int], blind: Mapping[str, int]) -> Share:
        """Return one share; `counts` are the builds that have it, by stratum."""
        dimension, name, _ = key
        domain = {
            stratum: self.of_sector.get((stratum, name), 0) if dimension == "sector" else count
            for stratum, count in self.looked_at.items()
        }
        strata = [
            Stratum(size, self.looked_at.get(one, 0), domain.get(one, 0), having=counts.get(one, 0))
            for one, size in self.sizes.items()
        ]
        share, low, high = estimate(strata) or (0.0, 0.0, 1.0)
        return Share(
            *key,
            count=sum(stratum.having for stratum in strata),
            apps=sum(domain.values()),
            not_examined=blind.get(name, 0) if dimension == "problem" else 0,
            share=share,
            low=low,
            high=high,
        )


def _frame(
    views: "duckdb.DuckDBPyConnection",
    rules: RuleSet,
    population: int,
    sample: Sequence[Sampled] | None,
) -> _Frame:
    """Make the table `frame`, and count it; without a sample everything is one stratum."""
    if sample is not None:
        _enter(views, sample)
    views.execute(_ALL if sample is None else _DRAWN, {"rules": rules.id})
    ((seen,),) = views.execute("SELECT COUNT(*) FROM frame").fetchall()
    if sample is not None and seen < len(sample):
        raise UnreadableError(f"{len(sample) - seen} builds of the sample are not in this fleet")
    of_sector: dict[tuple[str, str], int] = {}
    looked_at: dict[str, int] = defaultdict(int)
    for stratum, sector, count in views.execute(_LOOKED_AT).fetchall():
        of_sector[(stratum, sector)] = count
        looked_at[stratum] += count
    # Only what left a report says anything; the others are as if they had not been drawn.
    sizes = (
        {WHOLE: max(population, seen)}
        if sample is None
        else {one.stratum: one.stratum_size for one in sample}
    )
    return _Frame(sizes, looked_at, of_sector)


def _enter(views: "duckdb.DuckDBPyConnection", sample: Sequence[Sampled]) -> None:
    views.execute("CREATE TEMP TABLE drawn (build_sha256 VARCHAR, stratum VARCHAR)")
    views.execute(
        "INSERT INTO drawn SELECT UNNEST($builds), UNNEST($strata)",
        {
            "builds": [one.build_sha256 for one in sample],
            "strata": [one.stratum for one in sample],
        },
    )


def _rows(
    views: "duckdb.DuckDBPyConnection", statement: str, rules: RuleSet
) -> list[tuple[Any, ...]]:
    return views.execute(statement, {"rules": rules.id}).fetchall()
