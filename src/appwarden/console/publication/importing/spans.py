"""Stretches of a whole text -> pieces of its lines."""

from collections.abc import Iterator
from typing import NamedTuple

from appwarden.console.publication.importing.model import Piece, Reason, Treatment


class Part(NamedTuple):
    """A stretch of the whole text, and the row it belongs to (None: none)."""

    start: int
    end: int
    treatment: Treatment
    row: int | None = None
    reason: Reason | None = None


def pieces_of(text: str, parts: Iterator[Part]) -> Iterator[Piece]:
    """Cut parts at line ends, so that the pieces of a line, put together, are the line."""
    line = 1
    for part in parts:
        for number, said in enumerate(text[part.start : part.end].split("\n")):
            line += 1 if number else 0
            if said or number:
                yield Piece(line, said, part.treatment, part.row, part.reason)
