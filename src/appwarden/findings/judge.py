"""Facts and catalogue in, a judgement out: findings with evidence, and every clause's status."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import get_args

import msgspec

from appwarden.catalogue.model import Catalogue, Rule
from appwarden.facts.model import Access, Facts
from appwarden.facts.save import in_order
from appwarden.findings.assumptions import assumptions
from appwarden.findings.blind import NARROWING, all_gaps, blinding, stages_of
from appwarden.findings.clauses import clause_statuses
from appwarden.findings.fill import Filling, fill, remedy_of
from appwarden.findings.match import Match, carries, match, rests_on_absence
from appwarden.findings.model import (
    Disclosure,
    Evidence,
    Finding,
    Judgement,
    Pack,
    Verdict,
)
from appwarden.findings.necessity import decide_app_type, duty_of_type, weighs_necessity
from appwarden.findings.packs import choose_packs, duties_of, holds
from appwarden.findings.possible import as_declared
from appwarden.findings.predicates import CERTAINTIES, GRADES
from appwarden.findings.scope import ABSENT_FACT, APP, Hit, Scope, View
from appwarden.findings.subjects import subjects_of
from appwarden.findings.words import sentence
from appwarden.model import Phase, Place, Text

EVIDENCE_LISTED = 12
ID_LENGTH = 16
# Where something is missing, the reads are the occasion: one of each of a few data types is enough.
OCCASIONS_LISTED = 3
# This scene has a pop-up with the rules; an app without one stands under the scene before it.
RULES_SHOWN = "MIIT164-S1.1.2"
PROMPTS = frozenset({"consent_prompt", "agree_control", "acknowledge_only", "policy_link"})
MOMENTS: tuple[Phase, ...] = get_args(Phase)
# Where something is missing, the gravest read is told as its occasion, not one after a tap.
_GRAVEST: tuple[Phase, ...] = (
    "pre_consent", "after_refusal", "background", "guarded", "unknown", "after_consent",
    "user_action", "unreachable",
)  # fmt: skip


def judge(
    facts: Facts,
    catalogue: Catalogue,
    *,
    packs: Sequence[str] | None = None,
    app_type: str | None = None,
    on: date,
) -> Judgement:
    """Judge `facts` by the rules and duties of `catalogue` that hold on a day.

    `packs` None means the default packs in force; `app_type` None means guessed. Equal input
    gives an equal judgement whatever the order of the facts. Raises UsageError for a pack or an
    app type that the catalogue does not hold.
    """
    facts = in_order(as_declared(facts, catalogue))
    chosen = choose_packs(catalogue, packs, on)
    shown_type, necessity = decide_app_type(facts, catalogue, app_type)
    gaps = all_gaps(facts, app_type_known=necessity is not None)
    view = View.of(facts, catalogue, gaps, necessity)
    clauses = _clauses_that_hold(catalogue, chosen, on)
    findings = sorted(
        (finding for rule in catalogue.rules.values() for finding in _apply(rule, view, clauses)),
        key=lambda finding: (finding.rule, finding.subject, finding.id),
    )
    return Judgement(
        facts=facts,
        catalogue_version=catalogue.version,
        catalogue_sha256=catalogue.sha256,
        date=on.isoformat(),
        packs=chosen,
        app_type=shown_type,
        subjects=subjects_of(view),
        findings=tuple(findings),
        clauses=clause_statuses(view, chosen, findings, on),
        needed_permissions=tuple(sorted(necessity.permissions)) if necessity else (),
        gaps=gaps,
        disclosures=view.disclosures,
    )


def _clauses_that_hold(catalogue: Catalogue, packs: Sequence[Pack], on: date) -> frozenset[str]:
    return frozenset(duty.id for duty in duties_of(catalogue, packs) if holds(duty, packs, on))


def _apply(rule: Rule, view: View, clauses: frozenset[str]) -> Iterator[Finding]:
    touched = tuple(clause for clause in clauses_of(rule, view) if clause in clauses)
    if not touched:
        return
    if rests_on_absence(rule.when) and blinding(rule, view.gaps):
        return
    for scope in scopes(rule, view):
        found = match(rule.when, scope, rule.violation_when)
        if found is not None:
            yield _finding(rule, touched, scope, found)


def clauses_of(rule: Rule, view: View) -> tuple[str, ...]:
    """Return the duties a rule is about; one that weighs necessity is about the type's duty too."""
    clauses = rule.clauses
    if RULES_SHOWN in clauses and not _shows_rules(view):
        clauses = tuple(clause for clause in clauses if clause != RULES_SHOWN)
    if view.necessity is None or not weighs_necessity(rule.when):
        return clauses
    of_type = duty_of_type(view.catalogue, view.necessity.app_type)
    return (*clauses, of_type) if of_type is not None else clauses


def _shows_rules(view: View) -> bool:
    """Tell whether a pop-up with rules was seen, or may stand where nothing could be examined."""
    return (
        any(screen.kind in PROMPTS for screen in view.facts.screens)
        or any(access.gate is not None for access in view.facts.accesses)
        or any("screens" in stages_of(gap) and gap.what not in NARROWING for gap in view.gaps)
    )


