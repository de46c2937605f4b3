"""A list in, candidates out: one address a line, CSV with a head, or one JSON object a line."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

import msgspec

from appwarden.errors import UnreadableError
from appwarden.fleet.model import Candidate
from appwarden.fleet.sources.local import address_of, candidate_of
from appwarden.fleet.sources.remote import is_remote, read_text

LIST_SUFFIXES = (".txt", ".csv", ".jsonl")
ENTRY_CHARACTERS = 8192
_SHA256_LENGTH = 64


class Entry(msgspec.Struct, frozen=True):
    """What a list may say of an app; further columns are passed over.

    With `size_bytes` and `sha256` known, an app that was inspected before is not even asked for.
    """

    address: str
    size_bytes: int | None = None
    sha256: str = ""
    version: str = ""


def listed(source: str) -> Iterator[Candidate]:
    """Yield the entries of a list; raises UnreadableError with the line that does not fit."""
    with read_text(source) as lines:
        entries = _ENTRIES[Path(source).suffix.lower()](lines)
        folder = Path() if is_remote(source) else Path(source).parent
        number = 0
        try:
            for number, entry in entries:  # noqa: B007  told where one breaks
                yield _candidate(entry, folder)
        except (csv.Error, msgspec.DecodeError, msgspec.ValidationError, ValueError) as problem:
            raise UnreadableError(f"{source}, entry {number + 1}: {problem}") from problem


def _plain(lines: TextIO) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(_capped(lines)):
        words = line.strip()
        if words and not words.startswith("#"):
            yield number, Entry(words)


def _table(lines: TextIO) -> Iterator[tuple[int, Entry]]:
    for number, row in enumerate(csv.DictReader(_capped(lines))):
        given = {name: value for name, value in row.items() if name and value}
        yield number, msgspec.convert(given, Entry, strict=False)


def _objects(lines: TextIO) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(_capped(lines)):
        if line.strip():
            yield number, msgspec.json.decode(line, type=Entry)


_ENTRIES = {".txt": _plain, ".csv": _table, ".jsonl": _objects}


def _capped(lines: TextIO) -> Iterable[str]:
    """Yield lines; one that is longer than any entry is an error, not memory."""
    while line := lines.readline(ENTRY_CHARACTERS):
        if len(line) == ENTRY_CHARACTERS:
            message = f"longer than {ENTRY_CHARACTERS} characters"
            raise ValueError(message)
        yield line


def _candidate(entry: Entry, folder: Path) -> Candidate:
    sha256 = entry.sha256.lower()
    if sha256 and (len(sha256) != _SHA256_LENGTH or not set(sha256) <= set("0123456789abcdef")):
        message = f"{entry.sha256!r} is not a SHA-256"
        raise ValueError(message)
    if is_remote(entry.address):
        return Candidate(entry.address, entry.size_bytes, entry.version, sha256)
    path = folder / entry.address
    if path.is_file():
        return msgspec.structs.replace(candidate_of(path), sha256=sha256)
    # Told when it is to be read, so that one missing file does not stop the others.
    return Candidate(address_of(path), entry.size_bytes, entry.version, sha256)
