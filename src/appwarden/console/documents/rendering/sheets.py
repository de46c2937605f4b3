"""A page's tables -> XLSX and CSV; no cell is ever taken for a formula."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from appwarden.console.documents.letter import Table
from appwarden.console.documents.page import Page
from appwarden.console.documents.rendering.archive import settled
from appwarden.console.documents.rendering.cells import guarded

# What a sheet's name must not hold: its own signs, and characters that XML has not.
_SHEET_NAME_ILLEGAL: Final = re.compile(r"[\[\]:*?/\\'\x00-\x1f\ufffe\uffff]")
_SHEET_NAME_CHARACTERS: Final = 31
_WIDTH_UNIT: Final = 4
_FIXED_DAY: Final = "1980-01-01"
_THIN: Final = Side(style="thin", color="FF9AA1A9")


def csv_of(page: Page) -> bytes:
    """Return all tables as one CSV with a byte order mark; several tables name theirs first."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    tables = list(_tables(page))
    same = len(tables) > 1 and len({table.headers for table in tables}) == 1
    if len(tables) == 1 or same:
        lead = [""] if same else []
        writer.writerow(map(guarded, [*lead, *tables[0].headers]))
        for table in tables:
            lead = [table.heading] if same else []
            writer.writerows(map(guarded, [*lead, *row]) for row in table.rows)
    else:
        for table in tables:
            writer.writerow(map(guarded, filter(None, [table.heading, table.note])))
            writer.writerow(map(guarded, table.headers))
            writer.writerows(map(guarded, row) for row in table.rows)
            writer.writerow([])
    return target.getvalue().encode("utf-8-sig")


def xlsx_of(page: Page) -> bytes:
    """Return the tables as sheets of one workbook behind a sheet that says what it is."""
    book = Workbook()
    moment = datetime.fromisoformat(page.issued_on or _FIXED_DAY)
    book.properties.creator = page.office
    book.properties.title = page.title
    book.properties.created = book.properties.modified = moment
    cover = book.active
    if isinstance(cover, Worksheet):
        _cover(cover, page)
    for place, table in enumerate(_tables(page), 1):
        _sheet(book.create_sheet(_sheet_name(table, place)), table)
    target = io.BytesIO()
    book.save(target)
    return _timeless(target.getvalue(), moment)


def _tables(page: Page) -> Iterator[Table]:
    for block in (*page.blocks, *page.annexes):
        if block.table is not None:
            yield block.table


def _cover(sheet: Worksheet, page: Page) -> None:
    sheet.title = "i"
    lines = [page.watermark, page.office, page.number, page.title, page.day]
    lines += [page.verify_address, f"{page.words.verify_code}: {page.code}" if page.code else ""]
    lines += [f"{table.heading}: {table.note}" for table in _tables(page) if table.note]
    for row, text in enumerate((text for text in lines if text), 1):
        cell = sheet.cell(row, 1, guarded(text))
        cell.data_type = "s"
        cell.font = Font(bold=text in {page.title, page.watermark})
    sheet.column_dimensions["A"].width = 100


def _sheet(sheet: Worksheet, table: Table) -> None:
    """Write headers, which stay in view, and rows; every cell is text and says so."""
    border = Border(bottom=_THIN)
    wrap = Alignment(vertical="top", wrap_text=True)
    for row_number, row in enumerate((table.headers, *table.rows), 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(row_number, column, guarded(text))
            cell.data_type = "s"
            cell.border = border
            cell.alignment = wrap
    for head in sheet[1]:
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="FFEEF1F4")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    widths = table.widths or (6,) * len(table.headers)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = max(8, width * _WIDTH_UNIT)


def _sheet_name(table: Table, place: int) -> str:
    """Return a name that the program accepts; the place keeps two alike apart."""
    plain = _SHEET_NAME_ILLEGAL.sub(" ", table.heading).strip()
    return f"{place} {plain}"[:_SHEET_NAME_CHARACTERS].strip()


def _timeless(content: bytes, moment: datetime) -> bytes:
    """Settle the archive; openpyxl writes the clock into `modified` whatever was set."""
    return settled(
        content,
        replace={
            "docProps/core.xml": (
                rb"(<dcterms:modified[^>]*>)[^<]*",
                rb"\g<1>" + f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode(),
            )
        },
    )
