"""Two versions of a policy in; what was added, removed and weakened out."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.frames import GIVING
from appwarden.facts.policy.model import Check, Policy, Quote, Statement
from appwarden.facts.policy.normal import level

ChangeKind = Literal["added", "removed", "weakened", "strengthened"]
_STATUSES = ("missing", "vague", "partial", "present")
# Items that are about a length of time.
TIMED = frozenset({"retention", "response_time", "account_cancellation"})
_NUMERALS = {"一": 1, "两": 2, "二": 2, "三": 3, "五": 5, "六": 6, "七": 7, "十": 10, "十五": 15,
             "三十": 30, "半": 0.5}  # fmt: skip
_DAYS = {"年": 365, "year": 365, "月": 30, "month": 30, "周": 7, "week": 7, "日": 1, "天": 1,
         "day": 1, "小时": 1 / 24, "hour": 1 / 24}  # fmt: skip
_TIME = re.compile(
    r"(?<![\d.])(\d{1,3}|三十|十五|[一两二三五六七十半])(?:个)?"
    r"(?:自然|工作| working| business| calendar)? ?"
    r"(年|月|周|日|天|小时|year|month|week|day|hour)(?!月|\d)"
)
# What parts those who receive something together.
_PARTIES = re.compile(r"[、/]|和|与|及|以及|或|,? and |, | or ")
_POSSESSIVE = re.compile(r"^(?:我们的?|其|our |the )")
# A change of these means that the consent once given does not cover what is done now.
NEEDS_CONSENT = frozenset({"collect", "share", "entrust", "transfer", "disclose", "export"})


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One difference; `what` it is one of, `key` what it is about.

    A `recipient` or a `purpose` is one of data that both versions speak of. `needs_consent` where
    more is done with data than the old version said.
    """

    kind: ChangeKind
    what: Literal["statement", "recipient", "purpose", "check", "sdk"]
    key: str
    needs_consent: bool
    old: Quote | None = None
    new: Quote | None = None


def policy_changes(old: Policy, new: Policy, catalogue: Catalogue) -> tuple[Change, ...]:
    """Compare two versions by what they say, not by their words."""
    cues = cues_of(catalogue)
    return (
        *_statements(old, new),
        *_told("recipient", _recipients(old), _recipients(new)),
        *_told("purpose", _purposes(old, cues), _purposes(new, cues)),
        *_sdks(old, new, cues),
        *_checks(old, new),
    )


def _statements(old: Policy, new: Policy) -> Iterator[Change]:
    before, after = _by_key(old.statements), _by_key(new.statements)
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        action = key.split(" ", 1)[0]
        if was is None and now is not None and now.polarity == "does":
            yield Change("added", "statement", key, action in NEEDS_CONSENT, None, now.quote)
        elif was is not None and now is None:
            kind: ChangeKind = "removed" if was.polarity == "does" else "weakened"
            yield Change(kind, "statement", key, was.polarity != "does", was.quote, None)
        elif was is not None and now is not None and was.polarity != now.polarity:
            weaker = now.polarity == "does" or was.polarity == "does_not"
            yield Change(
                "weakened" if weaker else "strengthened",
                "statement", key, weaker and action in NEEDS_CONSENT, was.quote, now.quote,
            )  # fmt: skip


# For each kind of data, who receives it or what it is for, with the sentence that says so first.
Told = Mapping[str, Mapping[str, Quote]]


def _recipients(policy: Policy) -> Told:
    found: dict[str, dict[str, Quote]] = defaultdict(dict)
    for one in policy.statements:
        if one.action in GIVING and one.polarity != "does_not" and one.recipient:
            for party in _PARTIES.split(level(one.recipient)):
                found[one.term].setdefault(_POSSESSIVE.sub("", party), one.quote)
    return found


def _purposes(policy: Policy, cues: Cues) -> Told:
    found: dict[str, dict[str, Quote]] = defaultdict(dict)
    for one in policy.statements:
        if one.action != "delete" and one.polarity != "does_not":
            for kind in sorted(cues.purposes(one.purpose)):
                found[one.term].setdefault(kind, one.quote)
    return found


def _told(what: Literal["recipient", "purpose"], old: Told, new: Told) -> Iterator[Change]:
    """Yield what is new or gone for data of which both versions say something of the kind."""
    for term in sorted(old.keys() & new.keys()):
        before, after = old[term], new[term]
        first = next(iter(before.values())), next(iter(after.values()))
        for name in sorted(after.keys() - before.keys()):
            if not _is_within(name, before):
                yield Change("added", what, f"{term}: {name}", True, first[0], after[name])  # noqa: FBT003  in the order of the record
        for name in sorted(before.keys() - after.keys()):
            if not _is_within(name, after):
                yield Change("removed", what, f"{term}: {name}", False, before[name], first[1])  # noqa: FBT003  in the order of the record


def _is_within(name: str, others: Mapping[str, Quote]) -> bool:
    """Tell whether somebody is named elsewhere with more or fewer words."""
    return any(name in other or other in name for other in others)


def _by_key(statements: tuple[Statement, ...]) -> dict[str, Statement]:
    """Map action and term to the statement that admits most, the first of its kind."""
    found: dict[str, Statement] = {}
    rank = {"does": 0, "not_unless": 1, "does_not": 2}
    for one in statements:
        key = f"{one.action} {one.term}"
        if key not in found or rank[one.polarity] < rank[found[key].polarity]:
            found[key] = one
    return found


def _sdks(old: Policy, new: Policy, cues: Cues) -> Iterator[Change]:
    before = {row.sdk or row.name: row for row in old.sdks}
    after = {row.sdk or row.name: row for row in new.sdks}
    for key in sorted({*before, *after}):
        if key not in before:
            yield Change("added", "sdk", key, needs_consent=True, new=after[key].quote)
        elif key not in after:
            yield Change("removed", "sdk", key, needs_consent=False, old=before[key].quote)
        else:
            quotes = before[key].quote, after[key].quote
            if more := sorted({*after[key].terms} - {*before[key].terms}):
                yield Change("added", "sdk", f"{key}: {', '.join(more)}", True, *quotes)  # noqa: FBT003  in the order of the record
            was, now = (cues.purposes(row.purpose) for row in (before[key], after[key]))
            for kind in sorted(now - was) if was else ():
                yield Change("added", "purpose", f"{key}: {kind}", True, *quotes)  # noqa: FBT003  in the order of the record


def _checks(old: Policy, new: Policy) -> Iterator[Change]:
    before = {check.id: check for check in old.checks}
    for check in new.checks:
        was = before.get(check.id)
        if was is None or "not_checkable" in {was.status, check.status}:
            continue
        time, now = _longest(was), _longest(check)
        if check.id in TIMED and check.status == was.status and time != now:
            worse: ChangeKind = "weakened" if now > time else "strengthened"
            yield Change(worse, "check", check.id, False, _first(was), _first(check))  # noqa: FBT003  in the order of the record
        difference = _STATUSES.index(check.status) - _STATUSES.index(was.status)
        if difference:
            kind: ChangeKind = "strengthened" if difference > 0 else "weakened"
            yield Change(kind, "check", check.id, False, _first(was), _first(check))  # noqa: FBT003  in the order of the record


def _longest(check: Check) -> float:
    """Return the longest time that the quotes name, in days; infinity where they name none."""
    found = [
        float(_NUMERALS.get(number, number)) * _DAYS[unit]
        for quote in check.quotes
        for number, unit in _TIME.findall(level(quote.text))
    ]
    return max(found, default=math.inf) if check.quotes else math.inf


def _first(check: Check) -> Quote | None:
    return check.quotes[0] if check.quotes else None
