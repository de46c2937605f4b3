"""A sentence with its verbs in; the verb whose object each of its data is out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from appwarden.facts.policy.clauses import Clauses
from appwarden.facts.policy.frames import GIVING, MOVING, Frame
from appwarden.facts.policy.lexicon import UNLISTED, Mention

_OBJECT_BEFORE = re.compile(r"(?:将|把|对|就)[^,，。]{0,40}$")
_ATTRIBUTE = re.compile(
    r"(?:(?:和|、|及|或|与)[^,，。您你户]{0,6})?的(?:您|你|用户|本人)?的?(?:某些|全部|所有)?"
)
_OBJECTS = re.compile(r"(?:您|你|用户|其|有关|相关|包括|部分|[^,，。;；:：]{0,10}的){0,3}.{0,160}")
_RELATIVE = re.compile(r"[^。;；:：]{0,40}的[^。;；:：]{0,24}")
# `collect and use`: of verbs side by side, the one that makes data change hands counts.
_SIDE_BY_SIDE = re.compile(
    r"(?:(?:向|给|为)(?:您|你|用户)|、|和|与|及|或|并|或者|以及|并且|/|和/或|,| and | or |, )*"
)
# Says that what follows is what was spoken of.
_SPELLS = re.compile(
    r"(?:这些|该等|上述|此类|该|其)[^,，。;；]{0,10}(?:为|包括|包含|涉及|有|是|如下)|具体(?:为|包括)"
    r"|(?:包括|包含|例如|比如|如下|如)(?:但不限于)?[^,，。;；]{0,40}$|[:：][^。;；]{0,40}$"
)
# Data that begin a clause, and what makes the verb behind them passive.
_TOPIC = re.compile(
    r"[\s\d()（）.、①-⑳]*(?:则|那么|因此|同时|但)?(?:[^,，。;；:：]{1,18}的)?(?:(?:关于)?(?:您|你|用户)的?|上述|所有)?"
)
_PASSIVE = re.compile(
    r"(?:等)?(?:也|均|都|仅|只)?(?:不|从不|绝不|一概不|不再)?(?:可能|将|会|被|需要|应当|(?:在|于|由)[^,，。;；]{2,16}$)"
    r"|(?: \([^)]{0,40}\))? (?:may|will|can|is|are)(?: also)?(?: be)? $"
)
# What may stand between data and what is done with them: `are kept`, `from then on at least`.
_PREDICATE = re.compile(
    r"(?:文件|信息|数据|资料|内容|记录)?(?:等(?:信息|数据|资料)?)?(?:[,，]|的(?:最[长短])?)?(?:(?:自|从)[^,，。;；]{2,20}起|(?:依照|按照|根据|依|按)[^,，。;；]{1,16}"
    r"|以[^,，。;；]{1,10}|随之?|默认|一般|通常|至少|最长|最多|仅|只|均|都|也|还|可能|会|将|被|应当?|须|需要?"
    r"|不|自动|加密|统一|单独|(?:在|于|由)[^,，。;；]{2,16}){0,5}"
)
_BE_DONE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:not|never|also|only|then|neither|either|both|still"
    r"|always|automatically|temporarily|securely|further|subsequently|voluntarily))* $"
    r"|(?:将|会|可能|均|都)(?:会)?被[^,，。;；的]{0,8}$"
)
# Behind data that begin a clause, says that they are what the clause is about.
_BY = r"(?:我们|它们?|谁)(?!的)"
_ANEW = re.compile(
    r"(?:等(?:信息|数据|资料)?)?(?:也|均|都|则)?"
    rf"(?:仅|只|将|会|可|能|是|由|不|须|应|无法|无需|用于|属于|默认|{_BY})"
)
_ANEW_BY = re.compile(_BY)
# What parts sentences within a sentence, so that a verb before it governs nothing behind it.
_PARTS = re.compile(r"; |, (?:and|but|while|whereas) (?=[^,;]{0,60}\b(?:is|are|was|were|be)\b)")
# Between a verb and what serves a purpose, `those of your` data that; and behind the purpose.
_SERVING = re.compile(r"(?:您|你|用户)?的?(?:部分|某些|一些|任何|可|能)*")
_MEANT = re.compile(
    r"[^,，。;；:：]{2,30}的(?:您|你|用户)?的?(?:部分|某些|一些|相关|必要|全部|所有|任何)?"
    r"(?:(?:个人)?(?:身份)?(?:信息|资料|数据)\((?:例如|比如|如|即|指|包括)?[^,，。;；:：)]{0,40})?"
)
# Behind data, the rest of a list that ends its clause: `contacts, messages, calendar, we ...`.
_LISTED = re.compile(
    r"(?:[、和及与或](?:(?!我们|我司|您|你)[^,，。;；:：、和及与或]){1,10}){1,12}(?<!的)[,，]"
)
# A clause that goes on with the list of the one before: `and how often you use it`.
_GOES_ON = re.compile(r"(?:以及|及|和|或|包括|例如|如)?(?:您|你|用户)")
# A noun for data in general that has no name of its own, `信息`, is so long.
BARE_CHARS = 2
# What says when ends its clause, in so many characters.
WHEN_CHARS = 8
_WHEN = re.compile(r"(?:时|后|期间|过程中|(?:的情况|情况下))[,，]$")
# `in using your data they must ...`: what only says when, without a comma behind.
_DURING = re.compile(r"(?:在|当)[^,，。;；]*$")
_WHILE = re.compile(r"[^,，。;；的]{0,4}(?:时(?![间长候区段])|(?:的)?(?:过程|期间)中?)")
_IF = re.compile(r"(?:if|when|whenever|where|once|while|unless) ")
# Behind a verb, makes it part of a name: `the content that they share`; and before it, does not.
_OF = re.compile(r"[^,，。;；:：]{0,24}的")
_TOLD = re.compile(r"可以|可(?!能)|须|应|请|不|未|无法|如果|若")
_HANDED_IN = frozenset({"提供", "填写", "填报", "输入", "提交", "上传", "授权", "登记"})
_GIVEN_TO = re.compile(r"(?:给|至|到|予)$")


def is_phrase(text: str, verbs: Sequence[Frame], clauses: Clauses) -> bool:
    """Tell whether every verb only tells which data are meant, and nobody is told to do it."""
    return all(_is_attribute(text, one, clauses.start(one.start)) for one in verbs)


def _is_attribute(text: str, verb: Frame, clause: int) -> bool:
    joins = verb.action in {None, "use"}
    part = joins and _OF.match(text, verb.end) is not None
    return (verb.relative or part) and _TOLD.search(text, clause, verb.start) is None


class Sentence(NamedTuple):
    """A sentence taken apart: its verbs, the verb its list's head lends it, its purposes.

    `parts` are where sentences within it begin; `phrase` is whether it has no main verb.
    """

    text: str
    verbs: list[Frame]
    head: Frame | None
    clauses: Clauses
    purposes: list[tuple[int, int]]
    parts: list[int]
    phrase: bool

    def governing(self, mention: Mention) -> Frame | None:
        """Return the verb whose object a mention is."""
        before = self._done_by(mention.start)
        around = self.verbs[len(before)] if len(before) < len(self.verbs) else None
        if around is not None and around.start < mention.start and mention.end <= around.end:
            return None  # Within `to ... provide`: whom it is given to.
        last = before[-1] if before else None
        if self._in_purpose(mention, last) or self._in_condition(mention, last):
            return None
        behind = self._put_before(mention) or self._behind(mention, last) or self._done_to(mention)
        if behind is not None:
            return behind
        if last is None:
            return self.head if self.head is not None else self._follows(mention)
        if last.relative or last.action not in MOVING:
            frame = self._past_relative(last, before, mention)
        else:
            frame = self._object_of(last, before, mention)
        if frame is None or frame.action is None:
            return self._named_only(before, mention) or frame
        return frame

    def _done_by(self, place: int) -> list[Frame]:
        """Return the verbs that end before a place; they are in order and do not overlap."""
        return self.verbs[: bisect_right(self.verbs, place, key=lambda one: one.end)]

    def _from(self, place: int) -> list[Frame]:
        """Return the verbs that begin at a place or behind it."""
        return self.verbs[bisect_left(self.verbs, place, key=lambda one: one.start) :]

    def _named_only(self, before: list[Frame], mention: Mention) -> Frame | None:
        """Return what governs a phrase without a main verb: `the location we have collected`.

        That is the head of its list, else the verb that tells which data are meant.
        """
        bare = mention.term == UNLISTED and mention.end - mention.start <= BARE_CHARS
        if not self.phrase or bare:
            return None
        if self.head is not None:
            return self.head
        last = before[-1]
        near = _ATTRIBUTE.fullmatch(self.text[last.end : mention.start]) is not None
        return last if near and last.action in MOVING else None

    def _behind(self, mention: Mention, last: Frame | None) -> Frame | None:
        """Return the verb behind a mention that governs it all the same."""
        follows = self._follows(mention)
        start = max(last.end if last is not None else 0, self.clauses.start(mention.start))
        put = _OBJECT_BEFORE.search(self.text[start : mention.start]) is not None
        governs = follows is not None and (put or self._is_topic(mention, follows))
        return follows if governs else None

    def _past_relative(self, last: Frame, before: list[Frame], mention: Mention) -> Frame | None:
        """Look past a verb that only tells which data are meant, or what is done with them."""
        spells = _SPELLS.search(self.text, last.end, mention.start) is not None
        told = [one for one in before[:-1] if one.action in MOVING and not one.relative]
        if told and (spells or last.relative):
            return told[-1]
        if last.relative and self._is_behind_comma(last, mention) and not spells:
            return None  # `with what we collected of it, ... shows`: its data were named before.
        return self._object_of(last, before, mention)

    def _put_before(self, mention: Mention) -> Frame | None:
        """Return the verb for which `将` put its objects, a list over many commas, in front."""
        before = reversed(self._done_by(mention.start))
        main = next((one.end for one in before if not one.relative), 0)
        opened = self.text.rfind("将", main, mention.start)
        if opened < 0 or _OBJECTS.fullmatch(self.text, opened + 1, mention.start) is None:
            return None
        after = [one for one in self._from(mention.end) if one.action]
        clause = self.clauses.number(mention.start)
        near = [one for one in after if self.clauses.number(one.start) == clause]
        return next((one for one in near if one.action in GIVING), after[0] if after else None)

    def _is_topic(self, mention: Mention, follows: Frame) -> bool:
        """Tell whether a clause begins with its data: `your data may be shared with them`."""
        before = self.text[self.clauses.start(mention.start) : mention.start]
        between = self.text[mention.end : follows.start]
        clear = next((one.start for one in self._from(mention.end)), -1) == follows.start
        done = _PASSIVE.match(between) or (
            follows.action == "store" and _PREDICATE.fullmatch(between)
        )
        return (
            clear
            and _TOPIC.fullmatch(before) is not None
            and done is not None
            and follows.action in {*MOVING, "store"}
        )

    @staticmethod
    def parted(text: str) -> list[int]:
        """Return where sentences within a sentence begin, the first at 0."""
        return [0, *(found.end() for found in _PARTS.finditer(text))]

    def _done_to(self, mention: Mention) -> Frame | None:
        """Return the passive verb behind a list that says what is done to all of its members."""
        opened = self.parts[bisect_right(self.parts, mention.start) - 1]
        near = (one for one in self._from(opened) if not one.relative)
        verb = next(near, None)
        if verb is None or verb.start < mention.end:
            return None
        done = _BE_DONE.search(self.text, mention.end, verb.start) is not None
        return verb if done and verb.action in {*MOVING, "store"} else None

    def _predicate(self, mention: Mention) -> Frame | None:
        """Return what is done with data that were told apart: `what you enter is kept`."""
        one = next(iter(self._from(mention.end)), None)
        if one is None:
            return None
        between = self.text[mention.end : one.start]
        done = one.action in {*MOVING, "store"} and not one.relative
        return one if done and _PREDICATE.fullmatch(between) is not None else None

    def _object_of(self, last: Frame, before: list[Frame], mention: Mention) -> Frame | None:
        between = self.text[last.end : mention.start]
        if self._begins_anew(last, mention):
            named = _ANEW_BY.match(self.text, mention.end) is not None
            return self._follows(mention) if named else None
        told = last.actor == "user" and last.action is None and _RELATIVE.fullmatch(between)
        if told or _ATTRIBUTE.fullmatch(between):
            # `what you use of it`, `the address that you enter`: what governs it stands before,
            # else behind.
            return self._before(last, before) or self._predicate(mention)
        if last.action == "share" and _GIVEN_TO.search(self.text[last.start : last.end]):
            return last if self._is_behind_comma(last, mention) else None
        if last.action == "use" and self.head is not None:
            return self.head
        return self._side_by_side(last, before)

    def _begins_anew(self, last: Frame, mention: Mention) -> bool:
        """Tell whether a clause begins with data and says something of them itself."""
        opens = self.text[mention.start - 1 : mention.start] in {",", "，", ";", "；"}
        return (
            opens
            and self._is_behind_comma(last, mention)
            and _ANEW.match(self.text, mention.end) is not None
        )

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
        if row is None or self._meant_for(row, mention):
            return False
        verbs = {*MOVING, "store"}
        if last is None or last.start < row[0]:
            return True
        # `in order to ... collect and use`: behind `而` stands what is done.
        done = [one for one in self._done_by(mention.start) if one.start >= row[0]]
        return not any(
            one.action in verbs and (one is last or self.text[one.start - 1] == "而")
            for one in done
        )

    def _meant_for(self, purpose: tuple[int, int], mention: Mention) -> bool:
        """Tell whether a purpose only says which data are meant: `some that serve to ...`."""
        moved = [one for one in self._done_by(purpose[0]) if one.action in MOVING]
        near = bool(moved) and _SERVING.fullmatch(self.text, moved[-1].end, purpose[0]) is not None
        of = _MEANT.fullmatch(self.text, purpose[0], mention.start) is not None
        return near and of

    def _in_condition(self, mention: Mention, last: Frame | None) -> bool:
        """Tell whether the clause says when: `when a document is scanned, ...`."""
        if last is None and _IF.match(self.text) and self.clauses.number(mention.start) == 0:
            return "," in self.text
        start = self.clauses.start(mention.start)
        clause = self.text[start : self.clauses.end(mention.start)]
        if _WHILE.match(self.text, mention.end) and _DURING.search(self.text, start, mention.start):
            return True
        given = last is not None and last.start >= start and last.action == "collect"
        words = self.text[last.start : last.end] if last is not None else ""
        return _WHEN.search(clause[-WHEN_CHARS:]) is not None and not (
            given and words in _HANDED_IN
        )

    def _follows(self, mention: Mention) -> Frame | None:
        clause = self.clauses.number(mention.start)
        after = self.text[mention.end : mention.end + 1]
        ends, titles = after in {",", "，", ""}, after in {":", "："}
        rest = _LISTED.fullmatch(self.text, mention.end, self.clauses.end(mention.end))
        ends = ends or rest is not None
        for one in self._from(mention.end):
            apart = self.clauses.number(one.start) - clause
            if apart > 1:
                return None
            if one.action and (not apart or ends or (titles and one.action in MOVING)):
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
