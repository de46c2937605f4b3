"""Files and folders held by a process: the kernel gives a hold up when it ends, however it does.

So what nobody holds was left behind. Locks of `flock` hold on one machine.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def hold(path: Path, flags: int = os.O_RDONLY) -> int:
    """Open and lock a file or folder; returns the descriptor, with which the hold ends."""
    descriptor = os.open(path, flags, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


@contextmanager
def left_behind(path: Path, *, young_seconds: float) -> Iterator[bool]:
    """Tell whether nobody holds a file or folder any more; if so, nobody else does in the block.

    What changed within `young_seconds` may have been made a moment ago and not be locked yet. A
    link is never left behind.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        yield False
        return
    try:
        young = time.time() - os.fstat(descriptor).st_mtime < young_seconds
        yield not young and _locked(descriptor)
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
