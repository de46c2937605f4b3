"""The manifest: one small file for each committed part; what it does not name is not there."""

from pathlib import Path

import msgspec

from appwarden.errors import UnreadableError
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.schema import SCHEMA


class File(msgspec.Struct, frozen=True):
    """One table of a part: path below the fleet's folder, rows, SHA-256 of the file."""

    file: str
    rows: int
    sha256: str


class Part(msgspec.Struct, frozen=True):
    """The manifest entry of one part, `manifest/<part>.json`."""

    schema: str
    part: str
    rule_set: RuleSet
    results: int
    tables: dict[str, File]


def read_manifest(destination: Destination) -> list[Part]:
    """Return every committed part; raises UnreadableError for an entry of another format."""
    return [_entry(path) for path in destination.manifest_files()]


def _entry(path: Path) -> Part:
    try:
        part = msgspec.json.decode(path.read_bytes(), type=Part)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise UnreadableError(f"{path}: not a part of a fleet ({problem})") from problem
    if part.schema != SCHEMA:
        raise UnreadableError(f"{path}: tables of format {part.schema}; this reads {SCHEMA}")
    return part
