"""Units of a policy in, its statements out: who does what with which data, and on what terms."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import GIVING, MOVING, Clauses, Frame, frames_of
from appwarden.facts.policy.government import Sentence
from appwarden.facts.policy.lexicon import UNLISTED, Mention, lexicon_of
from appwarden.facts.policy.mentions import (
    Reader,
    acts,
    is_linked,
    is_weak,
    objects,
    permissions,
)
from appwarden.facts.policy.model import Quote, Statement
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.own_names import own_names
from appwarden.facts.policy.sdk_names import SdkNames, sdk_names_of
from appwarden.facts.policy.units import Unit

MAX_STATEMENTS = 20_000
MAX_LIST_DEPTH = 6
# A heading of so many characters is a sentence with a number before it.
LEAST_SENTENCE_CHARS = 30
# A sentence that a list or a colon follows, with who does it.
_HEADS = re.compile(r"(?:我们|本公司|平台|我司|我行|用户|您|你)[^:：]{4,}[:：]$")
_NOUN = re.compile(r"[、和及与或等]|会|将|可|均|由|保存|存储")
# What ends a member of a list within a paragraph, and what begins the next one.
_MEMBER_ENDS = frozenset(";；")
_ORDERED = re.compile(r"(?:and |or |以及|及)?\(?(?:\d{1,2}|[a-z一二三四五六七八九十①-⑳])[).、)]")
_REST = re.compile(r"等?(?:的?(?:信息|数据|资料|权限))?[;；,，。:：]?")
_NUMBERED = re.compile(r"[\s\d()（）.、一二三四五六七八九十①-⑳]*")
_TITLE_COLLECTS = re.compile(r"收集|采集|搜集|获取|权限|授权的|collect|permission")
_PERMITS = re.compile(r"权限|授权的|permission")
# `(1) Camera: scanning codes`: what stands before the colon is what a list names.
_LABELLED = re.compile(r"[\s\d()（）.、①-⑳▪•·-]{1,8}[^:：,，。;；]{2,20}(?:[:：]|--)")


def statements(units: Sequence[Unit], catalogue: Catalogue) -> Iterator[Statement]:
    """Yield what the units say, in order; a list's items say what their head says of them."""
    cues = cues_of(catalogue)
    reader = Reader(
        lexicon_of(catalogue), cues, sdk_names_of(catalogue), own_names(units, cues)
    )
    frames: dict[int, list[Frame]] = {}
    before = _Before((), None, -1)
    vendors: set[str] = set()
    for number, unit in enumerate(units):
        if number >= MAX_STATEMENTS:
            return
        if reader.cues.holds("sdk_vendor", unit.text):
            vendors.add(unit.document)
        if _says_nothing(unit, reader):
            continue
        own = frames_of(unit.text, reader.cues, reader.own)
        if unit.document in vendors:
            own = [_own_sdk(frame) for frame in own]
        if _is_about_rights(unit, cues):
            own = [_reached(frame, unit, cues) for frame in own]
        frames[id(unit)] = own
        head = _head(unit, frames, reader)
        if head is None and before.path == unit.path:
            goes_on = _only_lists(unit, own, reader) or _is_member(unit, own, before, reader)
            head = before.frame if goes_on else None
        if unit.kind == "row" and head is not None:
            own = []  # What a table is about stands above it; its cells are no sentences.
        moving = [frame for frame in own if frame.action in MOVING]
        last = moving[-1] if moving else head
        before = _Before(unit.path, last, unit.end if unit.text[-1:] in _MEMBER_ENDS else -1)
        yield from _of_unit(unit, own, head, reader)


def _own_sdk(frame: Frame) -> Frame:
    """Return what an SDK does as done by the firm whose policy it is."""
    own = frame.actor == "third_party" and frame.subject in {"sdk", "sdks", "开发工具包"}
    return frame._replace(actor="first_party") if own else frame


