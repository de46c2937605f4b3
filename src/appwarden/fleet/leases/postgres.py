"""The lease table's database on a server: many machines share one fleet."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg

from appwarden.errors import AppwardenError
from appwarden.fleet.leases.database import TABLES, Row

# One driver makes the tables, the others wait; the number is this project's own.
_TABLES_LOCK = 0x61707077
_TYPES = {"key": "BIGSERIAL PRIMARY KEY", "number": "DOUBLE PRECISION", "bytes": "BYTEA"}


class PostgresCursor:
    """Statements inside one transaction on the server."""

    def __init__(self, cursor: psycopg.Cursor[Row]) -> None:
        self._cursor = cursor

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        return self._cursor.execute(_dialect(statement), values).rowcount

    def query(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        return self._cursor.execute(_dialect(statement), values).fetchall()

    def repeat(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        self._cursor.executemany(_dialect(statement), values)


class PostgresDatabase:
    """One connection to a PostgreSQL server."""

    skip_locked = "FOR UPDATE SKIP LOCKED"

    def __init__(self, address: str) -> None:
        """Connect and make the tables; raises AppwardenError where nothing answers."""
        try:
            self._connection = psycopg.connect(address, autocommit=True)
            with self.transaction() as cursor:
                cursor.query("SELECT pg_advisory_xact_lock(?)", (_TABLES_LOCK,))
                for table in TABLES:
                    cursor.execute(table.format(**_TYPES))
                ((server,),) = cursor.query("SELECT EXTRACT(EPOCH FROM clock_timestamp())::float8")
        except psycopg.Error as problem:
            # The address may hold a password: it is not told again.
            raise AppwardenError(f"the lease table does not answer: {problem}") from problem
        self._ahead: float = server - time.monotonic()

    @contextmanager
    def transaction(self) -> Iterator[PostgresCursor]:
        with self._connection.transaction(), self._connection.cursor() as cursor:
            yield PostgresCursor(cursor)

    def now(self) -> float:
        return time.monotonic() + self._ahead

    def announce(self, token: str) -> None:
        """Say nothing: whether a process of another machine lives, its lease tells."""

    def gone(self) -> list[str]:
        return []

    def close(self) -> None:
        self._connection.close()


def _dialect(statement: str) -> str:
    return statement.replace("?", "%s")
