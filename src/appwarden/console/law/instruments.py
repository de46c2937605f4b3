"""Bundled law calendar: `data/*.yaml` and the catalogue's packs in, typed records out."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from appwarden.catalogue.load import ROOT as CATALOGUE
from appwarden.catalogue.model import Pack
from appwarden.console.catalogue import catalogue
from appwarden.console.law.trials import TrialStep
from appwarden.model import Text

DATA = Path(__file__).parent / "data"

Typed = TypeVar("Typed")
Mark = Literal["v", "p", "m"]
Kind = Literal[
    "law", "regulation", "provisions", "method", "measures", "campaign", "standard", "draft"
]
Status = Literal["draft", "announced", "in_force", "ended", "never_finalised"]
DateKind = Literal[
    "adopted",
    "issued",
    "published",
    "announced",
    "amended",
    "in_force",
    "amendment_in_force",
    "draft_published",
    "comments_end",
    "starts",
    "self_check_ends",
    "sampling_ends",
    "disposal_ends",
    "ends",
]


class InstrumentDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day of an instrument and how sure it is."""

    day: date
    kind: DateKind
    certainty: Mark


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One instrument as bundled; what is empty comes from the pack named first."""

    key: str
    packs: tuple[str, ...]
    kind: Kind
    status: Status
    dates: tuple[InstrumentDay, ...]
    title: Text | None = None
    body: Text | None = None
    document: str | None = None
    certainty: Mark | None = None
    sources: tuple[str, ...] = ()
    note: Text | None = None


class TrialEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits of one instrument that can be tried on existing cases."""

    key: str
    instrument: str
    title: Text
    certainty: Mark
    steps: tuple[TrialStep, ...]
    at_once_when: tuple[str, ...]


class MediaDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day of the year that brings leads."""

    key: str
    month: int
    day: int
    title: Text
    speakers: Text
    days_before: int
    days_after: int
    note: Text
    certainty: Mark


class SourceEntry(msgspec.Struct, frozen=True):
    """Where a fact was read."""

    title: str
    address: str = ""


def bundled_sources() -> dict[str, SourceEntry]:
    """Return the sources of the catalogue and of instruments without a pack, by id."""
    of_catalogue = (CATALOGUE / "sources.yaml").read_bytes()
    return {
        **msgspec.yaml.decode(of_catalogue, type=dict[str, SourceEntry]),
        **_read("sources.yaml", dict[str, SourceEntry]),
    }


def bundled_instruments() -> tuple[Entry, ...]:
    """Return every bundled instrument, complete with what its first catalogue pack says."""
    packs = catalogue().packs
    entries = _read("instruments.yaml", tuple[Entry, ...])
    return tuple(_complete(entry, packs) for entry in entries)


def bundled_trials() -> tuple[TrialEntry, ...]:
    """Return the limits that can be tried."""
    return _read("trials.yaml", tuple[TrialEntry, ...])


def bundled_media_days() -> tuple[MediaDay, ...]:
    """Return the days of the media calendar."""
    return _read("media.yaml", tuple[MediaDay, ...])


def _read(name: str, kind: type[Typed]) -> Typed:
    return msgspec.yaml.decode((DATA / name).read_bytes(), type=kind)


def _complete(entry: Entry, packs: Mapping[str, Pack]) -> Entry:
    if not entry.packs:
        return entry
    first = packs[entry.packs[0]]
    return msgspec.structs.replace(
        entry,
        title=entry.title or first.title,
        body=entry.body or first.issuer,
        document=entry.document if entry.document is not None else first.document or "",
        certainty=entry.certainty or first.certainty,
        sources=entry.sources or first.sources,
    )
