"""Documents in, a `Policy` out: every step of the reading in its order."""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.completeness import completeness, not_checkable, shown_by
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.ingest import Ingested, ingest
from appwarden.facts.policy.manners import manners
from appwarden.facts.policy.model import Document, Policy, Source
from appwarden.facts.policy.roles import language_of, role_of
from appwarden.facts.policy.sections import section_tree
from appwarden.facts.policy.statements import statements
from appwarden.facts.policy.third_parties import third_parties
from appwarden.facts.policy.units import Unit, units_of
from appwarden.model import Gap

# What answers the checklist; a user agreement answers none of it beside one of these.
ANSWERING = frozenset({"policy", "children", "sdk_list", "collected_list", "other"})
MAX_DOCUMENTS = 40
QUOTED_CHARS = 120
# Over these gaps, what was not found may stand in what was not read.
LOSING = frozenset({"document_cut", "image_only_pdf", "documents_left_out", "document_is_shell"})


@dataclass(frozen=True)
class Reading:
    """One document with its units, as the steps after it need it."""

    ingested: Ingested
    document: Document
    units: tuple[Unit, ...]


def read_documents(sources: Sequence[Source], catalogue: Catalogue) -> Policy:
    """Do what `read_policy` says."""
    gaps: list[Gap] = []
    if len(sources) > MAX_DOCUMENTS:
        why = f"only the first {MAX_DOCUMENTS} of {len(sources)} documents were read"
        gaps.append(Gap("policy", "documents_left_out", why))
    cues = cues_of(catalogue)
    readings = []
    for source in _named_apart(sources[:MAX_DOCUMENTS]):
        reading, found = read_document(source, cues)
        readings.append(reading)
        gaps += found
    answering = _answering(readings)
    gaps += _elsewhere(answering, cues)
    units = [unit for reading in answering for unit in _shown(reading.units)]
    checks = catalogue.policy_checks.values()
    whole = not any(gap.what in LOSING for gap in gaps)
    listed = [
        third_parties(one.document.name, one.ingested.canonical, one.units, catalogue)
        for one in readings
    ]
    sdks = tuple(record for found in listed for record in found.records)
    covered = {
        one.document.name: found.covered for one, found in zip(readings, listed, strict=True)
    }
    prose = [unit for unit in units if not _is_covered(unit, covered[unit.document])]
    said = tuple(statements(prose, catalogue))
    answers = completeness(checks, units, cues, whole=whole) if units else not_checkable(checks)
    return Policy(
        documents=tuple(reading.document for reading in readings),
        statements=said,
        sdks=sdks,
        checks=shown_by(answers, said),
        manners=manners(readings, said, sdks, cues),
        gaps=tuple(sorted(set(gaps))),
    )


def _answering(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return the documents that answer the checklist; an agreement does where it stands alone."""
    found = [one for one in readings if one.document.role in ANSWERING]
    if found or any(one.document.role == "shell" for one in readings):
        return found
    return [one for one in readings if one.document.role == "agreement"]


def _elsewhere(answering: Sequence[Reading], cues: Cues) -> Iterator[Gap]:
    """Yield agreements that point to a privacy policy which was not given.

    The checklist tells what is in the documents given. Over this gap, nobody is blamed for what is
    not: it may stand in the policy.
    """
    for one in answering:
        pointing = (unit for unit in one.units if cues.holds("separate_policy", unit.text))
        if one.document.role == "agreement" and (unit := next(pointing, None)) is not None:
            words = unit.source[unit.start : unit.end][:QUOTED_CHARS]
            why = f"the agreement points to a policy that was not given: {words}"
            yield Gap("policy", "policy_elsewhere", why, one.document.name)


def _named_apart(sources: Sequence[Source]) -> Iterator[Source]:
    """Give each document a name of its own: quotes name the document that they are from."""
    seen: Counter[str] = Counter()
    for source in sources:
        seen[source.name] += 1
        again = f" ({seen[source.name]})" if seen[source.name] > 1 else ""
        yield Source(f"{source.name}{again}", source.content)


def _shown(units: Sequence[Unit]) -> Sequence[Unit]:
    """Leave out what the page hides; a page that hides most of itself unfolds it by script."""
    shown = [unit for unit in units if not unit.hidden]
    return shown if 2 * len(shown) >= len(units) else units


def _is_covered(unit: Unit, ranges: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a unit was read as part of a list of third parties."""
    index = bisect_right(ranges, (unit.start, sys.maxsize)) - 1
    return index >= 0 and unit.start < ranges[index][1]


def read_document(source: Source, cues: Cues) -> tuple[Reading, list[Gap]]:
    """Read one document down to its sentences; raises UnreadableError."""
    ingested = ingest(source.name, source.content)
    gaps = list(ingested.gaps)
    canonical = ingested.canonical
    sections = section_tree(canonical)
    units, cut = units_of(source.name, canonical, sections)
    role = role_of(source.name, ingested.format, canonical, cues)
    if cut:
        gaps.append(Gap("policy", "document_cut", "more sentences than are read", source.name))
    if role == "shell" and not gaps:
        why = f"the document holds only {len(canonical.text.strip())} characters of text"
        gaps.append(Gap("policy", "document_is_shell", why, source.name))
    document = Document(
        name=source.name,
        role=role,
        format=ingested.format,
        language=language_of(canonical.text),
        sha256=ingested.sha256,
        text=canonical.text,
        blocks=canonical.blocks,
        sections=sections,
    )
    return Reading(ingested, document, tuple(units)), gaps
