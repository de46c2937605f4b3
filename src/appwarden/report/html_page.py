"""What every page of ours is made of: Jinja2, both languages at once, a strict content policy."""

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Final

import jinja2
from markupsafe import Markup, escape

from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.names import plain
from appwarden.report.words import say

_SEAM: Final = re.compile(r"(?<=[./_$])(?=\w)")


def render_page(template: str, language: str, names: Mapping[str, object]) -> bytes:
    """Return one self-contained page that opens in `language`, UTF-8; `names` is what it tells."""
    style, script = _asset("report.css"), _asset("report.js")
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("appwarden.report", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Global, so that imported macros know them too.
    environment.globals.update(_sayings())
    environment.globals.update(names)
    made = environment.get_template(template).render(
        language=language,
        style=Markup(style),  # noqa: S704 -- our own file
        script=Markup(script),  # noqa: S704 -- our own file
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return made.encode()


def _asset(name: str) -> str:
    return files("appwarden.report").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    """Return the source expression by which the content policy admits `text` and nothing else."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _finalize(value: object) -> object:
    """Make unprintable characters visible in whatever a template prints."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return plain(value)
    return value


def both(told: Callable[[str], str], shown: Callable[[str], Markup] | None = None) -> Markup:
    """Return what `told` says in each language, as two elements of which the page shows one."""
    english, chinese = (plain(told(language)) for language in ("en", "zh"))
    if shown is not None:
        english, chinese = shown(english), shown(chinese)
    if english == chinese:
        return escape(english)
    return Markup('<span lang="en">{}</span><span lang="zh">{}</span>').format(english, chinese)


def breakable(name: str) -> Markup:
    """Return a long name that may break after its dots, slashes and underscores."""
    # Between a mark and a letter only: an escaped character (`&lt;`) is never torn.
    return Markup(_SEAM.sub("<wbr>", str(escape(plain(name)))))  # noqa: S704 -- escaped before


def both_lists(english: list[str], chinese: list[str]) -> list[Markup]:
    """Return `both` for the lines of a list, one by one; long names in them may break."""
    pairs = zip(english, chinese, strict=True)
    return [both(Text(en=first, zh=second).of, breakable) for first, second in pairs]


def _sayings() -> dict[str, Callable[..., str]]:
    """Return the functions that a template calls for words."""

    def word(name: str, **figures: object) -> Markup:
        return both(lambda language: say(name, language, **figures))

    def text(value: Text) -> Markup:
        return both(value.of)

    def named(table: str, name: str) -> Markup:
        return both(lambda language: terms.term(getattr(terms, table), name, language))

    def told(value: Text) -> Markup:
        return both(value.of, breakable)

    return {"word": word, "text": text, "told": told, "named": named, "say": say, "name": breakable}
