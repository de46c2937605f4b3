"""Units of a policy in, its statements out: who does what with which data, and on what terms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import CLAUSE, Clauses, Frame, frames_of
from appwarden.facts.policy.lexicon import UNLISTED, Lexicon, Mention, lexicon_of
from appwarden.facts.policy.model import Quote, Statement
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.sdk_names import SdkNames, sdk_names_of
from appwarden.facts.policy.units import Unit

MAX_STATEMENTS = 20_000
MAX_LIST_DEPTH = 6
# What a right is about stands right behind the verb, within so many characters.
RIGHT_REACH = 12
LIST_REACH = 40
# A heading of so many characters is a sentence with a number before it.
LEAST_SENTENCE_CHARS = 30
# Kinds of data that are persons other than the user, and what stands between them and their data.
PERSONS = frozenset({"emergency_contact", "contacts", "family_members", "guardian_information"})
_HOLDS = frozenset({"的", "之", "中的", "里的", "内的"})
_WITHIN = re.compile(r" (?:and [a-z ]{3,24} )?(?:in|from|on|of) your ")
_MEMBER = frozenset("、/()")
# What may stand between two members of a list; words that begin something new are none of it.
_LINK = re.compile(
    r"(?:(?!我们|您可|用于|以便|为了|从而|如果|给|提供)[^,，。;；:：、/(]){0,8}(?:等[^,，。;；:：、/(]{0,6})?"
    r"(?:[、/()|]|[)][、,，]?|[,，](?=如|例如|比如|包括|包含|以及|[a-z])|和|及|与|或)"
    r"(?:(?:(?!我们|您可|用于|以便|为了|从而|如果|会(?![话员议])|将)[^,，。;；:：、]){1,14}、){0,3}"
    r"(?:(?!我们|您可|用于|以便|为了|从而|如果|会(?![话员议])|将)[^,，。;；:：、]){0,14}"
)
# The verbs that make data change hands; others only say what is done with what is there.
MOVING = frozenset({"collect", "share", "entrust", "transfer", "disclose", "export"})
GIVING = MOVING - {"collect"}
_OBJECT_BEFORE = re.compile(r"(?:将|把|对|就)[^,，。]{0,40}$")
_ATTRIBUTE = re.compile(
    r"(?:(?:和|、|及|或|与)[^,，。您你户]{0,6})?的(?:您|你|用户|本人)?的?(?:某些|全部|所有)?"
)
_OBJECTS = re.compile(r"(?:您|你|用户|其|有关|相关|包括|部分|[^,，。;；:：]{0,10}的){0,3}.{0,160}")
_RELATIVE = re.compile(r"[^。;；:：]{0,40}的[^。;；:：]{0,24}")
# `collect and use`: of verbs side by side, the one that makes data change hands counts.
_SIDE_BY_SIDE = re.compile(r"(?:、|和|与|及|或|并|或者|以及|并且|/|和/或|,| and | or |, )*")
# Says that what follows is what was spoken of.
_SPELLS = re.compile(
    r"(?:这些|该等|上述|此类|该|其)[^,，。;；]{0,10}(?:为|包括|包含|涉及|有|是|如下)|具体(?:为|包括)"
    r"|(?:包括|包含|例如|比如|如下|如)(?:但不限于)?[^,，。;；]{0,40}$|[:：][^。;；]{0,40}$"
)
# Data that begin a clause, and what makes the verb behind them passive.
_TOPIC = re.compile(
    r"[\s\d()（）.、①-⑳]*(?:则|那么|因此|同时)?(?:(?:关于)?(?:您|你|用户)的?|上述|所有)?"
)
_PASSIVE = re.compile(
    r"(?:等)?(?:也|均|都|仅|只)?(?:可能|将|会|被|需要|应当|(?:在|于|由)[^,，。;；]{2,16}$)"
    r"|(?: \([^)]{0,40}\))? (?:may|will|can|is|are)(?: also)?(?: be)? $"
)
# A clause that goes on with the list of the one before: `and how often you use it`.
_GOES_ON = re.compile(r"(?:以及|及|和|或|包括|例如|如)?(?:您|你|用户)")
# `1. Location: we collect ...`: a title at the head of a paragraph.
_LABEL = re.compile(r"[\s\d()【\[①-⑳.、*]{0,8}")
_ACTS = re.compile(r"(?:也|还)?(?:会|将会?)(?:持续|自动|实时|定期)?")
# A sentence that a list or a colon follows, with who does it.
_HEADS = re.compile(r"(?:我们|本公司|平台|我司|我行|用户|您|你)[^:：]{4,}[:：]$")
_REST = re.compile(r"等?(?:的?(?:信息|数据|资料|权限))?[;；,，。:：]?")
_NUMBERED = re.compile(r"[\s\d()（）.、一二三四五六七八九十①-⑳]*")
_LABEL_END = frozenset(":,】]")
_WHEN = re.compile(r"(?:时|后|期间|过程中|的?情况下)[,，]$")
_GIVING = frozenset({"提供", "填写", "填报", "输入", "提交", "上传", "授权", "登记"})
_GIVEN_TO = re.compile(r"(?:给|至|到|予)$")
_TITLE_COLLECTS = re.compile(r"收集|采集|搜集|获取|权限|collect|permission")


class Reader(NamedTuple):
    """What reading a sentence needs of the catalogue."""

    lexicon: Lexicon
    cues: Cues
    names: SdkNames


def statements(units: Iterable[Unit], catalogue: Catalogue) -> Iterator[Statement]:
    """Yield what the units say, in order; a list's items say what their head says of them."""
    reader = Reader(lexicon_of(catalogue), cues_of(catalogue), sdk_names_of(catalogue))
    frames: dict[int, list[Frame]] = {}
    before = _Before((), None)
    vendors: set[str] = set()
    for number, unit in enumerate(units):
        if number >= MAX_STATEMENTS:
            return
        if reader.cues.holds("sdk_vendor", unit.text):
            vendors.add(unit.document)
        if _says_nothing(unit, reader):
            continue
        own = frames_of(unit.text, reader.cues)
        if unit.document in vendors:
            own = [_own_sdk(frame) for frame in own]
        frames[id(unit)] = own
        head = _head(unit, frames, reader)
        if head is None and before.path == unit.path and _only_lists(unit, own, reader):
            head = before.frame
        if unit.kind == "row" and head is not None:
            own = []  # What a table is about stands above it; its cells are no sentences.
        moving = [frame for frame in own if frame.action in MOVING]
        before = _Before(unit.path, moving[-1] if moving else head)
        yield from _of_unit(unit, own, head, reader)


