"""A levelled sentence in; who does what its verbs say out."""

import re
from bisect import bisect_left

from appwarden.facts.policy.clauses import CLAUSE
from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.model import Actor

# What stands behind these words in the same clause is whom something is done to.
OBJECT_REACH = 16
_OBJECT = re.compile(
    r"(?:向|给|与|和|同|对|从|委托)(?!.*(?:会|将|可|能))[^,，;；。]{0,14}$"
    r"|\b(?:with|to|of|from) [^,.;]{0,12}$"
)
# Before the user, begins what only says when; what ends it; and whom a verb without subject asks.
_SUBORDINATE = re.compile(r"(?:未经过?|经过?|征得|取得|获得|在|当|除非|一旦|基于)$")
_OVER = re.compile(
    r"(?:同意|授权|许可|允许|时|期间|过程中|之?前|之?后|情况下)(?=[^,，]{0,4}[,，]|[^,，]{0,30}$)"
)
_ASKED = re.compile(r"可以|可(?!能)|需|须|应|请|自行|选择")
# Before the operator: where somebody else has the data from, or to whom he gives them; and whom
# the operator acts together with.
_SOURCE = re.compile(r"(?:从|自|通过|经由|向)$|\b(?:from|in|into|within|of|on|through|via) $")
# Before a third party, says that there is none.
_NONE = re.compile(r"(?:未|没有|不)(?:会)?(?:接入|集成|嵌入|引入|使用|含有?)[^,，。;；的]{0,10}$")
# Before the user, makes him the one something is done for or to; a later clause is not his.
_SERVED = re.compile(
    r"(?:收集|获取|采集|读取|上报|分析|保存|存储|共享|提醒|通知|告知|帮助|协助|方便|便于|提示|联系|识别|为|向|给|对|使|让)$"
)
# Behind the user, a clause that only tells which data are meant: `what you type will be sent`.
_TOLD_BY = re.compile(
    r"[^,，。;；]{0,14}的[^,，。;；]{1,16}(?:不会|会|将|可能|均|都|仅|只|须|需|由|被)[^,，。;；]{0,12}"
)
# `the services that you asked for`: nothing that the user does with data.
_NAMED_BY = re.compile(r"所[^,，。;；]{1,10}的[^,，。;；]{1,16}[,，]")
# `those of you who apply for a loan, ...`: a case, told before what is done in it.
_CASE = re.compile(r"[^,，。;；:：]{2,30}的[,，](?!您|你|用户)")
_TOGETHER = re.compile(r"(?:和|与|及|以及|或|、| and (?:our )?)$")
_ACTORS: tuple[tuple[str, Actor], ...] = (
    ("first_party", "first_party"), ("user", "user"), ("third_party", "third_party"),
)  # fmt: skip

Subjects = list[tuple[int, Actor, str]]


def subjects_of(text: str, cues: Cues, own: re.Pattern[str] | None) -> Subjects:
    """Return where somebody who may act is named, in order: who, and by which words."""
    named: Subjects = (
        [(found.start(), "first_party", found[0]) for found in own.finditer(text)] if own else []
    )
    return sorted(
        named
        + [
            (found.start(), actor, found[0])
            for cue, actor in _ACTORS
            for found in cues.pattern(cue).finditer(text)
        ]
    )


def actor_of(text: str, start: int, subjects: Subjects) -> tuple[Actor, str]:
    """Return the last subject before a verb; what stands as an object of `向` is none."""
    for place, actor, words in reversed(subjects[: bisect_left(subjects, (start,))]):
        before = text[max(0, place - OBJECT_REACH) : place]
        if (_SOURCE if actor == "first_party" else _OBJECT).search(before):
            continue
        if actor == "third_party" and _NONE.search(before):
            continue
        if actor == "third_party" and _joins_operator(text, place, subjects):
            return "first_party", ""
        if actor == "user" and _is_by_the_way(text, (place, place + len(words)), start, before):
            continue
        return actor, words
    return "first_party", ""


def _is_by_the_way(text: str, user: tuple[int, int], verb: int, before: str) -> bool:
    """Tell whether users are only whom it is done for, or tell when or with which data."""
    place, end = user
    served = _SERVED.search(before) is not None and CLAUSE.search(text, place, verb) is not None
    put = before.endswith(("将", "把"))  # `what you uploaded` in front of the verb it is done by
    named = _NAMED_BY.match(text, end, verb) is not None
    case = _CASE.match(text, end, verb) is not None
    tells = put or named or case or _TOLD_BY.fullmatch(text, end, verb) is not None
    return (
        served or tells or (_SUBORDINATE.search(before) is not None and _passed(text, place, verb))
    )


def _joins_operator(text: str, place: int, subjects: Subjects) -> bool:
    """Tell whether somebody acts together with the operator: `we and our partners`."""
    return any(
        actor == "first_party" and _TOGETHER.fullmatch(text, other + len(words), place)
        for other, actor, words in subjects
        if other < place
    )


def _passed(text: str, place: int, start: int) -> bool:
    """Tell whether `when you ...` is over where the verb stands, and the verb asks nobody."""
    over = _OVER.search(text, place, start)
    return over is not None and _ASKED.search(text, over.end(), start) is None
