"""F-Droid's index, both kinds: signed bytes in, what is listed out.

v2: `entry.jar` (signed) names `index-v2.json` and its diffs by SHA-256. v1: `index-v1.jar` holds
the whole signed index. https://f-droid.org/docs/All_our_APIs/#the-repo-index
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from appwarden.errors import UnreadableError, UntrustedError
from appwarden.stores.model import Listed
from appwarden.stores.signed_jar import Signed, open_signed
from appwarden.stores.usable import SHA256, Sieve, is_safe, short

ENTRY_JAR = "entry.jar"
INDEX_V1_JAR = "index-v1.jar"
MAX_ENTRY_BYTES = 4 << 20
MAX_INDEX_BYTES = 512 << 20
MAX_PACKAGES = 1_000_000
MAX_VERSIONS = 20_000
MAX_MIRRORS = 50
MAX_TIME_MS = 1 << 48  # some 8,900 years
LOCALES = ("en-US", "en", "zh-CN", "zh-Hans")

T = TypeVar("T")


class FileRef(msgspec.Struct, frozen=True, rename="camel"):
    """A file of the repository with the hash and size (bytes) that the signed entry tells."""

    name: str
    sha256: str
    size: int
    num_packages: int | None = None


class Entry(msgspec.Struct, frozen=True, rename="camel"):
    """entry.json; `timestamp` in milliseconds, `max_age` in days, diffs by the older timestamp."""

    timestamp: int
    index: FileRef
    max_age: int | None = None
    diffs: dict[str, FileRef] = {}


class _Mirror(msgspec.Struct, frozen=True):
    url: str = ""


class _RepoV2(msgspec.Struct, frozen=True):
    timestamp: int = 0
    address: str = ""
    mirrors: list[_Mirror] = []


class _IndexV2(msgspec.Struct, frozen=True):
    repo: _RepoV2
    packages: dict[str, msgspec.Raw] = {}


class _File(msgspec.Struct, frozen=True):
    name: str = ""
    size: int | None = None
    sha256: str | None = None


class _Signer(msgspec.Struct, frozen=True):
    sha256: list[str] = []


class _Permission(msgspec.Struct, frozen=True):
    name: str = ""


class _Manifest(msgspec.Struct, frozen=True, rename="camel"):
    version_code: int | None = None
    version_name: str | None = None
    signer: _Signer | None = None
    uses_permission: list[_Permission] = []
    uses_permission_sdk23: list[_Permission] = msgspec.field(
        name="usesPermissionSdk23", default_factory=list
    )


class _Version(msgspec.Struct, frozen=True):
    file: _File
    manifest: _Manifest


class _Metadata(msgspec.Struct, frozen=True):
    name: dict[str, str] = {}


class _PackageV2(msgspec.Struct, frozen=True):
    metadata: _Metadata = _Metadata()
    versions: dict[str, msgspec.Raw] = {}


class _RepoV1(msgspec.Struct, frozen=True):
    timestamp: int
    maxage: int | None = None
    address: str = ""
    mirrors: list[str] = []


class _AppV1(msgspec.Struct, frozen=True, rename="camel"):
    package_name: str = ""
    name: str | None = None


class _IndexV1(msgspec.Struct, frozen=True):
    repo: _RepoV1
    apps: list[msgspec.Raw] = []
    packages: dict[str, list[msgspec.Raw]] = {}


class _VersionV1(msgspec.Struct, frozen=True, rename="camel"):
    apk_name: str = ""
    hash: str | None = None
    hash_type: str = "sha256"
    signer: str | None = None
    size: int | None = None
    version_code: int | None = None
    version_name: str | None = None
    permissions: list[list[str | int | None]] = msgspec.field(
        name="uses-permission", default_factory=list
    )


@dataclass(frozen=True)
class Index:
    """What a repository's section lists, by its index; `mirrors` are those it names itself."""

    timestamp_ms: int
    listed: tuple[Listed, ...]
    packages: frozenset[str]
    mirrors: tuple[str, ...]
    max_age_days: int | None = None
    own_address: str = ""
    sieve: Sieve = field(default_factory=Sieve, compare=False)


