"""Names that tests of a fleet share, and what they look at from outside."""

import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.views import opened_views

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
    with opened_views(destination) as views:
        rows = views.execute("SELECT build_sha256 FROM every_builds").fetchall()
    return Counter(build for (build,) in rows)


def until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait for something to become true; fails where it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
