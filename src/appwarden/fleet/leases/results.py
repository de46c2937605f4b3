"""Finished results -> the part that they stand in: each result in one part, each part once."""

from collections.abc import Sequence
from itertools import accumulate

from appwarden.errors import AppwardenError
from appwarden.fleet.leases.model import Finished
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import RuleSet

_NAMES = Finished.__struct_fields__
_COLUMNS = ", ".join(_NAMES)
_MARKED_AT_ONCE = 500
# What the rows of one part may take in memory, encoded; a part holds one result at least.
PART_BYTES = 64 << 20


class PartTakenError(AppwardenError):
    """Another process has put some of these results into a part first."""


def unparted(table: LeaseTable, rules: RuleSet, limit: int) -> list[Finished]:
    """Return up to `limit` results that stand in no part, oldest first, of PART_BYTES at most."""
    with table.database.transaction() as cursor:
        sizes = cursor.query(
            "SELECT LENGTH(rows) FROM result WHERE rule_set = ? AND part IS NULL "
            "ORDER BY id LIMIT ?",
            (rules.id, limit),
        )
        held = accumulate(int(size or 0) for (size,) in sizes)
        fitting = max(1, sum(1 for size_bytes in held if size_bytes <= PART_BYTES))
        rows = cursor.query(
            f"SELECT {_COLUMNS} FROM result WHERE rule_set = ? AND part IS NULL "  # noqa: S608  our own columns
            "ORDER BY id LIMIT ?",
            (rules.id, fitting),
        )
    return [Finished(**dict(zip(_NAMES, row, strict=True))) for row in rows]


def unparted_count(table: LeaseTable, rules: RuleSet) -> int:
    """Return how many results stand in no part."""
    with table.database.transaction() as cursor:
        ((count,),) = cursor.query(
            "SELECT COUNT(*) FROM result WHERE rule_set = ? AND part IS NULL", (rules.id,)
        )
    return int(count)


def commit_part(
    table: LeaseTable, rules: RuleSet, part: str, content: bytes, results: Sequence[int]
) -> None:
    """Enter a part and mark its results; raises PartTakenError, and changes nothing, if too late.

    The rows of a result live in its part from here on.
    """
    with table.database.transaction() as cursor:
        cursor.execute(
            "INSERT INTO part (id, rule_set, content) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
            (part, rules.id, content),
        )
        marked = 0
        for start in range(0, len(results), _MARKED_AT_ONCE):
            some = results[start : start + _MARKED_AT_ONCE]
            marks = ", ".join("?" * len(some))
            marked += cursor.execute(
                "UPDATE result SET part = ?, rows = NULL "  # noqa: S608  marks only
                f"WHERE part IS NULL AND id IN ({marks})",
                (part, *some),
            )
        if marked != len(results):
            raise PartTakenError(f"part {part}: {len(results) - marked} results stand elsewhere")


def parts(table: LeaseTable) -> dict[str, bytes]:
    """Return the manifest entry of every committed part, by the part's name."""
    with table.database.transaction() as cursor:
        return {
            name: bytes(content) for name, content in cursor.query("SELECT id, content FROM part")
        }


def stored_facts(table: LeaseTable, asks: Sequence[str]) -> list[tuple[str, str]]:
    """Return (facts, build) of each build that has facts of one of the rule sets `asks`."""
    marks = ", ".join("?" * len(asks))
    with table.database.transaction() as cursor:
        rows = cursor.query(
            "SELECT MIN(facts_sha256), build_sha256 FROM result "  # noqa: S608  marks only
            f"WHERE facts_sha256 <> '' AND rule_set IN ({marks}) "
            "GROUP BY build_sha256 ORDER BY build_sha256",
            tuple(asks),
        )
    return [(facts, build) for facts, build in rows]
