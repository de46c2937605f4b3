"""Every kind in every format: the right words, no code, no formula, and the same bytes again."""

import csv
import io
import zipfile
from collections.abc import Callable

import msgspec
import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from appwarden.console.documents.kinds import Format, Kind, Language, Layout
from appwarden.console.documents.letter import Entry, Letter, canonical, letter_from
from appwarden.console.documents.page import laid_out
from appwarden.console.documents.rendering import formats_of, render
from appwarden.console.documents.rendering.cells import guarded

Maker = Callable[..., Letter]


def text_of_pdf(content: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("language", Language.values)
@pytest.mark.parametrize("kind", Kind.values)
def test_every_kind_is_printed(letter: Maker, kind: str, language: str) -> None:
    made = letter(kind, language)
    said = text_of_pdf(render(made, Format.PDF)).replace("\n", "")
    assert "示例应用1号" in said.replace(" ", "")
    assert "7K2MX9QRTB" in said
    for target in (Format.DOCX, Format.HTML, Format.XLSX, Format.CSV):
        assert render(made, target)


@pytest.mark.parametrize("target", list(Format))
def test_equal_letters_give_equal_bytes(letter: Maker, target: Format) -> None:
    made = letter()
    assert render(made, target) == render(letter_from(canonical(made)), target)
    changed = msgspec.structs.replace(made, title="另一个标题")
    assert target is Format.CSV or render(changed, target) != render(made, target)


def test_draft_shows_a_watermark_and_no_number(letter: Maker) -> None:
    made = letter(Kind.RECTIFICATION_NOTICE, "en", draft=True)
    assert "DRAFT" in text_of_pdf(render(made, Format.PDF))
    assert "DRAFT" in render(made, Format.HTML).decode()
    document = Document(io.BytesIO(render(made, Format.DOCX)))
    assert document.sections[0].header.paragraphs[0].text == "DRAFT"
    assert "DRAFT" not in text_of_pdf(render(letter(), Format.PDF))


def test_three_layouts_of_a_bulletin(letter: Maker) -> None:
    tables = {
        layout: [
            block.table
            for block in laid_out(letter(layout=layout, rows=5)).annexes
            if block.table is not None
        ]
        for layout in Layout.values
    }
    assert len(tables["apps"][0].rows) == 5
    assert [table.heading for table in tables["problems"]][:3] == [
        "1. 违规收集个人信息（4款）",
        "2. APP强制、频繁、过度索取权限（2款）",
        "3. 未列明问题（1款）",
    ]
    assert tables["problems"][0].inline.startswith("《示例应用1号》（1.0、示例应用商店）、《")
    assert [table.heading for table in tables["app_types"]][:2] == [
        "1. 未分类（3款）",
        "2. 地图导航类（2款）",
    ]


def test_hostile_names_stay_text_everywhere(letter: Maker) -> None:
    name = '=HYPERLINK("http://x") #image("/etc/passwd") </td><script>alert(1)</script> \x01'
    made = msgspec.structs.replace(
        letter(), title="#eval(1) $x$ *b*", entries=(Entry(name, problems=("@SUM(1)",)),)
    )
    said = text_of_pdf(render(made, Format.PDF)).replace(" ", "").replace("\n", "")
    assert '#image("/etc/passwd")' in said
    assert "*b*" in said
    html = render(made, Format.HTML).decode()
    assert "<script>" not in html
    rows = list(csv.reader(io.StringIO(render(made, Format.CSV).decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    book = load_workbook(io.BytesIO(render(made, Format.XLSX)))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    with zipfile.ZipFile(io.BytesIO(render(made, Format.DOCX))) as archive:
        assert b"HYPERLINK" in archive.read("word/document.xml")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"])
def test_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_csv_begins_with_a_byte_order_mark(letter: Maker) -> None:
    assert render(letter(), Format.CSV).startswith(b"\xef\xbb\xbf")


def test_sheets_only_where_there_is_a_table(letter: Maker) -> None:
    plain = msgspec.structs.replace(letter(), entries=(), findings=(), tables=())
    assert formats_of(laid_out(plain)) == (Format.PDF, Format.DOCX, Format.HTML)


def test_address_stands_as_a_code_to_scan(letter: Maker) -> None:
    html = render(letter(), Format.HTML).decode()
    assert "<svg" in html
    assert "https://office.example/documents/verify/7K2MX9QRTB/" in html
    with zipfile.ZipFile(io.BytesIO(render(letter(), Format.DOCX))) as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())


@pytest.mark.parametrize("draft", [False, True])
def test_a_pdf_is_made_to_be_kept(letter: Maker, *, draft: bool) -> None:
    assert b"<pdfaid:part>2</pdfaid:part>" in render(letter(draft=draft), Format.PDF)


def test_frozen_letter_is_closed(letter: Maker) -> None:
    with pytest.raises(msgspec.ValidationError):
        letter_from(canonical(letter())[:-1] + b',"more":1}')
