"""Policies written for the tests, with labels: a line tells who does what with which data.

`[we+] We collect your {email:email address}.` reads: the operator does; `-` does not, `?` not
unless. A line without a mark in front says nothing that a statement should be made of.
"""

import re
from dataclasses import dataclass
from pathlib import Path

LABELLED = Path(__file__).parent.parent / "labelled"
_LINE = re.compile(r"\[(we|user|third)([+?-])\] ?")
_DATA = re.compile(r"\{([a-z_]+):([^}]+)\}")
_ACTORS = {"we": "first_party", "user": "user", "third": "third_party"}
_POLARITIES = {"+": "does", "-": "does_not", "?": "not_unless"}


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


def load() -> list[Labelled]:
    """Return every labelled policy, by name."""
    return [_read(file) for file in sorted(LABELLED.glob("*.txt"))]


def _read(file: Path) -> Labelled:
    text = ""
    labels = []
    for line in file.read_text("utf-8").splitlines():
        mark = _LINE.match(line)
        rest = line[mark.end() :] if mark is not None else line
        position = 0
        for data in _DATA.finditer(rest):
            text += rest[position : data.start()]
            if mark is not None:
                polarity = _POLARITIES[mark[2]]
                end = len(text) + len(data[2])
                labels.append(Label(len(text), end, data[1], _ACTORS[mark[1]], polarity))
            text += data[2]
            position = data.end()
        text += rest[position:] + "\n"
    return Labelled(file.stem, text, tuple(labels))
