"""A stored report in, what a page shows of it in the reader's language out."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from appwarden.console.catalogue import catalogue
from appwarden.findings.gap_words import name_of_gap
from appwarden.findings.model import Clause
from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.explain import Explanation, explain
from appwarden.report.model import Report
from appwarden.report.names import plain, readable_place
from appwarden.report.telling import tell_gap


@dataclass(frozen=True)
class Step:
    """One step on the way to a place, with where it is."""

    words: str
    place: str


@dataclass(frozen=True)
class Evidence:
    """One fact behind a finding: what it says, where it stands, the way that leads there."""

    fact: str
    says: str
    place: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class FindingPage:
    """A finding as a person reads it."""

    title: str
    conditions: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    assumes: tuple[str, ...]
    remedy: str
    clauses: tuple["ClauseLine", ...]


@dataclass(frozen=True)
class ClauseLine:
    """A clause with its title, what came of it and why."""

    id: str
    pack: str
    title: str
    status: str
    reason: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class GapLine:
    """Something that was not examined."""

    name: str
    why: str
    place: str


def language() -> str:
    """Return the reader's language as the reports name it."""
    return "zh" if (get_language() or "zh").startswith("zh") else "en"


def finding_page(report: Report, finding_id: str) -> FindingPage:
    """Return one finding with its evidence; raises UsageError where the report has none such."""
    told = explain(report, finding_id, catalogue())
    finding = next(one for one in report.findings if one.id == told.id)
    wanted = set(finding.clauses)
    return FindingPage(
        title=_words(told.title),
        conditions=tuple(_words(one.words) for one in told.conditions),
        evidence=tuple(_evidence(told)),
        assumes=tuple(_words(one) for one in told.assumes),
        remedy=_words(told.remedy) if told.remedy is not None else "",
        clauses=tuple(_clause(one) for one in report.clauses if one.id in wanted),
    )


def checklist(report: Report) -> list[ClauseLine]:
    """Return the clauses that only a person can tell, with the steps to take."""
    return [_clause(one) for one in report.clauses if one.status == "needs_person"]


def gaps(report: Report) -> list[GapLine]:
    """Return what the inspection could not examine."""
    return [
        GapLine(_words(name_of_gap(one.what)), *tell_gap(one, language())) for one in report.gaps
    ]


def clause_counts(report: Report) -> list[tuple[str, int]]:
    """Return how many clauses came to each status, in the reader's language."""
    counts: dict[str, int] = {}
    for clause in report.clauses:
        counts[clause.status] = counts.get(clause.status, 0) + 1
    return [(terms.term(terms.STATUS, key, language()), counts[key]) for key in sorted(counts)]


def _evidence(told: Explanation) -> Iterable[Evidence]:
    for seen in told.seen:
        yield Evidence(
            fact=plain(seen.fact),
            says=_words(seen.says),
            place=plain(readable_place(seen.place, language())),
            steps=tuple(
                Step(_words(hop.words), plain(readable_place(hop.place, language())))
                for hop in seen.hops
            ),
        )


def _clause(clause: Clause) -> ClauseLine:
    return ClauseLine(
        id=clause.id,
        pack=clause.pack,
        title=_words(clause.title),
        status=clause.status,
        reason=_words(clause.reason),
        steps=tuple(_words(step) for step in clause.steps),
    )


def _words(text: Text) -> str:
    return plain(text.of(language()))
