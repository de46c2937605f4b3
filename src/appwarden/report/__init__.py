"""Judgement -> Report -> bytes: one closed format; text, JSON, SARIF, HTML, PDF are its views."""

from importlib import import_module
from typing import Literal, Protocol, cast, get_args

from appwarden.errors import UsageError
from appwarden.report.build import build_report
from appwarden.report.codec import decode_report, encode_report
from appwarden.report.model import Report

__all__ = ["LANGUAGES", "VIEWS", "View", "build_report", "decode_report", "encode_report", "render"]

View = Literal["text", "json", "sarif", "html", "pdf"]
LANGUAGES = ("en", "zh")
VIEWS: tuple[View, ...] = get_args(View)


class _Renderer(Protocol):
    def render(self, report: Report, *, language: str, colour: bool, width: int) -> bytes: ...


def render(
    report: Report, view: View, *, language: str, colour: bool = False, width: int = 80
) -> bytes:
    """Return `report` as one view, UTF-8 (PDF: binary).

    `language` is `en` or `zh`; JSON holds both. `colour` and `width` (columns) concern text only.
    Raises UsageError for an unknown view or language, AppwardenError where a PDF lacks a font.
    """
    if view not in VIEWS:
        message = f"unknown report format {view!r}; choose one of {', '.join(VIEWS)}"
        raise UsageError(message)
    if language not in LANGUAGES:
        message = f"unknown language {language!r}; choose one of {', '.join(LANGUAGES)}"
        raise UsageError(message)
    if view == "json":
        return encode_report(report)
    # Imported by name: Jinja2 and typst must not slow down the start of the command line.
    renderer = cast("_Renderer", import_module(f"appwarden.report.{view}"))
    return renderer.render(report, language=language, colour=colour, width=width)
