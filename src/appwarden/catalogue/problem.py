"""What is wrong with a file of the catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong with one file, and what to do about it."""

    file: str
    message: str
