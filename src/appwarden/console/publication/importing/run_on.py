"""A table run together into one text: a number begins a row, the wording of a problem ends it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from appwarden.console.publication.importing.draft import Draft
from appwarden.console.publication.importing.model import Column, Reason, Treatment
from appwarden.console.publication.importing.problems import ANY_PROBLEM, is_problem
from appwarden.console.publication.importing.rows import Cells, RawRow
from appwarden.console.publication.importing.spans import Part, pieces_of
from appwarden.console.publication.importing.words import STORE

_HEADERS: Final = re.compile(
    r"序\s*号\s*(?:应用|APP)名称(?:\s*\S{2,8}?){1,4}?\s*(?:所涉问题|问题项|存在问题)", re.IGNORECASE
)
_FIGURE: Final = re.compile(r"(?<![\d.])\d{1,4}(?!\d*\.\d)(?!\d)")
_DEVELOPER: Final = re.compile(
    r"(?:^|\s)(?P<developer>[^\s]*?(?:有限责任公司|有限公司|公司|集团|中心|研究院|工作室))"
)
_VERSION: Final = re.compile(r"(?<![\w.])[Vv]?\d+(?:\.\d+)+")


def has_run_on_table(lines: Sequence[str]) -> bool:
    """Say whether a table's headers stand in one line with nothing between but blanks."""
    return any(_HEADERS.search(line) for line in lines)


def read_run_on(lines: Sequence[str], *, damaged: bool) -> Draft:
    """Cut the text behind the headers before each awaited number, then each row by wording."""
    text = "\n".join(lines)
    draft = Draft(damaged=damaged)
    draft.pieces = list(pieces_of(text, _parts(text, draft)))
    return draft


def _parts(text: str, draft: Draft) -> Iterator[Part]:
    header = _HEADERS.search(text)
    if header is None:
        return
    if header.start():
        draft.notice.extend(text[: header.start()].split("\n"))
        yield Part(0, header.start(), Treatment.NOTICE)
    yield Part(header.start(), header.end(), Treatment.HEADER)
    starts = _row_starts(text, header.end())
    first = starts[0] if starts else len(text)
    if text[header.end() : first].strip():
        yield Part(header.end(), first, Treatment.UNREAD, reason=Reason.BEGINNING_LOST)
    elif first > header.end():
        yield Part(header.end(), first, Treatment.BLANK)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield _row(text, start, end, draft)


def _row_starts(text: str, place: int) -> list[int]:
    """Return where rows begin: each number that is one more than the number before."""
    starts: list[int] = []
    awaited: int | None = None
    for match in _FIGURE.finditer(text, place):
        number = int(match[0])
        before = text[place : match.start()].rstrip()
        if not before or (awaited in {None, number} and _ends_a_row(before)):
            starts.append(match.start())
            awaited = number + 1
    return starts


def _ends_a_row(before: str) -> bool:
    """Say whether the text before a number ends with the wording of a problem."""
    last = before.rsplit(maxsplit=1)[-1]
    return any(match.end() == len(last) for match in ANY_PROBLEM.finditer(last)) or (
        is_problem(last) and STORE.search(last) is None
    )


def _row(text: str, start: int, end: int, draft: Draft) -> Part:
    number = re.match(r"\d+", text[start:end])
    body = text[start + (number.end() if number else 0) : end]
    cells, problems, rest = _cells(" ".join(body.split()))
    if not cells[Column.NAME]:
        return Part(start, end, Treatment.UNREAD, reason=Reason.NAME_MISSING)
    cells[Column.NUMBER] = number[0] if number else ""
    first = text.count("\n", 0, start) + 1
    lines = list(range(first, first + text[start:end].rstrip("\n").count("\n") + 1))
    cut = [rest] if rest else []
    raw = RawRow(lines, cells, problems=[*problems, *cut], realigned=True, cut=bool(rest))
    draft.raws.append(raw)
    return Part(start, end, Treatment.ROW, len(draft.raws))


def _cells(body: str) -> tuple[Cells, list[str], str]:
    """Take developer, problems, store and version out by wording; before them stands the name.

    What is left over is the beginning of a problem whose end was cut.
    """
    developer = _DEVELOPER.search(body)
    if developer is None:
        name, _, rest = body.partition(" ")
        cells: Cells = {Column.NAME: name}
    else:
        cells = {
            Column.NAME: body[: developer.start()].strip(),
            Column.DEVELOPER: developer["developer"],
        }
        rest = body[developer.end() :]
    problems = [match[0] for match in ANY_PROBLEM.finditer(rest)]
    rest = ANY_PROBLEM.sub(" ", rest)
    for column, pattern in ((Column.STORE, STORE), (Column.VERSION, _VERSION)):
        match = pattern.search(rest)
        if match is not None:
            cells[column] = match[0]
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return cells, problems, " ".join(rest.split())
