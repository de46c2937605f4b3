"""The order of everything in a report: worst first where that means something, then by name."""

import re
from typing import Final, get_args

import msgspec

from appwarden.catalogue.model import Severity
from appwarden.facts.model import Access
from appwarden.findings.model import Clause, ClauseStatus, Finding, Verdict
from appwarden.model import Certainty, Grade, Phase

# The literals in the records stand worst, strongest or earliest first.
PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
GRADES: Final[tuple[Grade, ...]] = get_args(Grade)
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
STATUSES: Final[tuple[ClauseStatus, ...]] = get_args(ClauseStatus)

Key = tuple[object, ...]


def natural(name: str) -> Key:
    """Return a sort key in which `CN2019-2` stands before `CN2019-10`."""
    parts = re.split(r"(\d+)", name)
    return tuple((int(part), "") if index % 2 else (0, part) for index, part in enumerate(parts))


def canonical(record: msgspec.Struct) -> bytes:
    """Return bytes that order records of one kind and are equal only for equal records."""
    return msgspec.json.encode(record, order="sorted")


def access_key(access: Access) -> Key:
    """Order accesses by data type; within one by phase, strength and the shortest way."""
    return (
        access.data_type,
        PHASES.index(access.phase),
        GRADES.index(access.grade),
        access.weak,
        CERTAINTIES.index(access.certainty),
        len(access.path),
        canonical(access),
    )


def finding_key(finding: Finding) -> Key:
    """Order findings: proved before draft, violations before suspicions, worst first."""
    return (
        finding.draft,
        VERDICTS.index(finding.verdict),
        SEVERITIES.index(finding.severity),
        GRADES.index(finding.grade),
        natural(finding.clauses[0] if finding.clauses else ""),
        finding.subject,
        finding.rule,
        finding.id,
    )


def clause_key(clause: Clause) -> Key:
    """Order clauses by pack and number."""
    return (clause.pack, natural(clause.id))
