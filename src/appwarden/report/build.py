"""Judgement -> Report: everything sorted, facts numbered, evidence pointing at the numbers."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from appwarden import __version__
from appwarden.artifact.model import Artifact
from appwarden.facts.model import Access, Facts, PermissionUse, Screen
from appwarden.findings.model import Clause, Evidence, Finding, Judgement
from appwarden.model import Gap
from appwarden.report.model import (
    SCHEMA,
    AccessRef,
    ArtifactRef,
    CatalogueRef,
    PermissionRef,
    PolicyRef,
    Report,
    ScreenRef,
    SdkRef,
    Tool,
)
from appwarden.report.order import (
    access_key,
    canonical,
    clause_key,
    finding_key,
    natural,
)

Record = TypeVar("Record", bound=msgspec.Struct)
Names = Mapping[str, str]


def build_report(judgement: Judgement, *, timing: dict[str, float]) -> Report:
    """Return the report of one inspection; `timing` holds seconds by stage.

    Ids are `access-N` and `screen-N` in report order, from 1; evidence that named a fact by its
    index (`access:K`) names the id, and `start-N` or `host-N` the position in `starts` or `hosts`.
    """
    facts = judgement.facts
    accesses, access_names = _numbered("access", facts.accesses, access_key)
    screens, screen_names = _numbered("screen", facts.screens, _screen_key)
    starts, start_names = _numbered("start", facts.starts, canonical)
    hosts, host_names = _numbered("host", facts.hosts, lambda host: (host.host, canonical(host)))
    names = {**access_names, **screen_names, **start_names, **host_names}
    return Report(
        schema=SCHEMA,
        tool=Tool(name="appwarden", version=__version__),
        catalogue=_catalogue(judgement),
        artifact=_artifact(facts.artifact),
        app_type=judgement.app_type,
        subjects=tuple(sorted(judgement.subjects, key=lambda one: (one.id != "app", one.id))),
        sdks=_sdks(facts),
        permissions=_permissions(judgement),
        accesses=tuple(_access(number, one) for number, one in enumerate(accesses, 1)),
        flows=(),
        screens=tuple(_screen(number, one) for number, one in enumerate(screens, 1)),
        starts=starts,
        hosts=hosts,
        policy=_policy(judgement),
        launch=facts.launches[0] if facts.launches else None,
        findings=_findings(judgement.findings, names),
        clauses=_clauses(judgement),
        gaps=_gaps(facts.artifact.gaps, facts.gaps, judgement.gaps),
        coverage=facts.coverage,
        timing=dict(timing),
    )


def _numbered(
    kind: str, records: tuple[Record, ...], key: Callable[[Record], object]
) -> tuple[tuple[Record, ...], dict[str, str]]:
    """Return the records in order, and for each old key `kind:K` the new id `kind-N`."""
    order = sorted(range(len(records)), key=lambda old: key(records[old]))  # type: ignore[arg-type, return-value]  # every key here is a comparable tuple or bytes
    names = {f"{kind}:{old}": f"{kind}-{new}" for new, old in enumerate(order, 1)}
    return tuple(records[old] for old in order), names


def _screen_key(screen: Screen) -> tuple[object, ...]:
    return (screen.kind, screen.place.file, canonical(screen))


def _catalogue(judgement: Judgement) -> CatalogueRef:
    return CatalogueRef(
        version=judgement.catalogue_version,
        sha256=judgement.catalogue_sha256,
        date=judgement.date,
        packs=tuple(sorted(judgement.packs, key=lambda pack: pack.id)),
    )


def _artifact(artifact: Artifact) -> ArtifactRef:
    manifest = artifact.manifest
    return ArtifactRef(
        sha256=artifact.sha256,
        size_bytes=artifact.size_bytes,
        format=artifact.format,
        package=manifest.package,
        label=artifact.label,
        version_name=manifest.version_name,
        version_code=manifest.version_code,
        min_sdk=manifest.min_sdk,
        target_sdk=manifest.target_sdk,
        signers=tuple(sorted(artifact.signers, key=canonical)),
        channels=tuple(sorted(artifact.channels, key=canonical)),
        parts=tuple(sorted(artifact.parts, key=lambda part: natural(part.name))),
        dex_files=tuple(sorted(artifact.dex_files, key=lambda file: natural(file.name))),
        packed=tuple(sorted(artifact.packed)),
    )


def _sdks(facts: Facts) -> tuple[SdkRef, ...]:
    found = (SdkRef(sdk.id, tuple(sorted(sdk.basis, key=canonical))) for sdk in facts.sdks)
    return tuple(sorted(found, key=lambda sdk: sdk.id))


def _permissions(judgement: Judgement) -> tuple[PermissionRef, ...]:
    needed = None if judgement.app_type is None else frozenset(judgement.needed_permissions)
    uses = sorted(judgement.facts.permissions, key=lambda use: use.name)
    return tuple(_permission(use, needed) for use in uses)


def _permission(use: PermissionUse, needed: frozenset[str] | None) -> PermissionRef:
    return PermissionRef(
        name=use.name,
        declared=use.declared,
        max_sdk=use.max_sdk,
        requested=tuple(sorted(use.requested, key=canonical)),
        used_by=tuple(sorted(use.used_by)),
        used_through=tuple(sorted(use.used_through)),
        needed_for_type=None if needed is None else use.name in needed,
    )


def _access(number: int, access: Access) -> AccessRef:
    return AccessRef(
        id=f"access-{number}",
        data_type=access.data_type,
        api=access.api,
        subject=access.subject,
        phase=access.phase,
        grade=access.grade,
        entry=access.entry,
        path=access.path,
        place=access.place,
        argument=access.argument,
        gate=access.gate,
        frequency=access.frequency,
        certainty=access.certainty,
        weak=access.weak,
        witness=access.witness,
        astray=access.astray,
    )


def _screen(number: int, screen: Screen) -> ScreenRef:
    return ScreenRef(
        id=f"screen-{number}",
        kind=screen.kind,
        place=screen.place,
        text=screen.text,
        detail=screen.detail,
    )


def _policy(judgement: Judgement) -> PolicyRef | None:
    # Documents, checks and statements stand in the order of the text, as they were read.
    if not judgement.facts.policies:
        return None
    policy = judgement.facts.policies[0]
    return PolicyRef(
        documents=policy.documents,
        checks=policy.checks,
        disclosures=judgement.disclosures,
        statements=policy.statements,
        sdks=policy.sdks,
        manners=policy.manners,
    )


def _findings(findings: Iterable[Finding], names: Names) -> tuple[Finding, ...]:
    return tuple(sorted((_finding(one, names) for one in findings), key=finding_key))


def _finding(finding: Finding, names: Names) -> Finding:
    # Evidence stays as judged: the most telling first.
    return replace(
        finding,
        clauses=tuple(sorted(finding.clauses, key=natural)),
        data_types=tuple(sorted(finding.data_types)),
        evidence=tuple(_evidence(one, names) for one in finding.evidence),
    )


def _evidence(evidence: Evidence, names: Names) -> Evidence:
    return replace(evidence, fact=names.get(evidence.fact, evidence.fact))


def _clauses(judgement: Judgement) -> tuple[Clause, ...]:
    rank = {one.id: finding_key(one) for one in judgement.findings}
    return tuple(
        replace(clause, findings=tuple(sorted(clause.findings, key=lambda id_: rank.get(id_, ()))))
        for clause in sorted(judgement.clauses, key=clause_key)
    )


def _gaps(*stages: tuple[Gap, ...]) -> tuple[Gap, ...]:
    # A stage may hand on the gaps of the stage before it; each stands once.
    return tuple(sorted({gap for gaps in stages for gap in gaps}))
