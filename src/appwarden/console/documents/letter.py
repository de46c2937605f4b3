"""What a document says, as typed records: frozen when issued, the same for every format."""

from datetime import date

import msgspec


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One app, mini-program or SDK that a document names."""

    name: str
    developer: str = ""
    stores: tuple[str, ...] = ()
    version: str = ""
    app_type: str = ""
    problems: tuple[str, ...] = ()
    region: str = ""
    record_number: str = ""


class FindingLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One problem of a notice with its clause and what was seen."""

    problem: str
    clause: str = ""
    seen: str = ""


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table in words; `inline` replaces it where people read and not where machines do.

    `note` says under the heading what the table covers.
    """

    heading: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    inline: str = ""
    note: str = ""


class Values(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a template may name: each field is a placeholder, and there are no others."""

    office: str = ""
    number: str = ""
    addressee: str = ""
    campaign: str = ""
    year: str = ""
    batch_in_year: str = ""
    batch_running: str = ""
    app_count: str = ""
    app_names: str = ""
    problems: str = ""
    deadline: str = ""
    deadline_rule: str = ""
    next_action: str = ""
    legal_basis: str = ""
    issued_on: str = ""
    contact: str = ""
    reference: str = ""
    store: str = ""
    meeting_time: str = ""
    meeting_place: str = ""
    period: str = ""
    reason: str = ""


class Letter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole document before it is laid out; its canonical JSON is what the hash is made of."""

    kind: str
    language: str
    office: str
    title: str
    paragraphs: tuple[str, ...]
    number: str = ""
    code: str = ""
    verify_address: str = ""
    issued_on: date | None = None
    draft: bool = True
    layout: str = "apps"
    addressees: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    findings: tuple[FindingLine, ...] = ()
    tables: tuple[Table, ...] = ()


def canonical(letter: Letter) -> bytes:
    """Return the letter as JSON with sorted keys: equal letters give equal bytes."""
    return msgspec.json.encode(letter, order="sorted")


def letter_from(content: bytes) -> Letter:
    """Read a frozen letter back; msgspec.ValidationError where it is none."""
    return msgspec.json.decode(content, type=Letter)
