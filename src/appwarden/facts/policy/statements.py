"""Units of a policy in, its statements out: who does what with which data, and on what terms."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import Clauses, Frame, frames_of
from appwarden.facts.policy.lexicon import Lexicon, Mention, lexicon_of
from appwarden.facts.policy.model import Quote, Statement
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
    r"(?:(?:和|、|及|或|与)[^,，。]{0,6})?的(?:您|你|用户|本人)?的?(?:某些|全部|所有)?"
)
_TITLE_COLLECTS = re.compile(r"收集|采集|搜集|获取|collect")


class Reader(NamedTuple):
    """What reading a sentence needs of the catalogue."""

    lexicon: Lexicon
    cues: Cues


def statements(units: Iterable[Unit], catalogue: Catalogue) -> Iterator[Statement]:
    """Yield what the units say, in order; a list's items say what their head says of them."""
    reader = Reader(lexicon_of(catalogue), cues_of(catalogue))
    frames: dict[int, list[Frame]] = {}
    for number, unit in enumerate(units):
        if number >= MAX_STATEMENTS:
            return
        if unit.kind == "heading" or any(reader.cues.holds(cue, unit.text) for cue in _SPEAKING):
            continue
        own = frames_of(unit.text, reader.cues)
        frames[id(unit)] = own
        head = _head(unit, frames, reader)
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
    rights = [found.span() for found in reader.cues.pattern("rights").finditer(text)]
    purposes = _purposes(text, reader)
    clauses = Clauses(text)
    for mention in reader.lexicon.mentions(text):
        if _is_no_data(text, mention, reader) or any(
            start <= mention.start and mention.start - end < RIGHT_REACH for start, end in rights
        ):
            continue
        frame = _governing(mention, own, head, text, clauses, purposes)
        if frame is not None and frame.action is not None:
            yield _statement(unit, mention, frame, reader)


def _is_no_data(text: str, mention: Mention, reader: Reader) -> bool:
    """Tell whether a word names a function or a firm here, or only points back to data."""
    words = text[mention.start : mention.end]
    behind = reader.cues.pattern("no_data_after").match(text, mention.end)
    return behind is not None or reader.cues.pattern("anaphora").match(words) is not None


def _purposes(text: str, reader: Reader) -> list[tuple[int, int]]:
    return [(found.start(), found.end()) for found in reader.cues.pattern("purpose").finditer(text)]


def _governing(
    mention: Mention, own: list[Frame], head: Frame | None, text: str, clauses: Clauses,
    purposes: list[tuple[int, int]],
) -> Frame | None:  # fmt: skip
    """Return the verb whose object a mention is."""
    before = [frame for frame in own if frame.end <= mention.start]
    after = [frame for frame in own if frame.start >= mention.end]
    clause = clauses.number(mention.start)
    last = before[-1] if before else None
    purpose = next((row for row in purposes if row[0] < mention.start < row[1]), None)
    if purpose is not None and not (
        last is not None and last.start >= purpose[0] and last.action in MOVING
    ):
        return None
    start = max(last.end if last is not None else 0, clauses.start(mention.start))
    follows = next(
        (frame for frame in after if clauses.number(frame.start) - clause <= 1 and frame.action),
        None,
    )
    if _OBJECT_BEFORE.search(text[start : mention.start]) and follows is not None:
        return follows
    if last is not None and _ATTRIBUTE.fullmatch(text[last.end : mention.start]):
        # `the information we collect` names what was told elsewhere.
        return None
    if last is not None:
        return last if last.action is None or last.action != "use" or head is None else head
    if head is not None:
        return head
    return follows


def _statement(unit: Unit, mention: Mention, frame: Frame, reader: Reader) -> Statement:
    lexicon, cues = reader
    text = unit.text
    level = lexicon.level_of(mention.term)
    types = () if level == "generic" else tuple(sorted(lexicon.data_types(mention.term)))
    assert frame.action is not None  # noqa: S101  the caller has seen to it
    return Statement(
        actor=frame.actor,
        action=frame.action,
        term=mention.term,
        data_types=types,
        level=level,
        polarity=frame.polarity,
        modality=frame.modality,
        open=_is_open(text, mention, cues),
        data=unit.part(mention.start, mention.end),
        quote=_quote(unit),
        subject=frame.subject if frame.actor == "third_party" else "",
        purpose=cues.first("purpose", text),
        condition=cues.first("condition", text),
        recipient=cues.first("recipient", text) if frame.action in MOVING - {"collect"} else "",
        retention=cues.first("retention", text) if frame.action == "store" else "",
        hidden=unit.hidden,
    )


def _is_open(text: str, mention: Mention, cues: Cues) -> bool:
    near = text[max(0, mention.start - 24) : mention.end + 24]
    return cues.holds("open_list", near)


def _quote(unit: Unit) -> Quote:
    """Return the sentence; an item of a list with the list's head, where it stands right above."""
    return unit.quote()
