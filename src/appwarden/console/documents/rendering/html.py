"""A page -> one HTML file that needs nothing else: readable in any browser, in a hundred years."""

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from appwarden.console.documents.page import Page
from appwarden.console.documents.rendering.qr import svg_of


def html_of(page: Page) -> bytes:
    """Return the page as UTF-8; every text is escaped."""
    # The drawing is made of the address by a library of ours; no text of anybody is in it.
    qr = Markup(svg_of(page.verify_address)) if page.verify_address else ""  # noqa: S704
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
