"""An address in, a file of this machine out: looked at by ranges first, hashed on the way."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from appwarden.errors import AppwardenError, UnreadableError
from appwarden.fleet.model import Task
from appwarden.fleet.sources.directory import read_directory
from appwarden.fleet.sources.local import path_of
from appwarden.fleet.sources.remote import file_system, is_remote
from appwarden.fleet.workers.scratch import Scratch

PIECE_BYTES = 1 << 20
LARGEST_BYTES = 8 << 30
# A smaller file is read as fast as its directory.
PROBED_BYTES = 1 << 20


class Fetched(NamedTuple):
    """A file that is whole; `sha256` is "" where nobody needed it."""

    path: Path
    size_bytes: int
    sha256: str = ""
    fetched_bytes: int = 0
    seconds: float = 0.0


class NotFetchedError(AppwardenError):
    """The bytes did not come whole; another try may bring them."""


@contextmanager
def fetched(task: Task, facts: Path) -> Iterator[Fetched]:
    """Yield the task's file, gone afterwards if it was copied; `facts` is where facts are kept.

    Raises NotFetchedError where it does not come, UnreadableError where its directory shows that
    it is no app.
    """
    if task.kind != "app":
        path = facts / task.address
        yield Fetched(path, _size(path))
    elif not is_remote(task.address):
        path = path_of(task.address)
        size = _size(path)
        yield Fetched(path, size, hash_of(path) if task.rivals or task.sha256 else "")
    else:
        with Scratch() as scratch:
            yield _download(task, scratch.folder / "app.apk")


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file; raises NotFetchedError."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as problem:
        raise NotFetchedError(f"not read: {problem.strerror}") from problem


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as problem:
        raise NotFetchedError(f"not read: {problem.strerror}") from problem


def _download(task: Task, target: Path) -> Fetched:
    begun = time.perf_counter()
    system, path = file_system(task.address)
    try:
        probed = _probe(system, path, task.size_bytes)
        size, sha256 = _copy(system, path, target)
    except AppwardenError:
        raise
    except Exception as problem:  # every file system has errors of its own
        raise NotFetchedError(f"not fetched: {problem!r}"[:500]) from problem
    return Fetched(target, size, sha256, size + probed, time.perf_counter() - begun)


def _probe(system: Any, path: str, size_bytes: int | None) -> int:  # noqa: ANN401  fsspec has no types
    """Look at the directory by ranges; return how many bytes that took.

    A file system without ranges, or one that ignores them, is asked for the whole file instead.
    """
    if size_bytes is None or size_bytes < PROBED_BYTES:
        return 0
    taken = 0

    def read(start: int, end: int) -> bytes:
        nonlocal taken
        content: bytes = system.cat_file(path, start=start, end=end)
        taken += len(content)
        if len(content) != end - start:
            raise _NoRangesError
        return content

    try:
        directory = read_directory(read, size_bytes)
    except (_NoRangesError, NotImplementedError, ValueError):
        return taken
    if directory is not None and not directory.is_app:
        raise UnreadableError(
            f"its directory lists {directory.entries} entries and no app; {size_bytes} bytes were "
            "not fetched"
        )
    return taken


class _NoRangesError(Exception):
    """The other end answers a range with something else."""


def _copy(system: Any, path: str, target: Path) -> tuple[int, str]:  # noqa: ANN401  as above
    digest, size = hashlib.sha256(), 0
    with system.open(path, "rb", block_size=0) as stream, target.open("wb") as file:
        while piece := stream.read(PIECE_BYTES):
            size += len(piece)
            if size > LARGEST_BYTES:
                raise NotFetchedError(f"larger than {LARGEST_BYTES >> 30} GiB")
            digest.update(piece)
            file.write(piece)
    return size, digest.hexdigest()
