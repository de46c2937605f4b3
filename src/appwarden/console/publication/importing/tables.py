"""Tables with one row a line: CSV, TSV and pipes, with continuation lines under a row."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from appwarden.console.publication.importing.draft import SOURCE_COLUMNS, Draft, sorted_by_kind
from appwarden.console.publication.importing.model import Column, Reason, Treatment
from appwarden.console.publication.importing.rows import Cells, kind_of
from appwarden.console.publication.importing.text import restored
from appwarden.console.publication.importing.words import column_named

DELIMITERS: Final = ("\t", ",", ";")
PIPE: Final = "|"
_FEWEST_COLUMNS: Final = 2
_RULER: Final = re.compile(r"^[\s|:+\-=]*-{2,}[\s|:+\-=]*$")
Header = tuple[Column | None, ...]


class Record(NamedTuple):
    """One logical row: its line numbers, its lines as they stand, its cells."""

    numbers: tuple[int, ...]
    texts: tuple[str, ...]
    cells: tuple[str, ...]


def delimiter_of(lines: Sequence[str], *, damaged: bool) -> str | None:
    """Return the delimiter under which some line is a header, or None."""
    for delimiter in (PIPE, *DELIMITERS):
        for record in _records(lines, delimiter):
            found = delimiter in record.texts[0] and header_in(record.cells, damaged=damaged)
            if found:
                return delimiter
    return None


def header_in(cells: Sequence[str], *, damaged: bool) -> Header | None:
    """Return the columns that a line of headers names, or None when it is no header."""
    texts = (restored(cell) if damaged else cell for cell in cells)
    columns = tuple(column_named(text) for text in texts)
    known = [column for column in columns if column is not None]
    fits = Column.NAME in known and len(known) >= _FEWEST_COLUMNS and len(set(known)) == len(known)
    return columns if fits else None


def cells_of(line: str, delimiter: str) -> tuple[str, ...]:
    """Split one line; a pipe at its beginning or end is a border, not a cell."""
    if delimiter != PIPE:
        return tuple(next(csv.reader([line], delimiter=delimiter), []))
    text = line.strip()
    parts = text.removeprefix(PIPE).split(PIPE)
    return tuple(part.strip() for part in (parts[:-1] if text.endswith(PIPE) else parts))


def read_table(lines: Sequence[str], delimiter: str, *, damaged: bool) -> Draft:
    """Read every line: notice before the header, then rows and what continues them."""
    draft = Draft(damaged=damaged)
    header: Header | None = None
    for record in _records(lines, delimiter):
        text = record.texts[0]
        if not any(text.strip() for text in record.texts):
            _account(draft, record, Treatment.BLANK)
        elif (found := header_in(record.cells, damaged=damaged)) is not None:
            header = found
            _account(draft, record, Treatment.HEADER)
        elif header is not None and _RULER.match(text):
            _account(draft, record, Treatment.HEADER)
        elif header is None or delimiter not in "".join(record.texts):
            _account(draft, record, Treatment.NOTICE)
        else:
            _inside(draft, record, header)
    return draft


def _records(lines: Sequence[str], delimiter: str) -> Iterator[Record]:
    """Yield logical rows; only a quoted cell of a CSV spans several lines."""
    start = 0
    while start < len(lines):
        end = start + 1
        if delimiter != PIPE:
            while end < len(lines) and _is_open("\n".join(lines[start:end])):
                end += 1
            if _is_open("\n".join(lines[start:end])):
                end = start + 1  # A stray quotation mark, not a cell that goes on.
        texts = tuple(lines[start:end])
        cells = _cells(texts, delimiter)
        yield Record(tuple(range(start + 1, end + 1)), texts, cells)
        start = end


_MOST_LINES_IN_A_CELL: Final = 20


def _is_open(text: str) -> bool:
    return text.count('"') % 2 == 1 and text.count("\n") < _MOST_LINES_IN_A_CELL


def _cells(texts: tuple[str, ...], delimiter: str) -> tuple[str, ...]:
    if len(texts) == 1:
        return cells_of(texts[0], delimiter)
    found = csv.reader([f"{text}\n" for text in texts], delimiter=delimiter)
    return tuple(cell.strip() for cells in found for cell in cells)


def _account(draft: Draft, record: Record, treatment: Treatment) -> None:
    """Enter every line of a record that is no row."""
    for number, text in zip(record.numbers, record.texts, strict=True):
        draft.account(number, text, treatment if text.strip() else Treatment.BLANK)


def _inside(draft: Draft, record: Record, header: Header) -> None:
    if _begins_row(record, header, damaged=draft.damaged):
        _begin(draft, record, header)
    elif not draft.raws:
        _refuse(draft, record, Reason.NO_ROW_ABOVE)
    else:
        _continue(draft, record, header)


def _begins_row(record: Record, header: Header, *, damaged: bool) -> bool:
    cells = _by_column(record.cells, header)
    filled = [cell for cell in record.cells if cell.strip()]
    if Column.NUMBER in header and cells.get(Column.NUMBER, "").strip().isdigit():
        return len(filled) > 1
    if not cells.get(Column.NAME, "").strip() or len(filled) < _FEWEST_COLUMNS:
        return False
    if Column.NUMBER in header and cells.get(Column.NUMBER, "").strip():
        return False  # A continuation that starts at the left edge, under the number.
    if Column.NUMBER not in header and 2 * len(record.cells) <= len(header):
        return False  # Too short to be trusted as a row where no number says it is one.
    return kind_of(cells[Column.NAME], damaged=damaged) is not Column.PROBLEMS


def _begin(draft: Draft, record: Record, header: Header) -> None:
    surplus = [cell for cell in record.cells[len(header) :] if cell.strip()]
    cells = _by_column(record.cells, header)
    if not cells.get(Column.NAME, "").strip():
        _refuse(draft, record, Reason.NAME_MISSING)
    elif not surplus:
        draft.begin(record.numbers, record.texts, cells)
    else:
        _begin_realigned(draft, record, header)


def _begin_realigned(draft: Draft, record: Record, header: Header) -> None:
    """Read a line with too many cells: number and name by place, the rest by their wording."""
    place = header.index(Column.NAME) + 1
    cells = _by_column(record.cells[:place], header[:place])
    others, problems, fitting = sorted_by_kind(
        (cell for cell in record.cells[place:] if cell.strip()), damaged=draft.damaged
    )
    if not fitting:
        _refuse(draft, record, Reason.CELLS_DO_NOT_FIT)
        return
    raw = draft.begin(record.numbers, record.texts, {**others, **cells})
    raw.problems.extend(problems)
    raw.realigned = True


def _continue(draft: Draft, record: Record, header: Header) -> None:
    filled = [cell for cell in record.cells if cell.strip()]
    cells = _by_column(record.cells, header)
    if len(record.cells) >= len(header) and not cells.get(Column.NAME, "").strip():
        problems = [text for text in (cells.pop(Column.PROBLEMS, ""),) if text.strip()]
        source = {c: text for c, text in cells.items() if c in SOURCE_COLUMNS and text.strip()}
        fitting = len(source) + len(problems) == len(filled)
    else:
        source, problems, fitting = sorted_by_kind(filled, damaged=draft.damaged)
        fitting = fitting and set(source) <= SOURCE_COLUMNS
    if not fitting or not filled:
        _refuse(draft, record, Reason.CELLS_DO_NOT_FIT)
        return
    raw = draft.proceed(record.numbers, record.texts)
    raw.problems.extend(problems)
    if source:
        raw.more.append(source)


def _refuse(draft: Draft, record: Record, reason: Reason) -> None:
    for number, text in zip(record.numbers, record.texts, strict=True):
        draft.unread(number, text, reason)


def _by_column(cells: Sequence[str], header: Header) -> Cells:
    pairs = zip(header, cells, strict=False)  # A short line leaves its last cells empty.
    return {column: cell for column, cell in pairs if column is not None}
