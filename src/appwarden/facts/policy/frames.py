"""Levelled sentences in; their verbs out: who does what, and whether it is denied."""

import re
from typing import NamedTuple

from appwarden.facts.policy.actors import Subjects, actor_of, subjects_of
from appwarden.facts.policy.clauses import Clauses
from appwarden.facts.policy.cues import ACTIONS, Cues
from appwarden.facts.policy.model import Action, Actor, Modality, Polarity
from appwarden.facts.policy.ranges import Covered

# How far before a verb its negation stands at most, in levelled characters.
NEGATION_REACH = 34
# How far before a verb stands what makes it a supposition, and behind it for whom it is done.
SUPPOSED_REACH, AGENT_REACH = 100, 160
_RELATIVE = re.compile(r"(?:过|到|了|后)?的")
# Behind a negation, shows that it only tells which data are meant.
_IN_ATTRIBUTE = re.compile(r"的[^,，。;；]{1,16}(?:会|将|可能|需|须)(?!不|会?不)[^,，。;；]{0,6}$")
# Before a verb, asks the user for it: `you need to give the platform ...`.
_ASKED_TO = re.compile(
    r"(?:您|你|用户)[^,，。;；]{0,6}(?:需要?|应[当该]?|须|必须|得)(?:主动|另外|首先|先)?$"
)
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


def frames_of(text: str, cues: Cues, own: re.Pattern[str] | None = None) -> list[Frame]:
    """Return the verbs of a sentence in order; where two overlap, the one that says more.

    `own` finds the names that the operator gave itself.
    """
    clauses = Clauses(text)
    taken: list[tuple[int, int, Action | None]] = []
    covered = Covered(len(text))
    for cue, action in (
        *((f"action_{action}", action) for action in ACTIONS),
        ("other_verb", None),
    ):
        for found in cues.pattern(cue).finditer(text):
            if not covered.meets(*found.span()):
                taken.append((*found.span(), action))
                covered.add(*found.span())
    taken = [row for row in taken if not _names_thing(text, row, cues)]
    known = _Known(
        text,
        clauses,
        subjects_of(text, cues, own),
        tuple(found.span() for found in cues.pattern("not_done").finditer(text)),
        only_if=cues.holds("only_if", text),
        asks_again=cues.holds("asks_again", text),
        unless=cues.holds("unless", text),
        cues=cues,
    )
    return [
        _frame(text, start, end, action, known)
        for start, end, action in sorted(taken, key=lambda row: row[:2])
    ]


class _Known(NamedTuple):
    """What is the same for every verb of a sentence."""

    text: str
    clauses: Clauses
    subjects: Subjects
    undone: tuple[tuple[int, int], ...]
    only_if: bool
    asks_again: bool
    unless: bool
    cues: Cues


def _frame(text: str, start: int, end: int, action: Action | None, known: _Known) -> Frame:
    clauses, subjects, cues = known.clauses, known.subjects, known.cues
    actor, subject = actor_of(text, start, subjects)
    if (
        actor == "third_party"
        and action
        and cues.pattern("for_operator").search(text, end, end + AGENT_REACH)
    ):
        actor, subject, action = "first_party", "", "entrust"
    if not subject and action == "collect" and cues.pattern("gives_operator").match(text, start):
        actor = "third_party"  # `fundraising sites pass us your name`
    if action == "collect" and "我们" in text[start:end]:
        actor, subject = "first_party", ""  # `never passes through our hands`
    clause = text[clauses.start(start) : start]
    polarity = _polarity(clause, (start, end), known)
    if polarity == "does" and cues.pattern("leaks").fullmatch(text, start, end):
        action = None  # What others might do to the data is no act of the operator.
    if action in GIVING and polarity == "does" and known.only_if:
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
    clause = clause[-SUPPOSED_REACH:]
    if actor == "user" and action == "share" and _ASKED_TO.search(clause) is not None:
        action = "collect" if not cues.holds("third_party", text[start:end]) else action
    if actor == "user" and (action == "disclose" or clause.endswith(("向我们", "与我们"))):
        action = "collect"  # What users publish in a service, or give to it, the service has.
    if actor == "user" and action not in {"collect", "delete"}:
        # Users submit and delete; what they share or use themselves is no act of the operator.
        return None
    if actor == "user" and cues.pattern("comes_by").fullmatch(text, start, end):
        return None  # What users receive was not taken from them.
    untold = not subject and cues.pattern("not_done").fullmatch(text, start, end) is None
    if (actor == "user" or untold) and cues.pattern("sees").fullmatch(text, start, end):
        return None  # What users look at is theirs.
    if cues.pattern("given").match(text, start) and cues.pattern("to_user").search(clause):
        return None  # What users are given was not taken from them.
    supposed = cues.pattern("hypothesis").search(text, max(0, start - SUPPOSED_REACH), start)
    if supposed is not None or cues.pattern("refusal").search(clause):
        return None  # `If you do not provide it`: neither said nor denied.
    return action


def _names_thing(text: str, row: tuple[int, int, Action | None], cues: Cues) -> bool:
    """Tell whether a verb and the noun behind it name one thing: `time of use`, `page visits`."""
    start, end, action = row
    if action in {None, "use"}:
        return cues.pattern("verb_as_noun").match(text, end) is not None
    return cues.pattern("visit_as_noun").match(text, start) is not None


def _polarity(clause: str, verb: tuple[int, int], known: _Known) -> Polarity:
    (start, end), cues = verb, known.cues
    if any(first < end and start < last for first, last in known.undone):
        return "not_unless" if known.unless else "does_not"
    if cues.holds("such_not_done", known.text[end : end + AGENT_REACH]):
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
        return "not_unless" if known.unless else "does_not"
    return "not_unless" if known.asks_again else "does"


def _by_user(before: str, cues: Cues) -> bool:
    """Tell whether it is the user who does not: that denies nothing of the operator."""
    last = None
    for found in cues.pattern("user").finditer(before[-12:]):
        last = found
    return last is not None and len(before[-12:]) - last.end() <= 4  # noqa: PLR2004  `您可以`, `如您`