def read_entry(jar: bytes, fingerprint: str) -> tuple[Entry, Signed]:
    """Return the entry that the pinned certificate signed.

    Raises UntrustedError for another certificate or a broken signature, UnreadableError for what
    is no entry.
    """
    signed = _trusted(jar, "entry.json", fingerprint, MAX_ENTRY_BYTES)
    entry = _decoded(signed.content, Entry, "entry.json")
    _check_time(entry.timestamp)
    for file in (entry.index, *entry.diffs.values()):
        fits = SHA256.fullmatch(file.sha256) and 0 <= file.size <= MAX_INDEX_BYTES
        if not fits or not is_safe(file.name) or "://" in file.name:
            raise UnreadableError(
                f"entry.json names a file that cannot be asked for: {file.name!r}"
            )
    return entry, signed


def read_v2(content: bytes, max_age_days: int | None = None) -> Index:
    """Return what index-v2.json lists; the caller has compared its hash with the entry's."""
    index = _decoded(content, _IndexV2, "index-v2.json")
    _at_most(len(index.packages), MAX_PACKAGES, "packages")
    sieve, listed = Sieve(), list[Listed]()
    for package, raw in index.packages.items():
        listed += _packages_v2(package, raw, sieve)
    return Index(
        timestamp_ms=index.repo.timestamp,
        listed=tuple(listed),
        packages=frozenset(index.packages),
        mirrors=tuple(mirror.url for mirror in index.repo.mirrors[:MAX_MIRRORS]),
        max_age_days=max_age_days,
        own_address=index.repo.address.rstrip("/"),
        sieve=sieve,
    )


def read_v1(jar: bytes, fingerprint: str) -> tuple[Index, Signed]:
    """Return what the signed index-v1.jar lists; raises as `read_entry` does."""
    signed = _trusted(jar, "index-v1.json", fingerprint, MAX_INDEX_BYTES)
    index = _decoded(signed.content, _IndexV1, "index-v1.json")
    _check_time(index.repo.timestamp)
    _at_most(len(index.packages), MAX_PACKAGES, "packages")
    sieve, listed = Sieve(), list[Listed]()
    names = _names_v1(index.apps, sieve)
    for package, versions in index.packages.items():
        _at_most(len(versions), MAX_VERSIONS, f"versions of {package[:100]!r}")
        for raw in versions:
            one = _version_v1(package, names.get(package, ""), raw, sieve)
            if one is not None:
                listed.append(one)
    found = Index(
        timestamp_ms=index.repo.timestamp,
        listed=tuple(listed),
        packages=frozenset(index.packages),
        mirrors=tuple(index.repo.mirrors[:MAX_MIRRORS]),
        max_age_days=index.repo.maxage,
        own_address=index.repo.address.rstrip("/"),
        sieve=sieve,
    )
    return found, signed


def merge_v2(kept: bytes, diff: bytes) -> bytes:
    """Return the index that a diff (JSON merge patch, RFC 7396) makes of the kept one.

    Packages that the diff does not touch are never decoded. Raises UnreadableError.
    """
    old = _decoded(kept, dict[str, msgspec.Raw], "the kept index")
    patch = _decoded(diff, dict[str, msgspec.Raw], "the diff")
    packages = _decoded(old.get("packages", b"{}"), dict[str, msgspec.Raw], "the kept index")
    touched = _decoded(patch.pop("packages", b"{}"), dict[str, msgspec.Raw], "the diff")
    merged: dict[str, object] = {**old, **_merged_parts(old, patch)}
    merged["packages"] = {
        **{name: raw for name, raw in packages.items() if name not in touched},
        **_merged_parts(packages, touched),
    }
    return msgspec.json.encode(merged)


