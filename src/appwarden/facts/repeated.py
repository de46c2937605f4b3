"""Accesses in; the first of each kind for each subject out, with a gap for those left out."""

from collections import Counter
from collections.abc import Iterable

from appwarden.facts.model import Access
from appwarden.model import Gap

# One SDK may read a type in a thousand places; these many are enough to find them all.
ACCESSES_OF_A_KIND = 40


def bounded(found: Iterable[Access]) -> tuple[tuple[Access, ...], tuple[Gap, ...]]:
    """Keep the first accesses of each subject, data type, phase and API; count the rest."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    kept = []
    for access in found:
        key = (access.subject, access.data_type, access.phase, access.api)
        counts[key] += 1
        if counts[key] <= ACCESSES_OF_A_KIND:
            kept.append(access)
    left_out = counts.total() - len(kept)
    if not left_out:
        return tuple(kept), ()
    why = f"{left_out} further reads of kinds of which {ACCESSES_OF_A_KIND} are listed"
    return tuple(kept), (Gap(stage="code", what="repeated_accesses", why=why),)
