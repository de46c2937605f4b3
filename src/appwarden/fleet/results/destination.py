"""The folder of a fleet's results: what lies where; a file is there whole or not at all."""

import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from appwarden.errors import AppwardenError, UnreadableError, UsageError

# A file or a part is written within minutes; what nobody touched for so long was left behind.
LEFT_SECONDS = 24 * 3600.0
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
        self.unfinished = folder / "unfinished"
        self.lease_file = folder / "fleet.sqlite"
        self.name = folder / "fleet.txt"
        self.status = folder / "status.json"
        self.statistics = folder / "statistics.json"

    def make(self) -> None:
        """Make the folder; raises UsageError where it cannot be."""
        try:
            for folder in (self.reports, self.facts, self.parts, self.manifest, self.unfinished):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise UsageError(f"{self.folder}: {problem.strerror}; name another --out") from problem

    def join(self, fleet: str) -> None:
        """Tie the folder to the fleet of a lease table; raises UsageError if it is another's.

        Results are numbered by the table: two tables in one folder would count the same twice.
        """
        if not self.name.exists() and not any(self.manifest_files()):
            self.put(self.name, f"{fleet}\n".encode(), durable=True)
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

    def put(self, path: Path, content: bytes, *, durable: bool = False) -> None:
        """Write a file below the folder whole or not at all; `durable` waits for the disk.

        Raises AppwardenError where it cannot be written.
        """
        # No two of the machines that share the folder write to one name.
        unfinished = self.unfinished / f"{path.name}.{secrets.token_hex(8)}"
        try:
            _write(unfinished, content, durable=durable)
            _move(unfinished, path)
        except OSError as problem:
            raise AppwardenError(f"{path}: not written: {problem.strerror or problem}") from problem

    def sweep(self) -> int:
        """Delete what killed processes left unfinished; return how many files."""
        left = [path for path in self.unfinished.glob("*") if is_old(path)]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)


def fanned(sha256: str, suffix: str) -> str:
    """Return the path of a hash below its folder: `ab/cd/abcd....suffix`."""
    first, second = sha256[:_FANOUT], sha256[_FANOUT : 2 * _FANOUT]
    return f"{first}/{second}/{sha256}.{suffix}"


def is_old(path: Path) -> bool:
    """Tell whether nobody has written to a file or folder for so long that nobody will."""
    try:
        return time.time() - path.stat().st_mtime > LEFT_SECONDS
    except OSError:  # gone by now
        return False


def _write(path: Path, content: bytes, *, durable: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        descriptor = os.open(path, flags, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(exist_ok=True)
        descriptor = os.open(path, flags, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def _move(unfinished: Path, path: Path) -> None:
    try:
        unfinished.replace(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.replace(path)
