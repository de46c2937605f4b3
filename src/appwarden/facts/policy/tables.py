"""Tables of a document in, a grid of cells out: merged cells repeated, transposed tables turned."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.ingest.canonical import Cell
from appwarden.facts.policy.normal import level

Field = Literal["name", "company", "data", "purpose", "link"]
# In the order in which a header is tried: `third party's privacy policy` is a link, not a name.
FIELDS: tuple[Field, ...] = ("link", "data", "purpose", "company", "name")
MAX_COLUMNS = 64
HEADER_ROWS = 3
_NAMING = ("名称", "name", "名字")
MAX_HEADER_CHARS = 40

Grid = list[list[Cell | None]]


class Headed(NamedTuple):
    """A grid with its header understood: which column holds what, and the first row of content."""

    grid: Grid
    columns: dict[Field, int]
    first: int


def grid_of(rows: Sequence[Sequence[Cell]]) -> Grid:
    """Lay a table out: a cell that covers several places stands in each of them."""
    grid: Grid = []
    below: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        line: list[Cell | None] = []
        waiting = list(row)
        while waiting or len(line) in below:
            column = len(line)
            if column >= MAX_COLUMNS:
                break
            if column in below:
                cell, left = below.pop(column)
                if left > 1:
                    below[column] = (cell, left - 1)
                line.append(cell)
                if waiting and waiting[0].rows == 0:
                    waiting.pop(0)
                continue
            cell = waiting.pop(0)
            if cell.rows == 0:
                line.append(_covering(grid, line))
                continue
            for offset in range(min(cell.columns, MAX_COLUMNS - column)):
                if cell.rows > 1:
                    below[column + offset] = (cell, cell.rows - 1)
                line.append(cell)
        grid.append(line)
    width = max((len(line) for line in grid), default=0)
    return [line + [None] * (width - len(line)) for line in grid]


def _covering(grid: Grid, line: list[Cell | None]) -> Cell | None:
    """Return the cell above, else to the left, that covers a place without a cell of its own."""
    above = grid[-1][len(line)] if grid and len(line) < len(grid[-1]) else None
    return above if above is not None else (line[-1] if line else None)


def headed(grid: Grid, text: str, cues: Cues) -> Headed | None:
    """Understand a table's header, across or down; None where it names no third parties."""
    turned = [list(column) for column in zip(*grid, strict=True)] if grid else []
    choices = [found for found in (_header(grid, text, cues), _header(turned, text, cues)) if found]
    return max(choices, key=lambda found: len(found.columns), default=None)


def _header(grid: Grid, text: str, cues: Cues) -> Headed | None:
    best: Headed | None = None
    first = grid[0] if grid else []
    merged = any(cell is not None and (cell.columns > 1 or cell.rows > 1) for cell in first)
    for number in range(min(HEADER_ROWS if merged else 1, len(grid) - 1)):
        columns: dict[Field, int] = {}
        for row in grid[: number + 1]:
            for column, cell in enumerate(row):
                words = level(text[cell.start : cell.end]) if cell is not None else ""
                field = field_of(words, cues)
                if field is not None and column not in columns.values():
                    columns.setdefault(field, column)
                # `SDK name` names, where `SDK type` only seemed to.
                if field == "name" and words.endswith(_NAMING):
                    columns[field] = column
        if "name" not in columns and "company" in columns:
            columns["name"] = columns.pop("company")  # Companies alone name the third parties.
        enough = "name" in columns and len(columns) > 1
        if enough and (best is None or len(columns) > len(best.columns)):
            best = Headed(grid, columns, number + 1)
    return best


def field_of(words: str, cues: Cues) -> Field | None:
    """Tell what a header's words announce."""
    if not words or len(words) > MAX_HEADER_CHARS:
        return None
    for field in FIELDS:
        # `SDK name` names, whatever else `name` may head.
        if field != "name" and words in {
            "sdk",
            "sdk名称",
            "第三方sdk名称",
            "name",
            "sdk name",
            "名称",
        }:
            continue
        if cues.holds(f"column_{field}", words):
            return field
    return None
