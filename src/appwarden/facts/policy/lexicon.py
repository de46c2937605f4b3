"""Levelled sentences in; the kinds of data they name out, by the words of the catalogue."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import ahocorasick

from appwarden.catalogue.model import Catalogue
from appwarden.catalogue.policy_model import DataTerm
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.model import Level
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.ranges import Covered, lies_within

# A kind of data that the ontology does not know by name, told by its last noun.
UNLISTED = "unlisted"
# So many types may share one word that still says clearly what is meant.
NARROW = 2
MAX_NAME_CHARS = 9
# Between a stem and the noun it makes a name with, no word that begins something else.
_JOINED = re.compile(r"[^后时会将并中来以可能自其一此]{0,5}")
# Nouns for data in general; how far before one stands what tells which are meant.
_GENERAL = frozenset({"信息", "数据", "资料", "记录", "详情"})
DESCRIPTION_CHARS = 40
_BREAKS = frozenset("、,，;；:：。()（）/|“”\"'《》【】[]!?！？ ")


class Mention(NamedTuple):
    """A kind of data named in levelled text from `start` to `end`."""

    start: int
    end: int
    term: str


class Lexicon:
    """The words of one catalogue's `data_terms`."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Put all words into one automaton; they are levelled as the text is."""
        self._terms = catalogue.data_terms
        self._parents = {term.parent for term in catalogue.data_terms.values()}
        self._cues: Cues = cues_of(catalogue)
        self._stops = catalogue.policy_cues["data_name_stop"].zh
        self._words = ahocorasick.Automaton()
        for term in catalogue.data_terms.values():
            for alias in (*term.zh, *term.en):
                word = level(alias)
                # Taiwan writes the noun with another character, which levelling keeps.
                for variant in {word, word.replace("记录", "纪录")} - {""}:
                    self._words.add_word(variant, (len(variant), term.id))
        self._words.make_automaton()
        stems = {stem: term.id for term in catalogue.data_terms.values() for stem in term.stems}
        self._stems = {level(stem): term for stem, term in stems.items()}
        # Of the stems in one name the last tells its kind, and of two that end there the longer.
        words = sorted(map(re.escape, self._stems), key=len, reverse=True)
        self._stem = re.compile("|".join(words) or "(?!)")
        latin = "|".join(word for word in words if word.isascii()) or "(?!)"
        heads = "|".join(catalogue.policy_cues["stem_head"].en) or "(?!)"
        self._compound = re.compile(rf"\b({latin})(?:[ -][a-z]+)? (?:{heads})\b")
        self._below: dict[str, frozenset[str]] = {}

    def mentions(self, text: str) -> list[Mention]:
        """Return what `text` names, the longest word at each place, in order."""
        found = self._longest(text)
        blocked = [row.span() for row in self._cues.pattern("no_data").finditer(text)]
        covered = Covered(len(text), [*blocked, *((one.start, one.end) for one in found)])
        named = [*self._compounds(text, covered), *self._unlisted(text, covered)]
        return sorted([*found, *named])

    def _longest(self, text: str) -> list[Mention]:
        found: list[tuple[int, int, str]] = []
        for last, (length, term) in self._words.iter(text):
            start, end = last + 1 - length, last + 1
            if _is_word(text, start, end):
                found.append((start, -end, term))
            elif text[end : end + 1] == "s" and _is_word(text, start, end + 1):
                found.append((start, -end - 1, term))
        chosen: list[Mention] = []
        for start, end, term in sorted(found):
            if not chosen or start >= chosen[-1].end:
                chosen.append(Mention(start, -end, term))
        blocked = [(row.start(), row.end()) for row in self._cues.pattern("no_data").finditer(text)]
        return [one for one in chosen if not lies_within(one.start, one.end, blocked)]

    def spelled_out(self, text: str, mentions: Sequence[Mention]) -> frozenset[int]:
        """Return which mentions are classes whose members stand in brackets behind them.

        They name no more than these, unless that list is open.
        """
        found = set()
        for number, (one, following) in enumerate(pairwise(mentions)):
            if text[one.end : one.end + 1] != "(" or self.level_of(one.term) == "exact":
                continue
            inside = text[one.end : max(one.end, text.find(")", one.end))]
            members = following.start < one.end + len(inside)
            opened = inside.startswith("(如") or self._cues.holds("open_list", inside)
            if members and not opened:
                found.add(number)
        return frozenset(found)

    def _compounds(self, text: str, covered: Covered) -> Iterator[Mention]:
        """Yield English names made of a stem and a noun, `rental history`, that no term has."""
        for found in self._compound.finditer(text):
            start, end = found.span()
            if not covered.meets(start, end):
                yield Mention(start, end, self._stems[found[1]])

    def _unlisted(self, text: str, covered: Covered) -> Iterator[Mention]:
        for cue in ("data_head", "stem_head"):
            for head in self._cues.pattern(cue).finditer(text):
                if head[0].isascii():
                    continue
                if cue == "data_head" and self._described(text, head, covered):
                    covered.add(*head.span())
                    yield Mention(*head.span(), UNLISTED)
                    continue
                start = self._name_start(text, head.start(), covered)
                if head.start() - start < 2 or covered.meets(start, head.end()):  # noqa: PLR2004  one character names nothing
                    continue
                term = self._kind_of(text[start : head.start()])
                if term != UNLISTED or cue == "data_head":
                    covered.add(start, head.end())
                    yield Mention(start, head.end(), term)

    def _described(self, text: str, head: re.Match[str], covered: Covered) -> bool:
        """Tell whether a noun has no name before it but what says which data are meant."""
        start = head.start()
        near = text[max(0, start - DESCRIPTION_CHARS) : start]
        if head[0] not in _GENERAL or covered.meets(*head.span()) or not near.endswith("的"):
            return False
        if text[head.end() : head.end() + 1] in {":", "："}:
            return False  # The list behind it names them.
        return self._cues.holds("described", near)

    def _kind_of(self, name: str) -> str:
        """Return the kind of data whose stem stands last in a name without its noun."""
        kind = UNLISTED
        for stem in self._stem.finditer(name):
            if _JOINED.fullmatch(name, stem.end()) is not None:
                kind = self._stems[stem[0]]
        return kind

    def _name_start(self, text: str, head: int, covered: Covered) -> int:
        """Go left from a noun over what may belong to its name."""
        start = head
        while start and head - start < MAX_NAME_CHARS:
            char = text[start - 1]
            if char in _BREAKS or covered.meets(start - 1, start):
                break
            if text.endswith(self._stops, 0, start):
                break
            start -= 1
        return start

    def term(self, name: str) -> DataTerm | None:
        """Return a term by its id."""
        return self._terms.get(name)

    def level_of(self, name: str) -> Level:
        """Tell how exactly a term says what is meant."""
        term = self._terms.get(name)
        if term is None:
            return "exact"
        if term.generic:
            return "generic"
        return "exact" if 0 < len(term.data_types) <= NARROW or self._is_leaf(name) else "class"

    def _is_leaf(self, name: str) -> bool:
        return name not in self._parents

    def data_types(self, name: str) -> frozenset[str]:
        """Return the catalogue's data types that a term stands for, those below it included."""
        if name not in self._below:
            term = self._terms.get(name)
            found = set(term.data_types) if term is not None else set()
            for other in self._terms.values():
                if other.parent == name:
                    found |= self.data_types(other.id)
            self._below[name] = frozenset(found)
        return self._below[name]


def _is_word(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters at the edges of a word stand at the edges of a word."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (
        (text[start].isascii() and text[start].isalnum() and before.isascii() and before.isalnum())
        or (
            text[end - 1].isascii()
            and text[end - 1].isalnum()
            and after.isascii()
            and after.isalpha()
        )
    )


_LATEST: dict[str, Lexicon] = {}


def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """Return the lexicon of a catalogue, made once."""
    if catalogue.sha256 not in _LATEST:
        _LATEST.clear()
        _LATEST[catalogue.sha256] = Lexicon(catalogue)
    return _LATEST[catalogue.sha256]