def _own_sdk(frame: Frame) -> Frame:
    """Return what an SDK does as done by the firm whose policy it is."""
    own = frame.actor == "third_party" and frame.subject in {"sdk", "sdks", "开发工具包"}
    return frame._replace(actor="first_party") if own else frame


class _Before(NamedTuple):
    """The section of the sentence before, and its last verb that makes data change hands."""

    path: tuple[str, ...]
    frame: Frame | None


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


def _head(unit: Unit, frames: dict[int, list[Frame]], reader: Reader) -> Frame | None:
    """Return the verb that a list's head, else the section's title, lends to its items."""
    above = unit.lead
    for _ in range(MAX_LIST_DEPTH):
        if above is None:
            break
        if id(above) not in frames:
            frames[id(above)] = frames_of(above.text, reader.cues)
        said = [frame for frame in frames[id(above)] if frame.action is not None]
        lent = [frame for frame in said if frame.action in MOVING] or said
        if lent:
            return lent[-1]
        above = above.lead
    if unit.kind in {"item", "row"} and unit.path and _TITLE_COLLECTS.search(unit.path[-1].lower()):
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
        # The verb `to record` ends no name.
        if one.term != UNLISTED or not any(frame.end == one.end for frame in own)
    ]
    # `payment` in `payment information` is no verb.
    verbs = [
        frame
        for frame in own
        if not any(one.start <= frame.start and frame.end <= one.end for one in mentions)
    ]
    rights = [found.span() for found in reader.cues.pattern("rights").finditer(text)]
    sentence = _Sentence(text, verbs, head, Clauses(text), _purposes(text, reader))
    listed: Frame | None = None
    owned = False
    permitted = _permissions(text, mentions, reader.cues)
    moves = any(frame.action in MOVING for frame in verbs)
    for number, mention in enumerate(mentions):
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        if not number and moves and _is_label(text, mention):
            continue
        if _is_no_data(text, mention, reader) or _is_holder(text, mention, follower):
            continue
        if owned and _goes_on(text, mentions[number - 1], mention):
            continue  # `name and number of your emergency contact`: hers, not the user's.
        owned = _owns(text, mention, follower)
        if number and mentions[number - 1].end == mention.start:
            continue  # `identity card picture` is one thing.
        if any(_within_right(text, right, mention) for right in rights):
            continue
        frame = sentence.governing(mention)
        if follower is not None and frame is not None and _acts(text, mention, frame, follower):
            continue
        linked = number > 0 and _is_linked(text, mentions[number - 1], mention)
        if linked:
            # A list hangs together: what governs its first member governs all of them.
            frame = frame if frame is not None and frame.action in MOVING else listed or frame
        listed = frame if frame is not None and frame.action in MOVING else None
        if frame is None or frame.action is None:
            continue
        if not (linked and listed is not None) and _is_weak(text, mention, frame, reader):
            continue
        yield _statement(unit, mention, frame, reader, permission=number in permitted)


