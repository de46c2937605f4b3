"""Policies written for the tests, with labels: marks tell who does what with which data.

`[we+] We collect your {email:email address}.` reads: the operator does; `-` does not, `?` not
unless. A mark holds up to the next one or to the end of its line; `[~]` ends it, and what
stands under no mark says nothing that a statement should be made of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LABELLED = Path(__file__).parent.parent / "labelled"
_MARK = re.compile(r"\[(?:(we|user|third)([+?-])|~)\] ?")
_DATA = re.compile(r"\{([a-z_]+):([^}]+)\}")
_ACTORS = {"we": "first_party", "user": "user", "third": "third_party"}
_POLARITIES = {"+": "does", "-": "does_not", "?": "not_unless"}
Mark = tuple[str, str] | None


@dataclass(frozen=True, order=True)
class Label:
    """One labelled statement: data named from `start` to `end` of the text."""

    start: int
    end: int
    term: str
    actor: str
    polarity: str


@dataclass(frozen=True)
class Labelled:
    """A policy without its marks, and what it says."""

    name: str
    text: str
    labels: tuple[Label, ...]


def load(*, everyday: bool = False) -> list[Labelled]:
    """Return the labelled policies by name: those in usual words, or those in everyday talk."""
    folder = LABELLED / "everyday" if everyday else LABELLED
    return [_read(file) for file in sorted(folder.glob("*.txt"))]


def _read(file: Path) -> Labelled:
    text = ""
    labels = []
    for line in file.read_text("utf-8").splitlines():
        for mark, marked in _parts(line):
            position = 0
            for data in _DATA.finditer(marked):
                text += marked[position : data.start()]
                if mark is not None:
                    actor, polarity = _ACTORS[mark[0]], _POLARITIES[mark[1]]
                    end = len(text) + len(data[2])
                    labels.append(Label(len(text), end, data[1], actor, polarity))
                text += data[2]
                position = data.end()
            text += marked[position:]
        text += "\n"
    return Labelled(file.stem, text, tuple(labels))


def _parts(line: str) -> Iterator[tuple[Mark, str]]:
    # What stands before the first mark of a line, then what stands under each.
    marks = list(_MARK.finditer(line))
    yield None, line[: marks[0].start()] if marks else line
    ends = [mark.start() for mark in marks] + [len(line)]
    for mark, end in zip(marks, ends[1:], strict=True):
        yield (mark[1], mark[2]) if mark[1] else None, line[mark.end() : end]
