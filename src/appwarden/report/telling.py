"""Findings and accesses -> sentences: the verdict, the way to a read, what else was found."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, Protocol

import msgspec

from appwarden.findings.gap_reasons import place_of_gap, reason_of_gap
from appwarden.findings.model import ClauseStatus, Evidence, Finding, Subject
from appwarden.findings.scope import ABSENT_FACT
from appwarden.model import Gap, Phase
from appwarden.report import terms
from appwarden.report.model import AccessRef, ArtifactRef, Report
from appwarden.report.names import plain, readable_symbols, short_hash
from appwarden.report.order import STATUSES
from appwarden.report.ways import data_name, request_at
from appwarden.report.words import bracketed, say, say_count, say_list, say_sentences

# More accesses than a number of so many digits counts do not fit into memory.
_DIGITS: Final = 9


class Counts(msgspec.Struct, frozen=True):
    """How many findings and clauses of each kind; draft findings are counted apart."""

    violations: int
    suspicions: int
    drafts: int
    clauses: int
    violated: int
    unharmed: int
    gaps: int


class AccessGroup(msgspec.Struct, frozen=True):
    """Accesses that differ only in where they are."""

    first: AccessRef
    count: int


class GapGroup(msgspec.Struct, frozen=True):
    """Gaps of one kind with their number and the first of them."""

    stage: str
    what: str
    count: int
    first: Gap


def count(report: Report) -> Counts:
    """Count what the verdict sentence needs."""
    proved = Counter(finding.verdict for finding in report.findings if not finding.draft)
    return Counts(
        violations=proved["violation"],
        suspicions=proved["suspected"],
        drafts=sum(finding.draft for finding in report.findings),
        clauses=len(report.clauses),
        violated=sum(clause.status == "violated" for clause in report.clauses),
        unharmed=sum(clause.status == "no_violation_seen" for clause in report.clauses),
        gaps=len(report.gaps),
    )


def verdict(report: Report, language: str) -> str:
    """Return the result in one or two sentences; never "clean" while something was not examined."""
    counts = count(report)
    suspicions = say_count("one_suspicion", "many_suspicions", counts.suspicions, language)
    if counts.violations:
        found = say_count("one_violation", "many_violations", counts.violations, language)
        if counts.suspicions:
            found += say("and", language) + suspicions
        figures = {"found": found, "violated": counts.violated, "clauses": counts.clauses}
        sentence = say("verdict_violation", language, **figures)
    elif counts.suspicions:
        sentence = say("verdict_suspected", language, suspicions=suspicions)
    else:
        figures = {"examined": counts.unharmed, "clauses": counts.clauses}
        word = "verdict_none" if counts.unharmed else "verdict_nothing"
        sentence = say(word, language, **figures)
    return say_sentences([sentence, *_reservations(report, counts, language)], language)


def _reservations(report: Report, counts: Counts, language: str) -> list[str]:
    sentences = []
    if report.artifact.packed:
        packer = plain(say_list(list(report.artifact.packed), language))
        sentences.append(say("verdict_packed", language, packer=packer))
    if counts.drafts:
        sentences.append(say_count("one_draft", "many_drafts", counts.drafts, language))
    if counts.gaps:
        gaps = say_count("one_gap", "many_gaps", counts.gaps, language)
        sentences.append(say("verdict_gaps", language, gaps=gaps))
    return sentences


class Naming(Protocol):
    """A report, or a part of one, that says who its subjects are."""

    @property
    def subjects(self) -> tuple[Subject, ...]: ...


def subject_name(report: Naming, subject: str, language: str) -> str:
    """Return the name of a subject with its operator: `Example Push (Example Technology Ltd.)`."""
    for one in report.subjects:
        if one.id == subject:
            company = "" if one.company is None else one.company.of(language)
            return bracketed(one.name.of(language), company, language)
    return term_of_subject(subject, language)


def term_of_subject(subject: str, language: str) -> str:
    """Return words for a subject id that no record names."""
    kind, _, name = subject.partition(":")
    return name or terms.term(terms.ROLE, kind, language)


def data_names(data_types: Iterable[str], language: str) -> str:
    """Return data types in words, in one line."""
    return say_list([data_name(one, language) for one in data_types], language)


def accesses_of(report: Report, finding: Finding) -> list[AccessRef]:
    """Return the accesses that a finding rests on, in the order of its evidence."""
    found = (_access_named(report, one.fact) for one in finding.evidence)
    return [access for access in found if access is not None]


def other_evidence(report: Report, finding: Finding) -> list[Evidence]:
    """Return the evidence that is not an access."""
    return [one for one in finding.evidence if _access_named(report, one.fact) is None]


def _access_named(report: Report, fact: str) -> AccessRef | None:
    # `access-N` is the N-th access of a report: looking it up costs the same in a large one.
    number = fact.removeprefix("access-")
    if not number.isdecimal() or len(number) > _DIGITS or int(number) > len(report.accesses):
        return None
    access = report.accesses[int(number) - 1]
    return access if access.id == fact else None


def strength(finding: Finding) -> str:
    """Return the term for what a finding rests on: its grade, or that something was not found."""
    missing = any(one.fact == ABSENT_FACT for one in finding.evidence)
    return "absent" if missing else finding.grade


def phases_of(report: Report, finding: Finding) -> list[Phase]:
    """Return the phases of the reads and requests behind a finding, each once."""
    requests = [request_at(report, one) for one in finding.evidence]
    phases = [access.phase for access in accesses_of(report, finding)]
    phases += [request.phase for request in requests if request is not None]
    return list(dict.fromkeys(phases))


def gap_groups(gaps: Iterable[Gap]) -> list[GapGroup]:
    """Return gaps by stage and kind, the most frequent first."""
    groups: dict[tuple[str, str], list[Gap]] = {}
    for gap in gaps:
        groups.setdefault((gap.stage, gap.what), []).append(gap)
    made = [GapGroup(stage, what, len(found), found[0]) for (stage, what), found in groups.items()]
    return sorted(made, key=lambda group: (-group.count, group.stage, group.what))


def tell_gap(gap: Gap, language: str) -> tuple[str, str]:
    """Return why something was not examined and where, for people."""
    why, place = reason_of_gap(gap, language), place_of_gap(gap, language)
    return readable_symbols(plain(why)), readable_symbols(plain(place))


def status_counts(report: Report, pack: str) -> dict[ClauseStatus, int]:
    """Return how many clauses of a pack have each status, worst status first."""
    found = Counter(clause.status for clause in report.clauses if clause.pack == pack)
    return {status: found[status] for status in STATUSES}


def app_name(report: Report, language: str) -> str:
    """Return the label in the language, else the default one, else the package."""
    label = report.artifact.label
    local = label.zh if language == "zh" else label.en
    return plain(local or label.default or report.artifact.package) or say("no_name", language)


def coverage_line(report: Report, language: str) -> str:
    """Return in one sentence how much of the code was looked at."""
    coverage = report.coverage
    names = coverage.__struct_fields__
    figures = {name: f"{getattr(coverage, name):,}" for name in names}
    return say("coverage_line", language, **figures)


def access_groups(report: Report) -> list[AccessGroup]:
    """Return the accesses by data type, subject, phase, certainty and API, in report order."""
    keys = [
        (one.data_type, one.subject, one.phase, one.certainty, one.api) for one in report.accesses
    ]
    counts = Counter(keys)
    firsts = dict(zip(reversed(keys), reversed(report.accesses), strict=True))
    return [AccessGroup(firsts[key], counts[key]) for key in dict.fromkeys(keys)]


def read_by(report: Report, subject: str) -> list[str]:
    """Return the data types that a subject can read."""
    return sorted({one.data_type for one in report.accesses if one.subject == subject})


def signers(report: Report, language: str) -> list[str]:
    """Return one line for each certificate: its subject, its hash, the schemes it signs under."""
    schemes: dict[tuple[str, str], list[str]] = {}
    for one in report.artifact.signers:
        schemes.setdefault((one.subject, one.sha256), []).append(one.scheme)
    unchecked = not all(one.verified for one in report.artifact.signers)
    note = say("signature_unchecked", language) if unchecked else ""
    lines = [
        bracketed(f"{subject} SHA-256 {short_hash(sha256)} {' '.join(names)}", note, language)
        for (subject, sha256), names in schemes.items()
    ]
    return [line.strip() for line in lines] or [say("no_signer", language)]


def version(artifact: ArtifactRef) -> str:
    """Return `8.2.1 (821)`."""
    code = "" if artifact.version_code is None else f"{artifact.version_code}"
    return bracketed(artifact.version_name or "?", code, "en")


def app_type(report: Report, language: str) -> str:
    """Return the app type and how it is known."""
    kind = report.app_type
    if kind is None:
        return say("app_type_unknown", language)
    guess = say("app_type_guessed", language, confidence=f"{kind.confidence:.0%}")
    how = say("app_type_given", language) if kind.given else guess
    return bracketed(kind.name.of(language), how, language)
