"""The folder of a fleet's results: what lies where; a file is there whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

from appwarden.errors import AppwardenError, UnreadableError, UsageError

_FANOUT = 2  # letters of a hash that name a folder: 256 folders, each of 256


class Destination:
    """Paths inside the folder; shared by every machine that writes results itself."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it need not be there yet."""
        self.folder = folder
        self.reports = folder / "reports"
        self.facts = folder / "facts"
        self.parts = folder / "parts"
        self.manifest = folder / "manifest"
        self.lease_file = folder / "fleet.sqlite"
        self.name = folder / "fleet.txt"
        self.status = folder / "status.json"
        self.statistics = folder / "statistics.json"

    def make(self) -> None:
        """Make the folder; raises UsageError where it cannot be."""
        try:
            for folder in (self.reports, self.facts, self.parts, self.manifest):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise UsageError(f"{self.folder}: {problem.strerror}; name another --out") from problem

    def join(self, fleet: str) -> None:
        """Tie the folder to the fleet of a lease table; raises UsageError if it is another's.

        Results are numbered by the table: two tables in one folder would count the same twice.
        """
        if not self.name.exists() and not any(self.manifest_files()):
            put_file(self.name, f"{fleet}\n".encode(), durable=True)
        there = self.name.read_text().strip() if self.name.exists() else ""
        if there != fleet:
            raise UsageError(
                f"the results in {self.folder} belong to another lease table; name that one by "
                "--leases, or another folder by --out"
            )

    def check(self) -> None:
        """Raise UnreadableError where no fleet has ever written."""
        if not self.manifest.is_dir():
            raise UnreadableError(f"{self.folder}: no results of a fleet; `appwarden fleet run`")

    def report_file(self, sha256: str) -> Path:
        """Return where the report with this hash lies, gzip."""
        return self.reports / fanned(sha256, "json.gz")

    def facts_file(self, sha256: str) -> Path:
        """Return where the facts with this hash lie, gzip."""
        return self.facts / fanned(sha256, "jsonl.gz")

    def manifest_files(self) -> Iterator[Path]:
        """Yield the manifest's entries, one for each committed part, by name."""
        yield from sorted(self.manifest.glob("*.json"))


def fanned(sha256: str, suffix: str) -> str:
    """Return the path of a hash below its folder: `ab/cd/abcd....suffix`."""
    first, second = sha256[:_FANOUT], sha256[_FANOUT : 2 * _FANOUT]
    return f"{first}/{second}/{sha256}.{suffix}"


def put_file(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Write a file whole or not at all; `durable` waits until it is on the disk.

    Raises AppwardenError where it cannot be written.
    """
    try:
        _put(path, content, durable=durable)
    except OSError as problem:
        raise AppwardenError(f"{path}: not written: {problem.strerror or problem}") from problem


def _put(path: Path, content: bytes, *, durable: bool) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    unfinished.replace(path)
