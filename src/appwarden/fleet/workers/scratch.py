"""Folders of this machine for what is under way: gone with their process, or by the next run.

Whoever made one holds a lock on it, which the kernel gives up when the process ends, however it
does. So a folder without a lock was left behind.
"""

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

PREFIX = "appwarden-fleet-"
# A younger folder may have been made a moment ago and not be locked yet.
YOUNG_SECONDS = 60.0


class Scratch:
    """An empty folder that is this process's own until it is closed."""

    def __init__(self) -> None:
        """Make the folder and lock it."""
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock: int | None = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

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
    found = [path for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*") if _is_left(path)]
    for path in found:
        shutil.rmtree(path, ignore_errors=True)
    return len(found)


def _is_left(path: Path) -> bool:
    with suppress(OSError), _opened(path) as folder:
        told = os.fstat(folder)
        if told.st_uid != os.geteuid() or time.time() - told.st_mtime < YOUNG_SECONDS:
            return False
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """Open a folder; a link to one is none."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield folder
    finally:
        os.close(folder)
