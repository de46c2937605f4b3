"""Folders of this machine for what is under way: gone with their process, or by the next run."""

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from appwarden.fleet.holding import hold, left_behind

PREFIX = "appwarden-fleet-"
# A younger folder may have been made a moment ago and not be locked yet.
YOUNG_SECONDS = 60.0


class Scratch:
    """An empty folder that is this process's own until it is closed."""

    def __init__(self) -> None:
        """Make the folder and lock it."""
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock: int | None = hold(self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Delete the folder; the lock goes last, so that nobody else does."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def sweep() -> int:
    """Delete the folders that processes of this user left behind here; return how many."""
    return sum(_swept(path) for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))


def _swept(path: Path) -> bool:
    with left_behind(path, young_seconds=YOUNG_SECONDS) as left:
        if not left or path.lstat().st_uid != os.geteuid():
            return False
        shutil.rmtree(path, ignore_errors=True)
        return True
