"""Words of a PDF page in; lines in reading order out, and paragraphs made of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

SAME_LINE = 0.6
# A gutter lies in the middle part of the page, and nearly no word crosses it.
GUTTER_FROM, GUTTER_TO, GUTTER_STEPS = 0.38, 0.62, 24
CROSSING_SHARE = 0.02
COLUMN_SHARE = 0.2
_STARTS = re.compile(
    r"\s*(?:第?[一二三四五六七八九十百]+[、.．章条节]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:\.\d{1,2})*[、.．)\s]|[•●·▪◦-]\s)"
)
_ENDS = re.compile(r"[。！？；：.!?;:]\s*$")


class Line(NamedTuple):
    """One line of a page; `column` is 0 for the left or the whole page, 1 for the right."""

    text: str
    left: float
    right: float
    top: float
    size: float
    bold: bool
    column: int


class Paragraph(NamedTuple):
    """Lines that belong together."""

    text: str
    bold: bool


def in_reading_order(words: Sequence[dict[str, Any]], width: float) -> list[Line]:
    """Return lines from top to bottom; where there are two columns, the left one first."""
    gutter = _gutter(words, width)
    if gutter is None:
        return _lines(words, 0)
    crossing = [word for word in words if word["x0"] < gutter < word["x1"]]
    top = max((word["bottom"] for word in crossing if word["top"] < 200), default=0)  # noqa: PLR2004  a title over both columns stands in the upper part
    above = [word for word in words if word["bottom"] <= top]
    below = [word for word in words if word["bottom"] > top]
    left = [word for word in below if word["x0"] < gutter]
    right = [word for word in below if word["x0"] >= gutter]
    return [*_lines(above, 0), *_lines(left, 0), *_lines(right, 1)]


def _gutter(words: Sequence[dict[str, Any]], width: float) -> float | None:
    if len(words) < 20:  # noqa: PLR2004  too few to tell columns from a short list
        return None
    step = (GUTTER_TO - GUTTER_FROM) / GUTTER_STEPS
    for number in range(GUTTER_STEPS + 1):
        # From the middle outwards.
        offset = (number + 1) // 2 * (1 if number % 2 else -1)
        place = width * ((GUTTER_FROM + GUTTER_TO) / 2 + offset * step)
        crossing = sum(word["x0"] < place < word["x1"] for word in words)
        left = sum(word["x1"] <= place for word in words)
        right = len(words) - crossing - left
        if crossing <= max(1, CROSSING_SHARE * len(words)) and _beside(words, place, left, right):
            return place
    return None


def _beside(words: Sequence[dict[str, Any]], place: float, left: int, right: int) -> bool:
    """Tell whether both sides carry lines, side by side, right ones all starting at one edge."""
    least = COLUMN_SHARE * len(words)
    if left < least or right < least:
        return False
    starts = sorted(word["x0"] for word in words if word["x0"] >= place)
    edge = starts[0]
    first: int = sum(start - edge < 3 for start in starts)  # noqa: PLR2004  points
    rows = len({round(word["top"]) for word in words if word["x0"] >= place})
    return bool(first >= rows / 2)


def _lines(words: Sequence[dict[str, Any]], column: int) -> list[Line]:
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: (word["top"], word["x0"])):
        if rows and abs(word["top"] - rows[-1][0]["top"]) < SAME_LINE * (word["size"] or 1):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(sorted(row, key=lambda word: word["x0"]), column) for row in rows]


def _line(row: list[dict[str, Any]], column: int) -> Line:
    text = row[0]["text"]
    for before, word in pairwise(row):
        apart = word["x0"] - before["x1"] > 0.15 * (word["size"] or 1)
        narrow = before["text"][-1].isascii() or word["text"][0].isascii()
        text += f" {word['text']}" if apart and narrow else word["text"]
    bold = all("bold" in word["fontname"].lower() for word in row)
    size = max(word["size"] or 0 for word in row)
    return Line(text, row[0]["x0"], row[-1]["x1"], row[0]["top"], size, bold, column)


def joined(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield paragraphs: a line goes on with the one before that reached the edge of its column."""
    edge = max((line.right for line in lines), default=0)
    text, bold = "", False
    previous: Line | None = None
    for line in lines:
        if previous is not None and _goes_on(previous, line, lines, edge):
            narrow = text[-1:].isascii() and line.text[:1].isascii()
            text += f" {line.text}" if narrow else line.text
            bold = bold and line.bold
        else:
            if text:
                yield Paragraph(text, bold)
            text, bold = line.text, line.bold
        previous = line
    if text:
        yield Paragraph(text, bold)


def _goes_on(previous: Line, line: Line, lines: Sequence[Line], edge: float) -> bool:
    right = max((one.right for one in lines if one.column == previous.column), default=edge)
    full = right - previous.right < 2.5 * previous.size
    same = abs(previous.size - line.size) < 0.5 and previous.bold == line.bold  # noqa: PLR2004  points
    return full and same and not _STARTS.match(line.text) and not _ENDS.search(previous.text)
