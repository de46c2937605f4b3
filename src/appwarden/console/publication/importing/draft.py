"""What a reader of one shape hands on: rows still raw, the account of lines, the notice's text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from appwarden.console.publication.importing.model import (
    Column,
    Declared,
    Piece,
    Reason,
    Treatment,
)
from appwarden.console.publication.importing.rows import Cells, RawRow, kind_of

SOURCE_COLUMNS = frozenset({Column.DEVELOPER, Column.STORE, Column.VERSION})


@dataclass
class Draft:
    """Rows, pieces and notice text in reading order; filled by one reader."""

    damaged: bool = False
    raws: list[RawRow] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    notice: list[str] = field(default_factory=list)
    sections: list[Declared] = field(default_factory=list)

    def account(self, line: int, text: str, treatment: Treatment) -> None:
        """Enter a piece that belongs to no row; a notice's words are kept for the heading."""
        self.pieces.append(Piece(line, text, treatment))
        if treatment is Treatment.NOTICE:
            self.notice.append(text)

    def unread(self, line: int, text: str, reason: Reason) -> None:
        """Enter a piece that could not be read, and why."""
        self.pieces.append(Piece(line, text, Treatment.UNREAD, reason=reason))

    def begin(self, lines: Sequence[int], texts: Iterable[str], cells: Cells) -> RawRow:
        """Begin a row on `lines`, whose texts are all the row's."""
        raw = RawRow(lines=list(lines), cells=cells)
        self.raws.append(raw)
        self._enter(lines, texts, Treatment.ROW)
        return raw

    def proceed(self, lines: Sequence[int], texts: Iterable[str]) -> RawRow:
        """Enter further lines of the row begun last."""
        self.raws[-1].lines.extend(lines)
        self._enter(lines, texts, Treatment.CONTINUATION)
        return self.raws[-1]

    def _enter(self, lines: Sequence[int], texts: Iterable[str], treatment: Treatment) -> None:
        row = len(self.raws)
        self.pieces.extend(
            Piece(line, text, treatment, row=row) for line, text in zip(lines, texts, strict=True)
        )


def sorted_by_kind(values: Iterable[str], *, damaged: bool) -> tuple[Cells, list[str], bool]:
    """Sort cells without headers by their wording: sources, problems, and whether all fitted."""
    cells: Cells = {}
    problems: list[str] = []
    fitting = True
    for value in values:
        kind = kind_of(value, damaged=damaged)
        if kind is Column.PROBLEMS:
            problems.append(value)
        elif kind is None or kind in cells:
            fitting = False
        else:
            cells[kind] = value
    return cells, problems, fitting
