"""HTML text in, canonical text out: blocks, nested lists, tables, links, hidden parts."""

import html
import re
from dataclasses import dataclass, field

from appwarden.facts.policy.ingest.canonical import (
    CELL_BREAK,
    INSERTED,
    Builder,
    Canonical,
    Cell,
    Link,
)
from appwarden.facts.policy.ingest.markup import Run, Tag, scan
from appwarden.facts.policy.model import BlockKind

MAX_DEPTH = 512
# Some twenty times the tags of the longest policies.
MAX_TAGS = 200_000
MAX_SPAN = 1000
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
        "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul", "caption", "option",
    }
)  # fmt: skip
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area"})
_BOLD = frozenset({"b", "strong"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = frozenset({"ul", "ol"})
# An opening tag of the left closes an open one of the right that stands above it.
_CLOSES = {
    "p": {"p"}, "li": {"li", "p"}, "tr": {"tr", "td", "th", "p"}, "td": {"td", "th", "p"},
    "th": {"td", "th", "p"}, "dt": {"dd", "dt", "p"}, "dd": {"dd", "dt", "p"}, "div": {"p"},
    "ul": {"p"}, "ol": {"p"}, "table": {"p"}, "tbody": {"tr", "td", "th", "p", "thead"},
    "h1": {"p"}, "h2": {"p"}, "h3": {"p"}, "h4": {"p"}, "option": {"option"},
}  # fmt: skip
_BARRIERS = frozenset({"table", "ul", "ol", "body", "td", "th", "div", "section"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|\s*;|$)")
_STYLE = re.compile(r"<style[^>]{0,200}>([^<]{0,200000})", re.IGNORECASE)
_RULE = re.compile(r"(?:^|[},\s])\.([\w-]{1,60})\s{0,9}\{([^}]{0,2000})\}")
_PIECE = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?|\s+|[^&\s]+|&"
)


@dataclass
class _Element:
    name: str
    hidden: bool
    link: tuple[int, str] | None = None


@dataclass
class _Table:
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    row_start: int = 0


class _Walker:
    def __init__(self, source: str) -> None:
        self.source = source
        self.out = Builder(source)
        self.stack: list[_Element] = []
        self.tables: list[_Table] = []
        self.cell: list[tuple[int, Tag]] = []
        self.hiding = _hiding_classes(source)
        self.start = 0
        self.bold_chars = 0
        self.element = 0
        self.preformatted = 0
        self.pending: int | None = None
        self.bold = 0

    # What stands open.

    def hidden(self) -> bool:
        return bool(self.stack) and self.stack[-1].hidden

    def list_depth(self) -> int:
        return sum(element.name in _LISTS for element in self.stack)

    # Text.

    def text(self, run: Run) -> None:
        for piece in _PIECE.finditer(self.source, run.start, run.end):
            words = piece[0]
            if words.isspace():
                self.space(piece.start(), words)
            elif words[0] == "&" and len(words) > 1:
                self.settle()
                self.out.add_as(html.unescape(words), piece.start())
            else:
                self.settle()
                self.out.add(words, piece.start())
                if self.bold:
                    self.bold_chars += len(words)

    def space(self, start: int, words: str) -> None:
        if self.preformatted and "\n" in words:
            self.flush()
        elif self.out.length > self.start:
            self.pending = start

    def settle(self) -> None:
        """Write the one space that a run of white space amounts to, unless a block begins."""
        if self.pending is not None and self.out.length > self.start:
            self.out.add_as(" ", self.pending)
        self.pending = None

    # Blocks.

    def flush(self) -> None:
        """Close the block that is being written."""
        self.pending = None
        if self.cell:
            # Inside a cell the paragraphs stay in the row's block.
            if self.out.length > self.cell[-1][0] and self.out.origin[-1] != INSERTED:
                self.out.insert(" ")
            return
        if self.out.length == self.start or (self.tables and self.tables[-1].cells):
            return
        kind, level = self.kind()
        length = self.out.length - self.start
        number = self.out.block(
            kind, self.start, level=level, hidden=self.hidden(), path=self.path()
        )
        if number is not None and self.bold_chars * 10 >= length * 8:
            self.out.bold.add(number)
        self.start, self.bold_chars = self.out.length, 0

    def kind(self) -> tuple[BlockKind, int]:
        for element in reversed(self.stack):
            if element.name in _HEADINGS:
                return "heading", _HEADINGS.index(element.name) + 1
            if element.name == "summary":
                return "heading", 5
            if element.name == "li":
                return "item", max(1, self.list_depth())
            if element.name in {"td", "th", "section", "body"}:
                break
        return "paragraph", 0

    def path(self) -> str:
        """Name the block by the last few elements and the number of the innermost one."""
        names = [element.name for element in self.stack if element.name in _BLOCKS][-4:]
        return f"{'/'.join(names)}[{self.element}]"

    # Tags.

    def tag(self, tag: Tag) -> None:
        if tag.name == "br":
            self.flush()
        elif tag.closes:
            self.close(tag.name)
        elif tag.name not in _VOID:
            self.open(tag)
        elif tag.name == "hr":
            self.flush()

    def open(self, tag: Tag) -> None:
        if tag.name in _CLOSES:
            self.close_implied(tag.name)
        if tag.name in _BLOCKS:
            self.flush()
            self.element += 1
        hidden = (
            self.hidden()
            or "hidden" in tag.attributes
            or _HIDDEN.search(tag.attributes.get("style", "").lower()) is not None
            or not self.hiding.isdisjoint(tag.attributes.get("class", "").split())
        )
        element = _Element(tag.name, hidden)
        if tag.name == "a" and "href" in tag.attributes:
            element.link = (self.out.length, tag.attributes["href"])
        if len(self.stack) < MAX_DEPTH:
            self.stack.append(element)
            self.bold += tag.name in _BOLD
            self.opened(tag)

    def opened(self, tag: Tag) -> None:
        if tag.name == "table" and not self.cell:
            self.tables.append(_Table())
        elif tag.name == "tr" and self.tables and not self.cell:
            self.tables[-1].row_start = self.out.length
            self.tables[-1].cells = []
        elif tag.name in {"td", "th"} and self.tables and not self.cell:
            if self.tables[-1].cells:
                self.out.insert(CELL_BREAK)
            self.cell.append((self.out.length, tag))
        elif tag.name == "pre":
            self.preformatted += 1

    def close_implied(self, name: str) -> None:
        for index in range(len(self.stack) - 1, -1, -1):
            open_name = self.stack[index].name
            if open_name in _CLOSES[name]:
                self.close(open_name)
                if name not in {"tr", "td", "th", "tbody"}:
                    return
            elif open_name in _BARRIERS:
                return

    def close(self, name: str) -> None:
        if name == "p" and not any(element.name == "p" for element in self.stack):
            self.flush()
            return
        index = next(
            (at for at in range(len(self.stack) - 1, -1, -1) if self.stack[at].name == name), None
        )
        if index is None:
            return
        for element in reversed(self.stack[index:]):
            self.closing(element)
            self.bold -= element.name in _BOLD
            self.stack.pop()

    def closing(self, element: _Element) -> None:
        if element.link is not None and self.out.length > element.link[0]:
            start, target = element.link
            self.out.links.append(Link(start, self.out.length, target[:2048]))
        if element.name in {"td", "th"}:
            self.close_cell()
        elif element.name == "tr":
            self.close_row(hidden=element.hidden)
        elif element.name == "table" and self.tables and not self.cell:
            table = self.tables.pop()
            if table.rows:
                self.out.tables.append(tuple(table.rows))
        elif element.name in _BLOCKS:
            self.flush()
        if element.name == "pre":
            self.preformatted -= 1

    def close_cell(self) -> None:
        if not self.cell or not self.tables:
            return
        start, tag = self.cell.pop()
        self.pending = None
        self.tables[-1].cells.append(
            Cell(
                start,
                self.out.length,
                _span(tag.attributes.get("colspan")),
                _span(tag.attributes.get("rowspan")),
                header=tag.name == "th",
            )
        )

    def close_row(self, *, hidden: bool) -> None:
        if self.cell or not self.tables or not self.tables[-1].cells:
            return
        table = self.tables[-1]
        if self.out.take_row():
            table.rows.append(tuple(table.cells))
        table.cells = []
        self.out.block("row", table.row_start, hidden=hidden, path=self.path())
        self.start, self.bold_chars = self.out.length, 0


def _hiding_classes(source: str) -> frozenset[str]:
    """Return the classes that the page's own style sheets hide by a rule of their own."""
    found: set[str] = set()
    for sheet in _STYLE.finditer(source):
        for rule in _RULE.finditer(sheet[1]):
            if _HIDDEN.search(rule[2].lower()):
                found.add(rule[1])
    return frozenset(found)


def _span(words: str | None) -> int:
    if words is None or not words.strip().isdecimal():
        return 1
    return min(max(int(words.strip()[:6]), 1), MAX_SPAN)


def read_html(source: str) -> Canonical:
    """Return the canonical text of an HTML page; every character leads back into `source`."""
    walker = _Walker(source)
    for number, found in enumerate(scan(source)):
        walker.out.full = walker.out.full or number >= MAX_TAGS
        if walker.out.full:
            break
        if isinstance(found, Tag):
            walker.tag(found)
        else:
            walker.text(found)
    while walker.stack:
        walker.close(walker.stack[-1].name)
    walker.flush()
    return walker.out.done()