def _permissions(text: str, mentions: Sequence[Mention], cues: Cues) -> frozenset[int]:
    """Return which mentions name permissions; the word behind a list's last member counts for all.

    Only names of things that a permission guards count so: `name and camera permission` is none.
    """
    found: set[int] = set()
    for number in range(len(mentions) - 1, -1, -1):
        one = mentions[number]
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        named = cues.pattern("permission_after").match(text, one.end) is not None
        listed = follower is not None and number + 1 in found and _is_linked(text, one, follower)
        if named or (listed and cues.pattern("guarded").search(text, one.start, one.end)):
            found.add(number)
    return frozenset(found)


def _acts(text: str, mention: Mention, frame: Frame, follower: Mention) -> bool:
    """Tell whether a thing is itself what acts: `the bracelet will send your pulse`."""
    between = text[mention.end : frame.start]
    return frame.end <= follower.start and _ACTS.fullmatch(between) is not None


def _within_right(text: str, right: tuple[int, int], mention: Mention) -> bool:
    """Tell whether a right is about the data named behind its verb, or behind a list of verbs."""
    start, end = right
    apart = mention.start - end
    listed = apart < LIST_REACH and CLAUSE.search(text, end, max(end, mention.start)) is None
    return start <= mention.start and (apart < RIGHT_REACH or listed)


def _is_label(text: str, mention: Mention) -> bool:
    """Tell whether a word stands as a title before its sentence."""
    ends = text[mention.end : mention.end + 1] in _LABEL_END
    return ends and _LABEL.fullmatch(text, 0, mention.start) is not None


def _is_linked(text: str, before: Mention, mention: Mention) -> bool:
    """Tell whether two words are members of one list."""
    return _LINK.fullmatch(text, before.end, mention.start) is not None


def _goes_on(text: str, before: Mention, mention: Mention) -> bool:
    """Tell whether a word belongs to the holder named before it, or to the list of its data."""
    held = text[before.end : mention.start] in _HOLDS
    return held or _is_linked(text, before, mention)


