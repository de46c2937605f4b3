"""Mentions of a sentence in; which of them can be the object of a verb at all out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from appwarden.facts.policy.clauses import CLAUSE
from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.frames import GIVING, Frame
from appwarden.facts.policy.lexicon import DESCRIPTION_CHARS, UNLISTED, Lexicon, Mention
from appwarden.facts.policy.sdk_names import SdkNames

# What a right is about stands right behind the verb, within so many characters.
RIGHT_REACH = 12
LIST_REACH = 40
EQUATED_REACH = 40
# Kinds of data that are persons other than the user, and what stands between them and their data.
PERSONS = frozenset({"emergency_contact", "contacts", "family_members", "guardian_information"})
_HOLDS = frozenset({"的", "之", "中的", "里的", "内的"})
_WITHIN = re.compile(r" (?:and [a-z ]{3,24} )?(?:in|from|on|of) your ")
_MEMBER = frozenset("、/()或等和与")
# What may stand between two members of a list; words that begin something new are none of it.
_LINK = re.compile(
    r"(?:(?!我们|您可|用于|以便|为了|从而|如果|给|提供)[^,，。;；:：、/(]){0,8}(?:等[^,，。;；:：、/(]{0,6})?"
    r"(?:[、/()|]|[)][、,，]?|[,，](?=(?:您|你)(?:的|浏览|使用|访问|搜索|点击|发布|选择|请求|上传|填写)|如|例如|比如|包括|包含|以及|[a-z])|和|及|与|或)"
    r"(?:(?:(?!我们|您可|用于|以便|为了|从而|如果|会(?![话员议])|将)[^,，。;；:：、]){1,14}、){0,3}"
    r"(?:(?!我们|您可|用于|以便|为了|从而|如果|会(?![话员议])|将)[^,，。;；:：、]){0,14}"
)
# `1. Location: we collect ...`: a title at the head of a paragraph.
_LABEL = re.compile(r"[\s\d一二三四五六七八九十()【\[①-⑳.、*]{0,8}")
_ACTS = re.compile(r"(?:也|还)?(?:不会?|会|将会?)(?:持续|自动|实时|定期)?")
# Between a thing and what it does; a pronoun there would be what acts.
_ACTIVE = re.compile(
    r" (?:(?!we\b|you\b|us\b|they\b|that\b|which\b|it\b|is\b|are\b|be\b|been\b|was\b|were\b)"
    r"[a-z()\"'“”]+ ){0,4}"
)
# `camera images stored`: a participle, which nothing does itself.
_PARTICIPLE = re.compile(r"(?:ed|en|ought|old|eld|ept|ent)$")
_NAMED_BY = re.compile(r"(?:姓名|名字|names?)$")
# `phone information and device permissions`: two things, of which one is a permission.
_JOINED = re.compile(r"[和及与或/、]|\band\b|\bor\b")
# Points to what the same sentence or the one before named: nothing new is said of more.
_JUST_NAMED = re.compile(r"这|此类|该等|(?:this|these|that|those|such) ")
# Behind a word of several senses, makes it the beginning of a name: `account identifier`.
_NAMING = re.compile(
    r"(?:的?(?:相关|部分|公开)|唯一)?(?:信息|数据|内容|资料|凭据|特征|识别码|标识)"
)
# Names some data or other, and points to none: whoever passes these on does not say which.
_VAGUE = re.compile(r"相关|其他|必要|相应|某些|部分")
_LABEL_END = frozenset(":,】]")


class Reader(NamedTuple):
    """What reading a sentence needs of the catalogue, and the names the operator gave itself."""

    lexicon: Lexicon
    cues: Cues
    names: SdkNames
    own: re.Pattern[str] | None = None

    def mentions(self, text: str) -> list[Mention]:
        """Return what `text` names; a word within a name of the operator's own names nothing."""
        named = [row.span() for row in self.own.finditer(text)] if self.own else []
        return [
            one
            for one in self.lexicon.mentions(text)
            if not any(start < one.end and one.start < end for start, end in named)
        ]


def objects(
    text: str, mentions: Sequence[Mention], reader: Reader, *, moves: bool
) -> Iterator[tuple[int, Mention]]:
    """Yield the mentions, with their numbers, that name the user's data here; see each test.

    `moves` is whether the sentence has a verb that makes data change hands, with an object.
    """
    rights = [found.span() for found in reader.cues.pattern("rights").finditer(text)]
    owned, taken = False, -1
    for number, mention in enumerate(mentions):
        before = mentions[number - 1] if number else None
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        if before is None and moves and _is_label(text, mention):
            continue
        if _is_no_data(text, mention, reader) or _is_holder(text, mention, follower):
            continue
        if owned and before is not None and _goes_on(text, before, mention):
            continue  # `name and number of your emergency contact`: hers, not the user's.
        owned = _owns(text, mention, follower)
        if taken == mention.start:
            continue  # `identity card picture` is one thing.
        if not any(_within_right(text, right, mention) for right in rights):
            taken = mention.end
            yield number, _pointer(text, mention, reader) or mention


