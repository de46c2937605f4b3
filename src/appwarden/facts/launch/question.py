"""The question to the machine: components, sources to watch, the worlds the app starts in."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.engine import Json, components, disabled, source_row


class Call(NamedTuple):
    """A call at `offset`, in 16-bit code units, that is to arrive at `to`; empty: anywhere."""

    method: str
    offset: int
    to: str


class Tap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A control a person taps: the first on the window in front that is meant.

    Its text holds one of `words` and none of `but_not`. Where the window says one of `topic`, it
    may also be one of `neutral`, or that `button` of a dialog (-1 yes, -2 no). With `ticks` the
    boxes of the window are ticked first.
    """

    words: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    button: int | None = None
    ticks: bool = False


class KeyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells the name of a stored answer: it holds one of `keys` and none of `unrelated`."""

    keys: tuple[str, ...]
    unrelated: tuple[str, ...]


class World(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phone and its state when the app starts for the first time.

    `seed` makes the planted identity of phone and person. `granted` are the permissions held, None
    for all; with `grants` a person grants what the app asks for. Times are virtual, in
    milliseconds: `start_ms` since 1970, `horizon_ms` from there.
    Nobody taps but what `taps` say, one after the other, each when the screen has come to rest.
    With `again` the app is ended behind that and started once more with what it stored, unless
    there was no control to tap. With `exercise` the app is used behind that: every control,
    screen, service and receiver.
    `abroad` the phone is one of another maker, the one that the code names most, in another
    country; the person and what is planted stay. With `answered` an answer that is not stored is
    taken as given where its key is named so. `forks` ways not taken at decisions on unknown
    values are gone too, each in a launch of its own.
    """

    name: str = "silence"
    seed: int = 1
    api_level: int = 28
    granted: tuple[str, ...] | None = None
    grants: bool = False
    start_ms: int = 1_700_000_000_000
    horizon_ms: int = 60_000
    taps: tuple[Tap, ...] = ()
    again: bool = False
    exercise: bool = False
    abroad: bool = False
    answered: KeyWords | None = None
    forks: int = 0


def question(
    opened: OpenedArtifact,
    catalogue: Catalogue,
    worlds: Sequence[World],
    budget_seconds: float | None,
    sites: Sequence[Call] = (),
) -> bytes:
    """Write the question for one app in some worlds; of `sites` is told whether they are passed."""
    manifest = opened.artifact.manifest
    asked: Json = {
        "package": manifest.package,
        "application": opened.application,
        "factory": opened.factory,
        "components": list(components(opened)),
        "disabled": sorted(disabled(opened)),
        "declared": sorted({row.name for row in manifest.permissions}),
        "debuggable": manifest.debuggable,
        "sources": [source_row(source) for source in catalogue.apis.values()],
        "version_name": manifest.version_name or "",
        "version_code": manifest.version_code or 0,
        "target_sdk": manifest.target_sdk or manifest.min_sdk or 1,
        "meta_data": [(row.name, row.value or "") for row in manifest.meta_data],
        "sites": [site._asdict() for site in sites],
        "worlds": worlds,
    }
    if budget_seconds is not None:
        asked["budget"] = {"seconds": budget_seconds}
    return msgspec.json.encode(asked)
