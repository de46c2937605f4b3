"""The lease table -> numbers for a person: how far, how fast, what failed, what was slow."""

from appwarden.fleet.leases.model import Counts, Failure, Slow
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import RuleSet

_STATES = """SELECT state, token <> '', COUNT(*) FROM item WHERE rule_set = ?
    GROUP BY state, token <> ''"""
_POPULATION = """SELECT COUNT(DISTINCT NULLIF(build_sha256, '')),
    COALESCE(SUM(CASE WHEN build_sha256 = '' THEN 1 ELSE 0 END), 0) FROM item WHERE rule_set = ?"""
_ENDINGS = """SELECT ending, COUNT(*) FROM item
    WHERE rule_set = ? AND state <> 'waiting' AND ending <> '' GROUP BY ending ORDER BY ending"""
_FAILURES = """SELECT address, ending, reason, tries, build_sha256 FROM item
    WHERE rule_set = ? AND ending NOT IN ('', 'reported', 'known') AND state <> 'waiting'
    ORDER BY id LIMIT ?"""
_SLOWEST = """SELECT address, build_sha256, seconds, size_bytes FROM result
    WHERE rule_set = ? ORDER BY seconds DESC, id LIMIT ?"""
_MINUTES = """SELECT CAST(FLOOR(finished_at / 60) AS BIGINT), COUNT(*) FROM result
    WHERE rule_set = ? AND finished_at > ? GROUP BY 1 ORDER BY 1"""
_SUMS = """SELECT COUNT(*), COALESCE(SUM(seconds), 0), COALESCE(SUM(cpu_seconds), 0),
    COALESCE(MAX(peak_bytes), 0), COALESCE(SUM(size_bytes), 0), COALESCE(MIN(finished_at), 0),
    COALESCE(MAX(finished_at), 0) FROM result WHERE rule_set = ?"""


def counts(table: LeaseTable, rules: RuleSet) -> Counts:
    """Count the items of a rule set by where they are."""
    found: dict[str, int] = {"waiting": 0, "leased": 0, "done": 0, "quarantined": 0}
    with table.database.transaction() as cursor:
        for state, leased, count in cursor.query(_STATES, (rules.id,)):
            found[state] += int(count)
            if leased:
                found["leased"] += int(count)
    return Counts(**found)


def population(table: LeaseTable, rules: RuleSet) -> int:
    """Return how many apps the sources listed: a build that lies at several places counts once.

    An item whose bytes were never seen whole counts as an app of its own.
    """
    with table.database.transaction() as cursor:
        ((seen, unseen),) = cursor.query(_POPULATION, (rules.id,))
    return int(seen) + int(unseen)


def endings(table: LeaseTable, rules: RuleSet) -> dict[str, int]:
    """Count the items that have ended, by how."""
    with table.database.transaction() as cursor:
        return {ending: int(count) for ending, count in cursor.query(_ENDINGS, (rules.id,))}


def failures(table: LeaseTable, rules: RuleSet, limit: int) -> list[Failure]:
    """Return up to `limit` items that ended without a report, each with its reason."""
    with table.database.transaction() as cursor:
        return [Failure(*row) for row in cursor.query(_FAILURES, (rules.id, limit))]


def slowest(table: LeaseTable, rules: RuleSet, limit: int) -> list[Slow]:
    """Return the builds that took longest."""
    with table.database.transaction() as cursor:
        return [Slow(*row) for row in cursor.query(_SLOWEST, (rules.id, limit))]


def by_minute(table: LeaseTable, rules: RuleSet, since: float) -> dict[int, int]:
    """Return how many results came in each minute since 1970, those after `since` (seconds)."""
    with table.database.transaction() as cursor:
        rows = cursor.query(_MINUTES, (rules.id, since))
    return {int(minute): int(count) for minute, count in rows}


def sums(table: LeaseTable, rules: RuleSet) -> dict[str, float]:
    """Return results, their seconds, CPU seconds, bytes, the greatest peak, first and last end."""
    names = ("results", "seconds", "cpu_seconds", "peak_bytes", "bytes", "first", "last")
    with table.database.transaction() as cursor:
        (row,) = cursor.query(_SUMS, (rules.id,))
    return {name: float(value) for name, value in zip(names, row, strict=True)}
