"""A table of a fleet in, a file for other programs out: CSV, JSON Lines, Parquet, DuckDB."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, get_args

from appwarden.errors import UsageError
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.schema import TABLES
from appwarden.fleet.results.views import opened_views

Format = Literal["csv", "jsonl", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)
# A spreadsheet takes a cell that starts like this for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_OPTIONS: dict[Format, str] = {
    "csv": "FORMAT csv, HEADER",
    "jsonl": "FORMAT json",
    "parquet": "FORMAT parquet, COMPRESSION zstd",
}


def export_table(
    destination: Destination, rules: RuleSet, table: str, form: Format, target: Path
) -> None:
    """Write one table of a rule set to `target`, rows in the order of builds."""
    if table not in TABLES:
        raise UsageError(f"{table}: no table of a fleet; one of {', '.join(TABLES)}")
    # CSV has no lists: their entries stand in one cell, divided by spaces, which no id holds.
    # A text of an app's maker must not become a formula of the spreadsheet that opens it.
    columns = ", ".join(_cell(column.name, column.type) for column in TABLES[table])
    chosen = f"result, rule_set, build_sha256, {columns}" if form == "csv" else "*"
    with opened_views(destination) as views:
        views.execute(
            f"COPY (SELECT {chosen} FROM {table} WHERE rule_set = ? ORDER BY build_sha256, result) "  # noqa: S608  our own names
            f"TO '{_quoted(target)}' ({_OPTIONS[form]})",
            [rules.id],
        )


def export_database(destination: Destination, target: Path) -> None:
    """Write a DuckDB file with all tables of all rule sets in it; the parts are not needed after.

    Raises UsageError where the file is there already.
    """
    if target.exists():
        raise UsageError(f"{target} is there already; name a new file")
    with opened_views(destination) as views:
        views.execute(f"ATTACH '{_quoted(target)}' AS target")
        for name in TABLES:
            views.execute(f"CREATE TABLE target.{name} AS SELECT * FROM {name}")  # noqa: S608  our own names
        views.execute("DETACH target")


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return rows as CSV that no spreadsheet takes for formulas."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _plain(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _cell(name: str, kind: str) -> str:
    if kind == "texts":
        name_or_list = f"array_to_string({name}, ' ')"
    elif kind == "text":
        name_or_list = name
    else:
        return name
    return f"regexp_replace({name_or_list}, '^([=+@\\t\\r-])', '''\\1') AS {name}"


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("'", "''")
