"""The public record as data: `data/public_record.yaml` in, typed records out."""

from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from appwarden.model import Text

FILE = Path(__file__).parent / "data" / "public_record.yaml"

Event = Literal[
    "opened",
    "inspected",
    "confirmed",
    "notified",
    "reinspected",
    "not_rectified",
    "named",
    "penalised",
    "removal_ordered",
    "removed",
]


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every record of the file: frozen, and a name that is not known is an error."""


class Body(_Strict, frozen=True):
    """An authority or a laboratory."""

    code: str
    zh: str
    en: str
    region: str = ""


class StoreEntry(_Strict, frozen=True):
    code: str
    zh: str
    en: str
    country: str


class OperatorEntry(_Strict, frozen=True):
    """A company; `parent` is the key of another."""

    key: str
    legal: str
    zh: str
    en: str
    sector: str
    parent: str = ""


class PolicyEntry(_Strict, frozen=True):
    """A deadline rule of the record."""

    code: str
    zh: str
    en: str
    kind: str
    amount: int = 0
    day: date | None = None


class AnnouncementEntry(_Strict, frozen=True):
    title: str
    speaker: str
    day: date
    text: str


class CampaignEntry(_Strict, frozen=True):
    """A campaign; `bodies` are pairs of authority and part."""

    code: str
    zh: str
    en: str
    pack: str
    scope_kind: str
    first_policy: str
    naming_policy: str
    private_stage: bool
    begins: date
    ends: date
    bodies: tuple[tuple[str, str], ...]
    document: str = ""
    scope_value: str = ""
    previous: str = ""
    announcement: AnnouncementEntry | None = None


class BatchEntry(_Strict, frozen=True):
    key: str
    campaign: str
    series: str
    kind: str
    opened: date
    issued: date
    year_number: int
    running_number: int


class Subject(_Strict, frozen=True):
    """A company or an app whose name was published."""

    operator: str
    problems: tuple[str, ...]
    zh: str = ""
    en: str = ""
    sector: str = ""
    data_types: tuple[str, ...] = ()


class Unnamed(_Strict, frozen=True):
    """Apps that were counted and not named."""

    operator: str
    count: int
    problems: tuple[str, ...]


class BulletinText(_Strict, frozen=True):
    """The bulletin in which a round was named; its numbers are the batch's."""

    zh: str
    en: str
    basis: Text
    next: Text
    kind: str = "naming"


class Round(_Strict, frozen=True):
    """Subjects that went the same way; days in `assumed` are not in the record."""

    key: str
    campaign: str
    authority: str
    source: str
    kind: Literal["app", "company"]
    days: dict[Event, date]
    assumed: tuple[Event, ...] = ()
    batch: str = ""
    bulletin: BulletinText | None = None
    visibility: str = ""
    subjects: tuple[Subject, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    about: Text | None = None
    ground: Text | None = None
    stores: tuple[str, ...] = ()


class SummonsEntry(_Strict, frozen=True):
    authority: str
    campaign: str
    kind: str
    held: date
    operators: tuple[str, ...]
    names_disclosed: bool
    issues: Text
    warning: Text | None = None
    place: str = ""
    chaired_by: str = ""
    fix_by: date | None = None
    round: str = ""


class RecordEntry(_Strict, frozen=True):
    """One further record on a case: a remedy, a promise, a suit, no reply."""

    round: str
    operator: str
    kind: Literal["remedy", "undertaking", "court", "no_reply"]
    day: date
    text: Text
    what: str = ""
    who: Text | None = None


class LeadEntry(_Strict, frozen=True):
    """What made the office look; `count` is how many told it."""

    round: str
    operator: str
    source: str
    problem: str
    day: date
    count: int
    name: Text
    text: Text
    who: Text | None = None


class PublicRecord(_Strict, frozen=True):
    """The whole file."""

    authorities: tuple[Body, ...]
    laboratories: tuple[Body, ...]
    stores: tuple[StoreEntry, ...]
    operators: tuple[OperatorEntry, ...]
    policies: tuple[PolicyEntry, ...]
    campaigns: tuple[CampaignEntry, ...]
    batches: tuple[BatchEntry, ...]
    rounds: tuple[Round, ...]
    summonses: tuple[SummonsEntry, ...]
    records: tuple[RecordEntry, ...]
    leads: tuple[LeadEntry, ...]


def public_record() -> PublicRecord:
    """Read the record."""
    return msgspec.yaml.decode(FILE.read_bytes(), type=PublicRecord)
