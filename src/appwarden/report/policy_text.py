"""A policy in, a text for the terminal out: documents, checklist, statements, lists, manners."""

from collections.abc import Iterator, Sequence

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.changes import Change
from appwarden.facts.policy.model import Check, Policy, Quote, Statement
from appwarden.findings.policy_words import status_of
from appwarden.model import Gap, Text
from appwarden.report import terms
from appwarden.report.names import plain
from appwarden.report.policy_view import statement_groups
from appwarden.report.telling import tell_gap
from appwarden.report.words import bracketed, say, say_list

QUOTE_CHARS = 90


def policy_text(policy: Policy, catalogue: Catalogue, language: str) -> str:
    """Return the policy in `language` (`en` or `zh`), one line a thing and one for its quote."""
    documents = [
        f"{one.name}: {terms.term(terms.DOCUMENT_ROLE, one.role, language)}, {one.format}, "
        f"{one.language}, {len(one.text)}"
        for one in policy.documents
    ]
    parts = {
        "documents": documents,
        "checklist": [
            line for check in policy.checks for line in _check(check, catalogue, language)
        ],
        "statements": list(_statements(policy.statements, catalogue, language)),
        "policy_sdks": [
            f"{one.name} | {one.company} | {one.data} | {one.purpose}" for one in policy.sdks
        ],
        "policy_manners": [
            f"{terms.term(terms.MANNER, one.kind, language)}: {one.figure}"
            for one in policy.manners
            if one.kind in terms.MANNER
        ],
        "gaps": [_gap(gap, language) for gap in policy.gaps],
    }
    return "\n".join(_part(name, lines, language) for name, lines in parts.items() if lines)


def _gap(gap: Gap, language: str) -> str:
    why, place = tell_gap(gap, language)
    return ": ".join(filter(None, (place, terms.term(terms.GAP, gap.what, language), why)))


def changes_text(changes: Sequence[Change], language: str) -> str:
    """Return the differences of two versions, those that need a new consent marked."""
    lines = []
    for one in changes:
        needed = say("new_consent", language)
        consent = f" ({needed})" if one.needs_consent else ""
        lines.append(
            f"[{terms.term(terms.CHANGE, one.kind, language)}] {one.what} {one.key}{consent}"
        )
        quote = one.new or one.old
        if quote is not None:
            lines.append(f"    {quoted(quote)}")
    return "\n" + _part("policy_changes", lines or [say("nothing", language)], language)


def proposals_text(rows: Sequence[tuple[str, str, Quote]], language: str) -> str:
    """Return what a second reader proposes, one line a statement."""
    lines = [
        f"{terms.term(terms.ACTION, action, language)}, "
        f"{terms.term(terms.POLARITY, polarity, language)}: {quoted(quote)}"
        for action, polarity, quote in rows
    ]
    return "\n" + _part("policy_proposals", lines or [say("nothing", language)], language)


def _part(name: str, lines: Sequence[str], language: str) -> str:
    return "\n".join([say(name, language), *(f"  {plain(line)}" for line in lines)]) + "\n"


def _check(check: Check, catalogue: Catalogue, language: str) -> Iterator[str]:
    item = catalogue.policy_checks.get(check.id)
    name = item.name.of(language) if item is not None else check.id
    missing = lacking(check, catalogue, language)
    lacks = f"{say('lacks', language)} {missing}" if missing else ""
    yield f"[{status_of(check).of(language)}] {bracketed(name, lacks, language)}"
    for quote in check.quotes[:1]:
        yield f"    {quoted(quote)}"


def lacking(check: Check, catalogue: Catalogue, language: str) -> str:
    """Return the names of the parts that an incomplete item lacks, "" for another."""
    item = catalogue.policy_checks.get(check.id)
    if check.status != "partial" or item is None:
        return ""
    names = [part.name.of(language) for part in item.parts if part.name.en in check.lacks]
    return say_list(names, language)


def _statements(
    statements: Sequence[Statement], catalogue: Catalogue, language: str
) -> Iterator[str]:
    """Yield one line for each actor, action, kind of data and polarity, with the first quote."""
    for one, *_ in statement_groups(statements):
        name = data_term(one, catalogue).of(language)
        done = terms.term(terms.ACTION, one.action, language)
        held = terms.term(terms.POLARITY, one.polarity, language)
        who = f"{third_party(one, catalogue, language)} " if one.actor == "third_party" else ""
        yield f"{who}{done} {name}: {held} {quoted(one.quote)}"


def data_term(one: Statement, catalogue: Catalogue) -> Text:
    """Return the name of the kind of data that a statement is about, else its own words."""
    known = catalogue.data_terms.get(one.term)
    return known.name if known is not None else Text(en=one.data.text, zh=one.data.text)


def third_party(one: Statement, catalogue: Catalogue, language: str) -> str:
    """Return the SDK that a statement names, else that it is a third party."""
    sdk = catalogue.sdks.get(one.subject.removeprefix("sdk:"))
    return (
        sdk.name.of(language) if sdk is not None else terms.term(terms.ACTOR, one.actor, language)
    )


def quoted(quote: Quote) -> str:
    """Return a quote on one line with the title it stands under."""
    words = " ".join(quote.text.split())
    words = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 1]}…"
    return f"“{words}”" + (f" ({quote.section[-1]})" if quote.section else "")
