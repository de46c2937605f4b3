"""HTML source in, its tags and runs of text with their offsets out, in one pass.

Parsers that build a tree forget where a character stood; a quote must lead back to the source, so
the tags are read here. Every search is bounded: the time is linear in the length of the source.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# An attribute value longer than this is not waited for: its tag ends at the first `>`.
MAX_VALUE_CHARS = 4096
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})")
_ATTRIBUTE = re.compile(
    r"([A-Za-z][A-Za-z0-9:_-]{0,40})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)
# Their content is not text of the page.
_RAW = frozenset({"script", "style", "template", "noscript", "svg", "textarea", "title"})
_WANTED = frozenset({"style", "hidden", "href", "colspan", "rowspan", "id", "open", "class"})


class Tag(NamedTuple):
    """A tag: `closes` for `</p>`; attributes by lower-case name, only those that matter here."""

    name: str
    closes: bool
    start: int
    end: int
    attributes: dict[str, str]


class Run(NamedTuple):
    """Characters between tags, from `start` to `end` of the source."""

    start: int
    end: int


def scan(source: str) -> Iterator[Tag | Run]:
    """Yield tags and runs of text in order; comments and raw text elements are left out."""
    position, length = 0, len(source)
    while position < length:
        opening = source.find("<", position)
        if opening != position:
            end = opening if opening >= 0 else length
            yield Run(position, end)
            position = end
            continue
        found, position = _markup(source, opening)
        if found is not None:
            yield found
        if isinstance(found, Tag) and found.name in _RAW and not found.closes:
            position = _after_raw(source, position, found.name)


def _markup(source: str, opening: int) -> tuple[Tag | Run | None, int]:
    """Return what begins at a `<`, and where to go on; None for comments and declarations."""
    if source.startswith("<!--", opening):
        closing = source.find("-->", opening + 4)
        return None, (closing + 3 if closing >= 0 else len(source))
    name = _NAME.match(source, opening)
    if name is not None:
        end = _end_of_tag(source, name.end())
        attributes = _attributes(source[name.end() : end])
        closes = source[opening + 1] == "/"
        return Tag(name[1].lower(), closes, opening, end, attributes), end
    if source.startswith(("<!", "<?", "</"), opening):
        closing = source.find(">", opening, opening + MAX_VALUE_CHARS)
        return None, (closing + 1 if closing >= 0 else opening + 2)
    return Run(opening, opening + 1), opening + 1


def _end_of_tag(source: str, start: int) -> int:
    """Return the offset behind the `>` that ends a tag; one in quotes ends none."""
    position = start
    while True:
        closing = source.find(">", position)
        if closing < 0:
            return len(source)
        quote = _open_quote(source, position, closing)
        if quote is None:
            return closing + 1
        behind = source.find(source[quote], closing, closing + MAX_VALUE_CHARS)
        if behind < 0:
            return closing + 1
        position = behind + 1


def _open_quote(source: str, start: int, end: int) -> int | None:
    """Return the offset of a quotation mark that opens a value in the range and is not closed."""
    position = start
    while True:
        marks = [at for at in (source.find(mark, position, end) for mark in "\"'") if at >= 0]
        if not marks:
            return None
        opened = min(marks)
        closed = source.find(source[opened], opened + 1, end)
        if closed < 0:
            return opened
        position = closed + 1


def _attributes(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if len(words) < 3:  # noqa: PLR2004  ` >` or `/>`: nothing stands there
        return found
    for row in _ATTRIBUTE.finditer(words[: 4 * MAX_VALUE_CHARS]):
        name = row[1].lower()
        if name in _WANTED:
            found.setdefault(name, row[2] or row[3] or row[4] or "")
    return found


def _after_raw(source: str, start: int, name: str) -> int:
    """Return where the end tag of a raw text element begins; the end where there is none."""
    found = re.compile(rf"</{name}\b", re.IGNORECASE).search(source, start)
    return found.start() if found is not None else len(source)
