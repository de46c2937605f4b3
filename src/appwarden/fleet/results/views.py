"""A fleet's folder in, a DuckDB connection out whose views are the tables of the schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from appwarden.errors import UnreadableError
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.manifest import read_manifest
from appwarden.fleet.results.schema import KEYS, TABLES, Column, Type

if TYPE_CHECKING:
    import duckdb

# What a query may hold in memory; the rest waits in files beside the results.
QUERY_MEMORY = "1GB"
QUERY_THREADS = 2
_SQL: dict[Type, str] = {
    "text": "VARCHAR",
    "texts": "VARCHAR[]",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "truth": "BOOLEAN",
}


@contextmanager
def opened_views(
    destination: Destination, database: str = ":memory:"
) -> Iterator["duckdb.DuckDBPyConnection"]:
    """Yield a connection with one view for each table, over the committed parts alone.

    A view holds the last result of each build under each rule set. `database` may be a file, in
    which the views stay. Raises UnreadableError where a part is missing or of another format.
    """
    import duckdb  # noqa: PLC0415  a run needs it at its end alone

    connection = duckdb.connect(
        database,
        config={
            "memory_limit": QUERY_MEMORY,
            "threads": QUERY_THREADS,
            "temp_directory": str(destination.folder / ".queries"),
        },
    )
    try:
        for statement in view_statements(destination):
            connection.execute(statement)
        yield connection
    except duckdb.Error as problem:
        raise UnreadableError(f"{destination.folder}: {problem}") from problem
    finally:
        connection.close()


def view_statements(destination: Destination) -> Iterator[str]:
    """Yield the statements that make the views; paths stand in them as they are now."""
    found = read_manifest(destination)
    folder = destination.folder.absolute()
    for name, columns in TABLES.items():
        files = [str(folder / part.tables[name].file) for part in found if part.tables[name].rows]
        source = _parquet(files) if files else _empty([*KEYS, *columns])
        yield f"CREATE OR REPLACE VIEW every_{name} AS {source}"
    yield (
        "CREATE OR REPLACE VIEW counting AS SELECT MAX(result) AS result FROM every_builds "
        "GROUP BY build_sha256, rule_set"
    )
    for name in TABLES:
        yield (
            f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM every_{name} "  # noqa: S608  our own names
            "SEMI JOIN counting USING (result)"
        )


def _parquet(files: list[str]) -> str:
    names = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    return f"SELECT * FROM read_parquet([{names}], union_by_name = true)"  # noqa: S608  quoted above


def _empty(columns: list[Column]) -> str:
    values = ", ".join(f"NULL::{_SQL[column.type]} AS {column.name}" for column in columns)
    return f"SELECT {values} WHERE false"
