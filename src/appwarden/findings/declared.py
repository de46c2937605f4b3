"""What the app was seen to read against what its policy says: one row a subject and data type."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from appwarden.catalogue.condition import PolicyVerdict
from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import Access, Facts
from appwarden.facts.policy.model import Policy, Quote, SdkRecord, Statement
from appwarden.findings.model import Disclosure
from appwarden.findings.possible import Possibility
from appwarden.model import Grade

APP, SDK = "app", "sdk:"
QUOTES_LISTED = 3
GRADES: tuple[Grade, ...] = get_args(Grade)  # strongest first
# What an app says it does with data to have them; deleting and keeping do not disclose a read.
OWN_ACTIONS = frozenset({"collect", "use"})
PASSING_ON = frozenset({"share", "entrust", "transfer", "disclose", "export"})


class _Said(NamedTuple):
    """One thing a policy says of a data type: how exactly, and whether it is denied."""

    level: str
    polarity: str
    quote: Quote


def disclosures(facts: Facts, catalogue: Catalogue) -> tuple[Disclosure, ...]:
    """Compare every read with the policy; nothing where there is no policy that was read.

    Reads that cannot happen are left out. What is declared and never seen is `over_declared`,
    which only informs: it may be typed in by the user, or read by code that was not examined.
    """
    if not facts.policies or not any(_is_read(policy) for policy in facts.policies):
        return ()
    policy = facts.policies[0]
    possible = Possibility(facts, catalogue)
    seen: dict[tuple[str, str], list[Access]] = {}
    for access in facts.accesses:
        if access.phase != "unreachable" and not access.weak and possible.counts(access):
            seen.setdefault((access.subject, access.data_type), []).append(access)
    cut = any(gap.stage == "policy" for gap in policy.gaps)
    rows = [
        _row(subject, data_type, reads, (policy, catalogue), cut=cut)
        for (subject, data_type), reads in seen.items()
        if _is_asked(subject, catalogue)
    ]
    rows += _over_declared(policy, catalogue, {data_type for _, data_type in seen})
    return tuple(sorted(rows, key=lambda row: (row.subject != APP, row.subject, row.data_type)))


def _is_read(policy: Policy) -> bool:
    return any(check.status != "not_checkable" for check in policy.checks)


def _is_asked(subject: str, catalogue: Catalogue) -> bool:
    """Leave out libraries, which hand what they read to nobody but the app."""
    sdk = catalogue.sdks.get(subject.removeprefix(SDK))
    return subject == APP or sdk is None or sdk.role != "library"


def _row(
    subject: str,
    data_type: str,
    reads: Sequence[Access],
    known: tuple[Policy, Catalogue],
    *,
    cut: bool,
) -> Disclosure:
    policy, catalogue = known
    if subject == APP:
        verdict, quotes = _of_app(data_type, policy)
    else:
        verdict, quotes = _of_sdk(subject.removeprefix(SDK), data_type, policy, catalogue)
    if cut and verdict in {"omitted", "wrong_recipient"}:
        verdict = "not_checkable"
    return Disclosure(
        subject=subject,
        data_type=data_type,
        seen=True,
        grade=min((read.grade for read in reads), key=GRADES.index),
        verdict=verdict,
        quotes=tuple(dict.fromkeys(quotes))[:QUOTES_LISTED],
    )


def _of_app(data_type: str, policy: Policy) -> tuple[PolicyVerdict, list[Quote]]:
    own = [
        one
        for one in policy.statements
        if one.action in OWN_ACTIONS and one.actor != "third_party" and not one.hidden
    ]
    return _weigh(list(_said(own, data_type)))


def _of_sdk(
    sdk: str, data_type: str, policy: Policy, catalogue: Catalogue
) -> tuple[PolicyVerdict, list[Quote]]:
    records = [record for record in policy.sdks if record.sdk == sdk]
    named = [one for one in policy.statements if one.subject == SDK + sdk]
    verdict, quotes = _weigh([*_listed(records, data_type), *_said(named, data_type)])
    if verdict != "omitted":
        kind = catalogue.sdks[sdk].kind if sdk in catalogue.sdks else ""
        wrong = verdict == "clear" and records and _wrong_purpose(records, kind)
        return ("wrong_purpose" if wrong else verdict), quotes
    passed = [one for one in policy.statements if one.action in PASSING_ON]
    passing, found = _weigh(list(_said(passed, data_type)))
    if passing != "omitted":
        # That something is passed on to somebody names neither whom nor, mostly, what.
        return ("vague" if passing == "clear" else passing), found
    own, found = _of_app(data_type, policy)
    if own in {"clear", "conditional"} and not records and not named:
        return "wrong_recipient", found
    return "omitted", [record.quote for record in records]


def _said(statements: Iterable[Statement], data_type: str) -> Iterator[_Said]:
    for one in statements:
        if one.level == "generic" or data_type in one.data_types:
            yield _Said(one.level, one.polarity, one.quote)


def _listed(records: Iterable[SdkRecord], data_type: str) -> Iterator[_Said]:
    for record in records:
        if data_type in record.data_types:
            exact = len(record.data_types) <= 2 * max(1, len(record.terms))
            yield _Said("exact" if exact else "class", "does", record.quote)


def _weigh(said: Sequence[_Said]) -> tuple[PolicyVerdict, list[Quote]]:
    """Return the verdict on all that is said of one data type; exact words count before classes."""
    for level in ("exact", "class"):
        verdict = _at(level, said)
        if verdict is not None:
            return verdict
    does, denied = _quotes(said, "generic", "does"), _quotes(said, "generic", "does_not")
    if does or not denied:
        return ("vague" if does else "omitted"), does
    return "incorrect", denied


def _at(level: str, said: Sequence[_Said]) -> tuple[PolicyVerdict, list[Quote]] | None:
    """Return the verdict on what is said so exactly; None where nothing is."""
    does, denied = _quotes(said, level, "does"), _quotes(said, level, "does_not")
    if does:
        contrary = denied or _quotes(said, "class", "does_not")
        if contrary:
            return "ambiguous", [*does[:1], *contrary]
        return ("clear" if level == "exact" else "vague"), does
    unless = _quotes(said, level, "not_unless")
    if denied:
        return "incorrect", denied
    return ("conditional", unless) if unless else None


def _quotes(said: Sequence[_Said], level: str, polarity: str) -> list[Quote]:
    return [one.quote for one in said if one.level == level and one.polarity == polarity]


_ADVERTISING = ("广告", "推广", "营销", "变现", "投放", "advert", "marketing", "monetis", "monetiz")


def _wrong_purpose(records: Sequence[SdkRecord], kind: str) -> bool:
    """Tell whether an advertising SDK is listed with purposes that hide what it is for."""
    purposes = " ".join(record.purpose.lower() for record in records).strip()
    return kind == "ads" and bool(purposes) and not any(word in purposes for word in _ADVERTISING)


def _over_declared(policy: Policy, catalogue: Catalogue, seen: set[str]) -> Iterator[Disclosure]:
    """Yield what the policy says the app collects though no read of it was seen."""
    declared: dict[str, list[Quote]] = {}
    for one in policy.statements:
        if one.action == "collect" and one.actor == "first_party" and one.polarity == "does":
            for data_type in one.data_types if one.level == "exact" else ():
                declared.setdefault(data_type, []).append(one.quote)
    for data_type in sorted(declared):
        if data_type not in seen and data_type in catalogue.apis:
            quotes = tuple(dict.fromkeys(declared[data_type]))[:QUOTES_LISTED]
            yield Disclosure(APP, data_type, False, "declared", "over_declared", quotes)  # noqa: FBT003  in the order of the record
