"""Cells as they stood -> typed rows: one normaliser for every shape."""

import re
from dataclasses import dataclass, field
from typing import Final

from appwarden.console.publication.importing.model import (
    Column,
    Doubt,
    Found,
    Repair,
    Row,
    Source,
    Subject,
)
from appwarden.console.publication.importing.problems import is_problem, split_problems
from appwarden.console.publication.importing.text import has_wrapped_blank, restored, unwrapped
from appwarden.console.publication.importing.words import (
    LEGAL_PERSON,
    RECORD_NUMBER,
    VERSION,
    VERSION_AND_STORE,
    is_region,
    is_store,
)

Cells = dict[Column, str]
_NONE_MARKS: Final = frozenset({"", "/", "／", "-", "—", "无"})
_STORE_SEPARATOR: Final = re.compile(r"[、;；\n]+|(?<=\w)[/／,，](?=\w)")


@dataclass
class RawRow:
    """A row while it is read: the cells of its first line, then what later lines add."""

    lines: list[int]
    cells: Cells
    problems: list[str] = field(default_factory=list)
    more: list[Cells] = field(default_factory=list)
    realigned: bool = False
    cut: bool = False


@dataclass(frozen=True)
class Condition:
    """What is wrong with the whole file, so that a repair is made only where there is cause."""

    damaged: bool = False
    wrapped: bool = False


def condition_of(raws: list[RawRow], *, damaged: bool) -> Condition:
    """Find whether cells were wrapped: developers and stores prove it, names may hold blanks."""
    proof = (
        cells.get(column, "")
        for raw in raws
        for cells in (raw.cells, *raw.more)
        for column in (Column.DEVELOPER, Column.STORE)
    )
    return Condition(damaged=damaged, wrapped=any(has_wrapped_blank(text) for text in proof))


def kind_of(cell: str, *, damaged: bool = False) -> Column | None:
    """Return the column that a cell without a header belongs to by its wording, or None."""
    text = restored(cell) if damaged else cell
    text = unwrapped(text).strip()
    tests = (
        (Column.RECORD, RECORD_NUMBER.match(text)),
        (Column.PROBLEMS, is_problem(text) and not LEGAL_PERSON.search(text)),
        (Column.STORE, is_store(text)),
        (Column.REGION, is_region(text)),
        (Column.DEVELOPER, LEGAL_PERSON.search(text)),
        (Column.VERSION, VERSION.match(text) or VERSION_AND_STORE.match(text)),
    )
    return next((column for column, hit in tests if text and hit), None)


def typed_row(raw: RawRow, condition: Condition) -> Row:
    """Return the row with repaired values beside the wording found."""
    source, moved = _source(raw.cells, condition)
    name = _cell(raw.cells.get(Column.NAME, ""), condition)
    wording = [raw.cells.get(Column.PROBLEMS, ""), *raw.problems]
    fixed = (restored(text) if condition.damaged else text for text in wording)
    problems = tuple(problem for text in fixed for problem in split_problems(text))
    row = Row(
        lines=tuple(dict.fromkeys(raw.lines)),
        subject=_subject(name.value, source),
        number=raw.cells.get(Column.NUMBER, "").strip(),
        name=name,
        source=source,
        record_number=_cell(raw.cells.get(Column.RECORD, ""), condition),
        region=_cell(raw.cells.get(Column.REGION, ""), condition),
        app_type=_cell(raw.cells.get(Column.APP_TYPE, ""), condition).value,
        problems=problems,
        more_sources=tuple(_source(cells, condition)[0] for cells in raw.more),
    )
    repairs = _repairs(raw, condition, moved=moved)
    return _with(row, repairs, _doubts(row, cut=raw.cut))


def _with(row: Row, repairs: tuple[Repair, ...], doubts: tuple[Doubt, ...]) -> Row:
    values = {name: getattr(row, name) for name in row.__struct_fields__}
    return Row(**{**values, "repairs": repairs, "doubts": doubts})


def _source(cells: Cells, condition: Condition) -> tuple[Source, bool]:
    """Return the source, and whether a store was taken out of the version's cell."""
    store, version = cells.get(Column.STORE, ""), cells.get(Column.VERSION, "")
    moved = False
    if not store.strip():
        store, version, moved = _store_in_version(version)
    stores = tuple(_cell(part, condition) for part in _STORE_SEPARATOR.split(store))
    source = Source(
        developer=_cell(cells.get(Column.DEVELOPER, ""), condition),
        stores=tuple(cell for cell in stores if cell.value),
        version=_version(version, cells.get(Column.VERSION, "")),
    )
    return source, moved


def _store_in_version(version: str) -> tuple[str, str, bool]:
    both = VERSION_AND_STORE.match(version.strip())
    if both is not None:
        return both["store"], both["version"], True
    if is_store(version):
        return version, "", True
    return "", version, False


def _version(version: str, found: str) -> Found:
    text = re.sub(r"^版本号?[:：]?\s*", "", version.strip())
    value = re.sub(r"\s+", "", text)
    return Found(found=found, value="" if value in _NONE_MARKS else value)


def _cell(found: str, condition: Condition) -> Found:
    text = restored(found) if condition.damaged else found
    text = unwrapped(text) if condition.wrapped else text
    value = re.sub(r"\s+", " ", text).strip()
    return Found(found=found, value="" if value in _NONE_MARKS else value)


def _subject(name: str, source: Source) -> Subject:
    if "sdk" in name.casefold():
        return Subject.SDK
    stores = (store.value for store in source.stores)
    return Subject.MINI_PROGRAM if any("小程序" in store for store in stores) else Subject.APP


def _repairs(raw: RawRow, condition: Condition, *, moved: bool) -> tuple[Repair, ...]:
    texts = [text for cells in (raw.cells, *raw.more) for text in cells.values()]
    version = raw.cells.get(Column.VERSION, "").strip()
    made = {
        Repair.BLANKS_REMOVED: " " in version
        or (condition.wrapped and any(unwrapped(text) != text for text in texts)),
        Repair.PRONUNCIATION_REMOVED: condition.damaged
        and any(restored(text) != text for text in [*texts, *raw.problems]),
        Repair.STORE_FROM_VERSION: moved,
        Repair.CELLS_REALIGNED: raw.realigned,
    }
    return tuple(repair for repair, done in made.items() if done)


def _doubts(row: Row, *, cut: bool) -> tuple[Doubt, ...]:
    doubts = {
        Doubt.NO_PROBLEM: not row.problems,
        Doubt.PROBLEM_NOT_MAPPED: any(not problem.types for problem in row.problems),
        Doubt.PROBLEM_CUT: cut,
        Doubt.NO_DEVELOPER: not row.source.developer.value,
        Doubt.SEVERAL_TYPES: any(len(problem.types) > 1 for problem in row.problems),
    }
    return tuple(doubt for doubt, there in doubts.items() if there)
