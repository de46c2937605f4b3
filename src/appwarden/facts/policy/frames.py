"""Levelled sentences in; their verbs out: who does what, and whether it is denied."""

import re
from bisect import bisect_right
from typing import NamedTuple

from appwarden.facts.policy.cues import ACTIONS, Cues
from appwarden.facts.policy.model import Action, Actor, Modality, Polarity

CLAUSE = re.compile(r"[,，;；:：。!?！？]")
# How far before a verb its negation stands at most, in levelled characters.
NEGATION_REACH = 34
# What stands behind these words in the same clause is whom something is done to.
OBJECT_REACH = 16
_OBJECT = re.compile(
    r"(?:向|给|与|和|同|对|从|委托)(?!.*(?:会|将|可|能))[^,，;；。]{0,14}$"
    r"|\b(?:with|to|of|from) [^,.;]{0,12}$"
)
_RELATIVE = re.compile(r"(?:过|到|了|后)?的")
# Before the user, begins what only says when; what ends it; and whom a verb without subject asks.
_SUBORDINATE = re.compile(r"(?:未经过?|经过?|征得|取得|获得|在|当|除非|一旦|基于)$")
_OVER = re.compile(
    r"(?:同意|授权|许可|允许|时|期间|过程中|之?前|之?后|情况下)(?=[^,，]{0,4}[,，]|[^,，]{0,30}$)"
)
_ASKED = re.compile(r"可以|可(?!能)|需|须|应|请|自行|选择")
# Behind a negation, shows that it only tells which data are meant.
_IN_ATTRIBUTE = re.compile(r"的[^,，。;；]{1,16}(?:会|将|可能|需|须)(?!不|会?不)[^,，。;；]{0,6}$")
# Before the operator: where somebody else has the data from; and whom he acts together with.
_SOURCE = re.compile(r"(?:从|自|通过|经由)$|\b(?:from|in|into|within|of|on|through|via) $")
# Before the user, makes him the one something is done for or to; a later clause is not his.
_SERVED = re.compile(r"(?:提醒|通知|告知|帮助|协助|方便|便于|提示|联系|识别|为|向|给|对|使|让)$")
# Behind the user, a clause that only tells which data are meant: `what you type will be sent`.
_TOLD_BY = re.compile(
    r"[^,，。;；]{0,14}的[^,，。;；]{1,16}(?:不会|会|将|可能|均|都|仅|只|须|需|由|被)[^,，。;；]{0,12}"
)
_TOGETHER = re.compile(r"(?:和|与|及|以及|或|、| and (?:our )?)$")
_ACTORS: tuple[tuple[str, Actor], ...] = (
    ("first_party", "first_party"), ("user", "user"), ("third_party", "third_party"),
)  # fmt: skip


# The verbs that make data change hands; others only say what is done with what is there.
MOVING = frozenset({"collect", "share", "entrust", "transfer", "disclose", "export"})
GIVING = MOVING - {"collect"}


class Frame(NamedTuple):
    """A verb at `start`; `action` None for one whose object is nothing that is collected.

    `relative` is the verb of a clause that tells which data are meant: `data that you use`.
    """

    start: int
    end: int
    action: Action | None
    actor: Actor
    subject: str
    polarity: Polarity
    modality: Modality
    relative: bool = False


class Clauses:
    """Where the clauses of a sentence begin and end."""

    def __init__(self, text: str) -> None:
        """Cut `text` at commas and the like."""
        self.starts = [0, *(mark.end() for mark in CLAUSE.finditer(text))]
        self.length = len(text)

    def number(self, place: int) -> int:
        """Return which clause holds `place`."""
        return bisect_right(self.starts, place) - 1

    def start(self, place: int) -> int:
        """Return where the clause that holds `place` begins."""
        return self.starts[self.number(place)]

    def end(self, place: int) -> int:
        """Return where the clause that holds `place` ends."""
        number = self.number(place) + 1
        return self.starts[number] if number < len(self.starts) else self.length


def frames_of(text: str, cues: Cues, own: re.Pattern[str] | None = None) -> list[Frame]:
    """Return the verbs of a sentence in order; where two overlap, the one that says more.

    `own` finds the names that the operator gave itself.
    """
    clauses = Clauses(text)
    taken: list[tuple[int, int, Action | None]] = []
    for action in ACTIONS:
        for found in cues.pattern(f"action_{action}").finditer(text):
            if not any(start < found.end() and found.start() < end for start, end, _ in taken):
                taken.append((found.start(), found.end(), action))
    for found in cues.pattern("other_verb").finditer(text):
        if not any(start < found.end() and found.start() < end for start, end, _ in taken):
            taken.append((found.start(), found.end(), None))
    taken = [row for row in taken if not _names_thing(text, row, cues)]
    subjects = _subjects(text, cues, own)
    return [
        _frame(text, start, end, action, (clauses, subjects, cues))
        for start, end, action in sorted(taken, key=lambda row: row[:2])
    ]


