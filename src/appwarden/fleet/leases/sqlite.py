"""The lease table's database as one file: no server, many processes of one machine."""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from appwarden.errors import AppwardenError
from appwarden.fleet.holding import hold, left_behind
from appwarden.fleet.leases.database import TABLES, Row

WAIT_SECONDS = 60.0
# A younger holder's file may not be locked yet.
YOUNG_SECONDS = 1.0
_HOLDER = "-holder-"
_TYPES = {"key": "INTEGER PRIMARY KEY AUTOINCREMENT", "number": "REAL", "bytes": "BLOB"}


class SqliteCursor:
    """Statements inside one transaction of a SQLite file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        return self._connection.execute(statement, values).rowcount

    def query(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        return self._connection.execute(statement, values).fetchall()

    def repeat(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        self._connection.executemany(statement, values)


class SqliteDatabase:
    """A SQLite file with a write-ahead log: a killed process leaves whole transactions only."""

    skip_locked = ""  # one writer at a time: BEGIN IMMEDIATE

    def __init__(self, path: Path) -> None:
        """Open or make the file; raises AppwardenError where it is no such database."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._announced: tuple[Path, int] | None = None
        try:
            self._connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            # What a killed process committed stays; a power cut may cost the last transactions,
            # whole ones, and their items are inspected again.
            self._connection.execute("PRAGMA synchronous=NORMAL")
            with self.transaction() as cursor:
                for table in TABLES:
                    cursor.execute(table.format(**_TYPES))
        except sqlite3.DatabaseError as problem:
            raise AppwardenError(f"{path}: not a lease table of a fleet: {problem}") from problem

    @contextmanager
    def transaction(self) -> Iterator[SqliteCursor]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield SqliteCursor(self._connection)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def now(self) -> float:
        return time.time()

    def announce(self, token: str) -> None:
        path = self._path.with_name(f"{self._path.name}{_HOLDER}{token}")
        self._announced = (path, hold(path, os.O_RDWR | os.O_CREAT | os.O_EXCL))

    def gone(self) -> list[str]:
        """Tell by the locks on the holders' files, which the kernel gives up with a process."""
        found = self._path.parent.glob(f"{self._path.name}{_HOLDER}*")
        return [path.name.rpartition("-")[2] for path in found if _let_go(path)]

    def close(self) -> None:
        if self._announced is not None:
            path, file = self._announced
            path.unlink(missing_ok=True)
            os.close(file)
            self._announced = None
        self._connection.close()


def _let_go(path: Path) -> bool:
    """Tell whether the holder with this file has ended; its file is deleted then."""
    with suppress(OSError), left_behind(path, young_seconds=YOUNG_SECONDS) as left:
        if left:
            path.unlink()
            return True
    return False
