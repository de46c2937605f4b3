"""Artifact -> Facts: every fact package asked, its facts attributed, sorted and put together."""

from collections.abc import Iterator, Sequence

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.code import ExaminedCode, examine_code
from appwarden.facts.code.accesses import (
    accesses,
    addresses_in,
    host_of,
    hosts,
    requests,
    starts,
)
from appwarden.facts.code.answer import CodeAnswer
from appwarden.facts.code.built_screens import built_screens
from appwarden.facts.manifest import declared_starts
from appwarden.facts.model import FORMAT, Coverage, Facts, Host, Screen, Start
from appwarden.facts.permissions import permission_uses
from appwarden.facts.policy import Source
from appwarden.facts.policy_in_app import policies_of
from appwarden.facts.repeated import bounded
from appwarden.facts.resources import Resources, read_resources
from appwarden.facts.save import in_order
from appwarden.facts.screens import find_screens
from appwarden.facts.sdks import Prefixes, find_sdks
from appwarden.model import Gap, Place


def extract_facts(
    opened: OpenedArtifact,
    catalogue: Catalogue,
    *,
    budget_seconds: float | None,
    policy: Sequence[Source] = (),
) -> Facts:
    """Collect the facts of one artifact; opens no connection.

    `policy` are the documents of its privacy policy; without any, those in the package are read.
    `budget_seconds` bounds the value analysis of code; what it leaves out is a gap.
    """
    artifact = opened.artifact
    resources = read_resources(opened.package, catalogue)
    code = examine_code(opened, catalogue, resources, budget_seconds=budget_seconds)
    prefixes = Prefixes(catalogue, artifact.manifest.package)
    read, left_out = bounded(accesses(code.answer, prefixes.subject_of))
    asked = tuple(requests(code.answer, prefixes.subject_of))
    named = _hosts(code.answer, resources, prefixes)
    policies = policies_of(opened, resources, catalogue, policy)
    facts = Facts(
        schema=FORMAT,
        artifact=artifact,
        catalogue_sha256=catalogue.sha256,
        accesses=read,
        sdks=find_sdks(
            artifact,
            catalogue,
            prefixes,
            packages=_packages(code.answer),
            hosts=[(host.host, host.place) for host in named],
            strings=[(text, Place(kind="entry", file=file)) for text, file in code.answer.strings],
        ),
        permissions=permission_uses(
            artifact.manifest, catalogue, read, asked, _uses(code.answer, prefixes)
        ),
        screens=_screens(code, resources, catalogue),
        starts=_starts(opened, code.answer, prefixes),
        hosts=named,
        policies=policies,
        coverage=_coverage(code, resources),
        gaps=(*_gaps(code, resources), *left_out, *(gap for one in policies for gap in one.gaps)),
    )
    return in_order(facts)


def _hosts(answer: CodeAnswer, resources: Resources, prefixes: Prefixes) -> tuple[Host, ...]:
    found = set(hosts(answer, prefixes.subject_of))
    known = {host.host for host in found}
    for row in resources.strings:
        for _, text in row.values:
            for url in addresses_in(text):
                host = host_of(url)
                if host is not None and host not in known:
                    known.add(host)
                    place = Place(kind="resource", file="resources.arsc", symbol=row.name)
                    found.add(Host(host=host, url=url, subject="app", place=place))
    return tuple(sorted(found, key=lambda host: (host.host, host.subject)))


def _packages(answer: CodeAnswer) -> Iterator[tuple[str, Place]]:
    for row in answer.packages:
        place = Place(kind="code", file=row.file, symbol=row.example)
        name = row.example.removeprefix("L").removesuffix(";").replace("/", ".")
        yield name, place


def _uses(answer: CodeAnswer, prefixes: Prefixes) -> dict[str, tuple[str, ...]]:
    """Map each watched method that is called to the subjects that call it."""
    return {
        row.method: tuple(sorted({prefixes.subject_of([place.method]) for place in row.places}))
        for row in answer.uses
    }


def _screens(code: ExaminedCode, resources: Resources, catalogue: Catalogue) -> tuple[Screen, ...]:
    shown = find_screens(resources, catalogue)
    return (*shown, *built_screens(code.answer, resources, catalogue))


def _starts(opened: OpenedArtifact, answer: CodeAnswer, prefixes: Prefixes) -> tuple[Start, ...]:
    manifest = opened.artifact.manifest
    found = set(starts(answer, manifest.package, prefixes.subject_of))
    for start in declared_starts(manifest):
        subject = prefixes.subject_of([f"L{start.component.replace('.', '/')};"])
        found.add(msgspec.structs.replace(start, subject=subject))
    return tuple(found)


def _coverage(code: ExaminedCode, resources: Resources) -> Coverage:
    counts = msgspec.structs.asdict(code.answer.coverage)
    counts.pop("method_rows")
    return Coverage(**counts, layouts=len(resources.layouts))


def _gaps(code: ExaminedCode, resources: Resources) -> tuple[Gap, ...]:
    shown = [
        Gap(stage="resources", what=row.what, why=row.why, place=row.place)
        for row in resources.gaps
    ]
    return (*code.gaps, *shown)
