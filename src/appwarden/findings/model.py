"""The records of the third stage: rules met by a subject, and the status of every clause."""

from typing import Literal

import msgspec

from appwarden.catalogue.condition import PolicyVerdict
from appwarden.catalogue.model import Severity
from appwarden.facts.model import Facts
from appwarden.facts.policy.model import Quote
from appwarden.model import Gap, Grade, Place, Text

Verdict = Literal["violation", "suspected"]
ClauseStatus = Literal["violated", "suspected", "no_violation_seen", "not_examined", "needs_person"]
EvidenceKind = Literal[
    "access", "permission", "screen", "start", "sdk", "manifest", "host", "policy"
]


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fact behind a finding: `fact` is the index key `kind:number` into the facts by kind."""

    kind: EvidenceKind
    fact: str
    place: Place
    says: Text


class Disclosure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the policy says of one data type and one subject, against what the app was seen to do.

    `seen` is whether a read of it was seen, `grade` the strongest such read; `quotes` are the
    words that the verdict rests on, none where there are none.
    """

    subject: str
    data_type: str
    seen: bool
    grade: Grade
    verdict: PolicyVerdict
    quotes: tuple[Quote, ...] = ()


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule met by a subject; `id` is a fingerprint stable over builds."""

    id: str
    rule: str
    clauses: tuple[str, ...]
    severity: Severity
    verdict: Verdict
    grade: Grade
    subject: str
    data_types: tuple[str, ...]
    summary: Text
    remedy: Text
    evidence: tuple[Evidence, ...]
    assumes: tuple[Text, ...] = ()
    draft: bool = False


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The status of one duty; `steps` are what a person must do where only a person can tell."""

    id: str
    pack: str
    title: Text
    status: ClauseStatus
    findings: tuple[str, ...]
    reason: Text
    steps: tuple[Text, ...] = ()


class AppType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The app type that necessity is judged against; `given` when the user named it."""

    id: str
    name: Text
    given: bool
    confidence: float
    basis: tuple[str, ...] = ()


class Subject(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who acts: the app itself or a third-party SDK with its operator."""

    id: str
    name: Text
    company: Text | None
    role: str
    basis: tuple[str, ...] = ()


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A chosen set of duties and whether it was in force on the day."""

    id: str
    title: Text
    status: str


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Findings and clause statuses over one set of facts, on one date, under one catalogue."""

    facts: Facts
    catalogue_version: str
    catalogue_sha256: str
    date: str
    packs: tuple[Pack, ...]
    app_type: AppType | None
    subjects: tuple[Subject, ...]
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    needed_permissions: tuple[str, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    gaps: tuple[Gap, ...] = ()
