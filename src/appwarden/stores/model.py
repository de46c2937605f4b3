"""The records of a store: what it lists, what it answered, what changed."""

from typing import Literal

import msgspec

Kind = Literal["fdroid", "csv", "json", "html"]
Section = Literal["repo", "archive"]
Purpose = Literal["entry", "index", "diff", "index_v1", "page", "lookup", "file"]
ChangeKind = Literal["appeared", "gone", "archived", "relisted", "same_signer"]

MAX_NAME_CHARS = 200
MAX_PERMISSIONS = 1000


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """One build as a store lists it; `address` is relative to the section for F-Droid, else whole.

    `sha256` is None where the store tells none. `signers` are the SHA-256 of certificates, as the
    store says: nothing here has looked into the file.
    """

    package: str
    version_code: int | None = None
    version_name: str = ""
    sha256: str | None = None
    size_bytes: int | None = None
    address: str = ""
    name: str = ""
    signers: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    channel: str = ""
    region: str = ""


class Skipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Entries of a listing that could not be used: how many of one sort, and the first of them."""

    what: str
    count: int
    example: str


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one address answered; times are UTC in ISO 8601, `size_bytes` what was read.

    `what` says what was asked for: a signed entry, an index, a page, the file of a build.
    `status` is None where nothing answered, and `problem` says why. `cut` is true where more came
    than was asked for: `sha256` is then that of the part that was read. `headers` hold those that
    tell of caches and age, by lower-case name.
    """

    address: str
    asked_at: str
    status: int | None = None
    final_address: str = ""
    redirects: tuple[str, ...] = ()
    headers: dict[str, str] = {}
    size_bytes: int = 0
    sha256: str = ""
    cut: bool = False
    problem: str = ""
    what: Purpose = "page"


class Snapshot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of a store as it stood when it was asked.

    `timestamp_ms` is the index's own time in milliseconds since 1970, None where it has none;
    `signer` the SHA-256 of the certificate that signed it, None for a listing without signature;
    `digest` the weakest hash that the signature rests on.
    """

    store: str
    section: Section
    format: str
    address: str
    asked_at: str
    index_sha256: str
    packages: int
    builds: int
    timestamp_ms: int | None = None
    signer: str | None = None
    digest: str = ""
    max_age_days: int | None = None
    by_diff: bool = False
    complete: bool = True
    skipped: tuple[Skipped, ...] = ()
    answers: tuple[Answer, ...] = ()


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """What became of a package since the store was last asked; `others` are for `same_signer`."""

    kind: ChangeKind
    package: str
    others: tuple[str, ...] = ()
