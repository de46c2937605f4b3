"""Units of a policy in, its statements out: who does what with which data, and on what terms."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.clauses import Clauses
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import GIVING, MOVING, Frame, frames_of
from appwarden.facts.policy.government import Sentence, is_phrase
from appwarden.facts.policy.lexicon import UNLISTED, Mention, lexicon_of
from appwarden.facts.policy.lists import (
    MEMBER_ENDS,
    Before,
    asked_for,
    cut_at,
    goes_on,
    head_of,
    is_rest,
)
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
from appwarden.facts.policy.ranges import lies_within
from appwarden.facts.policy.sdk_names import SdkNames, sdk_names_of
from appwarden.facts.policy.units import Unit

MAX_STATEMENTS = 20_000
# A heading of so many characters is a sentence with a number before it.
LEAST_SENTENCE_CHARS = 30
# A sentence that a list or a colon follows, with who does it.
_HEADS = re.compile(r"(?:我们|本公司|平台|我司|我行|用户|您|你)[^:：]{4,}[:：]$")
# Behind a name whose last word could be a verb, shows that it is none: nothing is governed.
_NOUN = re.compile(r"[、和及与或等]|会|将|可|均|由|保存|存储")
# Behind `is sensitive information`, a clause in which somebody does something with it.
_SAYS = re.compile(
    r"[)）,，](?:[^,，。;；:：]{0,20}[,，]){0,2}(?:我们|平台|本公司|我行|并|[^,，。;；:：的]{2,6}(?=将|会))"
    r"(?:将|会|可能|需要?|仅|只)*(?:对?[^,，。;；]{0,12})(?:收集|获取|共享|存储|提供)"
)
_REST = re.compile(r"等?(?:的?(?:信息|数据|资料|权限))?[;；,，。:：]?")
_NUMBERED = re.compile(r"[\s\d()（）.、一二三四五六七八九十①-⑳]*")


def statements(units: Sequence[Unit], catalogue: Catalogue) -> Iterator[Statement]:
    """Yield what the units say, in order; a list's items say what their head says of them."""
    cues = cues_of(catalogue)
    reader = Reader(lexicon_of(catalogue), cues, sdk_names_of(catalogue), own_names(units, cues))
    frames: dict[int, list[Frame]] = {}
    before = Before((), None, -1)
    vendors: set[str] = set()
    for number, unit in enumerate(units):
        if number >= MAX_STATEMENTS:
            return
        if reader.cues.holds("sdk_vendor", unit.text):
            vendors.add(unit.document)
        if not is_rest(unit, before) and _says_nothing(unit, reader):
            continue
        own = frames_of(unit.text, reader.cues, reader.own)
        if unit.document in vendors:
            own = [_own_sdk(frame) for frame in own]
        if _is_about_rights(unit, cues):
            own = [_reached(frame, unit, cues) for frame in own]
        frames[id(unit)] = own
        head = head_of(unit, frames, reader)
        if head is None and goes_on(unit, own, before, reader):
            head = before.frame
            # `this includes:` lends its items what the sentence before it said.
            frames[id(unit)] = own or [head] if head is not None else own
        if unit.kind == "row" and head is not None:
            own = []  # What a table is about stands above it; its cells are no sentences.
        moving = [frame for frame in own if frame.action in MOVING]
        last = moving[-1] if moving else head
        end = unit.end if unit.text[-1:] in MEMBER_ENDS else -1
        before = Before(unit.path, last, end, cut_at(unit, own))
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
    goes_on = _SAYS.search(unit.text, defined.end()) is not None
    return not goes_on and (collected is None or defined.start() < LEAST_SENTENCE_CHARS // 2)


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


def _of_unit(
    unit: Unit, own: list[Frame], head: Frame | None, reader: Reader
) -> Iterator[Statement]:
    text = unit.text
    if not own and head is None:
        return
    ends = {frame.end for frame in own}
    mentions = [
        one
        for one in reader.mentions(text)
        # The verb `to record` ends no name; where nothing follows for it to govern, it is a noun.
        if one.term != UNLISTED or _NOUN.match(text, one.end) is not None or one.end not in ends
    ]
    # `payment` in `payment information` is no verb.
    named = [(one.start, one.end) for one in mentions]
    verbs = [
        frame
        for frame in own
        if not lies_within(frame.start, frame.end, named) and not _names(text, frame, named)
    ]
    asked = asked_for(unit, reader.cues)
    mentions = [one for one in mentions if not asked[0] <= one.start < asked[1]]
    purposes = [found.span() for found in reader.cues.pattern("purpose").finditer(text)]
    clauses = Clauses(text)
    phrase = is_phrase(text, verbs, clauses)
    sentence = Sentence(text, verbs, head, clauses, purposes, Sentence.parted(text), phrase)
    permitted = permissions(text, mentions, reader.cues)
    closed = reader.lexicon.spelled_out(text, mentions)
    moves = not asked[1] and _first_has_object(sentence, mentions)
    listed: Frame | None = None
    for number, mention in objects(text, mentions, reader, moves=moves):
        frame = sentence.governing(mention)
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        if frame is not None and frame in verbs and acts(text, mention, frame, follower):
            continue
        linked = number > 0 and is_linked(text, mentions[number - 1], mention)
        if linked and (frame is None or frame.action not in MOVING):
            # A list hangs together: what governs its first member governs all of them.
            frame = listed or frame
        listed = frame if frame is not None and frame.action in MOVING else None
        if frame is None or frame.action is None:
            continue
        if (linked and listed is not None) or not is_weak(text, mention, frame, reader):
            one = _statement(unit, mention, frame, reader, permission=number in permitted)
            yield _closed(one) if number in closed else one


def _names(text: str, verb: Frame, named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a verb right before a name is a part of it: `collect your login number`."""
    if verb.action is not None or text[verb.start - 1 : verb.start] != "的":
        return False
    after = bisect_left(named, (verb.end,))
    return after < len(named) and named[after][0] == verb.end


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


def _closed(one: Statement) -> Statement:
    """Return a class that is told member by member: it stands for no kinds of data beside them."""
    return msgspec.structs.replace(one, level="class", data_types=())


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
