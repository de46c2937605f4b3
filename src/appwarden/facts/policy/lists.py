"""Units of a policy and their verbs in; the verb that a list's head lends to its members out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from appwarden.facts.policy.clauses import Clauses
from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.frames import MOVING, Frame, frames_of
from appwarden.facts.policy.mentions import Reader
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.sections import numbering
from appwarden.facts.policy.units import Unit

MAX_LIST_DEPTH = 6
MAX_PHRASE_CHARS = 200
# What ends a member of a list within a paragraph, and what begins the next one.
MEMBER_ENDS = frozenset(";；")
_ORDERED = re.compile(
    r"(?:and |or |以及|及)?\(?(?:\d{1,2}|[ivx]{1,5}|[a-z一二三四五六七八九十①-⑳])[).、)]"
)
_TITLE_COLLECTS = re.compile(
    r"收集|(?:提供|分享|产生)的|采集|搜集|获取|权限|授权的|collect|permission"
)
_PERMITS = re.compile(r"权限|授权的|permission")
# The end of a line within a sentence, but for marks of emphasis.
_CUT = re.compile(r"(?:[、,，(（]|的|和|或者?|及|与|以及|包括|为)[\s*_]*$")
CUT_CHARS = 3
# A line that only names data, under a title that says what is done with them.
_PHRASE = re.compile(
    r"[\s*_\d.、()（）-]{0,8}(?:有关|关于)?(?:您|你|用户)(?:(?!可以|可能|需|应|有权|同意|将|会|不|如果|无法)[^。;；:：])*"
    r"的(?:信息|数据|资料|记录|内容)(?:[(（,，](?:(?!我们|您可以|您也|将|会|不)[^。;；:：])*)?[)）]?(?:及|和|与)?[。;；]?[\s*_]*"
)
# `(1) Camera: scanning codes`: what stands before the colon is what a list names.
_LABELLED = re.compile(r"[\s\d()（）.、①-⑳▪•·-]{1,8}[^:：,，。;；]{2,20}(?:[:：]|--)")


class Before(NamedTuple):
    """The section of the sentence before, and its last verb that makes data change hands.

    `end` is where it ends if a list goes on behind it, else -1; `cut` where a line broke it off.
    """

    path: tuple[str, ...]
    frame: Frame | None
    end: int
    cut: int = -1


def cut_at(unit: Unit, own: Sequence[Frame]) -> int:
    """Return where a unit ends if a line ended within its sentence, else -1."""
    text = unit.text.rstrip(" *_")
    verb = bool(own) and own[-1].action in MOVING and own[-1].end == len(text)
    cut = verb or _CUT.search(text) is not None
    return unit.end if cut and unit.kind != "row" else -1


def is_rest(unit: Unit, before: Before) -> bool:
    """Tell whether a line goes on with the sentence that the line before broke off."""
    return (
        before.cut >= 0 and 0 <= unit.start - before.cut <= CUT_CHARS and not numbering(unit.text)
    )


def goes_on(unit: Unit, own: Sequence[Frame], before: Before, reader: Reader) -> bool:
    """Tell whether a sentence goes on with the list of the one before, in the same section."""
    if is_rest(unit, before):
        return True
    if before.path != unit.path:
        return False
    return _only_lists(unit, own, reader) or _is_member(unit, own, before, reader)


def _only_lists(unit: Unit, own: Sequence[Frame], reader: Reader) -> bool:
    """Tell whether a sentence only goes on to list what the one before spoke of."""
    first = own[0].start if own else len(unit.text)
    found = reader.cues.pattern("enumeration").match(unit.text)
    return found is not None and found.start() < first


def _is_member(unit: Unit, own: Sequence[Frame], before: Before, reader: Reader) -> bool:
    """Tell whether a part of a paragraph is the next member of the list in the part before."""
    if before.end < 0 or unit.start - before.end > 1 or _ORDERED.match(unit.text) is None:
        return False
    named = reader.lexicon.mentions(unit.text)
    return all(
        frame.action not in MOVING
        or any(one.start <= frame.start and frame.end <= one.end for one in named)
        for frame in own
    )


def head_of(unit: Unit, frames: dict[int, list[Frame]], reader: Reader) -> Frame | None:
    """Return the verb that a list's head, else the section's title, lends to its items."""
    above = unit.lead
    for _ in range(MAX_LIST_DEPTH):
        if above is None:
            break
        if reader.cues.holds("list_of_cases", above.text):
            return None
        if id(above) not in frames:
            frames[id(above)] = frames_of(above.text, reader.cues, reader.own)
        said = [frame for frame in frames[id(above)] if frame.action is not None]
        lent = [frame for frame in said if frame.action in MOVING] or said
        if lent:
            return lent[-1]
        above = above.lead
    listed = unit.kind in {"item", "row"} or _LABELLED.match(unit.text) is not None
    short = len(unit.text) <= MAX_PHRASE_CHARS
    listed = listed or (short and _PHRASE.fullmatch(unit.text) is not None)
    if listed and unit.path and _TITLE_COLLECTS.search(unit.path[-1].lower()):
        return Frame(0, 0, "collect", "first_party", "", "does", "will")
    return None


def asked_for(unit: Unit, cues: Cues) -> tuple[int, int]:
    """Return the range behind the name of a permission and a colon: what it is asked for."""
    asked = cues.pattern("permission_purpose").search(unit.text)
    if asked is None:
        above = unit.lead.text if unit.lead else level(unit.path[-1]) if unit.path else ""
        asked = _LABELLED.match(unit.text) if _PERMITS.search(above) else None
    return (asked.end(), Clauses(unit.text).end(asked.end())) if asked is not None else (0, 0)
