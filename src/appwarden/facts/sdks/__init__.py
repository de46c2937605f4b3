"""Classes, components, libraries, assets, keys and hosts in; the SDKs that are there out."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from appwarden.artifact.model import Artifact
from appwarden.artifact.names import pattern_of
from appwarden.catalogue.model import Catalogue, Sdk
from appwarden.facts.model import Basis, SdkPresence
from appwarden.facts.sdks.prefixes import Prefixes
from appwarden.model import Place

__all__ = ["Prefixes", "find_sdks"]

Seen = tuple[str, Place]
"""A value and where it was seen."""

_PLAIN = re.compile(r"[^*?\[]*")
"""What stands before the first sign of a pattern."""


class _Traces:
    """Collects the bases of each SDK, each value once."""

    def __init__(self) -> None:
        self.found: dict[str, dict[tuple[str, str], Basis]] = {}

    def add(self, sdk: Sdk, basis: Basis) -> None:
        self.found.setdefault(sdk.id, {}).setdefault((basis.kind, basis.value), basis)


def find_sdks(
    artifact: Artifact,
    catalogue: Catalogue,
    prefixes: Prefixes,
    *,
    packages: Iterable[Seen],
    hosts: Iterable[Seen],
    strings: Iterable[Seen],
) -> tuple[SdkPresence, ...]:
    """Name every SDK that leaves a trace; libraries that collect nothing are left out.

    A host alone proves no code of an SDK, so hosts only add to what something else shows.
    """
    traces = _Traces()
    _by_package(traces, catalogue, prefixes, packages)
    _by_component(traces, artifact, catalogue, prefixes)
    _by_file(traces, artifact, catalogue)
    _by_key(traces, artifact, catalogue)
    watched = {text: sdk for sdk in catalogue.sdks.values() for text in sdk.match.strings}
    for value, place in strings:
        if value in watched:
            traces.add(watched[value], Basis(kind="string", value=value, place=place))
    _by_host(traces, catalogue, hosts)
    return tuple(
        SdkPresence(id=name, basis=tuple(sorted(bases.values(), key=_order)))
        for name, bases in sorted(traces.found.items())
        if catalogue.sdks[name].role != "library"
    )


def _order(basis: Basis) -> tuple[str, str]:
    return basis.kind, basis.value


def _by_package(
    traces: _Traces, catalogue: Catalogue, prefixes: Prefixes, packages: Iterable[Seen]
) -> None:
    for name, place in packages:
        hit = prefixes.prefix_of(name)
        if hit is not None:
            prefix, sdk = hit
            traces.add(catalogue.sdks[sdk], Basis(kind="package", value=prefix, place=place))


def _by_component(
    traces: _Traces, artifact: Artifact, catalogue: Catalogue, prefixes: Prefixes
) -> None:
    named = {name: sdk for sdk in catalogue.sdks.values() for name in sdk.match.components}
    for row in artifact.manifest.components:
        place = Place(kind="manifest", file="AndroidManifest.xml", symbol=row.name, offset=row.line)
        sdk = named.get(row.name)
        hit = prefixes.prefix_of(row.name) if sdk is None else None
        if hit is not None:
            sdk = catalogue.sdks[hit[1]]
        if sdk is not None:
            traces.add(sdk, Basis(kind="component", value=row.name, place=place))


def _by_file(traces: _Traces, artifact: Artifact, catalogue: Catalogue) -> None:
    every = tuple(like for sdk in catalogue.sdks.values() for like in sdk.match.assets)
    names = (asset.removeprefix("assets/") for asset in artifact.assets)
    assets = tuple(filter(pattern_of(every).match, names))
    for sdk in catalogue.sdks.values():
        for value in _like(artifact.libraries, sdk.match.libraries):
            traces.add(sdk, Basis(kind="library", value=value, place=_entry(f"lib/*/{value}")))
        for value in _like(assets, sdk.match.assets):
            traces.add(sdk, Basis(kind="asset", value=value, place=_entry(f"assets/{value}")))


def _like(values: Iterable[str], patterns: tuple[str, ...]) -> Iterator[str]:
    return (value for value in values if any(_fits(value, pattern) for pattern in patterns))


def _fits(name: str, pattern: str) -> bool:
    # Most names fit none of hundreds of patterns: to make an expression of each costs most of all.
    plain = _PLAIN.match(pattern)
    if plain is None or plain.end() == len(pattern):
        return name == pattern
    return name.startswith(plain[0]) and fnmatchcase(name, pattern)


def _entry(path: str) -> Place:
    return Place(kind="entry", file=path)


def _by_key(traces: _Traces, artifact: Artifact, catalogue: Catalogue) -> None:
    keys = {key: sdk for sdk in catalogue.sdks.values() for key in sdk.match.meta_data}
    for row in artifact.manifest.meta_data:
        if row.name in keys:
            place = Place(kind="manifest", file="AndroidManifest.xml", symbol=row.name)
            traces.add(keys[row.name], Basis(kind="meta_data", value=row.name, place=place))


def _by_host(traces: _Traces, catalogue: Catalogue, hosts: Iterable[Seen]) -> None:
    ends = {end: sdk for sdk in catalogue.sdks.values() for end in sdk.match.hosts}
    for host, place in hosts:
        labels = host.split(".")
        for start in range(len(labels)):
            sdk = ends.get(".".join(labels[start:]))
            if sdk is not None:
                if sdk.id in traces.found:
                    traces.add(sdk, Basis(kind="host", value=host, place=place))
                break
