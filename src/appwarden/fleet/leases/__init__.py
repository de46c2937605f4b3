"""Candidates in, each leased to one holder at a time, finished once; the truth of a fleet.

SQLite in a file of the results' folder, or PostgreSQL by its address.
"""

from pathlib import Path
from urllib.parse import urlsplit

from appwarden.errors import UsageError
from appwarden.fleet.leases.database import Database
from appwarden.fleet.leases.table import LeaseTable

__all__ = ["LeaseTable", "open_table"]

_POSTGRES = frozenset({"postgres", "postgresql"})


def open_table(place: Path | str) -> LeaseTable:
    """Open the table in a SQLite file (Path) or at a PostgreSQL address; made where it is not.

    Raises UsageError for an address of another kind, AppwardenError where nothing answers.
    """
    return LeaseTable(_database(place))


def _database(place: Path | str) -> Database:
    if isinstance(place, Path):
        from appwarden.fleet.leases.sqlite import SqliteDatabase  # noqa: PLC0415  one of the two

        return SqliteDatabase(place)
    if urlsplit(place).scheme not in _POSTGRES:
        raise UsageError("a shared lease table is postgres://USER:PASSWORD@HOST/NAME")
    from appwarden.fleet.leases.postgres import PostgresDatabase  # noqa: PLC0415  psycopg is heavy

    return PostgresDatabase(place)
