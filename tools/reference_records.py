"""Reference pages of the saved formats: every record and field, from the typed records."""

import inspect
import typing

import msgspec

from appwarden.facts.model import FORMAT, Facts
from appwarden.report.model import SCHEMA, Report
from appwarden.stores.comparing import StoreComparison
from appwarden.stores.model import Snapshot
from appwarden.stores.removal import Record as RemovalRecord
from appwarden.stores.source import Source
from reference_table import table

Record = type[msgspec.Struct]

REPORT = f"""# Report, `{SCHEMA}`

Closed JSON: keys sorted, unknown fields refused; equal input and catalogue give equal bytes,
`timing` apart. The JSON Schema is [report-1.json](../../src/appwarden/report/schema/report-1.json).
"""
FACTS = f"""# Facts, `{FORMAT}`

JSON Lines: the first line is a header (`fact` is `header`: schema, artifact, coverage), each
further line one fact, its `fact` one of `access`, `sdk`, `permission`, `screen`, `start`, `host`,
`gap`. Lines are sorted; equal facts give equal bytes.
"""
STORES = """# Stores

What `appwarden store` reads and writes, as JSON with sorted keys: the description of a store
(YAML, `Source`), a sync's `Snapshot`, the `Record` of a removal, a `StoreComparison`.
"""


def report_page() -> str:
    """Return the page of the report format."""
    return "\n".join([REPORT, *(_record(each) for each in _reachable(Report))])


def facts_page() -> str:
    """Return the page of the saved facts."""
    return "\n".join([FACTS, *(_record(each) for each in _reachable(Facts))])


def stores_page() -> str:
    """Return the page of the formats of stores."""
    roots = (Source, Snapshot, RemovalRecord, StoreComparison)
    records = dict.fromkeys(each for root in roots for each in _reachable(root))
    return "\n".join([STORES, *(_record(each) for each in records)])


def _reachable(root: Record) -> list[Record]:
    found: list[Record] = []
    waiting = [root]
    while waiting:
        record = waiting.pop(0)
        if record not in found:
            found.append(record)
            for kind in typing.get_type_hints(record).values():
                waiting.extend(_inside(kind))
    return found


def _inside(kind: object) -> list[Record]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return [kind]
    return [record for part in typing.get_args(kind) for record in _inside(part)]


def _record(record: Record) -> str:
    hints = typing.get_type_hints(record)
    rows = (
        (f"`{field.encode_name}`", _shown(hints[field.name]))
        for field in msgspec.structs.fields(record)
    )
    words = inspect.cleandoc(record.__doc__ or "")
    return f"## {record.__name__}\n\n{words}\n\n{table(('field', 'type'), rows)}"


def _shown(kind: object) -> str:
    """Return a type in words: `list of Finding`, `text or null`, the values of a choice."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in parts)
    if origin is tuple:
        return f"list of {_shown(parts[0])}"
    if origin is dict:
        return f"object of {_shown(parts[1])}"
    if parts:
        return " or ".join(_shown(part) for part in parts)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return _WORDS.get(kind, str(kind))


_WORDS: dict[object, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "true or false",
    type(None): "null",
}
