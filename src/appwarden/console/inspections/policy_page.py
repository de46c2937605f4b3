"""A stored report in, its section on the privacy policy as a page shows it out."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.presenting import language
from appwarden.console.vault.services import open_file
from appwarden.facts.policy.model import Quote
from appwarden.findings.model import Subject
from appwarden.findings.policy_words import status_of
from appwarden.report import terms
from appwarden.report.model import PolicyRef
from appwarden.report.names import plain
from appwarden.report.policy_view import name_of_check
from appwarden.report.telling import subject_name
from appwarden.report.ways import data_name
from appwarden.report.words import say

# One row's quotes, and their length: the report itself holds them whole.
QUOTES_SHOWN, QUOTE_CHARS = 2, 160
_WORDS = (
    "policy", "checklist", "item", "status", "quote", "declared_and_seen", "data", "subject",
    "seen", "verdict",
)  # fmt: skip


@dataclass(frozen=True)
class CheckLine:
    """One item of the checklist, how it is answered, and by which words."""

    name: str
    status: str
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class DisclosureLine:
    """One kind of data of one subject: was it seen, and what does the policy say of it?"""

    data: str
    subject: str
    seen: str
    verdict: str
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class PolicyPage:
    """What the policy says, in the reader's language; `words` are the heads of the tables."""

    documents: tuple[str, ...]
    checks: tuple[CheckLine, ...]
    disclosures: tuple[DisclosureLine, ...]
    words: dict[str, str]


class _Part(msgspec.Struct, frozen=True):
    """What of a report the section needs; the rest, which may be long, is passed over."""

    subjects: tuple[Subject, ...] = ()
    policy: PolicyRef | None = None


def policy_page(report: _Part) -> PolicyPage | None:
    """Return the section, None where no policy was read."""
    policy, reader = report.policy, language()
    if policy is None:
        return None
    return PolicyPage(
        documents=tuple(plain(one.name) for one in policy.documents),
        checks=tuple(
            CheckLine(
                plain(name_of_check(one.id).of(reader)),
                status_of(one).of(reader),
                _quoted(one.quotes),
            )
            for one in policy.checks
        ),
        disclosures=tuple(
            DisclosureLine(
                data_name(one.data_type, reader),
                subject_name(report, one.subject, reader),
                say("yes" if one.seen else "no", reader),
                terms.term(terms.DISCLOSURE, one.verdict, reader),
                _quoted(one.quotes),
            )
            for one in policy.disclosures
        ),
        words={word: say(word, reader) for word in _WORDS},
    )


def latest_policy(inspections: Iterable[Inspection]) -> PolicyPage | None:
    """Return the section of the first inspection with a report; they come newest first.

    None, too, where the report is of a form that this version does not read, or is gone: the pages
    of the report itself say so, and the page around the section stands without it.
    """
    latest = next((one.report_id for one in inspections if one.report_id is not None), None)
    if latest is None:
        return None
    try:
        with open_file(latest) as file:
            return policy_page(msgspec.json.decode(file.read(), type=_Part))
    except (msgspec.DecodeError, UnicodeDecodeError, FileNotFoundError):
        return None


def _quoted(quotes: tuple[Quote, ...]) -> tuple[str, ...]:
    # One sentence may answer an item twice, by two of its words.
    words = dict.fromkeys(" ".join(quote.text.split()) for quote in quotes)
    return tuple(
        plain(one if len(one) <= QUOTE_CHARS else f"{one[: QUOTE_CHARS - 1]}…")
        for one in list(words)[:QUOTES_SHOWN]
    )