def _is_weak(text: str, mention: Mention, frame: Frame, reader: Reader) -> bool:
    """Tell whether a word that has other senses, or only points back, is no object here."""
    words = text[mention.start : mention.end]
    if reader.cues.pattern("weak_data").fullmatch(words) is None:
        return False
    if reader.lexicon.level_of(mention.term) == "generic":
        # It counts where something is denied or passed on: then it stands for everything.
        return frame.action in {"collect", "use", "store"} and frame.polarity == "does"
    if frame.polarity == "does_not":
        return False
    near = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    listed = not _MEMBER.isdisjoint(near)
    return not listed


def _is_holder(text: str, mention: Mention, follower: Mention | None) -> bool:
    """Tell whether a word only says whose or where the data named right behind it are."""
    if follower is None:
        return False
    between = text[mention.end : follower.start]
    if follower.term in PERSONS and _WITHIN.fullmatch(between) is not None:
        return True
    named = between in _HOLDS and follower.term != UNLISTED
    return named and mention.term not in PERSONS


def _owns(text: str, mention: Mention, follower: Mention | None) -> bool:
    """Tell whether a word names a person whose data follow, which are not the user's own."""
    owning = mention.term in PERSONS and follower is not None
    return owning and follower is not None and text[mention.end : follower.start] in _HOLDS


def _is_no_data(text: str, mention: Mention, reader: Reader) -> bool:
    """Tell whether a word names a function or a firm here, or only points back to data."""
    words = text[mention.start : mention.end]
    if text.endswith(("该", "此"), 0, mention.start):
        return True
    if reader.cues.pattern("equated_before").search(text, 0, mention.start) is not None:
        return True
    if text.startswith("的", mention.end) and reader.lexicon.level_of(mention.term) != "exact":
        return True  # `the purpose of personal information`: it only says what of.
    if text.endswith("等", 0, mention.start) and reader.lexicon.level_of(mention.term) == "generic":
        return True  # `IMEI and other information`: what counts was named before.
    behind = reader.cues.pattern("no_data_after").match(text, mention.end)
    return behind is not None or reader.cues.pattern("anaphora").match(words) is not None


def _purposes(text: str, reader: Reader) -> list[tuple[int, int]]:
    return [(found.start(), found.end()) for found in reader.cues.pattern("purpose").finditer(text)]


