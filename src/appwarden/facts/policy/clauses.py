"""A levelled sentence in; where its clauses begin and end out."""

import re
from bisect import bisect_right

CLAUSE = re.compile(r"[,，;；:：。!?！？]")


class Clauses:
    """Where the clauses of a sentence begin and end."""

    def __init__(self, text: str) -> None:
        """Cut `text` at commas and the like."""
        self.starts = [0, *(mark.end() for mark in CLAUSE.finditer(text))]
        self.length = len(text)

    def number(self, place: int) -> int:
        """Return which clause holds `place`."""
        return bisect_right(self.starts, place) - 1

    def start(self, place: int) -> int:
        """Return where the clause that holds `place` begins."""
        return self.starts[self.number(place)]

    def end(self, place: int) -> int:
        """Return where the clause that holds `place` ends."""
        number = self.number(place) + 1
        return self.starts[number] if number < len(self.starts) else self.length