def _is_about_rights(unit: Unit, cues: Cues) -> bool:
    """Tell whether a unit stands in a section about what users may do with their data."""
    about = cues.topics(unit.path[-1]) if unit.path else frozenset()
    return "rights" in about and about.isdisjoint({"collection", "sharing"})


def _reached(frame: Frame, unit: Unit, cues: Cues) -> Frame:
    """Return a verb without a told operator as the user's, who reaches data and gives none."""
    told = frame.subject and frame.actor != "user"
    reaches = cues.pattern("access_verb").fullmatch(unit.text, frame.start, frame.end)
    return frame._replace(action=None) if reaches and not told else frame


class _Before(NamedTuple):
    """The section of the sentence before, and its last verb that makes data change hands.

    `end` is where it ends if a list goes on behind it, else -1.
    """

    path: tuple[str, ...]
    frame: Frame | None
    end: int


def _says_nothing(unit: Unit, reader: Reader) -> bool:
    """Tell whether a unit is a title, or explains words; a numbered sentence is no title."""
    if unit.kind == "heading" and _is_title(unit, reader):
        return True
    if reader.cues.holds("announcement", unit.text):
        return True
    defined = reader.cues.pattern("definition").search(unit.text)
    if defined is None:
        return False
    # What a sentence says of its data behind the verb takes nothing back.
    collected = reader.cues.pattern("action_collect").search(unit.text, 0, defined.start())
    return collected is None or defined.start() < LEAST_SENTENCE_CHARS // 2


def _is_title(unit: Unit, reader: Reader) -> bool:
    """Tell whether a heading is no more than that: no sentence, no list's head, no list's item."""
    text = unit.text
    if len(text) >= LEAST_SENTENCE_CHARS:
        return False
    if _HEADS.search(text) is not None:
        return False
    mentions = reader.lexicon.mentions(text)
    named = mentions and _NUMBERED.fullmatch(text, 0, mentions[0].start) is not None
    whole = named and _REST.fullmatch(text, mentions[-1].end) is not None
    return not (unit.lead is not None and whole)


def _only_lists(unit: Unit, own: Sequence[Frame], reader: Reader) -> bool:
    """Tell whether a sentence only goes on to list what the one before spoke of."""
    first = own[0].start if own else len(unit.text)
    found = reader.cues.pattern("enumeration").match(unit.text)
    return found is not None and found.start() < first


def _is_member(
    unit: Unit, own: Sequence[Frame], before: _Before, reader: Reader
) -> bool:
    """Tell whether a part of a paragraph is the next member of the list in the part before."""
    if before.end < 0 or unit.start - before.end > 1 or _ORDERED.match(unit.text) is None:
        return False
    named = reader.lexicon.mentions(unit.text)
    return all(
        frame.action not in MOVING
        or any(one.start <= frame.start and frame.end <= one.end for one in named)
        for frame in own
    )


def _head(unit: Unit, frames: dict[int, list[Frame]], reader: Reader) -> Frame | None:
    """Return the verb that a list's head, else the section's title, lends to its items."""
    above = unit.lead
    for _ in range(MAX_LIST_DEPTH):
        if above is None:
            break
        if id(above) not in frames:
            frames[id(above)] = frames_of(above.text, reader.cues, reader.own)
        said = [frame for frame in frames[id(above)] if frame.action is not None]
        lent = [frame for frame in said if frame.action in MOVING] or said
        if lent:
            return lent[-1]
        above = above.lead
    listed = unit.kind in {"item", "row"} or _LABELLED.match(unit.text) is not None
    if listed and unit.path and _TITLE_COLLECTS.search(unit.path[-1].lower()):
        return Frame(0, 0, "collect", "first_party", "", "does", "will")
    return None


