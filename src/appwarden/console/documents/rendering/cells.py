"""Texts of anybody made fit for the cells and paragraphs of a file that others open."""

import re
from typing import Final

# What a spreadsheet program may take for a formula or for a cell that ends.
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Characters that XML 1.0 does not hold.
_ILLEGAL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CELL_CHARACTERS: Final = 32_000


def guarded(text: str) -> str:
    """Return a cell that a spreadsheet program shows as the text it is."""
    plain = legal(text)[:_CELL_CHARACTERS]
    return f"'{plain}" if plain.startswith(_DANGEROUS) else plain


def legal(text: str) -> str:
    """Return the text with every character that XML cannot hold replaced by the sign for it."""
    return _ILLEGAL.sub("\ufffd", text)