def scopes(rule: Rule, view: View) -> list[Scope]:
    """Return what a rule gives one finding each for."""
    if rule.per == "subject":
        return [Scope(view, subject=subject) for subject in view.subjects()]
    if rule.per == "permission":
        return [Scope(view, permission=use.name) for use in view.facts.permissions]
    if rule.per == "group":
        groups = sorted({entry.group for entry in view.catalogue.data_types.values()})
        return [
            Scope(view, subject=subject, group=group)
            for subject in view.subjects()
            for group in groups
        ]
    return [Scope(view)]


def _finding(rule: Rule, clauses: tuple[str, ...], scope: Scope, found: Match) -> Finding:
    hits = most_telling(rule, found.hits, scope)
    filling = Filling(scope, hits)
    verdict = _verdict(rule, scope, found)
    subject = scope.subject or APP
    data_types = tuple(
        sorted(
            {hit.record.data_type for hit in hits if isinstance(hit.record, Access | Disclosure)}
        )
    )
    missing = [hit for hit in hits if hit.fact == ABSENT_FACT]
    seen = [hit for hit in hits if hit.fact != ABSENT_FACT]
    ranked = _one_of_each_first(sorted(seen, key=_graveness) if missing else seen)
    listed = [*missing, *ranked[: OCCASIONS_LISTED if missing else EVIDENCE_LISTED]]
    # Where a screen is missing, the data read is the occasion and not the defect.
    marking = () if missing else data_types
    return Finding(
        id=fingerprint(rule.name, subject, marking, scope.permission or scope.group or ""),
        rule=rule.name,
        clauses=clauses,
        severity=rule.severity,
        verdict=verdict,
        grade=found.grade or "declared",
        subject=subject,
        data_types=data_types,
        summary=_summary(rule, filling, len(hits), len(listed), missing=bool(missing)),
        remedy=remedy_of(rule, filling),
        evidence=tuple(_evidence(hit, scope.view.catalogue) for hit in listed),
        assumes=assumptions(rule, scope, hits),
        draft=rule.draft,
    )


def fingerprint(rule: str, subject: str, data_types: tuple[str, ...], key: str) -> str:
    """Return the id that the same defect has in every build: no place goes into it."""
    content = msgspec.json.encode((rule, subject, data_types, key))
    return hashlib.sha256(content).hexdigest()[:ID_LENGTH]


def _verdict(rule: Rule, scope: Scope, found: Match) -> Verdict:
    necessity = scope.view.necessity
    guessed = weighs_necessity(rule.when) and not (necessity is not None and necessity.given)
    if found.carries and rule.violation_when and not guessed and not rests_on_absence(rule.when):
        return "violation"
    return "suspected"


def most_telling(rule: Rule, hits: Sequence[Hit], scope: Scope) -> list[Hit]:
    """Order facts by what they prove: strong before weak, reads first, short paths first."""
    known = scope.view.catalogue.data_types

    def telling(hit: Hit) -> tuple[object, ...]:
        record = hit.record
        read = isinstance(record, Access)
        data = known.get(record.data_type) if read else None
        return (
            not carries(hit, rule.violation_when),
            not read,
            GRADES.index(hit.grade),
            MOMENTS.index(record.phase) if read else 0,
            CERTAINTIES.index(hit.certainty),
            not (data is not None and (data.sensitive or data.unchangeable_identifier)),
            len(record.path) if read else 0,
            (hit.place.kind, hit.place.file, hit.place.symbol, _offset(hit.place)),
            hit.fact,
        )

    return sorted(hits, key=telling)


def _graveness(hit: Hit) -> int:
    """Rank the moment of a read as an occasion for what is missing, the gravest first."""
    return _GRAVEST.index(hit.record.phase) if isinstance(hit.record, Access) else 0


def _offset(place: Place) -> int:
    return -1 if place.offset is None else place.offset


def _one_of_each_first(hits: Sequence[Hit]) -> list[Hit]:
    """Put the first fact of every data type or kind before the second of any."""
    seen: dict[str, int] = defaultdict(int)
    ranked = []
    for position, hit in enumerate(hits):
        typed = isinstance(hit.record, Access | Disclosure)
        of = hit.record.data_type if typed else hit.fact if hit.kind == "policy" else hit.kind
        ranked.append((seen[of], position, hit))
        seen[of] += 1
    return [hit for _, _, hit in sorted(ranked, key=lambda item: item[:2])]


def _summary(rule: Rule, filling: Filling, count: int, listed: int, *, missing: bool) -> Text:
    summary = fill(rule.says, filling)
    if missing or count <= listed:
        return summary
    return Text(
        en=f"{summary.en} ({count} places in all, {listed} of them listed.)",
        zh=f"{summary.zh}（共{count}处，列出其中{listed}处。）",
    )


def _evidence(hit: Hit, catalogue: Catalogue) -> Evidence:
    return Evidence(hit.kind, hit.fact, hit.place, sentence(hit, catalogue))
