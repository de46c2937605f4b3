"""Numbers and rows that the lease table answers with."""

import msgspec

from appwarden.fleet.model import Ending


class Counts(msgspec.Struct, frozen=True):
    """How many items of a rule set are where; `leased` are part of `waiting`."""

    waiting: int = 0
    leased: int = 0
    done: int = 0
    quarantined: int = 0

    @property
    def total(self) -> int:
        """Return all items that were ever listed."""
        return self.waiting + self.done + self.quarantined


class Retry(msgspec.Struct, frozen=True):
    """How often an item is tried and how long it rests in between, in seconds, doubling."""

    tries: int = 3
    rest_seconds: float = 5.0
    rest_at_most_seconds: float = 600.0

    def rest(self, tries: int) -> float:
        """Return the rest after the `tries`-th failure (from 1)."""
        return min(self.rest_seconds * 2.0 ** (tries - 1), self.rest_at_most_seconds)


class Finished(msgspec.Struct, frozen=True):
    """A result that stands in no part yet; `rows` is empty for what left no report."""

    id: int
    build_sha256: str
    size_bytes: int
    ending: Ending
    reason: str
    address: str
    report_sha256: str
    facts_sha256: str
    seconds: float
    cpu_seconds: float
    peak_bytes: int
    fetched_bytes: int
    fetch_seconds: float
    finished_at: float
    rows: bytes


class Failure(msgspec.Struct, frozen=True):
    """An item that ended without a report."""

    address: str
    ending: Ending
    reason: str
    tries: int
    build_sha256: str


class Slow(msgspec.Struct, frozen=True):
    """A build that took long."""

    address: str
    build_sha256: str
    seconds: float
    size_bytes: int
