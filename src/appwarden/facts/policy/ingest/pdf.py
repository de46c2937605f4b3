"""A PDF's bytes in, canonical text out: lines in reading order, columns and tables recognised."""

import io
from typing import Any

from appwarden.errors import UnreadableError
from appwarden.facts.policy.ingest.canonical import CELL_BREAK, Builder, Canonical, Cell
from appwarden.facts.policy.ingest.lines import Line, in_reading_order, joined

MAX_PAGES = 400
MAX_PAGE_CHARS = 60_000
# Drawings with more lines than this are pictures; looking for tables in them takes minutes.
MAX_PAGE_STROKES = 4_000


class ImageOnlyError(UnreadableError):
    """A PDF that holds pictures of text and no text."""


def read_pdf(content: bytes) -> Canonical:
    """Return the canonical text; raises UnreadableError, ImageOnlyError for scanned pages."""
    import pdfplumber  # noqa: PLC0415  slow to load, and only this format needs it

    writer = _Writer()
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            pages = document.pages
            writer.out.full = len(pages) > MAX_PAGES
            pictures = 0
            for page in pages[:MAX_PAGES]:
                writer.page(page)
                pictures += len(page.images)
                page.close()
    except Exception as problem:
        reason = str(problem) or type(problem).__name__
        raise UnreadableError(f"not readable as a PDF: {reason}") from problem
    if not writer.position:
        raise ImageOnlyError(
            f"the PDF holds no text on its {len(pages)} pages ({pictures} pictures); "
            "give the text itself, or a PDF with a text layer"
        )
    return writer.done()


class _Writer:
    """Collects the source, which for this format is its text in reading order."""

    def __init__(self) -> None:
        self.out = Builder("")
        self.source: list[str] = []
        self.position = 0
        self.table: list[tuple[Cell, ...]] = []
        self.table_columns = 0

    def done(self) -> Canonical:
        self.end_table()
        self.out.source = "".join(self.source)
        return self.out.done()

    def write(self, words: str) -> None:
        self.source.append(words)
        self.out.add(words, self.position)
        self.position += len(words)

    def page(self, page: Any) -> None:  # noqa: ANN401  a page of pdfplumber
        if len(page.chars) > MAX_PAGE_CHARS:
            self.out.full = True
            return
        strokes = len(page.lines) + len(page.rects) + len(page.curves)
        tables = page.find_tables() if 0 < strokes <= MAX_PAGE_STROKES else []
        words = [
            word
            for word in page.extract_words(x_tolerance=1.5, extra_attrs=["size", "fontname"])
            if not any(_inside(word, table.bbox) for table in tables)
        ]
        lines = in_reading_order(words, float(page.width))
        parts: list[tuple[float, Any]] = [(table.bbox[1], table) for table in tables]
        for top, part in _merged(lines, parts):
            path = f"page {page.page_number}, {round(top)} pt"
            if isinstance(part, list):
                self.paragraphs(part, path)
            else:
                self.rows(part, path)

    def paragraphs(self, lines: list[Line], path: str) -> None:
        for paragraph in joined(lines):
            if self.table and paragraph.text.isdecimal():
                continue  # A page number between two halves of a table.
            self.end_table()
            start = self.out.length
            self.write(paragraph.text)
            number = self.out.block("paragraph", start, path=path)
            if paragraph.bold and number is not None:
                self.out.bold.add(number)

    def rows(self, table: Any, path: str) -> None:  # noqa: ANN401  a table of pdfplumber
        content = table.extract()
        columns = max((len(row) for row in content), default=0)
        if columns != self.table_columns:
            self.end_table()
        self.table_columns = columns
        for number, row in enumerate(content, start=1):
            if not self.out.take_row():
                break
            self.row(row, f"{path}, row {number}")

    def row(self, row: list[str | None], path: str) -> None:
        """Write one row; None is a place that a merged cell to its left or above it covers."""
        start = self.out.length
        cells: list[Cell] = []
        for words in row:
            if cells:
                self.out.insert(CELL_BREAK)
            first = self.out.length
            text = _unwrapped(words or "")
            self.write(text)
            cells.append(Cell(first, first + len(text), rows=0 if words is None else 1))
        self.table.append(tuple(cells))
        self.out.block("row", start, path=path)

    def end_table(self) -> None:
        if self.table:
            self.out.tables.append(tuple(self.table))
        self.table, self.table_columns = [], 0


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    middle = (word["top"] + word["bottom"]) / 2
    return bool(left - 1 <= word["x0"] and word["x1"] <= right + 1 and top <= middle <= bottom)


def _merged(lines: list[Line], tables: list[tuple[float, Any]]) -> list[tuple[float, Any]]:
    """Put tables between the lines by where they begin on the page."""
    parts: list[tuple[float, Any]] = []
    for line in lines:
        while tables and tables[0][0] <= line.top and line.column == 0:
            parts.append(tables.pop(0))
        if parts and isinstance(parts[-1][1], list):
            parts[-1][1].append(line)
        else:
            parts.append((line.top, [line]))
    return [*parts, *tables]


def _unwrapped(words: str) -> str:
    """Join the lines of a cell: with nothing between Chinese characters, else with a space."""
    text = ""
    for line in words.split("\n"):
        narrow = text[-1:].isascii() and line[:1].isascii()
        text += f" {line}" if text and narrow else line
    return text.strip()
