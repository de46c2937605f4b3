"""Ranges of a text in; whether others meet them, or lie within one of them, out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Range = tuple[int, int]


class Covered:
    """The characters of a text that ranges cover; asking is one look, however many there are."""

    def __init__(self, length: int, ranges: Iterable[Range] = ()) -> None:
        """Begin with `ranges` of a text of `length` characters."""
        self._marks = bytearray(length)
        for start, end in ranges:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Cover one range more."""
        self._marks[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Tell whether a character from `start` to `end` is covered."""
        return self._marks.find(1, start, end) >= 0


def lies_within(start: int, end: int, ranges: Sequence[Range]) -> bool:
    """Tell whether a range lies within one of `ranges`, which are in order and do not overlap."""
    before = bisect_right(ranges, start, key=lambda row: row[0]) - 1
    return before >= 0 and end <= ranges[before][1]
