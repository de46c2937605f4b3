"""A canonical text with its sections in; sentences with what they stand under out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from appwarden.facts.policy.ingest.canonical import Canonical
from appwarden.facts.policy.model import Block, Quote, Section
from appwarden.facts.policy.normal import Normal, normalise
from appwarden.facts.policy.sections import headings, is_mark, numbering

MAX_UNITS = 40_000
MAX_UNIT_CHARS = 4_000
_END = re.compile(
    r"[。！？；!?;]+[”’\"）)]*|\.(?=\s+[A-Z“\"(])|\.$|(?<=[^\s\d])\s(?=[（(]?\d{1,2}[)）、])"
)
_MEMBER_ENDS = frozenset("；;、")
_LEAD = re.compile(r"[：:]\s*$|(?:following|below|such as)\W*$|如下\W*$|包括\W*$")


@dataclass(frozen=True)
class Unit:
    """One sentence, heading, list item or table row; `lead` is the head of the list it is in.

    `normal` is its levelled text, `path` the titles of the sections above it.
    """

    document: str
    source: str = field(repr=False)
    start: int
    end: int
    path: tuple[str, ...]
    kind: str
    hidden: bool
    bold: bool = False
    lead: "Unit | None" = None

    @cached_property
    def normal(self) -> Normal:
        """The levelled text, made when first asked for."""
        return normalise(self.source, self.start, self.end)

    @property
    def text(self) -> str:
        """Return the levelled text itself."""
        return self.normal.text

    @property
    def title(self) -> str:
        """Return the titles above, outermost first, as they stand."""
        return " / ".join(self.path)

    def quote(self) -> Quote:
        """Return the whole unit as a quote."""
        return self.quoted(self.start, self.end)

    def quoted(self, start: int, end: int) -> Quote:
        """Return a range of the canonical text as a quote."""
        return Quote(self.document, start, end, self.source[start:end], self.path)

    def part(self, start: int, end: int) -> Quote:
        """Return a range of the levelled text as a quote of the canonical one."""
        return self.quoted(*self.normal.canonical(start, end))


def units_of(
    document: str, canonical: Canonical, sections: tuple[Section, ...]
) -> tuple[list[Unit], bool]:
    """Return the units in order, and whether there were more than MAX_UNITS."""
    found: list[Unit] = []
    blocks = canonical.blocks
    titles = {one.block for one in headings(canonical) if one.end == blocks[one.block].end}
    starts = [section.start for section in sections]
    lead: Unit | None = None
    # What a short numbered line would belong to if it is no title: a list's member.
    pending: Unit | None = None
    marked = False
    for number, block in enumerate(blocks):
        if block.kind != "row" and is_mark(canonical.text[block.start : block.end]):
            marked = True  # A bullet on a line of its own makes the next line a list's member.
            continue
        listed, marked = marked or _is_listed(canonical.text, block), False
        path = _path(sections, starts, block.start)
        kind = "heading" if number in titles else block.kind
        pending = _continued(pending, block, listed=listed)
        lead = pending if kind == "heading" else _continued(lead, block, listed=listed)
        last: Unit | None = None
        for start, end in _sentences(canonical.text, block):
            if len(found) >= MAX_UNITS:
                return found, True
            last = Unit(
                document, canonical.text, start, end, path, kind, block.hidden,
                number in canonical.bold, lead,
            )  # fmt: skip
            found.append(last)
        if kind == "heading":
            lead = None
        if last is not None and _LEAD.search(last.text):
            lead = pending = last
    return found, False


def _continued(lead: Unit | None, block: Block, *, listed: bool) -> Unit | None:
    """Return the list's head while its items go on."""
    if lead is None:
        return None
    return lead if listed or block.start - lead.end <= 1 else None


def _is_listed(text: str, block: Block) -> bool:
    """Tell whether a block looks like a member of a list."""
    words = text[block.start : block.start + 12].lstrip()
    listed = block.kind in {"item", "row"} or bool(numbering(words)) or words[:1] in "-•●·▪◦*—"
    return listed or text[block.start : block.end].rstrip()[-1:] in _MEMBER_ENDS


def _path(sections: tuple[Section, ...], starts: list[int], place: int) -> tuple[str, ...]:
    index = bisect_right(starts, place) - 1
    return sections[index].path if index >= 0 else ()


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a block's sentences without the white space around them."""
    if block.kind == "row":
        yield from _trimmed(text, block.start, min(block.end, block.start + MAX_UNIT_CHARS))
        return
    start = block.start
    for mark in _END.finditer(text, block.start, block.end):
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end:
        yield start, min(end, start + MAX_UNIT_CHARS)
        start += MAX_UNIT_CHARS