_Subjects = list[tuple[int, Actor, str]]


def _subjects(text: str, cues: Cues, own: re.Pattern[str] | None) -> _Subjects:
    named: _Subjects = (
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


def _frame(
    text: str,
    start: int,
    end: int,
    action: Action | None,
    known: tuple[Clauses, _Subjects, Cues],
) -> Frame:
    clauses, subjects, cues = known
    actor, subject = _actor(text, start, subjects)
    if actor == "third_party" and action and cues.pattern("for_operator").search(text, end):
        actor, subject, action = "first_party", "", "entrust"
    if not subject and action == "collect" and cues.pattern("gives_operator").match(text, start):
        actor = "third_party"  # `fundraising sites pass us your name`
    clause = text[clauses.start(start) : start]
    polarity = _polarity(text, clause, (start, end), cues)
    if action in GIVING and polarity == "does" and cues.holds("only_if", text):
        polarity = "not_unless"
    return Frame(
        start=start,
        end=end,
        action=_action(action, (actor, subject), (text, clause), (start, end), cues),
        actor=actor,
        subject=subject,
        polarity=polarity,
        modality="may" if cues.holds("may", clause[-NEGATION_REACH:]) else "will",
        relative=_RELATIVE.match(text, end) is not None,
    )


def _action(
    action: Action | None,
    doer: tuple[Actor, str],
    said: tuple[str, str],
    verb: tuple[int, int],
    cues: Cues,
) -> Action | None:
    """Return what a verb does with data, by who does it; None where nothing is said of it."""
    (actor, subject), (text, clause), (start, end) = doer, said, verb
    if actor == "user" and action == "disclose":
        action = "collect"  # What users publish in a service, the service has.
    if actor == "user" and action not in {"collect", "delete"}:
        # Users submit and delete; what they share or use themselves is no act of the operator.
        return None
    untold = not subject and cues.pattern("not_done").fullmatch(text, start, end) is None
    if (actor == "user" or untold) and cues.pattern("sees").fullmatch(text, start, end):
        return None  # What users look at is theirs.
    if cues.pattern("given").match(text, start) and cues.pattern("to_user").search(clause):
        return None  # What users are given was not taken from them.
    if cues.pattern("refusal").search(clause) or cues.pattern("hypothesis").search(text, 0, start):
        return None  # `If you do not provide it`: neither said nor denied.
    return action


def _names_thing(text: str, row: tuple[int, int, Action | None], cues: Cues) -> bool:
    """Tell whether a verb and the noun behind it name one thing: `time of use`, `page visits`."""
    start, end, action = row
    if action in {None, "use"}:
        return cues.pattern("verb_as_noun").match(text, end) is not None
    return cues.pattern("visit_as_noun").match(text, start) is not None


def _actor(text: str, start: int, subjects: _Subjects) -> tuple[Actor, str]:
    """Return the last subject before a verb; what stands as an object of `向` is none."""
    for place, actor, words in reversed(subjects):
        if place >= start:
            continue
        before = text[max(0, place - OBJECT_REACH) : place]
        if (_SOURCE if actor == "first_party" else _OBJECT).search(before):
            continue
        if actor == "third_party" and _joins_operator(text, place, subjects):
            actor, words = "first_party", ""
        if actor == "user" and _SERVED.search(before) and CLAUSE.search(text, place, start):
            continue
        if actor == "user" and _TOLD_BY.fullmatch(text, place + len(words), start):
            continue
        if actor == "user" and _SUBORDINATE.search(before) and _passed(text, place, start):
            continue
        return actor, words
    return "first_party", ""


def _joins_operator(text: str, place: int, subjects: _Subjects) -> bool:
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


def _polarity(text: str, clause: str, verb: tuple[int, int], cues: Cues) -> Polarity:
    start, end = verb
    undone = cues.pattern("not_done").finditer(text)
    if any(found.start() < end and start < found.end() for found in undone):
        return "does_not"
    near = clause[-NEGATION_REACH:]
    none = [(row.start(), row.end()) for row in cues.pattern("no_negation").finditer(near)]
    for found in cues.pattern("negation").finditer(near):
        if any(first < found.end() and found.start() < last for first, last in none):
            continue
        if _by_user(near[: found.start()], cues):
            continue
        if _IN_ATTRIBUTE.search(near, found.end()) is not None:
            continue
        return "not_unless" if cues.holds("unless", text) else "does_not"
    return "not_unless" if cues.holds("asks_again", text) else "does"


def _by_user(before: str, cues: Cues) -> bool:
    """Tell whether it is the user who does not: that denies nothing of the operator."""
    last = None
    for found in cues.pattern("user").finditer(before[-12:]):
        last = found
    return last is not None and len(before[-12:]) - last.end() <= 4  # noqa: PLR2004  `您可以`, `如您`
