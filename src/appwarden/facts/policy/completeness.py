"""Sentences of a policy in; the checklist out, each item with the words that answer it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from appwarden.catalogue.policy_model import CheckPart, PolicyCheck
from appwarden.facts.policy.cues import Cues, plain
from appwarden.facts.policy.model import Check, Quote, Statement
from appwarden.facts.policy.sections import numbering
from appwarden.facts.policy.units import Unit

if TYPE_CHECKING:
    from appwarden.model import CheckStatus

QUOTES_LISTED, QUOTES_SOUGHT = 3, 8
LONG_CHARS = 160
# A sentence with a verb; what is shorter names a topic without saying anything about it.
LEAST_CHARS = 6
# A numbered line without a stop that says something all the same: who, and what of it.
_SENTENCE = re.compile(r"[^,，]{4,}[,，].{0,20}(?:您|你|用户|我们).{6,}")
# A document whose titles tell fewer topics is not divided by them.
LEAST_TOPICS = 3
# The item that statements answer by themselves, if so many sentences name kinds of data exactly.
COLLECTED, LEAST_SENTENCES = "collected_information", 3
NOTHING: frozenset[str] = frozenset()
INTRODUCTION, TERMS = frozenset({"introduction"}), frozenset({"terms"})


def completeness(
    checks: Iterable[PolicyCheck], units: Sequence[Unit], cues: Cues, *, whole: bool = True
) -> tuple[Check, ...]:
    """Answer every item of the checklist from the sentences of a policy, in their order.

    Headings and sentences that only announce what the document will tell answer nothing. Where
    the documents were not read as a `whole`, what is not found is `not_checkable`.
    """
    told = [
        unit
        for unit in units
        if (unit.kind != "heading" or _SENTENCE.search(unit.text) is not None)
        and len(unit.text) >= LEAST_CHARS
        and not cues.holds("announcement", unit.text)
    ]
    ordered = sorted(checks, key=lambda check: check.order)
    topics = _topics(told, cues)
    found = (_check(check, told, topics) for check in ordered)
    return tuple(
        one
        if whole or one.status == "present"
        else msgspec.structs.replace(one, status="not_checkable")
        for one in found
    )


def shown_by(checks: Sequence[Check], said: Sequence[Statement]) -> tuple[Check, ...]:
    """Answer what is collected by the statements where no sentence lists it in the usual words."""
    quotes = dict.fromkeys(
        one.quote
        for one in said
        if one.action == "collect"
        and one.polarity == "does"
        and one.actor != "third_party"
        and one.level == "exact"
    )
    if len(quotes) < LEAST_SENTENCES:
        return tuple(checks)
    listed = tuple(quotes)[:QUOTES_LISTED]
    return tuple(
        msgspec.structs.replace(one, status="present", quotes=listed)
        if one.id == COLLECTED and one.status in {"missing", "vague"}
        else one
        for one in checks
    )


def not_checkable(checks: Iterable[PolicyCheck]) -> tuple[Check, ...]:
    """Return the checklist where there is no text to answer it from."""
    ordered = sorted(checks, key=lambda check: check.order)
    return tuple(Check(check.id, "not_checkable") for check in ordered)


def _check(check: PolicyCheck, units: Sequence[Unit], topics: Sequence[frozenset[str]]) -> Check:
    rows = list(zip(units, topics, strict=True))
    own = [unit for unit, about in rows if not _is_aside(check, about)]
    quotes: list[Quote] = []
    lacks = []
    for part in check.parts:
        found = _answers(part, own) or _anywhere(part, units)
        quotes += [quote for quote in found if quote not in quotes]
        if not found:
            lacks.append(part.name.en)
    if check.parts[0].name.en not in lacks:
        return Check(check.id, "partial" if lacks else "present", tuple(quotes), tuple(lacks))
    passing = _answers(check.parts[0], units)
    hints = passing or (_quotes(_joined(check.vague), units) if check.vague else []) or quotes
    status: CheckStatus = "vague" if hints else "missing"
    return Check(check.id, status, tuple(hints), tuple(lacks), in_passing=bool(passing))


def _is_aside(check: PolicyCheck, about: frozenset[str]) -> bool:
    """Tell whether a section is about something else: what it says of this, it says in passing."""
    return about.isdisjoint(check.topics) and not about.isdisjoint(check.aside)


def _topics(units: Sequence[Unit], cues: Cues) -> list[frozenset[str]]:
    """Return what each unit's section is about, by the innermost title that tells a topic.

    A title without a number above most of a document is the document's own and tells apart
    nothing; what stands before the first section with a topic introduces the document. Who
    introduces an agreement is a party to it, not yet who answers for the data: those are terms.
    """
    above = Counter(title for unit in units for title in unit.path)
    own = {
        title
        for title, below in above.items()
        if 2 * below > len(units) and not numbering(plain(title))
    }
    found = [
        next(filter(None, (cues.topics(title) for title in path if title not in own)), NOTHING)
        for path in (unit.path[::-1] for unit in units)
    ]
    divided = len(frozenset().union(*found)) >= LEAST_TOPICS
    first = next((number for number, about in enumerate(found) if about), 0) if divided else 0
    found = [INTRODUCTION] * first + found[first:]
    if not any(cues.topics(title) >= TERMS for title in own):
        return found
    return [TERMS if about == INTRODUCTION else about for about in found]


def _anywhere(part: CheckPart, units: Sequence[Unit]) -> list[Quote]:
    """Return what says it so plainly that the section around it does not matter."""
    return _quotes(_joined(part.anywhere), _fit(part, units)) if part.anywhere else []


def _fit(part: CheckPart, units: Sequence[Unit]) -> list[Unit]:
    """Leave out the sentences that say nothing of it, whatever their words."""
    unless = _joined(part.unless) if part.unless else None
    return [unit for unit in units if unless is None or unless.search(unit.text) is None]


def _answers(part: CheckPart, units: Sequence[Unit]) -> list[Quote]:
    fit = _fit(part, units)
    found = _quotes(_joined(part.any), fit) if part.any else []
    if part.titled and len(found) < QUOTES_LISTED:
        titled = _joined(part.titled)
        below = [unit for unit in fit if titled.search(_title(unit.title)) is not None]
        found += _quotes(_joined(part.under), below)
    return found[:QUOTES_LISTED]


def _quotes(pattern: re.Pattern[str], units: Sequence[Unit]) -> list[Quote]:
    found = []
    for unit in units:
        if pattern.search(unit.text) is not None:
            found.append(unit.quote())
            if len(found) == QUOTES_SOUGHT:
                break
    # A sentence that says one thing answers better than one that says many; else as they stand.
    return sorted(found, key=lambda quote: len(quote.text) > LONG_CHARS)[:QUOTES_LISTED]


@lru_cache(maxsize=4096)
def _title(title: str) -> str:
    return plain(title)


@lru_cache(maxsize=256)
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
