"""A published bulletin as the public JSON `appwarden.bulletin/1`: equal content, equal bytes."""

from datetime import date
from typing import Final

import msgspec

from appwarden.console.publication.redaction import PublicEntry

SCHEMA_NAME: Final = "appwarden.bulletin/1"


class Bilingual(msgspec.Struct, frozen=True):
    """A text in both languages; empty where there is none."""

    zh: str = ""
    en: str = ""


class PublicBulletin(msgspec.Struct, frozen=True):
    """What is frozen at publication; `entries` is empty at level `confirmed_only`."""

    schema: str
    address: str
    authority: Bilingual
    authority_code: str
    kind: str
    level: str
    layout: str
    origin: str
    title: Bilingual
    year: int | None
    number_in_year: int | None
    running_number: int | None
    issued_on: date | None
    legal_basis: Bilingual
    due_on: date | None
    next_action: Bilingual
    named: int
    declared: int | None
    entries: tuple[PublicEntry, ...]


def encoded(bulletin: PublicBulletin) -> bytes:
    """Return the JSON with sorted keys."""
    return msgspec.json.encode(bulletin, order="sorted")


def decoded(content: bytes | str) -> PublicBulletin:
    """Read a frozen bulletin back."""
    return msgspec.json.decode(content, type=PublicBulletin)


def json_schema() -> dict[str, object]:
    """Return the JSON Schema of the public format, for those who read the open data."""
    return msgspec.json.schema(PublicBulletin)