def permissions(text: str, mentions: Sequence[Mention], cues: Cues) -> frozenset[int]:
    """Return which mentions name permissions; the word behind a list's last member counts for all.

    Only names of things that a permission guards count so: `name and camera permission` is none.
    """
    found: set[int] = set()
    for number in range(len(mentions) - 1, -1, -1):
        one = mentions[number]
        follower = mentions[number + 1] if number + 1 < len(mentions) else None
        after = cues.pattern("permission_after").match(text, one.end)
        named = after is not None and (
            _JOINED.search(after[0]) is None or _is_guarded(text, one, cues)
        )
        listed = follower is not None and number + 1 in found and is_linked(text, one, follower)
        if named or (listed and _is_guarded(text, one, cues)):
            found.add(number)
    return frozenset(found)


def _is_guarded(text: str, mention: Mention, cues: Cues) -> bool:
    return cues.pattern("guarded").search(text, mention.start, mention.end) is not None


def acts(text: str, mention: Mention, frame: Frame, follower: Mention | None) -> bool:
    """Tell whether a thing is itself what acts: `the bracelet will send your pulse`."""
    if frame.start < mention.end:
        return False
    between = text[mention.end : frame.start]
    if between[:1] == " ":
        participle = _PARTICIPLE.search(text, frame.start, frame.end) is not None
        stays = text.startswith(("stay", "remain"), frame.start)
        return not participle and not stays and _ACTIVE.fullmatch(between) is not None
    if text[frame.start : frame.end].endswith(("到", "至", "往", "给", "于")):
        return False  # `your voice will be sent to our servers`
    does = _ACTS.fullmatch(between) is not None or (frame.relative and not between)
    return does and follower is not None and frame.end <= follower.start


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


def is_linked(text: str, before: Mention, mention: Mention) -> bool:
    """Tell whether two words are members of one list."""
    return _LINK.fullmatch(text, before.end, mention.start) is not None


def _goes_on(text: str, before: Mention, mention: Mention) -> bool:
    """Tell whether a word belongs to the holder named before it, or to the list of its data."""
    held = text[before.end : mention.start] in _HOLDS
    return held or is_linked(text, before, mention)


def is_weak(text: str, mention: Mention, frame: Frame, reader: Reader) -> bool:
    """Tell whether a word that has other senses, or only points back, is no object here."""
    if _points_back(text, mention, reader):
        # Of data named before, it says something new that they are passed on.
        passed = frame.action in GIVING and frame.polarity != "does_not"
        return not passed or _JUST_NAMED.match(text, mention.start) is not None
    if mention.term == UNLISTED:
        return False
    words = text[mention.start : mention.end]
    if reader.cues.pattern("weak_data").fullmatch(words) is None:
        return False
    if reader.lexicon.level_of(mention.term) == "generic":
        # It counts where something is denied or passed on: then it stands for everything.
        return frame.action in {"collect", "use", "store"} and frame.polarity == "does"
    if frame.polarity == "does_not" or _NAMING.match(text, mention.end) is not None:
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
    if mention.term not in PERSONS or follower is None:
        return False
    named = _NAMED_BY.search(text, mention.start, mention.end) is not None
    return named or text[mention.end : follower.start] in _HOLDS


def _is_no_data(text: str, mention: Mention, reader: Reader) -> bool:
    """Tell whether a word names no data here: a function, a firm, what was named before."""
    words = text[mention.start : mention.end]
    near = max(0, mention.start - EQUATED_REACH)
    if reader.cues.pattern("equated_before").search(text, near, mention.start) is not None:
        return True
    if text.startswith("的", mention.end) and reader.lexicon.level_of(mention.term) != "exact":
        return True  # `the purpose of personal information`: it only says what of.
    if words.startswith("the "):
        return True  # `the debt`: named before.
    behind = reader.cues.pattern("no_data_after").match(text, mention.end)
    return behind is not None


def _pointer(text: str, mention: Mention, reader: Reader) -> Mention | None:
    """Return a word that tells no kind of data of its own: it points back, or ends a list.

    `IMEI and other information`: what counts was named before. `further information that you
    allowed` is told by what stands beside it.
    """
    generic = reader.lexicon.level_of(mention.term) == "generic"
    ends_list = generic and text.endswith("等", 0, mention.start)
    vague = _VAGUE.match(text, mention.start) is not None and _points_back(text, mention, reader)
    told = ends_list or (_points(text, mention, reader) and not vague)
    return mention._replace(term=UNLISTED) if told else None


def _points(text: str, mention: Mention, reader: Reader) -> bool:
    before = text.endswith(("该", "此"), 0, mention.start)
    words = text[mention.start : mention.end]
    return before or reader.cues.pattern("anaphora").match(words) is not None


def _points_back(text: str, mention: Mention, reader: Reader) -> bool:
    """Tell whether a word points back to data, and nothing beside it tells which are meant."""
    if not _points(text, mention, reader):
        return False
    near = text[max(0, mention.start - DESCRIPTION_CHARS) : mention.start]
    return not (near.endswith("的") and reader.cues.holds("described", near))
