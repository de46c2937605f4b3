"""A path in, an opened artifact out: its record, and the package to ask further questions."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from appwarden._native import Package
from appwarden.artifact.declared import merged_manifest, rows_of
from appwarden.artifact.model import Artifact, Channel, DexFile, Format, Label, Part, Signer
from appwarden.artifact.packed import packers_in
from appwarden.artifact.summary import NativeManifest, NativePart, Summary
from appwarden.catalogue.model import Catalogue
from appwarden.errors import UnreadableError
from appwarden.model import Gap

_FORMATS: dict[str, Format] = {
    "apk": "apk",
    "apks": "apks",
    "xapk": "xapk",
    "apkm": "apkm",
    "split_set": "folder",
}
_PART_SUFFIXES = (".apk", ".obb")


class OpenedArtifact(NamedTuple):
    """An artifact's record and the open package behind it."""

    artifact: Artifact
    package: Package
    application: str | None
    factory: str | None


def read_artifact(path: Path, catalogue: Catalogue) -> OpenedArtifact:
    """Open an APK, a container of splits, or a folder of splits.

    Raises UnreadableError when it is no app, UnsupportedError for an app bundle. What cannot be
    read inside is a gap of the artifact.
    """
    package = Package.open([str(file) for file in _files(path)])
    summary = msgspec.json.decode(package.summary(), type=Summary)
    base = _base(summary)
    if base is None or base.manifest is None:
        reason = next((gap.why for gap in summary.gaps if gap.what == "manifest_unreadable"), "")
        detail = f": {reason}" if reason else ""
        message = f"{path}: no AndroidManifest.xml that can be read{detail}; give an app package"
        raise UnreadableError(message)
    application = base.manifest.application
    return OpenedArtifact(
        artifact=_artifact(summary, base, base.manifest, catalogue),
        package=package,
        application=application.name if application is not None else None,
        factory=application.app_component_factory if application is not None else None,
    )


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if file.suffix.lower() in _PART_SUFFIXES)
    if not found:
        message = f"{path}: no .apk in this folder; give an app or a folder of its splits"
        raise UnreadableError(message)
    return found


def _base(summary: Summary) -> NativePart | None:
    parts = [part for part in summary.parts if part.role == "base"]
    return next(iter(parts or [part for part in summary.parts if part.manifest]), None)


def _artifact(
    summary: Summary, base: NativePart, manifest: NativeManifest, catalogue: Catalogue
) -> Artifact:
    label = manifest.label
    several = len(summary.parts) > 1
    merged = merged_manifest(manifest, [part.manifest for part in summary.parts if part.manifest])
    libraries = tuple(sorted({_file_name(name) for name in _entries(summary, "lib/", ".so")}))
    assets = tuple(sorted(set(_entries(summary, "assets/", ""))))
    packed = packers_in(catalogue, merged, rows_of(manifest), libraries, assets)
    return Artifact(
        sha256=summary.sha256,
        size_bytes=summary.size_bytes,
        format=_FORMATS[summary.format],
        manifest=merged,
        label=Label(default=label.default, zh=label.zh, en=label.en),
        parts=tuple(
            Part(name=part.name, role=part.role, sha256=part.sha256, size_bytes=part.size_bytes)
            for part in summary.parts
        ),
        signers=tuple(_signers(base)),
        channels=tuple(
            Channel(kind=channel.kind, value=channel.value) for channel in base.signing.channels
        ),
        packed=packed,
        dex_files=tuple(_dex_files(summary, several=several)),
        libraries=libraries,
        assets=assets,
        gaps=tuple(sorted(_gaps(summary, packed))),
    )


def _entries(summary: Summary, start: str, end: str) -> Iterator[str]:
    for part in summary.parts:
        for entry in part.entries:
            if entry.startswith(start) and entry.endswith(end):
                yield entry


def _file_name(entry: str) -> str:
    return entry.rsplit("/", 1)[-1]


def _signers(base: NativePart) -> Iterator[Signer]:
    seen: set[tuple[str, str]] = set()
    for signer in base.signing.signers:
        for certificate in signer.certificates[:1]:
            key = (signer.scheme, certificate.sha256)
            if key not in seen:
                seen.add(key)
                yield Signer(
                    scheme=signer.scheme,
                    sha256=certificate.sha256,
                    subject=certificate.subject or "",
                    verified=base.signing.verified,
                )


def _dex_files(summary: Summary, *, several: bool) -> Iterator[DexFile]:
    for part in summary.parts:
        prefix = f"{part.name}!" if several else ""
        for dex in part.dex:
            yield DexFile(name=prefix + dex.name, size_bytes=dex.size_bytes)
        for odd in part.odd_dex:
            yield DexFile(name=prefix + odd.name, size_bytes=0, odd=True)


def _gaps(summary: Summary, packed: tuple[str, ...]) -> Iterator[Gap]:
    for gap in (*summary.gaps, *summary.oddities):
        stage = "manifest" if gap.what.startswith("manifest") else "artifact"
        if gap.what.startswith("resource"):
            stage = "resources"
        yield Gap(stage=stage, what=gap.what, why=gap.why, place=gap.place)
    for packer in packed:
        yield Gap(
            stage="artifact",
            what="packed",
            why=f"the code is hidden by a packer ({packer}); what it loads was not examined",
        )
