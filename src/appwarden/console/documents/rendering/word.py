"""A page -> DOCX: an office may go on writing in it, so it uses Word's own styles and tables."""

import io
from datetime import datetime
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.text.run import Run

from appwarden.console.documents.letter import Table
from appwarden.console.documents.page import Block, Page
from appwarden.console.documents.rendering.archive import settled
from appwarden.console.documents.rendering.cells import legal
from appwarden.console.documents.rendering.qr import png_of

_RED: Final = RGBColor(0xB3, 0x13, 0x1B)
_CHINESE_SERIF: Final = "SimSun"
_TEXT_WIDTH_TWENTIETHS: Final = 8957  # A4 without margins of 2.6 cm, in twentieths of a point
_FIXED_DAY: Final = "1980-01-01"


def docx_of(page: Page) -> bytes:
    """Return the page as a Word document."""
    document = Document()
    _prepare(document, page)
    _head(document, page)
    if page.addressee:
        document.add_paragraph(legal(page.addressee))
    for block in page.blocks:
        _block(document, block, page)
    _foot(document, page)
    if page.annexes:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for block in page.annexes:
            _block(document, block, page)
    target = io.BytesIO()
    document.save(target)
    return settled(target.getvalue())


def _prepare(document: WordDocument, page: Page) -> None:
    moment = datetime.fromisoformat(page.issued_on or _FIXED_DAY)
    properties = document.core_properties
    properties.author = properties.last_modified_by = legal(page.office)[:255]
    properties.title = legal(page.title)[:255]
    properties.created = properties.modified = moment
    properties.language = "zh-CN" if page.language == "zh" else "en-GB"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    section.top_margin, section.bottom_margin = Cm(3), Cm(2.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(12)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), _CHINESE_SERIF)
    if page.watermark:
        header = section.header.paragraphs[0]
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _coloured(header.add_run(page.watermark), 28, RGBColor(0x9A, 0xA1, 0xA9))


def _head(document: WordDocument, page: Page) -> None:
    for text, size, colour in (
        (page.office, 24, _RED), (page.number, 11, None), (page.title, 17, None),
    ):  # fmt: skip
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(legal(text))
        _coloured(run, size, colour)
        run.bold = text != page.number


def _coloured(run: Run, size: int, colour: RGBColor | None) -> None:
    run.font.size = Pt(size)
    if colour is not None:
        run.font.color.rgb = colour


def _block(document: WordDocument, block: Block, page: Page) -> None:
    if block.table is not None:
        _table(document, block.table)
        return
    paragraph = document.add_paragraph()
    run = paragraph.add_run(legal(block.text))
    run.bold = block.style == "heading"
    paragraph.paragraph_format.space_after = Pt(6)
    if block.style != "heading" and page.language == "zh":
        paragraph.paragraph_format.first_line_indent = Pt(24)


def _foot(document: WordDocument, page: Page) -> None:
    for text in (page.office, page.day):
        paragraph = document.add_paragraph(legal(text))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if not page.verify_address:
        return
    document.add_paragraph().add_run().add_picture(
        io.BytesIO(png_of(page.verify_address)), width=Emu(Cm(2.2))
    )
    note = document.add_paragraph()
    said = f"{page.verify_address}  {page.words.verify_code}: {page.code}  {page.words.verify}"
    note.add_run(legal(said)).font.size = Pt(8)


def _table(document: WordDocument, table: Table) -> None:
    if table.heading:
        document.add_paragraph().add_run(legal(table.heading)).bold = True
    if table.note:
        document.add_paragraph().add_run(legal(table.note)).font.size = Pt(9)
    if table.inline:
        document.add_paragraph(legal(table.inline))
        return
    # Built as XML: Word's object model looks every cell up anew, which 500 rows do not bear.
    made = document.add_table(rows=0, cols=len(table.headers))
    made.style = "Table Grid"
    made.autofit = False
    widths = table.widths or (1,) * len(table.headers)
    unit = _TEXT_WIDTH_TWENTIETHS / sum(widths)
    twentieths = [round(width * unit) for width in widths]
    grid = made._tbl.tblGrid  # noqa: SLF001  python-docx gives no other way to the grid
    for column, width in zip(grid.findall(qn("w:gridCol")), twentieths, strict=True):
        column.set(qn("w:w"), str(width))
    for number, row in enumerate((table.headers, *table.rows)):
        made._tbl.append(_row(row, twentieths, head=number == 0))  # noqa: SLF001  as above


def _row(texts: tuple[str, ...], widths: list[int], *, head: bool) -> BaseOxmlElement:
    row = OxmlElement("w:tr")
    properties = _child(row, "w:trPr")
    _child(properties, "w:cantSplit")
    if head:
        _child(properties, "w:tblHeader")
    for text, width in zip(texts, widths, strict=True):
        cell = _child(row, "w:tc")
        _child(_child(cell, "w:tcPr"), "w:tcW", w=str(width), type="dxa")
        run = _child(_child(cell, "w:p"), "w:r")
        style = _child(run, "w:rPr")
        if head:
            _child(style, "w:b")
        _child(style, "w:sz", val="18")
        said = _child(run, "w:t")
        said.text = legal(text)
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return row


def _child(parent: BaseOxmlElement, name: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element
