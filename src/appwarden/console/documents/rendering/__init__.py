"""A laid-out page in, the bytes of one format out; equal pages give equal bytes."""

from collections.abc import Callable, Mapping
from typing import Final

from appwarden.console.documents.kinds import Format
from appwarden.console.documents.letter import Letter
from appwarden.console.documents.page import Page, laid_out
from appwarden.console.documents.rendering.html import html_of
from appwarden.console.documents.rendering.pdf import pdf_of
from appwarden.console.documents.rendering.sheets import csv_of, xlsx_of
from appwarden.console.documents.rendering.word import docx_of

RENDERERS: Final[Mapping[Format, Callable[[Page], bytes]]] = {
    Format.PDF: pdf_of,
    Format.DOCX: docx_of,
    Format.XLSX: xlsx_of,
    Format.CSV: csv_of,
    Format.HTML: html_of,
}


def formats_of(page: Page) -> tuple[Format, ...]:
    """Return the formats a page is made in: sheets only where there is a table."""
    tables = any(block.table for block in (*page.blocks, *page.annexes))
    sheets = {Format.XLSX, Format.CSV}
    return tuple(name for name in Format if tables or name not in sheets)


def render(letter: Letter, target: Format) -> bytes:
    """Lay a letter out and print it."""
    return RENDERERS[target](laid_out(letter))
