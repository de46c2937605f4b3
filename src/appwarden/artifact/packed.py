"""Traces of packers: the manifest, libraries and assets in, packer ids out."""

from collections.abc import Sequence

from appwarden.artifact.model import Manifest, MetaData
from appwarden.artifact.names import pattern_of
from appwarden.catalogue.model import Catalogue, Packer


def packers_in(
    catalogue: Catalogue,
    manifest: Manifest,
    meta_data: Sequence[MetaData],
    libraries: Sequence[str],
    assets: Sequence[str],
) -> tuple[str, ...]:
    """Return the ids of packers whose application class, library, asset or key is there."""
    names = {component.name for component in manifest.components}
    if manifest.application is not None:
        names.add(manifest.application)
    keys = {row.name for row in meta_data}
    found = [
        packer.id
        for packer in catalogue.packers.values()
        if _matches(packer, names, libraries, assets) or keys & set(packer.match.meta_data)
    ]
    return tuple(sorted(found))


def _matches(
    packer: Packer, names: set[str], libraries: Sequence[str], assets: Sequence[str]
) -> bool:
    traces = packer.match
    if names & set(traces.components):
        return True
    if any(name.startswith(f"{start}.") for start in traces.packages for name in names):
        return True
    files = [asset.removeprefix("assets/") for asset in assets]
    return _any_like(libraries, traces.libraries) or _any_like(files, traces.assets)


def _any_like(values: Sequence[str], patterns: Sequence[str]) -> bool:
    return any(map(pattern_of(tuple(patterns)).match, values))
