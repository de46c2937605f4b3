"""A page -> one HTML file that needs nothing else: readable in any browser, in a hundred years."""

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from appwarden.console.documents.page import Page
from appwarden.console.documents.rendering.qr import svg_of


def html_of(page: Page) -> bytes:
    """Return the page as UTF-8; every text is escaped."""
    drawing = svg_of(page.verify_address) if page.verify_address else ""
    qr = Markup(drawing)  # noqa: S704 - squares drawn from the address; no text of anybody in it
    return _template().render(page=page, words=page.words, qr=qr).encode()


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    path = files("appwarden.console.documents").joinpath("rendering", "document.html")
    return environment.from_string(path.read_text(encoding="utf-8"))