def _merged_parts(old: dict[str, msgspec.Raw], patch: dict[str, msgspec.Raw]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, raw in patch.items():
        change = _decoded(raw, object, "the diff")
        if change is not None:
            before = _decoded(old[name], object, "the kept index") if name in old else None
            found[name] = merge_patch(before, change)
    return found


def merge_patch(target: object, patch: object) -> object:
    """Apply a JSON merge patch (RFC 7396); both are bounded in depth by the decoder."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merge_patch(result.get(name), value)
    return result


def _trusted(jar: bytes, name: str, fingerprint: str, limit: int) -> Signed:
    signed = open_signed(jar, name, limit=limit)
    if signed.certificate_sha256 != fingerprint:
        raise UntrustedError(
            f"{name} is signed by {signed.certificate_sha256}, not by the pinned "
            f"{fingerprint or 'key: none is given'}; only if that is the store's own key (compare "
            "it with what the store publishes elsewhere), name it as ?fingerprint=..."
        )
    return signed


def _decoded(content: bytes | msgspec.Raw, kind: type[T], name: str) -> T:
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise UnreadableError(f"{name}: cannot be read ({problem})") from problem


def _check_time(timestamp_ms: int) -> None:
    if not 0 <= timestamp_ms <= MAX_TIME_MS:
        raise UnreadableError("the index has a time that is none")


def _at_most(count: int, most: int, what: str) -> None:
    if count > most:
        raise UnreadableError(f"the index holds {count} {what}, more than {most}")


def _packages_v2(package: str, raw: msgspec.Raw, sieve: Sieve) -> Iterator[Listed]:
    try:
        decoded = _decoded(raw, _PackageV2, package)
    except UnreadableError:
        sieve.skip("entry", package)
        return
    if len(decoded.versions) > MAX_VERSIONS:
        sieve.skip("too many versions", package)
        return
    names = decoded.metadata.name
    name = next((names[one] for one in LOCALES if one in names), next(iter(names.values()), ""))
    for each in decoded.versions.values():
        try:
            version = _decoded(each, _Version, package)
        except UnreadableError:
            sieve.skip("entry", package)
            continue
        one = sieve.admit(_listed_v2(package, name, version))
        if one is not None:
            yield one


def _listed_v2(package: str, name: str, version: _Version) -> Listed:
    manifest, file = version.manifest, version.file
    asked = {one.name[:200] for one in (*manifest.uses_permission, *manifest.uses_permission_sdk23)}
    return Listed(
        package=package,
        version_code=manifest.version_code,
        version_name=short(manifest.version_name),
        sha256=file.sha256,
        size_bytes=file.size,
        address=file.name,
        name=short(name),
        signers=tuple(sorted(manifest.signer.sha256)) if manifest.signer else (),
        permissions=tuple(sorted(asked)),
    )


def _names_v1(apps: list[msgspec.Raw], sieve: Sieve) -> dict[str, str]:
    found: dict[str, str] = {}
    for raw in apps:
        try:
            app = _decoded(raw, _AppV1, "app")
        except UnreadableError:
            sieve.skip("entry", "apps")
            continue
        found[app.package_name] = short(app.name)
    return found


def _version_v1(package: str, name: str, raw: msgspec.Raw, sieve: Sieve) -> Listed | None:
    try:
        version = _decoded(raw, _VersionV1, package)
    except UnreadableError:
        sieve.skip("entry", package)
        return None
    asked = {one[0][:200] for one in version.permissions if one and isinstance(one[0], str)}
    return sieve.admit(
        Listed(
            package=package,
            version_code=version.version_code,
            version_name=short(version.version_name),
            sha256=version.hash if version.hash_type == "sha256" else None,
            size_bytes=version.size,
            address=f"/{version.apk_name}",
            name=name,
            signers=(version.signer,) if version.signer else (),
            permissions=tuple(sorted(asked)),
        )
    )
