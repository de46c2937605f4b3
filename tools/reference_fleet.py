"""The reference page of a fleet's tables: every column with its type and meaning."""

from appwarden.fleet.results.schema import KEYS, SCHEMA, TABLES, Column
from reference_table import table

FLEET = f"""# Tables of a fleet, `{SCHEMA}`

Each part of a fleet is one Parquet file for each table; `manifest/<part>.json` names the files with
their rows and SHA-256, and what no manifest names is not there. A new column comes at the end of a
table; any other change raises the number. How a fleet is run: [fleet](../fleet.md).
"""
_TYPES = {
    "text": "text",
    "texts": "list of text",
    "integer": "integer",
    "number": "number",
    "truth": "true or false",
}


def fleet_page() -> str:
    """Return the page of all tables."""
    parts = [FLEET, f"## In front of every table\n\n{_columns(KEYS)}"]
    parts += [f"## {name}\n\n{_columns(columns)}" for name, columns in TABLES.items()]
    return "\n".join(parts)


def _columns(columns: tuple[Column, ...]) -> str:
    rows = ((f"`{one.name}`", _TYPES[one.type], one.meaning) for one in columns)
    return table(("column", "type", "meaning"), rows)
