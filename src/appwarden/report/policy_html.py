"""Policies that belong together -> one HTML file: checklist, statements, lists, the text itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple

from markupsafe import Markup

from appwarden import __version__
from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.changes import Change
from appwarden.facts.policy.model import Check, Policy, Quote, Statement
from appwarden.findings.policy_words import check_name, status_of
from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.html_page import both, breakable, render_page
from appwarden.report.model import PolicyRef
from appwarden.report.names import short_hash
from appwarden.report.policy_text import data_term, lacking, third_party
from appwarden.report.policy_view import SHOWN_CHARS, anchor, paragraphs, statement_groups
from appwarden.report.telling import tell_gap

# A row's quotes and their length, and the different purposes or recipients in it: the JSON view
# holds them all.
QUOTES_SHOWN: Final = 20
QUOTE_CHARS: Final = 160
DETAILS_SHOWN: Final = 3
_DETAILS: Final = ("purpose", "condition", "recipient", "retention")


class StatementRow(NamedTuple):
    """What is said of one kind of data, and every sentence that says so."""

    data: Markup
    action: str
    polarity: str
    who: Markup | str
    details: list[tuple[str, list[str]]]
    hidden: bool
    quotes: list[Quote]


def policy_html(
    policy: Policy,
    catalogue: Catalogue,
    language: str,
    *,
    changes: Sequence[Change] | None = None,
    proposals: Sequence[tuple[str, str, Quote]] | None = None,
) -> bytes:
    """Return the policy as one self-contained page that opens in `language`, UTF-8.

    `changes` against an older version and `proposals` of a second reader, an action, a polarity
    and a quote each, are shown where they were asked for.
    """
    told = PolicyRef(
        documents=policy.documents,
        checks=policy.checks,
        disclosures=(),
        statements=policy.statements,
        sdks=policy.sdks,
        manners=policy.manners,
    )
    rows = [_row(group, catalogue) for group in statement_groups(policy.statements)]
    further = [quote for row in rows for quote in row.quotes]
    further += [one.new for one in changes or () if one.new is not None]
    further += [quote for _, _, quote in proposals or ()]
    names = {
        "policy": told,
        "gaps": policy.gaps,
        "gap_place": lambda gap: both(lambda spoken: tell_gap(gap, spoken)[1], breakable),
        "gap_why": lambda gap: both(lambda spoken: tell_gap(gap, spoken)[0], breakable),
        "rows": rows,
        "changes": changes,
        "about": lambda change: both(lambda spoken: _about(change, catalogue, spoken)),
        "proposals": proposals,
        "tally": _tally(policy.checks, catalogue),
        "short_hash": short_hash,
        "version": __version__,
        "catalogue": catalogue,
    }
    return render_page(
        "policy_page.html", language, names | policy_names(told, catalogue, further=further)
    )


def policy_names(
    policy: PolicyRef, catalogue: Catalogue, *, further: Sequence[Quote] = ()
) -> dict[str, object]:
    """Return what the parts of a page on a policy call; `further` are quotes it leads to."""
    return {
        "TEXT_SHOWN": SHOWN_CHARS,
        "QUOTES_SHOWN": QUOTES_SHOWN,
        "place_of": lambda quote: anchor(quote, policy),
        "section_of": lambda quote: " › ".join(_section(quote, policy)),
        "paragraphs_of": lambda document: paragraphs(policy, document, further),
        "check_name": lambda check: check_name(check, catalogue),
        "check_status": status_of,
        "check_kind": lambda check: _kind(check, catalogue),
        "check_sign": lambda check: terms.CHECK_SIGN[_kind(check, catalogue)],
        "lacking": lambda check: both(lambda spoken: lacking(check, catalogue, spoken)),
        "shortened": _shortened,
    }


def _section(quote: Quote, policy: PolicyRef) -> tuple[str, ...]:
    """Return the titles above a quote, in front of them its document where there are several."""
    document = (quote.document,) if len(policy.documents) > 1 else ()
    return *document, *quote.section


def _kind(check: Check, catalogue: Catalogue) -> str:
    """Return the status of an item; the absence of what is no duty is its own."""
    told = _is_duty(check, catalogue) or check.status == "present"
    return check.status if told else "information"


def _is_duty(check: Check, catalogue: Catalogue) -> bool:
    """Tell whether the law asks for an item; one that the catalogue no longer knows counts."""
    item = catalogue.policy_checks.get(check.id)
    return item is None or item.kind == "clause"


def _tally(checks: Sequence[Check], catalogue: Catalogue) -> list[tuple[str, str, Text, int]]:
    """Count the items of the checklist by their answer, what is no duty left out; worst first."""
    duties = [check for check in checks if _is_duty(check, catalogue)]
    found = Counter((check.status, check.in_passing) for check in duties)
    first = {(check.status, check.in_passing): check for check in duties}
    order = list(terms.CHECK_SIGN)
    return [
        (key[0], terms.CHECK_SIGN[key[0]], status_of(first[key]), found[key])
        for key in sorted(found, key=lambda key: (order.index(key[0]), key[1]))
    ]


def _row(group: list[Statement], catalogue: Catalogue) -> StatementRow:
    first = group[0]
    details = [(name, _different(getattr(one, name) for one in group)) for name in _DETAILS]
    return StatementRow(
        data=both(data_term(first, catalogue).of),
        action=first.action,
        polarity=first.polarity,
        who=both(partial(third_party, first, catalogue)) if first.actor == "third_party" else "",
        details=[(name, values) for name, values in details if values],
        hidden=all(one.hidden for one in group),
        quotes=list({one.quote: None for one in group}),
    )


def _about(change: Change, catalogue: Catalogue, language: str) -> str:
    """Return what a difference is about: its key with the names of what stands in it."""
    if change.what == "check":
        return check_name(change.key, catalogue).of(language)
    if change.what == "statement":
        action, _, data = change.key.partition(" ")
        return f"{terms.term(terms.ACTION, action, language)} {_data(data, catalogue, language)}"
    if change.what == "sdk":
        return change.key
    data, _, who = change.key.partition(": ")
    return f"{_data(data, catalogue, language)}: {who}"


def _data(term: str, catalogue: Catalogue, language: str) -> str:
    known = catalogue.data_terms.get(term)
    return known.name.of(language) if known is not None else term


def _different(values: Iterable[str]) -> list[str]:
    """Return the first few different ones that say something."""
    return list({value: None for value in values if value})[:DETAILS_SHOWN]


def _shortened(text: str, length: int = QUOTE_CHARS) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else f"{words[: length - 1]}…"
