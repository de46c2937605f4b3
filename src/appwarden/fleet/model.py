"""What travels along a fleet: a rule set, candidates of sources, tasks for workers, outcomes."""

import hashlib
from typing import Literal

import msgspec
from msgspec.structs import replace

from appwarden import __version__
from appwarden.catalogue.model import FOLDERS, Catalogue

ENGINE = f"appwarden {__version__}"
ID_LENGTH = 16

# `old_facts` were looked for under a catalogue that asks for other things.
Kind = Literal["app", "facts", "old_facts"]
SizeClass = Literal["small", "medium", "large"]
Ending = Literal[
    "reported",
    "unreadable",
    "known",
    "out_of_time",
    "out_of_memory",
    "too_much_output",
    "died",
    "internal_error",
    "not_fetched",
    "lost",
]
MEBIBYTE = 1 << 20
# Above these sizes of the package, in bytes, an item is of the next class.
_CLASS_LIMITS: tuple[tuple[int, SizeClass], ...] = (
    (24 * MEBIBYTE, "small"),
    (128 * MEBIBYTE, "medium"),
)


class Judging(msgspec.Struct, frozen=True, kw_only=True):
    """How every item of a run is read and judged; `day` is YYYY-MM-DD, `packs` None: the default.

    `catalogue` are folders on top of the built-in one. `budget_seconds` bounds the value analysis,
    `launch_seconds` the launch without a device, None for no launch.
    """

    day: str
    packs: tuple[str, ...] | None = None
    catalogue: tuple[str, ...] = ()
    budget_seconds: float | None = None
    launch_seconds: float | None = None


class RuleSet(msgspec.Struct, frozen=True):
    """What results are told apart by, besides the build: catalogue, engine, and how it was judged.

    `id` is a digest of all that decides a result; `asks` of what decides the facts.
    """

    id: str
    catalogue_sha256: str
    catalogue_version: str
    asks: str
    engine: str
    judging: Judging

    def begun_as(self, other: "RuleSet") -> bool:
        """Tell whether `other` is the same but for the day."""
        there = replace(other.judging, day=self.judging.day, catalogue=self.judging.catalogue)
        return (self.catalogue_sha256, self.engine, self.judging) == (
            other.catalogue_sha256,
            other.engine,
            there,
        )


class Candidate(msgspec.Struct, frozen=True):
    """One file that a source offers; `version` changes whenever the file at the address does.

    `sha256` is what the source says, "" where it says nothing; it is checked before it counts.
    """

    address: str
    size_bytes: int | None = None
    version: str = ""
    sha256: str = ""
    kind: Kind = "app"

    @property
    def size_class(self) -> SizeClass:
        """Return how much memory the item may need; an unknown size counts as medium."""
        return size_class_of(self.size_bytes)


class Task(msgspec.Struct, frozen=True):
    """One leased item as a worker gets it; `rivals` are finished builds of the same size."""

    item: int
    address: str
    kind: Kind = "app"
    size_bytes: int | None = None
    sha256: str = ""
    rivals: tuple[str, ...] = ()

    @property
    def size_class(self) -> SizeClass:
        """Return how much memory the item may need."""
        return size_class_of(self.size_bytes)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """How one try of an item ended; `build_sha256` is "" where its bytes were never whole.

    `report` and `facts` are gzip, empty where a worker has stored them itself; `rows` are the
    MessagePack of `results.rows`. Times in seconds, `cpu_seconds` of the inspecting process.
    """

    item: int
    ending: Ending
    reason: str = ""
    build_sha256: str = ""
    size_bytes: int = 0
    report_sha256: str = ""
    report: bytes = b""
    facts_sha256: str = ""
    facts: bytes = b""
    rows: bytes = b""
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    fetched_bytes: int = 0
    fetch_seconds: float = 0.0


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one item may cost: wall and processor time in seconds, memory, output."""

    wall_seconds: float = 300.0
    cpu_seconds: int = 300
    memory_bytes: int = 3072 * MEBIBYTE
    output_bytes: int = 256 * MEBIBYTE


def size_class_of(size_bytes: int | None) -> SizeClass:
    """Return the class of a package of `size_bytes`; unknown counts as medium."""
    if size_bytes is None:
        return "medium"
    return next((name for limit, name in _CLASS_LIMITS if size_bytes <= limit), "large")


def rule_set(catalogue: Catalogue, judging: Judging) -> RuleSet:
    """Return the rule set of a run under `catalogue`."""
    asked = {name: getattr(catalogue, name) for name in _ASKED}
    return RuleSet(
        id=_id(catalogue.sha256, judging),
        catalogue_sha256=catalogue.sha256,
        catalogue_version=catalogue.version,
        asks=_digest((asked, ENGINE, judging.budget_seconds, judging.launch_seconds)),
        engine=ENGINE,
        judging=judging,
    )


# What of the catalogue decides which facts are looked for; the rest decides what they mean.
_ASKED = tuple(sorted(set(FOLDERS) - {"app_types", "duties", "packs", "rules"}))


def _id(catalogue_sha256: str, judging: Judging) -> str:
    # Where the catalogue's folders lie says nothing: its hash holds what stands in them.
    budgets = (judging.budget_seconds, judging.launch_seconds)
    return _digest((catalogue_sha256, ENGINE, judging.day, judging.packs, budgets))


def _digest(content: object) -> str:
    encoded = msgspec.msgpack.encode(content, order="deterministic")
    return hashlib.sha256(encoded).hexdigest()[:ID_LENGTH]
