"""Facts as the rules see them: indexed by subject, with the app type they are judged against."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import Access, Facts, PermissionRequest
from appwarden.facts.policy.model import Policy
from appwarden.findings.declared import disclosures
from appwarden.findings.model import Disclosure, EvidenceKind
from appwarden.findings.necessity import Necessity
from appwarden.findings.possible import Possibility
from appwarden.model import Certainty, Gap, Grade, Place

APP = "app"
SDK = "sdk:"
MANIFEST = "AndroidManifest.xml"
# The key of evidence for something that no fact shows.
ABSENT_FACT = "manifest:absent"


@dataclass(frozen=True)
class Hit:
    """One fact that meets a test; `fact` is its key, `strong` tells what it can carry.

    `phase_known` is False for a read whose phase could not be told, `ungranted` names permissions
    that nobody can have granted by then: neither carries a violation.
    """

    kind: EvidenceKind
    fact: str
    place: Place
    record: Any
    grade: Grade = "declared"
    certainty: Certainty = "sure"
    phase_known: bool = True
    ungranted: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """All facts with the indexes that matching needs; made once for one judgement.

    `accesses` are by subject, then by data type, each with its number in the facts; reads that
    cannot happen, or that the support library makes for itself, are left out, and so are requests
    for permissions that the manifest does not declare: Android refuses them without asking.
    """

    facts: Facts
    catalogue: Catalogue
    gaps: tuple[Gap, ...]
    necessity: Necessity | None
    possible: Possibility
    accesses: dict[str, dict[str, list[tuple[int, Access]]]] = field(default_factory=dict)
    requests: tuple[tuple[int, PermissionRequest], ...] = ()
    disclosures: tuple[Disclosure, ...] = ()

    @property
    def policy(self) -> Policy | None:
        """What the app's privacy policy says; None where none was read."""
        return self.facts.policies[0] if self.facts.policies else None

    @classmethod
    def of(
        cls,
        facts: Facts,
        catalogue: Catalogue,
        gaps: tuple[Gap, ...] = (),
        necessity: Necessity | None = None,
    ) -> "View":
        """Index `facts`, which must be in order: the keys of evidence count in it."""
        accesses: dict[str, dict[str, list[tuple[int, Access]]]] = defaultdict(dict)
        possible = Possibility(facts, catalogue)
        for index, access in enumerate(facts.accesses):
            if not possible.counts(access):
                continue
            accesses[access.subject].setdefault(access.data_type, []).append((index, access))
        requests = tuple(
            (index, request)
            for index, permission in enumerate(facts.permissions)
            if permission.declared
            for request in possible.requests(permission)
        )
        said = disclosures(facts, catalogue)
        return cls(facts, catalogue, gaps, necessity, possible, dict(accesses), requests, said)

    def subjects(self) -> list[str]:
        """Return every subject that some fact names, the app first."""
        found = {APP, *self.accesses}
        found.update(SDK + sdk.id for sdk in self.facts.sdks)
        found.update(start.subject for start in self.facts.starts)
        found.update(host.subject for host in self.facts.hosts)
        found.update(request.subject for _, request in self.requests)
        found.update(one.subject for one in self.disclosures)
        return sorted(found, key=lambda subject: (subject != APP, subject))


@dataclass(frozen=True)
class Scope:
    """What one finding is about: a test sees only facts of the bound subject, permission, group."""

    view: View
    subject: str | None = None
    permission: str | None = None
    group: str | None = None

    def holds_subject(self, subject: str, wanted: str | None) -> bool:
        """Tell whether a fact of `subject` is in scope and of the `wanted` kind of actor."""
        if self.subject is not None and subject != self.subject:
            return False
        actor = APP if subject == APP else "sdk"
        return wanted is None or wanted == actor
