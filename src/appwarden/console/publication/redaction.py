"""What the public may read of an entry: rules applied, natural persons always masked. Pure."""

from collections.abc import Iterable

import msgspec

from appwarden.console.publication.importing.words import LEGAL_PERSON
from appwarden.console.publication.levels import RedactedField, RedactionCondition

MASK = "***"
_LONGEST_PERSONAL_NAME = 4


class PublicProblem(msgspec.Struct, frozen=True):
    """A problem in the catalogue's code where it has one, and in words of both languages."""

    code: str
    zh: str
    en: str


class PublicEntry(msgspec.Struct, frozen=True):
    """One entry as the public reads it; `position` is its permanent address in the bulletin."""

    position: int
    subject: str
    name: str
    developer: str
    stores: tuple[str, ...]
    version: str
    app_type: str
    region: str
    record_number: str
    problems: tuple[PublicProblem, ...]
    redacted: tuple[str, ...] = ()


Rule = tuple[str, str]
"""A field and the condition under which it is hidden."""


def redacted(entry: PublicEntry, rules: Iterable[Rule]) -> PublicEntry:
    """Return the entry without what the rules hide; `redacted` names the fields touched."""
    personal = is_natural_person(entry.developer)
    hidden = {
        field for field, condition in rules if condition == RedactionCondition.ALWAYS or personal
    }
    changes: dict[str, object] = {}
    for field in RedactedField.values:
        if field in hidden and getattr(entry, field):
            changes[field] = () if field == RedactedField.STORES else MASK
    if personal and RedactedField.DEVELOPER not in changes:
        changes[RedactedField.DEVELOPER.value] = masked_name(entry.developer)
    return msgspec.structs.replace(entry, **changes, redacted=tuple(sorted(changes)))


def is_natural_person(developer: str) -> bool:
    """Say whether a developer looks like a person: two to four ideographs, no kind of company."""
    plain = developer.strip()
    ideographs = all("\u4e00" <= character <= "\u9fff" for character in plain)
    return (
        1 < len(plain) <= _LONGEST_PERSONAL_NAME
        and ideographs
        and LEGAL_PERSON.search(plain) is None
    )


def masked_name(name: str) -> str:
    """Keep the family name, as offices write it: 张**."""
    return name[:1] + "*" * (len(name) - 1)
