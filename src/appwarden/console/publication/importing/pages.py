"""A web page copied as text: each table cell stands on a line of its own, headers first."""

from collections.abc import Sequence
from typing import Final

from appwarden.console.publication.importing.draft import Draft
from appwarden.console.publication.importing.model import Column, Reason, Treatment
from appwarden.console.publication.importing.rows import Cells, kind_of
from appwarden.console.publication.importing.text import restored
from appwarden.console.publication.importing.words import column_named

_FEWEST_HEADERS: Final = 3
_KINDS_BY_WORDING: Final = frozenset(
    {Column.RECORD, Column.STORE, Column.VERSION, Column.DEVELOPER, Column.REGION}
)
Line = tuple[int, str]


def has_cell_lines(lines: Sequence[str], *, damaged: bool) -> bool:
    """Say whether at least three headers, the name's among them, stand on lines of their own."""
    filled = [line for line in lines if line.strip()]
    return any(_headers(filled, place, damaged=damaged) for place in range(len(filled)))


def read_cell_lines(lines: Sequence[str], *, damaged: bool) -> Draft:
    """Read the notice, the headers, then the cells of each row up to the next row's number."""
    draft = Draft(damaged=damaged)
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    texts = [line for _, line in filled]
    header: tuple[Column, ...] = ()
    place = 0
    while place < len(filled):
        found = _headers(texts, place, damaged=damaged)
        if found:
            header = found
            for number, line in filled[place : place + len(found)]:
                draft.account(number, line, Treatment.HEADER)
            place += len(found)
        elif not header:
            draft.account(*filled[place], Treatment.NOTICE)
            place += 1
        else:
            place = _rows(draft, filled, place, header)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            draft.account(number, line, Treatment.BLANK)
    draft.pieces.sort(key=lambda piece: piece.line)
    return draft


def _headers(texts: Sequence[str], place: int, *, damaged: bool) -> tuple[Column, ...]:
    found: list[Column] = []
    for text in texts[place:]:
        column = column_named(restored(text) if damaged else text)
        if column is None or column in found:
            break
        found.append(column)
    fits = len(found) >= _FEWEST_HEADERS and Column.NAME in found
    return tuple(found) if fits else ()


def _rows(draft: Draft, filled: Sequence[Line], place: int, header: tuple[Column, ...]) -> int:
    """Read rows from `place` to the end or the next run of headers; return where it stopped."""
    end = place
    texts = [line for _, line in filled]
    while end < len(filled) and not _headers(texts, end, damaged=draft.damaged):
        end += 1
    cells = list(filled[place:end])
    cut = _by_number if header[0] is Column.NUMBER else _by_problem
    groups = cut(cells, damaged=draft.damaged)
    for group in groups:
        _row(draft, group, header, last=group is groups[-1])
    return end


def _by_number(cells: Sequence[Line], *, damaged: bool) -> list[list[Line]]:
    """Cut before each cell that is the number awaited; any other figure is a cell's content."""
    del damaged  # A number is a number in any text.
    groups: list[list[Line]] = []
    awaited: int | None = None
    for cell in cells:
        text = cell[1].strip()
        if text.isdigit() and (awaited is None or int(text) == awaited):
            awaited = int(text) + 1
            groups.append([cell])
        elif groups:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def _by_problem(cells: Sequence[Line], *, damaged: bool) -> list[list[Line]]:
    """Without numbers, a row ends where cells after its problems are neither problem nor region."""
    groups: list[list[Line]] = [[]]
    ended = False
    for cell in cells:
        kind = kind_of(cell[1], damaged=damaged)
        if ended and kind not in {Column.PROBLEMS, Column.REGION}:
            groups.append([])
            ended = False
        ended = ended or kind is Column.PROBLEMS
        groups[-1].append(cell)
    return [group for group in groups if group]


def _row(draft: Draft, group: Sequence[Line], header: tuple[Column, ...], *, last: bool) -> None:
    numbers, texts = [number for number, _ in group], [line for _, line in group]
    if header[0] is Column.NUMBER and not texts[0].strip().isdigit():
        _refuse(draft, group, Reason.NOT_A_NUMBER)
        return
    cells, problems, surplus, realigned = _fitted(texts, header, damaged=draft.damaged)
    if not cells.get(Column.NAME, "").strip():
        _refuse(draft, group, Reason.NAME_MISSING)
        return
    kept = len(group) - len(surplus)
    raw = draft.begin(numbers[:kept], texts[:kept], cells)
    raw.problems.extend(problems)
    raw.realigned = realigned
    for line, text in group[kept:]:
        if last:  # A signature or a note under the table.
            draft.account(line, text, Treatment.NOTICE)
        else:
            draft.unread(line, text, Reason.CELLS_DO_NOT_FIT)


def _refuse(draft: Draft, group: Sequence[Line], reason: Reason) -> None:
    for number, line in group:
        draft.unread(number, line, reason)


def _fitted(
    texts: Sequence[str], header: tuple[Column, ...], *, damaged: bool
) -> tuple[Cells, list[str], list[str], bool]:
    """Fit a row's lines to the header: cells, further problems, surplus lines, realigned or not.

    Surplus are lines after the last cell, such as a signature under the table.
    """
    body, surplus = _without_tail(texts, header, damaged=damaged)
    extra = len(body) - len(header)
    place = header.index(Column.PROBLEMS) if Column.PROBLEMS in header else len(header) - 1
    by_place = [*body[: place + 1], *body[place + 1 + extra :]] if extra >= 0 else []
    problems = list(body[place + 1 : place + 1 + extra]) if extra > 0 else []
    if extra >= 0 and all(kind_of(text, damaged=damaged) is Column.PROBLEMS for text in problems):
        return dict(zip(header, by_place, strict=True)), problems, surplus, False
    cells, problems = _by_kind(body, header, damaged=damaged)
    return cells, problems, surplus, True


def _without_tail(
    texts: Sequence[str], header: tuple[Column, ...], *, damaged: bool
) -> tuple[list[str], list[str]]:
    """Split off the lines that follow the last problem and are no cell of the header."""
    last = max(
        (n for n, text in enumerate(texts) if kind_of(text, damaged=damaged) is Column.PROBLEMS),
        default=len(texts) - 1,
    )
    after = header[header.index(Column.PROBLEMS) + 1 :] if Column.PROBLEMS in header else ()
    end = last + 1
    for column, text in zip(after, texts[end:], strict=False):
        if column in _KINDS_BY_WORDING and kind_of(text, damaged=damaged) is not column:
            break
        end += 1
    return list(texts[:end]), list(texts[end:])


def _by_kind(
    texts: Sequence[str], header: tuple[Column, ...], *, damaged: bool
) -> tuple[Cells, list[str]]:
    """Fit lines by wording where some cell was empty and left no line; a name is never empty."""
    first = header.index(Column.NAME) + 1
    cells: Cells = dict(zip(header[:first], texts[:first], strict=False))
    problems: list[str] = []
    waiting = [column for column in header[first:] if column not in _KINDS_BY_WORDING]
    for text in texts[first:]:
        kind = kind_of(text, damaged=damaged)
        if kind is Column.PROBLEMS:
            problems.append(text)
        elif kind in header and kind in _KINDS_BY_WORDING and kind not in cells:
            cells[kind] = text
        elif waiting and waiting[0] is not Column.PROBLEMS:
            cells[waiting.pop(0)] = text
        else:
            problems.append(text)
    return cells, problems
