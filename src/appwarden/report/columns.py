"""Text in columns of a terminal: a Chinese character takes two, a combining mark none."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_WIDE: Final = frozenset({"W", "F"})
_NO_WIDTH: Final = frozenset({"Mn", "Me"})
# What must not stand at the start of a line, and what must not stand at its end.
_CLOSING: Final = "，。、；：！？）》」』】”’"
_OPENING: Final = "（《「『【“‘"
# A piece ends at a space, or after a character at which long names may be broken.
_PIECE: Final = re.compile(r"\s+|[^\s./;,_-]*[./;,_-]?")


def columns(text: str) -> int:
    """Return how many columns `text` takes."""
    return len(text) if text.isascii() else sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def pad(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` columns."""
    return text + " " * (width - columns(text))


def wrap(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return `text` as lines of at most `width` columns; later lines begin with `hanging`.

    Lines break at spaces, between Chinese characters and, where nothing else fits, inside names.
    """
    later = indent if hanging is None else hanging
    lines = [indent]
    empty = True
    for piece in _pieces(text, max(width - columns(later), 1)):
        if not empty and columns(lines[-1]) + columns(piece.rstrip()) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append(later)
            empty = True
        if empty and piece.isspace():
            continue
        lines[-1] += piece
        empty = False
    lines[-1] = lines[-1].rstrip() if not empty else lines[-1]
    return lines


def _pieces(text: str, room: int) -> Iterator[str]:
    """Yield what may not be torn apart: words, single wide characters with their punctuation."""
    held = ""
    for piece in _words(text):
        held += piece
        if not piece or piece in _OPENING:
            continue
        yield from _cut(held, room)
        held = ""
    yield from _cut(held, room)


def _words(text: str) -> Iterator[str]:
    narrow, wide = "", ""
    for character in text:
        if character in _CLOSING and (wide or narrow):
            # What a closing mark ends stays whole, and a line may break after the mark.
            narrow, wide = "", (wide or narrow) + character
        elif _columns_of(character) == 2 or character in _OPENING:  # noqa: PLR2004 -- a wide character
            yield from _split(wide or narrow)
            narrow, wide = "", character
        elif wide:
            yield from _split(wide)
            narrow, wide = character, ""
        else:
            narrow += character
    yield from _split(wide or narrow)


def _split(text: str) -> Iterator[str]:
    yield from (piece for piece in re.findall(r"\S+\s*|\s+", text) if piece)


def _cut(piece: str, room: int) -> Iterator[str]:
    """Yield a piece that is wider than a line in parts, at dots and dashes where there are any."""
    if columns(piece.rstrip()) <= room:
        yield piece
        return
    part = ""
    for bit in (found for found in _PIECE.findall(piece) if found):
        if part and columns(part) + columns(bit) > room:
            yield part
            part = ""
        part += bit
        while columns(part) > room:
            head = _head(part, room)
            yield part[:head]
            part = part[head:]
    if part:
        yield part


def _head(text: str, room: int) -> int:
    used = 0
    for index, character in enumerate(text):
        used += _columns_of(character)
        if used > room:
            return max(index, 1)
    return len(text)
