"""The records of the first stage: one app package as received."""

from typing import Literal

import msgspec

from appwarden.model import Gap

Format = Literal["apk", "apks", "xapk", "apkm", "folder"]
ComponentKind = Literal["activity", "activity_alias", "service", "receiver", "provider"]


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The app's name as its resources give it; None where a language has none."""

    default: str | None = None
    zh: str | None = None
    en: str | None = None


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the package: the base, a configuration or feature split, an expansion."""

    name: str
    role: str
    sha256: str
    size_bytes: int


class Signer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One signing certificate; `verified` is False: the signature itself is not checked."""

    scheme: str
    sha256: str
    subject: str = ""
    verified: bool = False


class Channel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A store channel mark left in the package (signing-block id, META-INF entry, comment)."""

    kind: str
    value: str


class IntentFilter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a component offers to receive."""

    actions: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    priority: int = 0


class MetaData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One meta-data element; `value` is None for a resource that was not resolved."""

    name: str
    value: str | None = None


class Component(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One component of the merged manifest; `name` is fully qualified with dots."""

    kind: ComponentKind
    name: str
    target: str | None = None
    exported: bool | None = None
    enabled: bool = True
    permission: str | None = None
    process: str | None = None
    authorities: tuple[str, ...] = ()
    intent_filters: tuple[IntentFilter, ...] = ()
    meta_data: tuple[MetaData, ...] = ()
    line: int | None = None


class PermissionEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One uses-permission element."""

    name: str
    max_sdk: int | None = None
    line: int | None = None


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The manifest, merged over all parts of a split set."""

    package: str
    version_name: str | None = None
    version_code: int | None = None
    min_sdk: int | None = None
    target_sdk: int | None = None
    application: str | None = None
    debuggable: bool = False
    launchers: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()
    permissions: tuple[PermissionEntry, ...] = ()
    declared_permissions: tuple[str, ...] = ()
    meta_data: tuple[MetaData, ...] = ()
    queries: tuple[str, ...] = ()
    queries_all: bool = False


class DexFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One dex file that was read: its path, size and version."""

    name: str
    size_bytes: int
    odd: bool = False


class Artifact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One app package, known by the `sha256` of the file, or of a folder's sorted part hashes."""

    sha256: str
    size_bytes: int
    format: Format
    manifest: Manifest
    label: Label = Label()
    parts: tuple[Part, ...] = ()
    signers: tuple[Signer, ...] = ()
    channels: tuple[Channel, ...] = ()
    packed: tuple[str, ...] = ()
    dex_files: tuple[DexFile, ...] = ()
    libraries: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
