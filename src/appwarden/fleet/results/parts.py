"""Finished results in, Parquet files out: one part at a time, committed once.

The files of a part are written under the part's own name, then the part is committed in the lease
table, then its manifest entry is put in place. Readers go by the manifest alone.
"""

import hashlib
from collections.abc import Sequence

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from appwarden.fleet.leases.model import Finished
from appwarden.fleet.leases.results import PartTakenError, commit_part, parts, unparted
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination, put_file
from appwarden.fleet.results.manifest import File, Part
from appwarden.fleet.results.rows import Rows, rows_of
from appwarden.fleet.results.schema import KEYS, SCHEMA, TABLES, Column, Type

RESULTS_A_PART = 2000
_NAME_LENGTH = 24
_ARROW: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "texts": pa.list_(pa.string()),
    "integer": pa.int64(),
    "number": pa.float64(),
    "truth": pa.bool_(),
}


def write_part(
    table: LeaseTable, rules: RuleSet, destination: Destination, limit: int = RESULTS_A_PART
) -> int:
    """Put up to `limit` results that stand in no part into one; return how many.

    Killed anywhere, it leaves files that no manifest names, and the next call begins again.
    """
    results = unparted(table, rules, limit)
    if not results:
        return 0
    part = _write(results, rules, destination)
    content = msgspec.json.encode(part, order="sorted")
    try:
        commit_part(table, rules, part.part, content, [result.id for result in results])
    except PartTakenError:
        return 0  # another supervisor was faster; its part holds these results
    put_file(destination.manifest / f"{part.part}.json", content, durable=True)
    return len(results)


def publish_parts(table: LeaseTable, destination: Destination) -> int:
    """Put manifest entries of committed parts in place that are not there; return how many.

    There are such where a process ended between the commit and the entry.
    """
    there = {path.stem for path in destination.manifest_files()}
    missing = {name: content for name, content in parts(table).items() if name not in there}
    for name, content in missing.items():
        put_file(destination.manifest / f"{name}.json", content, durable=True)
    return len(missing)


def arrow_schema(name: str) -> pa.Schema:
    """Return the Arrow schema of a table, keys first; every value may be null but the keys."""
    keys = [pa.field(key.name, _ARROW[key.type], nullable=False) for key in KEYS]
    columns = [pa.field(one.name, _ARROW[one.type]) for one in TABLES[name]]
    return pa.schema([*keys, *columns], metadata={"schema": SCHEMA})


def table_of(name: str, rules: RuleSet, results: Sequence[tuple[Finished, Rows]]) -> pa.Table:
    """Return the rows of one table for these results, keys in front."""
    rows = [
        (result.id, rules.id, result.build_sha256, *row)
        for result, tables in results
        for row in tables.get(name, ())
    ]
    columns: list[Column] = [*KEYS, *TABLES[name]]
    values = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    arrays = [
        pa.array(value, _ARROW[column.type]) for value, column in zip(values, columns, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=arrow_schema(name))


def _write(results: Sequence[Finished], rules: RuleSet, destination: Destination) -> Part:
    name = _name(results, rules)
    folder = destination.parts / name
    rows = [(result, rows_of(result)) for result in results]
    tables = {}
    for table in TABLES:
        content = _parquet(table_of(table, rules, rows))
        path = folder / f"{table}.parquet"
        put_file(path, content, durable=True)
        tables[table] = File(
            file=str(path.relative_to(destination.folder)),
            rows=sum(len(found.get(table, ())) for _, found in rows),
            sha256=hashlib.sha256(content).hexdigest(),
        )
    return Part(SCHEMA, name, rules, len(results), tables)


def _parquet(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _name(results: Sequence[Finished], rules: RuleSet) -> str:
    key = msgspec.msgpack.encode((SCHEMA, rules.id, [result.id for result in results]))
    return hashlib.sha256(key).hexdigest()[:_NAME_LENGTH]
