"""The question to the machine: components, sources to watch, the world the app starts in."""

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.engine import Json, components, source_row


class World(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phone and its state when the app starts for the first time; nobody taps.

    `seed` makes the planted identity of phone and person. `granted` are the permissions held, None
    for all. Times are virtual, in milliseconds: `start_ms` since 1970, `horizon_ms` from there.
    """

    seed: int = 1
    api_level: int = 28
    granted: tuple[str, ...] | None = None
    start_ms: int = 1_700_000_000_000
    horizon_ms: int = 60_000


def question(
    opened: OpenedArtifact, catalogue: Catalogue, world: World, budget_seconds: float | None
) -> bytes:
    """Write the question for one app in one world."""
    manifest = opened.artifact.manifest
    asked: Json = {
        "package": manifest.package,
        "application": opened.application,
        "factory": opened.factory,
        "components": list(components(opened)),
        "sources": [source_row(source) for source in catalogue.apis.values()],
        "version_name": manifest.version_name or "",
        "version_code": manifest.version_code or 0,
        "target_sdk": manifest.target_sdk or manifest.min_sdk or 1,
        "meta_data": [(row.name, row.value or "") for row in manifest.meta_data],
        "world": world,
    }
    if budget_seconds is not None:
        asked["budget"] = {"seconds": budget_seconds}
    return msgspec.json.encode(asked)
