"""Words of a person in, candidates out: folders, globs, lists, addresses."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from appwarden.errors import UsageError
from appwarden.fleet.model import Candidate
from appwarden.fleet.sources.listing import LIST_SUFFIXES, listed
from appwarden.fleet.sources.local import candidate_of, in_folder, matching
from appwarden.fleet.sources.remote import below, is_remote
from appwarden.fleet.sources.store import in_library, is_library

__all__ = ["candidates"]

_WILD = frozenset("*?[")


def candidates(sources: Sequence[str]) -> Iterator[Candidate]:
    """Yield what the sources offer, each address once.

    A source is a folder (all apps below it), a folder of listings as `appwarden store sync` fills
    it, a glob, an app, a list (`.txt`, `.csv`, `.jsonl`), or an address that fsspec knows
    (`s3://`, `gs://`, `https://`, `file://`). Raises UsageError for one that is not there,
    UnreadableError for a list that cannot be read.
    """
    seen: set[str] = set()
    for source in sources:
        for candidate in _of(source):
            if candidate.address not in seen:
                seen.add(candidate.address)
                yield candidate


def _of(source: str) -> Iterator[Candidate]:
    if source.lower().endswith(LIST_SUFFIXES):
        return listed(source)
    if is_remote(source):
        return below(source)
    path = Path(source)
    if is_library(path):
        return in_library(path)
    if path.is_dir():
        return in_folder(path)
    if path.is_file():
        return iter([candidate_of(path)])
    if not _WILD.isdisjoint(source):
        return matching(source)
    raise UsageError(f"{source}: no such file or folder, and no address with a scheme")
