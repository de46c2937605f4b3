"""Found statements against labelled ones: hits, wrong ones and missed ones."""

from collections.abc import Sequence
from typing import NamedTuple

from labels import Label, Labelled

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.ingest import ingest
from appwarden.facts.policy.model import Statement


class Score(NamedTuple):
    """Counts of statements."""

    hits: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.wrong)

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + self.missed)


Placed = tuple[int, int, Statement]


def score(policies: Sequence[Labelled], catalogue: Catalogue) -> Score:
    """Return how statements (actor, data, polarity) of all policies agree with their labels.

    A statement hits a label whose data it overlaps, with the same polarity and the same actor;
    what users enter counts as collected by the operator. The kind of data must be the label's,
    or one above or below it.
    """
    hits = wrong = missed = 0
    for policy in policies:
        found = _placed(policy, catalogue)
        used = {_hit(label, found, catalogue) for label in policy.labels}
        missed += sum(_hit(label, found, catalogue) is None for label in policy.labels)
        hits += len(used - {None})
        wrong += len(set(range(len(found))) - used)
    return Score(hits, wrong, missed)


def _placed(policy: Labelled, catalogue: Catalogue) -> list[Placed]:
    content = policy.text.encode()
    origin = ingest(f"{policy.name}.txt", content).canonical.origin
    read = read_policy([Source(f"{policy.name}.txt", content)], catalogue)
    return [
        (origin[one.data.start], origin[one.data.end - 1] + 1, one)
        for one in read.statements
        if one.action != "delete"
    ]


def _hit(label: Label, found: Sequence[Placed], catalogue: Catalogue) -> int | None:
    for number, (start, end, one) in enumerate(found):
        overlaps = start < label.end and label.start < end
        if overlaps and one.polarity == label.polarity and _is_same_actor(label.actor, one.actor):
            return number if _is_related(label.term, one.term, catalogue) else None
    return None


def _is_same_actor(labelled: str, found: str) -> bool:
    own = {"first_party", "user"}
    return labelled == found or {labelled, found} <= own


def _is_related(first: str, second: str, catalogue: Catalogue) -> bool:
    return second in _above(first, catalogue) or first in _above(second, catalogue)


def _above(term: str, catalogue: Catalogue) -> set[str]:
    found = {term}
    parent = catalogue.data_terms[term].parent if term in catalogue.data_terms else None
    # The root stands above everything: it tells no kind of data.
    while parent is not None and not catalogue.data_terms[parent].generic:
        found.add(parent)
        parent = catalogue.data_terms[parent].parent
    return found
