"""A Word document's bytes in, canonical text out: headings, list items, tables in their order."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from appwarden.errors import UnreadableError
from appwarden.facts.policy.ingest.canonical import CELL_BREAK, Builder, Canonical, Cell

if TYPE_CHECKING:
    from docx.table import Table

MAX_UNPACKED_BYTES = 64 << 20
MAX_RATIO = 200
MAX_NESTED_TABLES = 4
_LEVEL = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)


def read_docx(content: bytes) -> Canonical:
    """Return the canonical text; raises UnreadableError for what is no Word document."""
    _refuse_bomb(content)
    import docx  # noqa: PLC0415  slow to load, and only this format needs it

    try:
        document = docx.Document(io.BytesIO(content))
        body = list(document.iter_inner_content())
    except Exception as problem:
        raise UnreadableError(f"not readable as a Word document: {problem}") from problem
    from docx.table import Table  # noqa: PLC0415  as above

    writer = _Writer()
    for number, part in enumerate(body, start=1):
        if writer.full:
            break
        if isinstance(part, Table):
            writer.table(part, f"table {number}", 0)
        else:
            writer.paragraph(part, f"paragraph {number}")
    return writer.done()


def _refuse_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            size = sum(row.file_size for row in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise UnreadableError(f"not readable as a Word document: {problem}") from problem
    if size > MAX_UNPACKED_BYTES or size > MAX_RATIO * len(content) + (1 << 20):
        raise UnreadableError(
            f"a Word document of {len(content)} bytes that unpacks to {size}; "
            "save it again as text or HTML"
        )


class _Writer:
    """Collects the source, which for this format is its text in the order of the document."""

    def __init__(self) -> None:
        self.out = Builder("")
        self.source: list[str] = []
        self.position = 0

    @property
    def full(self) -> bool:
        return self.out.full

    def done(self) -> Canonical:
        self.out.source = "".join(self.source)
        return self.out.done()

    def write(self, words: str) -> None:
        self.source.append(words)
        self.out.add(words, self.position)
        self.position += len(words)

    def paragraph(self, part: Any, path: str) -> None:  # noqa: ANN401  a paragraph of python-docx
        words = part.text.strip()
        if not words:
            return
        name = (part.style.name if part.style is not None else "") or ""
        level = _LEVEL.search(name)
        listed = part._p.pPr is not None and part._p.pPr.numPr is not None  # noqa: SLF001  the library has no public name for it
        for line in words.splitlines():
            if not line.strip():
                continue
            start = self.out.length
            self.write(line.strip())
            if level is not None or name == "Title":
                self.out.block(
                    "heading", start, level=int(level[1]) if level is not None else 1, path=path
                )
            elif listed or name.startswith("List"):
                self.out.block("item", start, level=1, path=path)
            else:
                number = self.out.block("paragraph", start, path=path)
                if number is not None and _is_bold(part):
                    self.out.bold.add(number)

    def table(self, table: "Table", path: str, depth: int) -> None:
        rows = []
        nested: list[Table] = []
        for number, row in enumerate(table.rows, start=1):
            if not self.out.take_row():
                break
            start = self.out.length
            cells: list[Cell] = []
            for cell, columns in _merged(row):
                if cells:
                    self.out.insert(CELL_BREAK)
                first = self.out.length
                words = " ".join(cell.text.split())
                self.write(words)
                cells.append(Cell(first, first + len(words), columns))
                nested += cell.tables
            rows.append(tuple(cells))
            self.out.block("row", start, path=f"{path}, row {number}")
        if rows:
            self.out.tables.append(tuple(rows))
        if depth < MAX_NESTED_TABLES:
            for inner in nested:
                self.table(inner, f"{path} / table", depth + 1)


def _merged(row: Any) -> Iterator[tuple[Any, int]]:  # noqa: ANN401  a row of python-docx
    """Yield each cell once with the columns it covers; a merged cell comes once for each."""
    previous, columns = None, 0
    for cell in row.cells:
        if previous is not None and cell._tc is previous._tc:  # noqa: SLF001  sameness is told by the element
            columns += 1
            continue
        if previous is not None:
            yield previous, columns
        previous, columns = cell, 1
    if previous is not None:
        yield previous, columns


def _is_bold(part: Any) -> bool:  # noqa: ANN401  a paragraph of python-docx
    runs = [run for run in part.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)
