"""Where a store is asked and how its answers are read: an F-Droid address, or rules as data.

`https://host/fdroid/repo?fingerprint=HEX` is how F-Droid clients pass a repository on. Any other
store is described by a YAML file; docs/stores.md shows one of each sort.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

import msgspec
import yaml

from appwarden.errors import UsageError
from appwarden.model import Text
from appwarden.stores.model import Kind
from appwarden.stores.usable import SHA256
from appwarden.stores.web import check_address

MAX_SOURCE_BYTES = 1 << 20
MAX_PAGES = 10_000
MAX_MIRRORS = 12
ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,49}")


class Pick(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a field stands in a row.

    `at` is a column (CSV), a dotted path (JSON) or an XPath (HTML); of what stands there, the value
    is what follows the text `after` and ends at the text `before`. No pattern language: a page that
    is made to can keep one busy for ever.
    """

    at: str
    after: str = ""
    before: str = ""


class Pages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A listing of several pages: `{page}` in the address counts from `first`, `most` at most."""

    first: int = 1
    most: int = 100


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells an answer's meaning: its status, or a text that stands in it."""

    status: tuple[int, ...] = ()
    text: tuple[str, ...] = ()


class Lookup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one app is asked for: an address with `{package}`; the signs of `absent` go first.

    `control` is a package that the store is known to list: where that is not found either, the
    store answers alike to everything, and nothing is proved.
    """

    address: str
    present: Sign
    absent: Sign
    control: str = ""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A store. `fingerprint` is the SHA-256 of the certificate that its index must be signed with.

    `rows` and `fields` read a listing of another kind; a field is one of `Listed`.
    """

    id: str
    kind: Kind
    address: str
    name: Text = Text(en="", zh="")
    fingerprint: str = ""
    mirrors: tuple[str, ...] = ()
    max_age_days: int | None = None
    rows: str = ""
    fields: dict[str, Pick] = {}
    pages: Pages | None = None
    lookup: Lookup | None = None
    charset: str = "utf-8"


FIELDS = frozenset(
    {"package", "version_code", "version_name", "sha256", "size_bytes", "address", "name",
     "signers", "permissions", "channel", "region"}
)  # fmt: skip


def archive_of(address: str) -> str | None:
    """Return the archive that F-Droid's tools put beside a repository called `repo`."""
    base = address.rstrip("/")
    return f"{base.removesuffix('/repo')}/archive" if base.endswith("/repo") else None


def mirrors_of(source: Source, named: Iterable[str]) -> list[str]:
    """Return the mirrors of a repository, those that its index names last, up to MAX_MIRRORS.

    An index may name one in another network, which is not asked.
    """
    in_reach = (
        one for one in named if one.startswith(("https://", "http://")) and ".onion" not in one
    )
    bases = dict.fromkeys(one.rstrip("/") for one in (*source.mirrors, *in_reach))
    bases.pop(source.address.rstrip("/"), None)
    return list(bases)[:MAX_MIRRORS]


def read_source(words: str, *, mirrors: tuple[str, ...] = ()) -> Source:
    """Return the store that an address or the path of a YAML file names; raises UsageError."""
    source = _of_address(words) if "://" in words else _of_file(Path(words))
    return checked(msgspec.structs.replace(source, mirrors=(*source.mirrors, *mirrors)))


def checked(source: Source) -> Source:
    """Return the source with its fingerprint in one form; raises UsageError for what cannot be."""
    digits = source.fingerprint.replace(":", "").replace(" ", "").lower()
    if not ID.fullmatch(source.id):
        raise UsageError(f"{source.id!r}: an id is small letters, digits, dots and hyphens")
    if source.kind == "fdroid" and digits and not SHA256.fullmatch(digits):
        raise UsageError("a fingerprint is the SHA-256 of the certificate: 64 hexadecimal digits")
    if source.kind != "fdroid" and source.mirrors:
        raise UsageError(f"{source.id}: only F-Droid repositories have mirrors that are asked")
    _check_charset(source)
    for address in (source.address.replace("{page}", "1"), *source.mirrors):
        check_address(address)
    if source.kind != "fdroid":
        _check_rules(source)
    return msgspec.structs.replace(source, fingerprint=digits)


def filled(address: str, **values: str) -> str:
    """Return an address with `{name}` replaced by each value, quoted."""
    for name, value in values.items():
        address = address.replace(f"{{{name}}}", quote(value, safe=""))
    return address


def _check_rules(source: Source) -> None:
    unknown = sorted(set(source.fields) - FIELDS)
    if unknown or "package" not in source.fields:
        raise UsageError(
            f"{source.id}: `fields` must hold `package`, and else only {', '.join(sorted(FIELDS))}"
            + (f"; not {', '.join(unknown)}" if unknown else "")
        )
    if ("{page}" in source.address) != (source.pages is not None):
        raise UsageError(f"{source.id}: `pages` and {{page}} in the address go together")
    if source.pages and not 0 < source.pages.most <= MAX_PAGES:
        raise UsageError(f"{source.id}: `pages.most` is between 1 and {MAX_PAGES}")
    if source.kind == "html" and not source.rows:
        raise UsageError(f"{source.id}: `rows` must say by XPath what one app's part of a page is")
    if source.lookup:
        _check_lookup(source, source.lookup)


def _check_charset(source: Source) -> None:
    try:
        "".encode(source.charset)
    except LookupError as problem:
        raise UsageError(f"{source.id}: {source.charset!r} is no character set") from problem


def _check_lookup(source: Source, lookup: Lookup) -> None:
    check_address(filled(lookup.address, package="a.b"))
    if "{package}" not in lookup.address:
        raise UsageError(f"{source.id}: the address of `lookup` lacks {{package}}")
    for name, sign in (("present", lookup.present), ("absent", lookup.absent)):
        if not sign.status and not sign.text:
            raise UsageError(f"{source.id}: `lookup.{name}` names neither a status nor a text")


def _of_address(words: str) -> Source:
    parts = urlsplit(words)
    told = parse_qs(parts.query).get("fingerprint", [""])[0]
    address = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    try:
        place = f"{parts.hostname}-{parts.port}" if parts.port else f"{parts.hostname}"
    except ValueError as problem:
        raise UsageError(f"{words[:100]}: no address that can be asked") from problem
    path = "".join(f"-{one}" for one in parts.path.lower().split("/") if one not in {"", "repo"})
    name = re.sub(r"[^a-z0-9._-]", "-", f"{place}{path}".removesuffix("-fdroid"))[:50]
    return Source(id=name, kind="fdroid", address=address, fingerprint=told)


def _of_file(path: Path) -> Source:
    try:
        if path.stat().st_size > MAX_SOURCE_BYTES:
            raise UsageError(f"{path}: too large for the description of a store")
        return msgspec.convert(yaml.safe_load(path.read_bytes()), type=Source)
    except OSError as problem:
        raise UsageError(
            f"{path}: {problem.strerror or problem}; give a store's address or its description"
        ) from problem
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: no description of a store ({problem})") from problem
