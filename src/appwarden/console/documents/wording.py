"""An office's own wording: a title and paragraphs with placeholders, filled in a sandbox.

The first line is the title; blank lines part paragraphs; `# ` begins a heading; a paragraph that
is `[table]` is where the tables stand. Paragraphs are cut before they are filled, so that no
value can make a heading or a table.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec
from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from appwarden.console.documents.letter import Values
from appwarden.errors import UsageError

PLACEHOLDERS: Final = tuple(Values.__struct_fields__)
TABLE_MARK: Final = "[table]"
HEADING_MARK: Final = "# "
SOURCE_LIMIT_CHARACTERS: Final = 20_000
# Only names, plain text and conditions on names: no calls, no loops, no arithmetic, no filters.
_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not, nodes.And,
    nodes.Or, nodes.Compare, nodes.Operand, nodes.Const,
)  # fmt: skip
_ENVIRONMENT: Final = SandboxedEnvironment(
    autoescape=False,  # the result is text, never markup; every renderer escapes
    undefined=StrictUndefined,
    keep_trailing_newline=False,
)


@dataclass(frozen=True)
class Wording:
    """A template's source, cut into its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def cut(source: str) -> Wording:
    """Cut a source; raises UsageError saying what to mend when a placeholder is not known."""
    if len(source) > SOURCE_LIMIT_CHARACTERS:
        message = f"the wording is longer than {SOURCE_LIMIT_CHARACTERS} characters; shorten it"
        raise UsageError(message)
    title, _, body = source.replace("\r\n", "\n").strip().partition("\n")
    paragraphs = tuple(part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())
    if not title.strip():
        message = "the first line is the title; write one"
        raise UsageError(message)
    for part in (title, *paragraphs):
        _check(part)
    return Wording(title.strip(), paragraphs)


def filled(wording: Wording, values: Values) -> Wording:
    """Fill title and paragraphs; a paragraph that comes out empty is left out."""
    names = msgspec.structs.asdict(values)
    paragraphs = (part if part == TABLE_MARK else _fill(part, names) for part in wording.paragraphs)
    return Wording(_fill(wording.title, names), tuple(part for part in paragraphs if part))


@lru_cache(maxsize=64)
def bundled(kind: str, language: str) -> str:
    """Return the wording that holds until an office writes its own."""
    path = files("appwarden.console.documents").joinpath("wording", language, f"{kind}.txt")
    return path.read_text(encoding="utf-8")


def _fill(part: str, names: dict[str, str]) -> str:
    mark = HEADING_MARK if part.startswith(HEADING_MARK) else ""
    text = _template(part.removeprefix(mark)).render(names)
    plain = " ".join(text.split())
    # A value at the beginning of a paragraph must not become a heading or a table.
    if not mark and plain.startswith((HEADING_MARK, TABLE_MARK)):
        plain = "\u200b" + plain
    return f"{mark}{plain}" if plain else ""


@lru_cache(maxsize=512)
def _template(part: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  jinja2.Template is generic in stubs only
    _check(part)
    return _ENVIRONMENT.from_string(part)


def _check(part: str) -> None:
    try:
        tree = _ENVIRONMENT.parse(part)
    except TemplateSyntaxError as error:
        message = f"{part[:40]!r}: {error.message}; write placeholders as {{{{ deadline }}}}"
        raise UsageError(message) from error
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            message = (
                f"{part[:40]!r}: {type(node).__name__.lower()} is not allowed; only placeholders "
                "and {% if placeholder %} are"
            )
            raise UsageError(message)
        if isinstance(node, nodes.Name) and node.name not in PLACEHOLDERS:
            message = f"{node.name!r} is not a placeholder; choose from {', '.join(PLACEHOLDERS)}"
            raise UsageError(message)
