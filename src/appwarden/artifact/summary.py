"""The engine's summary of a package, as records: the shape of what `_native` answers."""

from typing import Literal

import msgspec


class NativeGap(msgspec.Struct, frozen=True):
    """A gap as the engine tells it."""

    what: str
    why: str
    place: str


class NativeText(msgspec.Struct, frozen=True):
    """A text by locale."""

    default: str | None = None
    zh: str | None = None
    en: str | None = None
    resource: str | None = None


class NativeCertificate(msgspec.Struct, frozen=True):
    """A signing certificate."""

    sha256: str
    subject: str | None = None


class NativeSigner(msgspec.Struct, frozen=True):
    """A signer under one scheme."""

    scheme: str
    certificates: tuple[NativeCertificate, ...]


class NativeChannel(msgspec.Struct, frozen=True):
    """A channel mark."""

    kind: str
    value: str


class NativeSigning(msgspec.Struct, frozen=True):
    """Signers and channels of a part."""

    signers: tuple[NativeSigner, ...]
    channels: tuple[NativeChannel, ...]
    verified: bool


class NativeData(msgspec.Struct, frozen=True):
    """Data specification of an intent filter."""

    scheme: str | None = None
    host: str | None = None
    mime_type: str | None = None


class NativeFilter(msgspec.Struct, frozen=True):
    """An intent filter."""

    priority: int
    actions: tuple[str, ...]
    categories: tuple[str, ...]
    data: tuple[NativeData, ...]


class NativeMetaData(msgspec.Struct, frozen=True):
    """A meta-data row."""

    name: str
    value: str | None
    resource: str | None


class NativeComponent(msgspec.Struct, frozen=True):
    """A component."""

    kind: Literal["activity", "activity_alias", "service", "receiver", "provider"]
    name: str
    target: str | None
    exported: bool | None
    enabled: bool
    permission: str | None
    process: str | None
    authorities: tuple[str, ...]
    intent_filters: tuple[NativeFilter, ...]
    meta_data: tuple[NativeMetaData, ...]
    line: int


class NativePermission(msgspec.Struct, frozen=True):
    """A permission asked for."""

    name: str
    max_sdk_version: int | None
    line: int


class NativeDeclared(msgspec.Struct, frozen=True):
    """A permission the app defines."""

    name: str


class NativeQueries(msgspec.Struct, frozen=True):
    """Packages the app wants to see."""

    packages: tuple[str, ...]


class NativeApplication(msgspec.Struct, frozen=True):
    """The application element."""

    name: str | None
    app_component_factory: str | None
    process: str | None
    enabled: bool
    debuggable: bool
    meta_data: tuple[NativeMetaData, ...]


class NativeLauncher(msgspec.Struct, frozen=True):
    """An entry in the launcher."""

    component: str
    activity: str
    enabled: bool


class NativeManifest(msgspec.Struct, frozen=True):
    """A manifest."""

    package: str | None
    version_name: str | None
    version_code: int | None
    min_sdk: str | None
    target_sdk: str | None
    label: NativeText
    application: NativeApplication | None
    components: tuple[NativeComponent, ...]
    permissions: tuple[NativePermission, ...]
    declared_permissions: tuple[NativeDeclared, ...]
    queries: NativeQueries
    launchers: tuple[NativeLauncher, ...]


class NativeDex(msgspec.Struct, frozen=True):
    """A dex file."""

    name: str
    size_bytes: int


class NativeOddDex(msgspec.Struct, frozen=True):
    """Code in a place the runtime does not load by itself."""

    name: str
    kind: str


class NativePart(msgspec.Struct, frozen=True):
    """One part of the package."""

    name: str
    role: str
    sha256: str
    size_bytes: int
    signing: NativeSigning
    dex: tuple[NativeDex, ...]
    odd_dex: tuple[NativeOddDex, ...]
    entries: tuple[str, ...]
    manifest: NativeManifest | None


class Summary(msgspec.Struct, frozen=True):
    """Everything `Package.summary` tells."""

    format: str
    sha256: str
    size_bytes: int
    parts: tuple[NativePart, ...]
    gaps: tuple[NativeGap, ...]
    oddities: tuple[NativeGap, ...]
