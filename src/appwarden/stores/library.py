"""A folder with what stores listed, each time they were asked: one SQLite file.

A row says from which snapshot on a build was listed, and since which it is gone; so a build that
comes back is a second row, and a snapshot in which nothing changed costs one row in all.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import msgspec

from appwarden.errors import UnreadableError, UsageError
from appwarden.stores.model import Change, Listed, Section, Snapshot
from appwarden.stores.source import Source

FILE = "listings.sqlite3"
VERSION = 1
_TABLES = """
CREATE TABLE source (id TEXT PRIMARY KEY, document BLOB NOT NULL);
CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY, store TEXT NOT NULL, section TEXT NOT NULL,
    timestamp_ms INTEGER, document BLOB NOT NULL
);
CREATE INDEX snapshot_place ON snapshot (store, section, number);
CREATE TABLE listing (
    store TEXT NOT NULL, section TEXT NOT NULL, package TEXT NOT NULL,
    since INTEGER NOT NULL, gone INTEGER, document BLOB NOT NULL
);
CREATE INDEX listing_package ON listing (store, section, package);
CREATE INDEX listing_open ON listing (store, section, gone);
CREATE TABLE change (snapshot INTEGER NOT NULL, store TEXT NOT NULL, document BLOB NOT NULL);
CREATE TABLE kept_index (
    store TEXT NOT NULL, section TEXT NOT NULL, timestamp_ms INTEGER NOT NULL,
    content BLOB NOT NULL, PRIMARY KEY (store, section)
);
"""


class Library:
    """What stores listed. Used by one process at a time for writing; a sync is one transaction."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open the library in `folder`; raises UsageError where there is none and none is made."""
        path = folder / FILE
        if not create and not path.is_file():
            raise UsageError(f"{folder} holds no listings yet; `appwarden store sync` fetches them")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=60)
            self._prepare(folder)
        except (OSError, sqlite3.Error) as problem:
            raise UnreadableError(f"{path}: no library of listings ({problem})") from problem

    def _prepare(self, folder: Path) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise UnreadableError(f"{folder}: made by a newer appwarden")
        if version == 0:
            with self.writing():
                for statement in _TABLES.split(";"):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {VERSION}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Make what is done inside one transaction: all of it is kept or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def keep_source(self, source: Source) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO source VALUES (?, ?)",
            (source.id, msgspec.json.encode(source)),
        )

    def source(self, store: str) -> Source:
        """Return a store by its id; raises UsageError that names those there are."""
        found = self._db.execute("SELECT document FROM source WHERE id = ?", (store,)).fetchone()
        if found is None:
            known = ", ".join(one.id for one in self.sources()) or "none"
            raise UsageError(f"no store {store} was synced; known here: {known}")
        return msgspec.json.decode(found[0], type=Source)

    def sources(self) -> list[Source]:
        rows = self._db.execute("SELECT document FROM source ORDER BY id")
        return [msgspec.json.decode(document, type=Source) for (document,) in rows]

    def latest(self, store: str, section: Section = "repo") -> Snapshot | None:
        found = self._db.execute(
            "SELECT document FROM snapshot WHERE store = ? AND section = ?"
            " ORDER BY number DESC LIMIT 1",
            (store, section),
        ).fetchone()
        return None if found is None else msgspec.json.decode(found[0], type=Snapshot)

    def newest_ms(self, store: str, section: Section = "repo") -> int | None:
        """Return the highest time (ms) that an index of the section ever had here."""
        newest: int | None = self._db.execute(
            "SELECT max(timestamp_ms) FROM snapshot WHERE store = ? AND section = ?",
            (store, section),
        ).fetchone()[0]
        return newest

    def record(
        self, snapshot: Snapshot, listed: Iterable[Listed] | None, unreadable: Collection[str] = ()
    ) -> None:
        """Enter a snapshot; None as `listed` says that it is as the last one was.

        Nothing is gone for want of reading: what is listed but `unreadable` stays as it was known,
        and so does everything that an incomplete snapshot does not show.
        """
        place = (snapshot.store, snapshot.section)
        number = self._db.execute(
            "INSERT INTO snapshot (store, section, timestamp_ms, document) VALUES (?, ?, ?, ?)",
            (*place, snapshot.timestamp_ms, msgspec.json.encode(snapshot)),
        ).lastrowid
        if listed is None:
            return
        now = {msgspec.json.encode(one): one.package for one in listed}
        rows = self._db.execute(
            "SELECT document, rowid, package FROM listing"
            " WHERE store = ? AND section = ? AND gone IS NULL",
            place,
        )
        before = {document: (row, package) for document, row, package in rows}
        gone = [
            (number, row)
            for document, (row, package) in before.items()
            if document not in now and snapshot.complete and package not in unreadable
        ]
        self._db.executemany("UPDATE listing SET gone = ? WHERE rowid = ?", gone)
        self._db.executemany(
            "INSERT INTO listing (store, section, package, since, document) VALUES (?, ?, ?, ?, ?)",
            [
                (*place, package, number, document)
                for document, package in now.items()
                if document not in before
            ],
        )

    def listed(
        self, store: str, section: Section = "repo", package: str | None = None
    ) -> list[Listed]:
        """Return what the section listed when last asked, sorted."""
        rows = self._db.execute(
            "SELECT document FROM listing WHERE store = ? AND section = ?"
            " AND (? IS NULL OR package = ?) AND gone IS NULL",
            (store, section, package, package),
        )
        return sorted(
            (msgspec.json.decode(document, type=Listed) for (document,) in rows), key=_order
        )

    def ever(self, store: str, package: str) -> list[tuple[Section, Listed]]:
        """Return every build of a package that the store was ever seen to list, newest last."""
        rows = self._db.execute(
            "SELECT section, document FROM listing WHERE store = ? AND package = ? ORDER BY rowid",
            (store, package),
        )
        found = ((section, msgspec.json.decode(each, type=Listed)) for section, each in rows)
        return list(dict.fromkeys(found))

    def packages(self, store: str, section: Section, *, ever: bool = False) -> set[str]:
        """Return the packages that are listed now, or that ever were."""
        rows = self._db.execute(
            "SELECT DISTINCT package FROM listing"
            " WHERE store = ? AND section = ? AND (? OR gone IS NULL)",
            (store, section, ever),
        )
        return {package for (package,) in rows}

    def signers(self, store: str, packages: Collection[str]) -> dict[str, set[str]]:
        """Return for each signer's SHA-256 those of the packages that it was ever listed with."""
        found: dict[str, set[str]] = {}
        with closing(self._db.cursor()) as cursor:
            cursor.execute("SELECT package, document FROM listing WHERE store = ?", (store,))
            for package, document in cursor:
                if package in packages:
                    for signer in msgspec.json.decode(document, type=_Signers).signers:
                        found.setdefault(signer, set()).add(package)
        return found

    def record_changes(self, store: str, changes: Iterable[Change]) -> None:
        number = self._db.execute("SELECT max(number) FROM snapshot").fetchone()[0]
        self._db.executemany(
            "INSERT INTO change VALUES (?, ?, ?)",
            [(number, store, msgspec.json.encode(change)) for change in changes],
        )

    def changes(self, store: str) -> list[tuple[str, Change]]:
        """Return every change that was ever seen, oldest first, with when the store was asked."""
        rows = self._db.execute(
            "SELECT snapshot.document, change.document FROM change JOIN snapshot"
            " ON snapshot.number = change.snapshot WHERE change.store = ? ORDER BY change.rowid",
            (store,),
        )
        return [
            (
                msgspec.json.decode(snapshot, type=Snapshot).asked_at,
                msgspec.json.decode(change, type=Change),
            )
            for snapshot, change in rows
        ]

    def keep_index(self, store: str, section: Section, timestamp_ms: int, content: bytes) -> None:
        """Keep the last whole index: diffs are made against it."""
        self._db.execute(
            "INSERT OR REPLACE INTO kept_index VALUES (?, ?, ?, ?)",
            (store, section, timestamp_ms, content),
        )

    def kept_index(self, store: str, section: Section) -> tuple[int, bytes] | None:
        found: tuple[int, bytes] | None = self._db.execute(
            "SELECT timestamp_ms, content FROM kept_index WHERE store = ? AND section = ?",
            (store, section),
        ).fetchone()
        return found


class _Signers(msgspec.Struct):
    signers: tuple[str, ...] = ()


def _order(listed: Listed) -> tuple[str, int, str]:
    return listed.package, listed.version_code or 0, listed.sha256 or ""


def age_days(timestamp_ms: int, at: str) -> float:
    """Return how many days an index's time lies before a moment in ISO 8601."""
    moment = datetime.fromisoformat(at).astimezone(UTC).timestamp()
    return (moment - timestamp_ms / 1000) / 86_400
