"""A canonical text in; a text for matching out, with the offset of each character in the first.

Width, case, traditional characters and invisible characters are levelled here and nowhere else:
what is quoted is always the canonical text.
"""

import unicodedata
from array import array
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import opencc

_DROPPED_CATEGORIES = frozenset({"Cf", "Cc", "Mn", "Co", "Cs"})
_DASHES = dict.fromkeys("‐‑‒–—―－", "-")
# Fonts of PDF files often give a radical for the character that looks the same; NFKC keeps these
# (Unicode, EquivalentUnifiedIdeograph).
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)


@dataclass(frozen=True)
class Normal:
    """Levelled text; `offsets[i]` is where its i-th character stands, `offsets[-1]` the end."""

    text: str
    offsets: "array[int]"

    def canonical(self, start: int, end: int) -> tuple[int, int]:
        """Return the canonical range of a range that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


def normalise(text: str, start: int = 0, end: int | None = None) -> Normal:
    """Level `text[start:end]`: NFKC, lower case, simplified, no invisible characters.

    White space is one space, and none beside a Chinese character.
    """
    stop = len(text) if end is None else end
    parts: list[str] = []
    offsets = array("q")
    blank: int | None = None
    wide = True
    for place in range(start, stop):
        levelled = _level(text[place])
        if levelled == " ":
            blank = place if blank is None else blank
            continue
        if not levelled:
            continue
        now_wide = _is_wide(levelled[0])
        if blank is not None and not wide and not now_wide:
            parts.append(" ")
            offsets.append(blank)
        blank, wide = None, _is_wide(levelled[-1])
        parts.append(levelled)
        offsets.extend([place] * len(levelled))
    offsets.append(stop)
    return Normal("".join(parts), offsets)


def level(words: str) -> str:
    """Return `words` levelled, as the lexicon and the cue words are."""
    return normalise(words).text


@cache
def _level(char: str) -> str:
    if char.isspace():
        return " "
    if char in _DASHES:
        return "-"
    wide = _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    kept = "".join(one for one in wide if unicodedata.category(one) not in _DROPPED_CATEGORIES)
    if kept and _is_han(kept[0]):
        return _simplifier().convert(kept)  # type: ignore[no-any-return]  # the package has no types
    return " " if kept.isspace() else kept.lower()


@cache
def _simplifier() -> "opencc.OpenCC":
    import opencc  # noqa: PLC0415  reads its dictionaries when it is first needed

    return opencc.OpenCC("t2s")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def _is_wide(char: str) -> bool:
    return "\u2e80" <= char <= "\uffef" or char in "，。；：、！？（）《》“”‘’"
