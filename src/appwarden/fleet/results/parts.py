"""Finished results in, Parquet files out: one part at a time, committed once.

The files of a part are written under the part's own name, then the part is committed in the lease
table, then its manifest entry is put in place. Readers go by the manifest alone.
"""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from appwarden.fleet.leases.model import Finished
from appwarden.fleet.leases.results import PartTakenError, commit_part, parts, unparted
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.arrow import pa, pq
from appwarden.fleet.results.destination import Destination, is_old
from appwarden.fleet.results.manifest import File, Part
from appwarden.fleet.results.rows import Columns, columns_of
from appwarden.fleet.results.schema import KEYS, SCHEMA, TABLES, Type

RESULTS_A_PART = 2000
# So much of the rows, as they are encoded, is decoded at a time. Python's allocator works in pieces
# of a MiB and returns those alone that are empty to the last object: after each tall heap of rows
# some more stay, until the supervisor holds as much for ever as it once needed for a moment.
PACKED_AT_BYTES = 1 << 20
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
    pa.default_memory_pool().release_unused()  # of the whole process: it asks the C library
    content = msgspec.json.encode(part, order="sorted")
    try:
        commit_part(table, rules, part.part, content, [result.id for result in results])
    except PartTakenError:
        return 0  # another supervisor was faster; its part holds these results
    destination.put(destination.manifest / f"{part.part}.json", content, durable=True)
    return len(results)


def publish_parts(table: LeaseTable, destination: Destination) -> int:
    """Put manifest entries of committed parts in place that are not there; return how many.

    There are such where a process ended between the commit and the entry. Folders of parts that
    were never committed, and files that were never finished, are deleted once nobody has written
    to them for long.
    """
    destination.sweep()
    there = {path.stem for path in destination.manifest_files()}
    committed = parts(table)
    missing = {name: content for name, content in committed.items() if name not in there}
    for name, content in missing.items():
        destination.put(destination.manifest / f"{name}.json", content, durable=True)
    for folder in destination.parts.iterdir():
        if folder.name not in committed and folder.name not in there and is_old(folder):
            shutil.rmtree(folder, ignore_errors=True)
    return len(missing)


def arrow_schema(name: str) -> pa.Schema:
    """Return the Arrow schema of a table, keys first; every value may be null but the keys."""
    keys = [pa.field(key.name, _ARROW[key.type], nullable=False) for key in KEYS]
    columns = [pa.field(one.name, _ARROW[one.type]) for one in TABLES[name]]
    return pa.schema([*keys, *columns], metadata={"schema": SCHEMA})


class _Gathered:
    """The rows of one table over many results: column by column, and whose each row is.

    Values are put behind one another as they are decoded, so that no list for each result lives
    on: the collector would look at all of them again and again. Now and then they are packed:
    Arrow holds them in a fraction of the place.
    """

    def __init__(self, name: str, rules: RuleSet, ids: pa.Array, builds: pa.Array) -> None:
        self._name, self._rules, self._ids, self._builds = name, rules, ids, builds
        self._schema = arrow_schema(name)
        self._batches: list[pa.RecordBatch] = []
        self._columns: list[list[Any]] = [[] for _ in TABLES[name]]
        self._owners: list[int] = []

    def add(self, owner: int, columns: Columns) -> None:
        """Append the rows of the result at place `owner`."""
        self._owners += [owner] * len(columns[0])
        for whole, some in zip(self._columns, columns, strict=True):
            whole.extend(some)

    def pack(self) -> None:
        """Turn the rows added since the last time into Arrow's, keys in front."""
        if not self._owners:
            return
        owners = pa.array(self._owners, pa.int32())
        keys = (
            self._ids.take(owners),
            pa.repeat(self._rules.id, len(owners)),
            self._builds.take(owners),
        )
        arrays = (
            pa.array(values, _ARROW[column.type])
            for values, column in zip(self._columns, TABLES[self._name], strict=True)
        )
        batch = pa.RecordBatch.from_arrays([*keys, *arrays], schema=self._schema)
        self._batches.append(batch)
        for values in (self._owners, *self._columns):
            values.clear()

    def table(self) -> pa.Table:
        """Return all rows."""
        self.pack()
        return pa.Table.from_batches(self._batches, self._schema)


def tables_of(rules: RuleSet, results: Sequence[Finished]) -> Iterator[tuple[str, pa.Table]]:
    """Yield every table by its name, with the rows of these results."""
    ids = pa.array([result.id for result in results], pa.int64())
    builds = pa.array([result.build_sha256 for result in results], pa.string())
    gathered = {name: _Gathered(name, rules, ids, builds) for name in TABLES}
    decoded_bytes = 0
    for place, result in enumerate(results):
        for name, columns in columns_of(result).items():
            gathered[name].add(place, columns)
        decoded_bytes += len(result.rows)
        if decoded_bytes >= PACKED_AT_BYTES:
            for one in gathered.values():
                one.pack()
            decoded_bytes = 0
    for name, one in gathered.items():
        yield name, one.table()


def _write(results: Sequence[Finished], rules: RuleSet, destination: Destination) -> Part:
    name = _name(results, rules)
    folder = destination.parts / name
    tables = {}
    for table, made in tables_of(rules, results):
        content = _parquet(made)
        path = folder / f"{table}.parquet"
        destination.put(path, content, durable=True)
        tables[table] = File(
            file=str(path.relative_to(destination.folder)),
            rows=made.num_rows,
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
