"""Sentences of a policy in; the checklist out, each item with the words that answer it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from appwarden.catalogue.policy_model import CheckPart, PolicyCheck
from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.model import Check, Quote
from appwarden.facts.policy.units import Unit

QUOTES_LISTED, QUOTES_SOUGHT = 3, 8
LONG_CHARS = 160
# A sentence with a verb; what is shorter names a topic without saying anything about it.
LEAST_CHARS = 6


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
        if unit.kind != "heading"
        and len(unit.text) >= LEAST_CHARS
        and not cues.holds("announcement", unit.text)
    ]
    ordered = sorted(checks, key=lambda check: check.order)
    found = (_check(check, told, cues) for check in ordered)
    return tuple(
        one
        if whole or one.status == "present"
        else msgspec.structs.replace(one, status="not_checkable")
        for one in found
    )


def not_checkable(checks: Iterable[PolicyCheck]) -> tuple[Check, ...]:
    """Return the checklist where there is no text to answer it from."""
    ordered = sorted(checks, key=lambda check: check.order)
    return tuple(Check(check.id, "not_checkable") for check in ordered)


def _check(check: PolicyCheck, units: Sequence[Unit], cues: Cues) -> Check:
    own = [unit for unit in units if not _is_aside(check, unit.path, cues)]
    quotes: list[Quote] = []
    lacks = []
    for part in check.parts:
        found = _answers(part, own)
        quotes += [quote for quote in found if quote not in quotes]
        if not found:
            lacks.append(part.name.en)
    if check.parts[0].name.en not in lacks:
        return Check(check.id, "partial" if lacks else "present", tuple(quotes), tuple(lacks))
    hints = _quotes(_joined(check.vague), units) if check.vague else []
    hints = hints or quotes or _answers(check.parts[0], units)
    return Check(check.id, "vague" if hints else "missing", tuple(hints), tuple(lacks))


def _is_aside(check: PolicyCheck, path: tuple[str, ...], cues: Cues) -> bool:
    """Tell whether a section is about something else: what it says of this, it says in passing."""
    if not check.aside:
        return False
    topics = _topics(path, cues)
    return topics.isdisjoint(check.topics) and not topics.isdisjoint(check.aside)


def _topics(path: tuple[str, ...], cues: Cues) -> frozenset[str]:
    """Return what the innermost title that tells a topic is about."""
    for title in reversed(path):
        found = cues.topics(title)
        if found:
            return found
    return frozenset()


def _answers(part: CheckPart, units: Sequence[Unit]) -> list[Quote]:
    unless = _joined(part.unless) if part.unless else None
    fit = [unit for unit in units if unless is None or unless.search(unit.text) is None]
    found = _quotes(_joined(part.any), fit) if part.any else []
    if part.titled and len(found) < QUOTES_LISTED:
        titled = _joined(part.titled)
        below = [unit for unit in fit if titled.search(unit.title.lower()) is not None]
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


@lru_cache(maxsize=256)
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
