"""Patterns with `*`, `?` and `[...]` in; one expression for the names that fit any of them out."""

import re
from fnmatch import translate
from functools import cache

_NOTHING = r"(?!)"


@cache
def pattern_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return an expression whose `match` takes the names that any of `patterns` fits as a whole.

    A package may list tens of thousands of names: they are asked once for all patterns together.
    """
    return re.compile("|".join(map(translate, patterns)) or _NOTHING)
