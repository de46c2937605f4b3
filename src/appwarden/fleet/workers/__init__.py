"""Tasks in, outcomes out: each file read in a process with limits, here or on a cluster."""

from typing import Protocol

from appwarden.fleet.model import Outcome, Task

__all__ = ["Engine"]


class Engine(Protocol):
    """Runs tasks somewhere; a task handed in comes back as one outcome, whatever happens to it."""

    @property
    def capacity(self) -> int:
        """Return how many tasks may be under way at once, those that are only fetched included."""
        ...

    def submit(self, task: Task) -> None:
        """Hand a task in; returns at once."""
        ...

    def collect(self, seconds: float) -> list[Outcome]:
        """Return the outcomes that are there, waiting up to `seconds` for one or a few."""
        ...

    def close(self) -> None:
        """End every process; what is under way is lost and belongs to nobody."""
        ...
