"""A rule's condition held against facts: is it met, by which facts, and how strongly."""

from dataclasses import dataclass

from appwarden.catalogue.condition import Condition
from appwarden.catalogue.model import ViolationWhen
from appwarden.findings.predicates import CERTAINTIES, GRADES, at_least, hits, screens
from appwarden.findings.scope import ABSENT_FACT, Hit, Scope
from appwarden.model import NOWHERE, Grade


@dataclass(frozen=True)
class Match:
    """The facts that meet a condition.

    `grade` is the weakest that the whole rests on, strongest fact first within one test; `carries`
    tells whether that much is enough for a violation.
    """

    hits: tuple[Hit, ...]
    grade: Grade | None
    carries: bool


def match(condition: Condition, scope: Scope, least: ViolationWhen | None) -> Match | None:
    """Return what meets `condition` in `scope`, or None when it is not met.

    all: every part is met; any: at least one is; not: its part is not met, which no fact shows;
    no_screen: no such screen, which stands nowhere; a test: at least one fact meets it.
    """
    if condition.all_ is not None:
        parts = [match(part, scope, least) for part in condition.all_]
        met = [part for part in parts if part is not None]
        return _joined(met, together=True) if len(met) == len(parts) else None
    if condition.any_ is not None:
        parts = [match(part, scope, least) for part in condition.any_]
        met = [part for part in parts if part is not None]
        return _joined(met, together=False) if met else None
    if condition.not_ is not None:
        return Match((), None, carries=True) if not match(condition.not_, scope, None) else None
    if condition.no_screen is not None:
        if screens(condition.no_screen, scope):
            return None
        absent = Hit("manifest", ABSENT_FACT, NOWHERE, condition.no_screen)
        return Match((absent,), "declared", carries=False)
    return _of_hits(hits(condition, scope), least)


def _of_hits(found: list[Hit], least: ViolationWhen | None) -> Match | None:
    if not found:
        return None
    carrying = [hit for hit in found if carries(hit, least)]
    grade = min((hit.grade for hit in carrying or found), key=GRADES.index)
    return Match(tuple(found), grade, carries=bool(carrying))


def carries(hit: Hit, least: ViolationWhen | None) -> bool:
    """Tell whether one fact is strong enough for a violation."""
    return (
        least is not None
        and hit.phase_known
        and not hit.ungranted
        and at_least(hit.grade, least.grade, GRADES)
        and at_least(hit.certainty, least.certainty, CERTAINTIES)
    )


def _joined(parts: list[Match], *, together: bool) -> Match:
    hits_of_all = {
        hit.kind + hit.fact + repr(hit.place): hit for part in parts for hit in part.hits
    }
    chosen = parts if together else [part for part in parts if part.carries] or parts
    grades = [part.grade for part in chosen if part.grade is not None]
    weakest_or_strongest = max if together else min
    return Match(
        hits=tuple(hits_of_all.values()),
        grade=weakest_or_strongest(grades, key=GRADES.index) if grades else None,
        carries=all(part.carries for part in parts) if together else chosen[0].carries,
    )


def rests_on_absence(condition: Condition) -> bool:
    """Tell whether `condition` can be met because something was not seen in code or resources."""
    parts = (*(condition.all_ or ()), *(condition.any_ or ()))
    if condition.not_ is not None:
        return condition.not_.manifest is None
    if condition.permission is not None:
        test = condition.permission
        return test.requested is False or test.used_by in {"nobody", "sdk_only"}
    return condition.no_screen is not None or any(rests_on_absence(part) for part in parts)