class _Sentence(NamedTuple):
    """A sentence taken apart: its verbs, the verb its list's head lends it, its purposes."""

    text: str
    verbs: list[Frame]
    head: Frame | None
    clauses: Clauses
    purposes: list[tuple[int, int]]

    def governing(self, mention: Mention) -> Frame | None:
        """Return the verb whose object a mention is."""
        if any(one.start < mention.start and mention.end <= one.end for one in self.verbs):
            return None  # Within `to ... provide`: whom it is given to.
        before = [one for one in self.verbs if one.end <= mention.start]
        last = before[-1] if before else None
        if self._in_purpose(mention, last) or self._in_condition(mention, last):
            return None
        far = self._put_before(mention)
        if far is not None:
            return far
        follows = self._follows(mention)
        if follows is not None and self._is_topic(mention, follows):
            return follows
        start = max(last.end if last is not None else 0, self.clauses.start(mention.start))
        if follows is not None and _OBJECT_BEFORE.search(self.text[start : mention.start]):
            return follows
        if last is None:
            return self.head if self.head is not None else follows
        return self._object_of(last, before, mention)

    def _put_before(self, mention: Mention) -> Frame | None:
        """Return the verb for which `将` put its objects, a list over many commas, in front."""
        main = [one for one in self.verbs if one.end <= mention.start and not one.relative]
        opened = self.text.rfind("将", main[-1].end if main else 0, mention.start)
        if opened < 0 or _OBJECTS.fullmatch(self.text, opened + 1, mention.start) is None:
            return None
        after = [one for one in self.verbs if one.start >= mention.end and one.action]
        clause = self.clauses.number(mention.start)
        near = [one for one in after if self.clauses.number(one.start) == clause]
        return next((one for one in near if one.action in GIVING), after[0] if after else None)

    def _is_topic(self, mention: Mention, follows: Frame) -> bool:
        """Tell whether a clause begins with its data: `your data may be shared with them`."""
        before = self.text[self.clauses.start(mention.start) : mention.start]
        between = self.text[mention.end : follows.start]
        clear = not any(mention.end <= one.start < follows.start for one in self.verbs)
        return (
            clear
            and _TOPIC.fullmatch(before) is not None
            and _PASSIVE.match(between) is not None
            and follows.action in {*MOVING, "store"}
        )

    def _object_of(self, last: Frame, before: list[Frame], mention: Mention) -> Frame | None:
        between = self.text[last.end : mention.start]
        if last.action not in MOVING or last.relative:
            told = [one for one in before[:-1] if one.action in MOVING and not one.relative]
            if told and (_SPELLS.search(between) is not None or last.relative):
                return told[-1]
        if last.relative and self._is_behind_comma(last, mention) and not _SPELLS.search(between):
            return None  # `with what we collected of it, ... shows`: its data were named before.
        if last.actor == "user" and last.action is None and _RELATIVE.fullmatch(between):
            # `what you use of it`: the verb of a relative clause governs nothing behind it.
            return self._before(last, before)
        if _ATTRIBUTE.fullmatch(self.text[last.end : mention.start]):
            # `the address that you enter`: what governs it stands before.
            return self._before(last, before)
        if last.action == "share" and _GIVEN_TO.search(self.text[last.start : last.end]):
            return last if self._is_behind_comma(last, mention) else None
        if last.action == "use" and self.head is not None:
            return self.head
        return self._side_by_side(last, before)

    def _side_by_side(self, last: Frame, before: list[Frame]) -> Frame:
        """Return the verb that counts where several stand side by side before one object."""
        for one in reversed(before):
            if _SIDE_BY_SIDE.fullmatch(self.text, one.end, last.start) is None and one != last:
                break
            if one.action in MOVING:
                return one
            last = one
        return before[-1]

    def _in_purpose(self, mention: Mention, last: Frame | None) -> bool:
        row = next((one for one in self.purposes if one[0] < mention.start < one[1]), None)
        if row is None:
            return False
        return not (last is not None and last.start >= row[0] and last.action in MOVING)

    def _in_condition(self, mention: Mention, last: Frame | None) -> bool:
        """Tell whether the clause says when: `when a document is scanned, ...`."""
        start = self.clauses.start(mention.start)
        clause = self.text[start : self.clauses.end(mention.start)]
        given = last is not None and last.start >= start and last.action == "collect"
        words = self.text[last.start : last.end] if last is not None else ""
        return _WHEN.search(clause) is not None and not (given and words in _GIVING)

    def _follows(self, mention: Mention) -> Frame | None:
        clause = self.clauses.number(mention.start)
        ends = self.text[mention.end : mention.end + 1] in {",", "，", ""}
        for one in self.verbs:
            apart = self.clauses.number(one.start) - clause
            if one.start >= mention.end and one.action and (apart == 0 or (ends and apart == 1)):
                return one
        return None

    def _before(self, last: Frame, before: list[Frame]) -> Frame | None:
        clause = self.clauses.number(last.start)
        opening = self.text[self.clauses.starts[clause] : last.start]
        goes_on = _GOES_ON.match(opening) is not None
        earlier = [
            one
            for one in before[:-1]
            if one.action in MOVING and (goes_on or self.clauses.number(one.start) == clause)
        ]
        return earlier[-1] if earlier else None

    def _is_behind_comma(self, last: Frame, mention: Mention) -> bool:
        return self.clauses.number(last.start) != self.clauses.number(mention.start)


def _statement(
    unit: Unit, mention: Mention, frame: Frame, reader: Reader, *, permission: bool
) -> Statement:
    lexicon, cues, names = reader
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
        recipient=cues.first("recipient", text) if frame.action in MOVING - {"collect"} else "",
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
