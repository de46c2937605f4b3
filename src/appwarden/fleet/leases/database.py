"""What the lease table needs of a database, and the tables it keeps there."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]

TABLES = (
    # One row: which folder of results the table belongs to.
    "CREATE TABLE IF NOT EXISTS fleet (number INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS rule_set (
        id TEXT PRIMARY KEY,
        content {bytes} NOT NULL,
        started_at {number} NOT NULL
    )""",
    # `ready_at` is the one clock of an item: when it may be leased. A lease, a back-off and a
    # lease that ran out are the same column.
    """CREATE TABLE IF NOT EXISTS item (
        id {key},
        rule_set TEXT NOT NULL,
        address TEXT NOT NULL,
        kind TEXT NOT NULL,
        size_bytes BIGINT,
        version TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        state TEXT NOT NULL,
        ready_at {number} NOT NULL,
        token TEXT NOT NULL,
        claims INTEGER NOT NULL,
        tries INTEGER NOT NULL,
        ending TEXT NOT NULL,
        reason TEXT NOT NULL,
        build_sha256 TEXT NOT NULL,
        UNIQUE (rule_set, address)
    )""",
    """CREATE INDEX IF NOT EXISTS item_ready ON item (rule_set, ready_at, id)
        WHERE state = 'waiting'""",
    "CREATE INDEX IF NOT EXISTS item_token ON item (token) WHERE token <> ''",
    "CREATE INDEX IF NOT EXISTS item_ended ON item (rule_set, ending) WHERE ending <> ''",
    """CREATE TABLE IF NOT EXISTS result (
        id {key},
        rule_set TEXT NOT NULL,
        build_sha256 TEXT NOT NULL,
        size_bytes BIGINT NOT NULL,
        ending TEXT NOT NULL,
        reason TEXT NOT NULL,
        address TEXT NOT NULL,
        report_sha256 TEXT NOT NULL,
        facts_sha256 TEXT NOT NULL,
        seconds {number} NOT NULL,
        cpu_seconds {number} NOT NULL,
        peak_bytes BIGINT NOT NULL,
        fetched_bytes BIGINT NOT NULL,
        fetch_seconds {number} NOT NULL,
        finished_at {number} NOT NULL,
        rows {bytes},
        part TEXT,
        UNIQUE (build_sha256, rule_set)
    )""",
    "CREATE INDEX IF NOT EXISTS result_size ON result (rule_set, size_bytes)",
    "CREATE INDEX IF NOT EXISTS result_finished ON result (rule_set, finished_at)",
    "CREATE INDEX IF NOT EXISTS result_slow ON result (rule_set, seconds)",
    "CREATE INDEX IF NOT EXISTS result_unparted ON result (rule_set, id) WHERE part IS NULL",
    """CREATE TABLE IF NOT EXISTS part (
        id TEXT PRIMARY KEY,
        rule_set TEXT NOT NULL,
        content {bytes} NOT NULL
    )""",
)


class Cursor(Protocol):
    """Statements inside one transaction; `?` stands for a value in every dialect."""

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Run a statement; return how many rows it touched."""
        ...

    def query(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run a statement; return its rows."""
        ...

    def repeat(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Run a statement once for each row of values."""
        ...


class Database(Protocol):
    """One connection; a transaction that raises leaves nothing behind."""

    # Appended to a SELECT inside a claim: passes over rows that another claim holds.
    skip_locked: str

    def transaction(self) -> AbstractContextManager[Cursor]:
        """Open a transaction that may write, committed at the end of the block."""
        ...

    def now(self) -> float:
        """Return the time in seconds since 1970, of one clock for all who share the database."""
        ...

    def announce(self, token: str) -> None:
        """Let others know of a holder, for as long as this process lives."""
        ...

    def gone(self) -> list[str]:
        """Return holders whose process has surely ended, each once; none where nobody can know."""
        ...

    def close(self) -> None:
        """Give the connection up."""
        ...
