"""Names that tests of a fleet share, and what they look at from outside."""

import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import msgspec
import pyarrow.parquet as pq

from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.model import Candidate, Outcome, RuleSet, Task
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.manifest import read_manifest

DAY = "2026-11-01"
APPS = (
    "application_on_create",
    "clean_app",
    "consent_after_sdk_init",
    "gate_direct_if",
    "multi_dex_with_sdks",
    "packed_shell",
    "text_and_touch_listeners",
    "three_buttons_told_by_which",
)


class Start(Protocol):
    """Starts `appwarden fleet`."""

    def __call__(
        self, *words: str | Path, env: dict[str, str] | None = None
    ) -> subprocess.Popen[bytes]: ...


class Run(Protocol):
    """Runs `appwarden fleet` and returns what it wrote."""

    def __call__(self, *words: str | Path, status: int = 0) -> str: ...


def variants(folder: Path, sample: Path, count: int) -> None:
    """Fill a folder with builds that differ: bytes after the zip's end record, in its comment."""
    content = sample.read_bytes()
    assert content[-2:] == b"\0\0", "the sample has no comment of its own"
    folder.mkdir(exist_ok=True)
    for number in range(count):
        mark = b"%08d" % number
        whole = content[:-2] + len(mark).to_bytes(2, "little") + mark
        (folder / f"build_{number:04d}.apk").write_bytes(whole)


def builds_in_parts(destination: Destination) -> Counter[str]:
    """Count the rows of each build over all committed parts."""
    return Counter(row["build_sha256"] for row in rows_in_parts(destination, "builds"))


def rows_in_parts(destination: Destination, table: str) -> list[dict[str, Any]]:
    """Return every row of a table, as the files of the committed parts hold them."""
    files = [part.tables[table].file for part in read_manifest(destination)]
    return [row for file in files for row in pq.read_table(destination.folder / file).to_pylist()]


def until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait for something to become true; fails where it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def descendants(pid: int) -> list[int]:
    """Return every process that a process has started, and what those have."""
    try:
        words = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        threads = Path(f"/proc/{pid}/task").iterdir()
        words += [word for one in threads for word in (one / "children").read_text().split()]
    except OSError:
        return []
    children = {int(word) for word in words}
    return [*children, *(one for child in children for one in descendants(child))]


def listed(table: LeaseTable, rules: RuleSet, count: int) -> list[Candidate]:
    """Enter some apps that nobody reads, each of another size."""
    found = [Candidate(f"/apps/{number}.apk", 1000 + number, "1") for number in range(count)]
    table.begin(rules)
    table.enter(rules, found)
    return found


def outcome(task: Task, ending: str = "reported", build: str | None = None) -> Outcome:
    """Return how a task ended, as a worker would tell it."""
    sha256 = f"{task.item:064x}" if build is None else build
    size = task.size_bytes or 0
    fields = {"item": task.item, "ending": ending, "build_sha256": sha256, "size_bytes": size}
    return msgspec.convert(fields, Outcome)
