"""A page -> PDF by typst: the template gets data only, no text of anybody is ever markup."""

from datetime import UTC, datetime
from importlib.resources import files
from typing import Final

import msgspec
import typst

from appwarden.console.documents.page import Page
from appwarden.console.documents.rendering.qr import svg_of
from appwarden.errors import AppwardenError
from appwarden.report.pdf import FONT_PACKAGE, find_cjk_font, installed_fonts

# An official letter is set in a serif face where one is installed.
SERIF_FAMILIES: Final = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "SimSun")
_DAY_OF_DRAFTS: Final = "1980-01-01"


class _Data(msgspec.Struct):
    page: Page
    serif: str | None
    sans: str | None
    qr: str


def pdf_of(page: Page) -> bytes:
    """Return the page as PDF/A-2b; plain PDF where a text has a character that no font holds.

    Raises AppwardenError where the language is Chinese and no Chinese font is installed.
    """
    sans = find_cjk_font()
    if sans is None and page.language == "zh":
        message = f"no Chinese font was found for the PDF; install one (Debian: {FONT_PACKAGE})"
        raise AppwardenError(message)
    families = frozenset(installed_fonts().families())
    data = _Data(
        page=page,
        serif=next((name for name in SERIF_FAMILIES if name in families), sans),
        sans=sans,
        qr=svg_of(page.verify_address) if page.verify_address else "",
    )
    try:
        return _compiled(data, ["a-2b"])
    except typst.TypstError:
        # PDF/A forbids characters without a glyph; an app's name may hold any.
        return _compiled(data, [])


def _compiled(data: _Data, standards: list["typst.PDFStandard"]) -> bytes:
    template = files("appwarden.console.documents").joinpath("rendering", "document.typ")
    compiler = typst.Compiler(
        template.read_bytes(),
        font_paths=installed_fonts(),
        sys_inputs={"document": msgspec.json.encode(data).decode()},
    )
    day = data.page.issued_on or _DAY_OF_DRAFTS
    made = compiler.compile(
        format="pdf",
        pdf_standards=standards,
        timestamp=datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        message = "typst made no PDF; write to the authors with the document that shows it"
        raise AppwardenError(message)
    return made