def _of_unit(
    unit: Unit, own: list[Frame], head: Frame | None, reader: Reader
) -> Iterator[Statement]:
    text = unit.text
    if not own and head is None:
        return
    mentions = [
        one
        for one in reader.lexicon.mentions(text)
        # The verb `to record` ends no name; where nothing follows for it to govern, it is a noun.
        if one.term != UNLISTED
        or _NOUN.match(text, one.end) is not None
        or not any(frame.end == one.end for frame in own)
    ]
    # `payment` in `payment information` is no verb.
    verbs = [
        frame
        for frame in own
        if not any(one.start <= frame.start and frame.end <= one.end for one in mentions)
    ]
    asked = _asked_for(unit, reader.cues)
    mentions = [one for one in mentions if not asked[0] <= one.start < asked[1]]
    purposes = [found.span() for found in reader.cues.pattern("purpose").finditer(text)]
    sentence = Sentence(text, verbs, head, Clauses(text), purposes)
    permitted = permissions(text, mentions, reader.cues)
    moves = not asked[1] and _first_has_object(sentence, mentions)
    listed: Frame | None = None
    for number, mention in objects(text, mentions, reader, moves=moves):
        frame = sentence.governing(mention)
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        if follower is not None and frame is not None and acts(text, mention, frame, follower):
            continue
        linked = number > 0 and is_linked(text, mentions[number - 1], mention)
        if linked and (frame is None or frame.action not in MOVING):
            # A list hangs together: what governs its first member governs all of them.
            frame = listed or frame
        listed = frame if frame is not None and frame.action in MOVING else None
        if frame is None or frame.action is None:
            continue
        if (linked and listed is not None) or not is_weak(text, mention, frame, reader):
            yield _statement(unit, mention, frame, reader, permission=number in permitted)


def _asked_for(unit: Unit, cues: Cues) -> tuple[int, int]:
    """Return the range behind the name of a permission and a colon: what it is asked for."""
    asked = cues.pattern("permission_purpose").search(unit.text)
    if asked is None:
        above = unit.lead.text if unit.lead else level(unit.path[-1]) if unit.path else ""
        asked = _LABELLED.match(unit.text) if _PERMITS.search(above) else None
    return (asked.end(), Clauses(unit.text).end(asked.end())) if asked is not None else (0, 0)


def _first_has_object(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Tell whether data are named behind the first verb by which data change hands."""
    number = sentence.clauses.number
    first = next((frame for frame in sentence.verbs if frame.action in MOVING), None)
    return first is not None and any(
        one.start >= first.end and number(one.start) == number(first.end) for one in mentions
    )


def _statement(
    unit: Unit, mention: Mention, frame: Frame, reader: Reader, *, permission: bool
) -> Statement:
    lexicon, cues, names, _ = reader
    text = unit.text
    exactness = lexicon.level_of(mention.term)
    types = () if exactness == "generic" else tuple(sorted(lexicon.data_types(mention.term)))
    assert frame.action is not None  # noqa: S101  the caller has seen to it
    return Statement(
        actor=frame.actor,
        action=frame.action,
        term=mention.term,
        data_types=types,
        level=exactness,
        polarity=frame.polarity,
        modality=frame.modality,
        open=_is_open(text, mention, cues),
        permission=permission,
        data=unit.part(mention.start, mention.end),
        quote=_quote(unit),
        subject=_third_party(unit, names) or frame.subject if frame.actor == "third_party" else "",
        purpose=cues.first("purpose", text),
        condition=cues.first("condition", text),
        recipient=cues.first("recipient", text) if frame.action in GIVING else "",
        retention=cues.first("retention", text) if frame.action == "store" else "",
        hidden=unit.hidden,
    )


def _third_party(unit: Unit, names: SdkNames) -> str:
    """Return `sdk:ID` where the sentence, or the title above it, names an SDK of the catalogue."""
    title = level(unit.path[-1]) if unit.path else ""
    found = names.named_in(unit.text) or (names.named_in(title) if "sdk" in title else "")
    return f"sdk:{found}" if found else ""


def _is_open(text: str, mention: Mention, cues: Cues) -> bool:
    near = text[max(0, mention.start - 24) : mention.end + 24]
    return cues.holds("open_list", near)


def _quote(unit: Unit) -> Quote:
    """Return the sentence; an item of a list with the list's head, where it stands right above."""
    return unit.quote()
