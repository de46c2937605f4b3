"""A laid-out page in, the bytes of one format out; equal pages give equal bytes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

from appwarden.console.documents.kinds import Format
from appwarden.console.documents.letter import Letter
from appwarden.console.documents.page import Page, laid_out

Renderer = Callable[[Page], bytes]


def _renderer(module: str, name: str) -> Renderer:
    """Return a renderer that is loaded when it first prints: each is slow to load, few are used."""

    def printed(page: Page) -> bytes:
        loaded = import_module(f"{__name__}.{module}")
        return cast("Renderer", getattr(loaded, name))(page)

    return printed


RENDERERS: Final[Mapping[Format, Renderer]] = {
    Format.PDF: _renderer("pdf", "pdf_of"),
    Format.DOCX: _renderer("word", "docx_of"),
    Format.XLSX: _renderer("sheets", "xlsx_of"),
    Format.CSV: _renderer("sheets", "csv_of"),
    Format.HTML: _renderer("html", "html_of"),
}


def formats_of(page: Page) -> tuple[Format, ...]:
    """Return the formats a page is made in: sheets only where there is a table."""
    tables = any(block.table for block in (*page.blocks, *page.annexes))
    sheets = {Format.XLSX, Format.CSV}
    return tuple(name for name in Format if tables or name not in sheets)


def render(letter: Letter, target: Format) -> bytes:
    """Lay a letter out and print it."""
    return RENDERERS[target](laid_out(letter))
