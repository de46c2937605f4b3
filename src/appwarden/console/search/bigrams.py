"""Text and queries in, tokens out: one bigram form that SQLite and PostgreSQL both search.

Chinese writes no blanks, so each run of ideographs becomes its overlapping pairs and its last
character; Latin letters and digits stay whole words. A word of two characters is one token.
"""

import re
import unicodedata
from typing import Final

# Unified ideographs with extensions A and B to H, compatibility forms, the zero and iteration mark.
_IDEOGRAPHS: Final = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# Kana and Hangul are written without blanks in app names as well.
_UNSPACED: Final = f"{_IDEOGRAPHS}\u3040-\u30ff\uac00-\ud7af"
_RUN: Final = re.compile(f"[{_UNSPACED}]+|[^\\W_{_UNSPACED}]+")
QUERY_LIMIT_CHARACTERS: Final = 200
# A word that keeps two texts of one record from forming a phrase together. It must be letters,
# since PostgreSQL counts no position for a mark; full-width ones, which no query holds once it is
# normalised, so that no beginning of a word finds it.
_BETWEEN: Final = " ａａ "


def bigrams(*texts: str) -> str:
    """Return the searchable form: tokens between single blanks, one blank at both ends.

    Texts stand apart: no token and no phrase reaches from one into the next. Empty when no
    letter, digit or ideograph occurs.
    """
    parts = (" ".join(_tokens(run, last=True) for run in _runs(text)) for text in texts)
    filled = [part for part in parts if part]
    return f" {_BETWEEN.join(filled)} " if filled else ""


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """Split a person's query into phrases: tokens that must follow each other in `bigrams`.

    The last token of each phrase may be the beginning of a longer one, so that one ideograph
    or the first letters of a word find something. No phrase: the query holds nothing to find.
    """
    words = query[:QUERY_LIMIT_CHARACTERS].split()
    found = (_phrase(word) for word in words)
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def _runs(text: str) -> list[str]:
    return _RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def _phrase(word: str) -> tuple[str, ...]:
    runs = _runs(word)
    ends = [number == len(runs) for number in range(1, len(runs) + 1)]
    pairs = zip(runs, ends, strict=True)
    return tuple(token for run, end in pairs for token in _tokens(run, last=not end).split())


def _tokens(run: str, *, last: bool) -> str:
    """Return a run's tokens; `last` adds its final ideograph alone, which only a text needs."""
    if not _is_unspaced(run[0]):
        return run
    pairs = [run[place : place + 2] for place in range(len(run) - 1)]
    if last or len(run) == 1:
        pairs.append(run[-1])
    return " ".join(pairs)


def _is_unspaced(character: str) -> bool:
    return re.match(f"[{_UNSPACED}]", character) is not None
