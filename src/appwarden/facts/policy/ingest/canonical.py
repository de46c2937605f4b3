"""Pieces of a source in, one canonical text out, each character with its place in the source."""

from array import array
from dataclasses import dataclass, field

from appwarden.facts.policy.model import Block, BlockKind

# Far above any policy (the longest known ones have 120,000 characters); more is cut, with a gap.
MAX_TEXT_CHARS = 2_000_000
MAX_TABLE_ROWS = 5_000
INSERTED = -1
CELL_BREAK = " | "


@dataclass(frozen=True)
class Cell:
    """A table's cell: its text from `start` to `end` and how many columns and rows it covers."""

    start: int
    end: int
    columns: int = 1
    rows: int = 1
    header: bool = False


@dataclass(frozen=True)
class Link:
    """The words of a link, and where it leads."""

    start: int
    end: int
    target: str


@dataclass(frozen=True)
class Canonical:
    """A document's text and structure.

    `origin[i]` is the offset in `source` of the i-th character, INSERTED for a separator that the
    source does not have.
    """

    source: str
    text: str
    origin: "array[int]"
    blocks: tuple[Block, ...]
    tables: tuple[tuple[tuple[Cell, ...], ...], ...] = ()
    links: tuple[Link, ...] = ()
    bold: frozenset[int] = frozenset()
    cut: bool = False


@dataclass
class Builder:
    """Puts a canonical text together; `full` once a limit is reached, and what follows is lost."""

    source: str
    parts: list[str] = field(default_factory=list)
    origin: "array[int]" = field(default_factory=lambda: array("q"))
    blocks: list[Block] = field(default_factory=list)
    tables: list[tuple[tuple[Cell, ...], ...]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)
    rows: int = 0
    full: bool = False

    @property
    def length(self) -> int:
        """Characters so far."""
        return len(self.origin)

    def add(self, text: str, start: int) -> None:
        """Append `text`, which stands in the source from `start` on, character for character."""
        room = MAX_TEXT_CHARS - self.length
        if len(text) > room:
            self.full = True
            text = text[: max(room, 0)]
        self.parts.append(text)
        self.origin.extend(range(start, start + len(text)))

    def add_as(self, text: str, start: int) -> None:
        """Append `text`, all of which comes from one place, such as a character reference."""
        if self.length + len(text) > MAX_TEXT_CHARS:
            self.full = True
            return
        self.parts.append(text)
        self.origin.extend([start] * len(text))

    def insert(self, text: str) -> None:
        """Append a separator that the source does not have."""
        self.parts.append(text)
        self.origin.extend([INSERTED] * len(text))

    def block(
        self, kind: BlockKind, start: int, *, level: int = 0, hidden: bool = False, path: str = ""
    ) -> int | None:
        """Close the block that began at `start`; returns its number, None when it is empty."""
        if self.length <= start:
            return None
        self.blocks.append(Block(kind, start, self.length, level, hidden, path))
        self.insert("\n")
        return len(self.blocks) - 1

    def take_row(self) -> bool:
        """Count one more table row; False, and full, when there have been too many."""
        self.rows += 1
        if self.rows > MAX_TABLE_ROWS:
            self.full = True
        return self.rows <= MAX_TABLE_ROWS

    def done(self) -> Canonical:
        """Return the finished text."""
        return Canonical(
            source=self.source,
            text="".join(self.parts),
            origin=self.origin,
            blocks=tuple(self.blocks),
            tables=tuple(self.tables),
            links=tuple(self.links),
            bold=frozenset(self.bold),
            cut=self.full,
        )
