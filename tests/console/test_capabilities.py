"""docs/capabilities.md has a line for all that the public record tells, and its tests exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "capabilities.md"
# How many things each of the five reports tells, in the order of the page.
TOLD = {"R0": 23, "R1": 13, "R2": 11, "R3": 9, "R4": 11}


def _rows() -> list[list[str]]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if re.match(r"\| R\d\.", line)
    ]


def test_every_row_is_there_once() -> None:
    wanted = [f"{report}.{n:02d}" for report, told in TOLD.items() for n in range(1, told + 1)]
    assert [row[0] for row in _rows()] == wanted


def test_no_cell_is_empty() -> None:
    for row in _rows():
        assert len(row) == 5, row[0]
        assert all(row), row[0]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_the_test_that_shows_it_exists(row: list[str]) -> None:
    name, _, function = row[4].partition("::")
    text = (ROOT / "tests" / name).read_text(encoding="utf-8")
    assert not function or re.search(rf"^def {function}\(", text, re.MULTILINE), row[4]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_the_places_it_names_exist(row: list[str]) -> None:
    source = ROOT / "src" / "appwarden"
    for place in re.findall(r"(?:^|; )([a-z]+)\b", row[3]):
        inside = "" if place in {"catalogue", "stores"} else "console"
        assert (source / inside / place).is_dir(), place
