"""Word and Excel files -> the text of the pipes' shape, so that one reader serves them all."""

import io
import zipfile
from typing import Final
from xml.etree.ElementTree import ParseError

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from appwarden.console.publication.importing.text import SIZE_LIMIT_BYTES
from appwarden.errors import UnreadableError

_ZIP_MARK: Final = b"PK\x03\x04"
_UNPACKED_LIMIT_BYTES: Final = 8 * SIZE_LIMIT_BYTES
_CELL_LIMIT: Final = 1_000_000


def is_office_file(content: bytes) -> bool:
    """Say whether the content is a zip, as Word and Excel files are."""
    return content.startswith(_ZIP_MARK)


def office_text(content: bytes) -> tuple[str, str]:
    """Return the file's paragraphs and tables as lines of pipes, and its kind.

    Raises UnreadableError for a zip that is neither, is broken, or unpacks beyond the limit.
    """
    names = _checked_names(content)
    try:
        if "word/document.xml" in names:
            return _word(content), "docx"
        if "xl/workbook.xml" in names:
            return _excel(content), "xlsx"
    except (
        PackageNotFoundError,
        InvalidFileException,
        KeyError,
        ValueError,
        ParseError,
        OSError,
    ) as error:
        message = f"the Office file is broken ({error}); save it anew"
        raise UnreadableError(message) from error
    message = "the zip is neither a Word nor an Excel file; upload DOCX, XLSX, CSV or text"
    raise UnreadableError(message)


def _checked_names(content: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile as error:
        message = f"the file begins like a zip but is none ({error}); save it anew"
        raise UnreadableError(message) from error
    if len(content) > SIZE_LIMIT_BYTES or sum(e.file_size for e in entries) > _UNPACKED_LIMIT_BYTES:
        message = f"the file is larger than {SIZE_LIMIT_BYTES} bytes; split it"
        raise UnreadableError(message)
    return frozenset(entry.filename for entry in entries)


def _word(content: bytes) -> str:
    lines: list[str] = []
    for block in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Paragraph):
            lines.extend(block.text.split("\n"))
        elif isinstance(block, Table):
            lines.extend(_pipes([cell.text for cell in row.cells]) for row in block.rows)
    return "\n".join(lines)


def _excel(content: bytes) -> str:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    lines: list[str] = []
    cells = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
            if cells > _CELL_LIMIT:
                message = f"the workbook has more than {_CELL_LIMIT} cells; split it"
                raise UnreadableError(message)
            filled = [str(value) for value in row if value is not None]
            texts = ["" if value is None else str(value) for value in row]
            lines.append(_pipes(texts) if len(filled) > 1 else "".join(filled))
    book.close()
    return "\n".join(lines)


def _pipes(cells: list[str]) -> str:
    """Write one row; a line break within a cell separates problems, so it becomes a semicolon."""
    plain = (cell.strip().replace("|", "/").replace("\n", "；") for cell in cells)
    return f"| {' | '.join(plain)} |"
