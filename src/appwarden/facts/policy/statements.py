"""Units of a policy in, its statements out: who does what with which data, and on what terms."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import Clauses, Frame, frames_of
from appwarden.facts.policy.lexicon import UNLISTED, Lexicon, Mention, lexicon_of
from appwarden.facts.policy.model import Quote, Statement
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.sdk_names import SdkNames, sdk_names_of
from appwarden.facts.policy.units import Unit

MAX_STATEMENTS = 20_000
MAX_LIST_DEPTH = 6
# What a right is about stands right behind the verb, within so many characters.
RIGHT_REACH = 12
_SPEAKING = ("definition", "announcement")
# The verbs that make data change hands; others only say what is done with what is there.
MOVING = frozenset({"collect", "share", "entrust", "transfer", "disclose", "export"})
_OBJECT_BEFORE = re.compile(r"(?:将|把|对|就)[^,，。]{0,40}$")
_ATTRIBUTE = re.compile(
    r"(?:(?:和|、|及|或|与)[^,，。您你户]{0,6})?的(?:您|你|用户|本人)?的?(?:某些|全部|所有)?"
)
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
    for number, unit in enumerate(units):
        if number >= MAX_STATEMENTS:
            return
        if unit.kind == "heading" or any(reader.cues.holds(cue, unit.text) for cue in _SPEAKING):
            continue
        own = frames_of(unit.text, reader.cues)
        frames[id(unit)] = own
        head = _head(unit, frames, reader)
        if unit.kind == "row" and head is not None:
            own = []  # What a table is about stands above it; its cells are no sentences.
        yield from _of_unit(unit, own, head, reader)


def _head(unit: Unit, frames: dict[int, list[Frame]], reader: Reader) -> Frame | None:
    """Return the verb that a list's head, else the section's title, lends to its items."""
    above = unit.lead
    for _ in range(MAX_LIST_DEPTH):
        if above is None:
            break
        if id(above) not in frames:
            frames[id(above)] = frames_of(above.text, reader.cues)
        lent = [frame for frame in frames[id(above)] if frame.action in MOVING]
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
    for number, mention in enumerate(mentions):
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        if _is_no_data(text, mention, reader) or _is_holder(text, mention, follower):
            continue
        if any(
            start <= mention.start and mention.start - end < RIGHT_REACH for start, end in rights
        ):
            continue
        frame = sentence.governing(mention)
        if frame is not None and frame.action is not None:
            yield _statement(unit, mention, frame, reader)


def _is_holder(text: str, mention: Mention, follower: Mention | None) -> bool:
    """Tell whether a word only says whose or where the data named right behind it are."""
    if follower is None:
        return False
    between = text[mention.end : follower.start]
    return between in {"的", "中的", "里的", "内的"} and follower.term != UNLISTED


def _is_no_data(text: str, mention: Mention, reader: Reader) -> bool:
    """Tell whether a word names a function or a firm here, or only points back to data."""
    words = text[mention.start : mention.end]
    if text[: mention.start].endswith("等") and reader.lexicon.level_of(mention.term) != "exact":
        return True  # `IMEI and other identifiers`: what counts was named before.
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
        follows = self._follows(mention)
        start = max(last.end if last is not None else 0, self.clauses.start(mention.start))
        if follows is not None and _OBJECT_BEFORE.search(self.text[start : mention.start]):
            return follows
        if last is None:
            return self.head if self.head is not None else follows
        return self._object_of(last, before, mention)

    def _object_of(self, last: Frame, before: list[Frame], mention: Mention) -> Frame | None:
        if _ATTRIBUTE.fullmatch(self.text[last.end : mention.start]):
            # `the address that you enter`: what governs it stands before.
            return self._before(last, before)
        if last.action == "share" and _GIVEN_TO.search(self.text[last.start : last.end]):
            return last if self._is_behind_comma(last, mention) else None
        return self.head if last.action == "use" and self.head is not None else last

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
        earlier = [
            one
            for one in before[:-1]
            if one.action in MOVING and self.clauses.number(one.start) == clause
        ]
        return earlier[-1] if earlier else None

    def _is_behind_comma(self, last: Frame, mention: Mention) -> bool:
        return self.clauses.number(last.start) != self.clauses.number(mention.start)


def _statement(unit: Unit, mention: Mention, frame: Frame, reader: Reader) -> Statement:
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
