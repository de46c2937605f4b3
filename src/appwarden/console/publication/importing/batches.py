"""A list of batches (both numbers, day, declared number of apps) -> records to check imports by."""

import csv
from collections.abc import Sequence
from datetime import date
from typing import Final

from appwarden.console.publication.importing.model import (
    DeclaredBatch,
    Piece,
    Reason,
    Treatment,
)

HEADERS: Final = ("total", "year", "batch", "date", "declared_apps")


def is_batch_list(lines: Sequence[str]) -> bool:
    """Say whether the first line names the columns of a list of batches, in any order."""
    return bool(lines) and set(_cells(lines[0])) == set(HEADERS)


def read_batch_list(lines: Sequence[str]) -> tuple[list[DeclaredBatch], list[Piece]]:
    """Read every line; one that holds no whole numbers or no proper day is accounted unread."""
    columns = _cells(lines[0])
    batches: list[DeclaredBatch] = []
    pieces = [Piece(1, lines[0], Treatment.HEADER)]
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            pieces.append(Piece(number, line, Treatment.BLANK))
            continue
        batch = _batch(number, dict(zip(columns, _cells(line), strict=False)))
        if batch is None:
            pieces.append(Piece(number, line, Treatment.UNREAD, reason=Reason.NOT_A_NUMBER))
        else:
            batches.append(batch)
            pieces.append(Piece(number, line, Treatment.ROW, row=len(batches)))
    return batches, pieces


def _batch(line: int, cells: dict[str, str]) -> DeclaredBatch | None:
    try:
        return DeclaredBatch(
            line=line,
            running_number=int(cells["total"]),
            year=int(cells["year"]),
            year_number=int(cells["batch"]),
            issued_on=date.fromisoformat(cells["date"]),
            declared=int(cells["declared_apps"]),
        )
    except (KeyError, ValueError):
        return None


def _cells(line: str) -> list[str]:
    delimiter = "\t" if "\t" in line else ","
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
