"""Report -> PDF by typst: the template gets data only, no text of the app is ever markup.

The same report, language and fonts give equal bytes.
"""

import os
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec
import typst

from appwarden.errors import AppwardenError, UnreadableError
from appwarden.report.model import Report
from appwarden.report.pages import pages

# Families that hold simplified Chinese, the best first; Debian's package names it below.
CJK_FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "SimSun",
)
FONT_PACKAGE: Final = "fonts-noto-cjk"
# The variable that typst's own command line reads: folders with fonts, besides the system's.
FONT_PATHS: Final = "TYPST_FONT_PATHS"


def render(report: Report, *, language: str, colour: bool, width: int) -> bytes:  # noqa: ARG001 -- every view has the same signature
    """Return the report as PDF/A-2b; plain PDF where a text has a character that no font holds.

    Raises AppwardenError where the language is Chinese and no Chinese font is installed,
    UnreadableError where the report names no proper day.
    """
    font = find_cjk_font()
    if font is None and language == "zh":
        message = (
            "no Chinese font was found for the PDF; install one "
            f"(Debian: apt-get install {FONT_PACKAGE}) or name its folder in {FONT_PATHS}"
        )
        raise AppwardenError(message)
    _day(report.catalogue.date)
    document = pages(report, language, font)
    try:
        return _compiled(report, document, ["a-2b"])
    except typst.TypstError:
        # PDF/A forbids characters without a glyph; an app's name may hold any.
        return _compiled(report, document, [])


def find_cjk_font() -> str | None:
    """Return the family that Chinese text is set in, or None where none is installed."""
    families = frozenset(installed_fonts().families())
    return next((name for name in CJK_FAMILIES if name in families), None)


@lru_cache(maxsize=1)
def installed_fonts() -> typst.Fonts:
    """Return the fonts of the system and of FONT_PATHS, read once."""
    folders = [path for path in os.environ.get(FONT_PATHS, "").split(os.pathsep) if path]
    return typst.Fonts(font_paths=folders)


def _compiled(report: Report, document: object, standards: list["typst.PDFStandard"]) -> bytes:
    template = files("appwarden.report").joinpath("templates", "report.typ").read_bytes()
    compiler = typst.Compiler(
        template,
        font_paths=installed_fonts(),
        sys_inputs={"report": msgspec.json.encode(document).decode()},
    )
    made = compiler.compile(
        format="pdf", pdf_standards=standards, timestamp=_day(report.catalogue.date)
    )
    if not isinstance(made, bytes):
        message = "typst made no PDF; write to the authors with the report that shows it"
        raise AppwardenError(message)
    return made


def _day(date: str) -> datetime:
    """Return midnight of the day that the report was judged for: never the clock."""
    try:
        return datetime.strptime(date, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        message = f"the report's $.catalogue.date is {date!r}; it must be a day, YYYY-MM-DD"
        raise UnreadableError(message) from error
