"""Plain text and Markdown in, canonical text out: lines as blocks, pipe tables as tables."""

import re

from appwarden.facts.policy.ingest.canonical import Builder, Canonical, Cell

MAX_CELLS = 64
_HEADING = re.compile(r"(#{1,6})\s*(?=[^#\s])")
_ITEM = re.compile(r"([ \t]{0,40})(?:[-*+•●·▪◦]|\(?\d{1,3}[).])\s+(?=\S)")
_RULER = re.compile(r"[\s|:+-]+")
# A line drawn across the page, or the marks of emphasis around nothing.
_DRAWN = re.compile(r"[=_*~#\s\\-]+")
_LINE = re.compile(r"[^\r\n]+")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)")


def read_plain(source: str, *, markdown: bool) -> Canonical:
    """Return the canonical text of a plain or Markdown document, one block a line."""
    out = Builder(source)
    rows: list[tuple[Cell, ...]] = []
    for number, line in enumerate(_LINE.finditer(source), start=1):
        if out.full:
            break
        words = line[0]
        begin = line.start() + len(words) - len(words.lstrip())
        words = words.strip()
        if not words or words.startswith("```") or _DRAWN.fullmatch(words):
            continue
        path = f"line {number}"
        if words.count("|") > 1 or (rows and "|" in words):
            if not _RULER.fullmatch(words) and out.take_row():
                rows.append(_row(out, words, begin, path))
            continue
        if rows:
            out.tables.append(tuple(rows))
            rows = []
        _line(out, line[0], words, begin, path, markdown=markdown)
    if rows:
        out.tables.append(tuple(rows))
    return out.done()


def _line(out: Builder, line: str, words: str, begin: int, path: str, *, markdown: bool) -> None:
    start = out.length
    heading = _HEADING.match(words) if markdown else None
    if heading is not None:
        out.add(words[heading.end() :], begin + heading.end())
        out.block("heading", start, level=len(heading[1]), path=path)
        return
    item = _ITEM.match(line) if markdown or line[:1] in " \t-*•●·▪◦" else None
    bold = markdown and words.startswith("**") and words.endswith("**") and len(words) > 4  # noqa: PLR2004  two marks at either end
    if bold:
        words, begin = words[2:-2], begin + 2
    if item is not None:
        # The mark stays where it is a number: sections are recognised by it.
        skipped = 0 if any(char.isdigit() for char in item[0]) else len(item[0].lstrip(" \t"))
        out.add(words[skipped:], begin + skipped)
        out.block("item", start, level=1 + len(item[1].expandtabs(4)) // 2, path=path)
        return
    out.add(words, begin)
    number = out.block("paragraph", start, path=path)
    if bold and number is not None:
        out.bold.add(number)


def _row(out: Builder, words: str, begin: int, path: str) -> tuple[Cell, ...]:
    """Write a row as it stands; its cells are what lies between the bars."""
    start = out.length
    out.add(words, begin)
    cells = []
    position = 1 if words.startswith("|") else 0
    for part in words[position:].rstrip("|").split("|")[:MAX_CELLS]:
        blank = len(part) - len(part.lstrip())
        first = start + position + blank
        cells.append(Cell(first, first + len(part.strip())))
        position += len(part) + 1
    out.block("row", start, path=path)
    return tuple(cells)
