"""Report -> SARIF 2.1.0: rules, results with code flows, gaps as notifications, laws as taxonomies.

Source: OASIS SARIF 2.1.0, with its sections named where they decide something.
"""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

import msgspec

from appwarden.findings.gap_reasons import place_of_gap, reason_of_gap
from appwarden.findings.model import Clause, Evidence, Finding, Pack
from appwarden.model import Gap, Place
from appwarden.report import terms
from appwarden.report.model import AccessRef, Report
from appwarden.report.names import plain, readable_member, readable_place
from appwarden.report.order import natural
from appwarden.report.telling import accesses_of, other_evidence, verdict
from appwarden.report.ways import tell_path, tell_read
from appwarden.report.words import bracketed, say

Json = dict[str, object]

SCHEMA_URI: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
)
# The places inside the package are relative to this base; a consumer says where it was unpacked.
BASE: Final = "PACKAGE"
# More ways to one finding than this make viewers slow; the JSON view holds them all.
CODE_FLOWS: Final = 10
_LANGUAGES: Final = {"en": "en-US", "zh": "zh-CN"}


def render(report: Report, *, language: str, colour: bool, width: int) -> bytes:  # noqa: ARG001 -- every view has the same signature
    """Return the report as a SARIF log with one run, UTF-8, deterministic."""
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [_run(report, language)]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2) + b"\n"


def _run(report: Report, language: str) -> Json:
    packs = [pack.id for pack in report.catalogue.packs]
    rules = _rules(report, language)
    index = {str(rule["id"]): number for number, rule in enumerate(rules)}
    version = report.tool.version
    return {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "version": version,
                "semanticVersion": version,
                "language": _LANGUAGES[language],
                "rules": rules,
                "supportedTaxonomies": [
                    {"name": pack, "index": number} for number, pack in enumerate(packs)
                ],
            }
        },
        "language": _LANGUAGES[language],
        "automationDetails": {"id": f"appwarden/{_uri(report.artifact.package)}/"},
        "originalUriBaseIds": {BASE: {"description": {"text": say("artifact", language)}}},
        "artifacts": _artifacts(report),
        "taxonomies": [_taxonomy(pack, report, language) for pack in report.catalogue.packs],
        "results": [_result(one, report, index, language) for one in report.findings],
        "invocations": [_invocation(report, language)],
        "properties": _properties(report),
    }


def _text(text: str) -> str:
    """Return a message text; braces and brackets are written as 3.11.5 and 3.11.6 ask."""
    shown = plain(text).replace("\\", "\\\\").replace("{", "{{").replace("}", "}}")
    return shown.replace("[", "\\[").replace("]", "\\]") or "-"


def _uri(path: str) -> str:
    """Return an entry of the package as a relative URI reference."""
    return quote(path.encode("utf-8", "backslashreplace"), safe="/!$-._~")


def _rules(report: Report, language: str) -> list[Json]:
    """Return one rule for each that was met; the worst finding of it gives the words."""
    worst: dict[str, Finding] = {}
    for finding in report.findings:
        worst.setdefault(finding.rule, finding)
    titles = {clause.id: clause for clause in report.clauses}
    return [_rule(worst[rule], titles, language) for rule in sorted(worst, key=natural)]


def _rule(finding: Finding, clauses: dict[str, Clause], language: str) -> Json:
    known = [clauses[one] for one in finding.clauses if one in clauses]
    named = [f"{one.id} {one.title.of(language)}" for one in known]
    remedy = finding.remedy.of(language)
    return {
        "id": finding.rule,
        "shortDescription": {"text": _text("; ".join(named) or finding.rule)},
        "help": {
            "text": _text(remedy),
            "markdown": f"**{say('remedy', language)}** {_markdown(remedy)}",
        },
        "defaultConfiguration": {"level": _level(finding)},
        "properties": {"tags": list(finding.clauses)},
        "relationships": [{"target": _taxon(one), "kinds": ["relevant"]} for one in known],
    }


def _markdown(text: str) -> str:
    """Return text in which no character acts as markup."""
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>()#+-.!|&~" else one for one in plain(text))


def _level(finding: Finding) -> str:
    if finding.draft:
        return "note"
    return "error" if finding.verdict == "violation" else "warning"


def _taxon(clause: Clause) -> Json:
    return {"id": clause.id, "toolComponent": {"name": clause.pack}}


def _taxonomy(pack: Pack, report: Report, language: str) -> Json:
    own = [clause for clause in report.clauses if clause.pack == pack.id]
    return {
        "name": pack.id,
        "shortDescription": {"text": _text(pack.title.of(language))},
        "language": _LANGUAGES[language],
        "properties": {"status": pack.status},
        "taxa": [
            {
                "id": clause.id,
                "shortDescription": {"text": _text(clause.title.of(language))},
                "properties": {
                    "status": clause.status,
                    "reason": plain(clause.reason.of(language)),
                },
            }
            for clause in own
        ],
    }


def _result(finding: Finding, report: Report, index: dict[str, int], language: str) -> Json:
    accesses = accesses_of(report, finding)
    others = other_evidence(report, finding)
    summary, remedy = finding.summary.of(language), finding.remedy.of(language)
    locations = [_read_location(one, language) for one in accesses]
    locations += [_evidence_location(one, language) for one in others]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _level(finding),
        "message": {"text": _text(f"{summary} {remedy}")},
        "partialFingerprints": {"appwarden/v1": finding.id},
        "locations": locations[:1],
        "relatedLocations": [{**one, "id": number} for number, one in enumerate(locations[1:], 1)],
        "taxa": [_taxon(one) for one in report.clauses if one.id in finding.clauses],
        "properties": _finding_properties(finding, accesses),
    }
    told = [one for one in accesses if one.path][:CODE_FLOWS]
    if told:
        result["codeFlows"] = [_code_flow(one, language) for one in told]
    return result


def _finding_properties(finding: Finding, accesses: list[AccessRef]) -> Json:
    return {
        "verdict": finding.verdict,
        "severity": finding.severity,
        "grade": finding.grade,
        "draft": finding.draft,
        "subject": finding.subject,
        "clauses": list(finding.clauses),
        "dataTypes": list(finding.data_types),
        "phases": list(dict.fromkeys(one.phase for one in accesses)),
    }


def _location(place: Place, message: str, language: str) -> Json:
    said = message or readable_place(place, language)
    location: Json = {"message": {"text": _text(said)}}
    if place.file:
        location["physicalLocation"] = _physical(place)
    if place.symbol:
        kind = "function" if place.kind == "code" else "element"
        name = plain(readable_member(place.symbol))
        location["logicalLocations"] = [
            {"fullyQualifiedName": name, "decoratedName": plain(place.symbol), "kind": kind}
        ]
    if place.kind == "code" and place.offset is not None:
        location["properties"] = {"codeUnitOffset": place.offset}
    return location


def _physical(place: Place) -> Json:
    physical: Json = {"artifactLocation": {"uri": _uri(place.file), "uriBaseId": BASE}}
    # Only XML has lines; an offset in bytecode stands in the properties of the location.
    if place.kind in ("manifest", "resource") and place.offset is not None and place.offset > 0:
        physical["region"] = {"startLine": place.offset}
    return physical


def _read_location(access: AccessRef, language: str) -> Json:
    return _location(access.place, tell_read(access, language), language)


def _evidence_location(evidence: Evidence, language: str) -> Json:
    return _location(evidence.place, evidence.says.of(language), language)


def _code_flow(access: AccessRef, language: str) -> Json:
    hops = tell_path(access, language, whole=True)
    places = [step.place for step in access.path]
    locations = [
        {"location": _location(place, hop.removeprefix("-> "), language), "nestingLevel": depth}
        for depth, (place, hop) in enumerate(zip(places, hops, strict=False))
    ]
    locations.append({"location": _read_location(access, language), "nestingLevel": len(places)})
    phase = terms.term(terms.PHASE, access.phase, language)
    return {"message": {"text": _text(phase)}, "threadFlows": [{"locations": locations}]}


def _artifacts(report: Report) -> list[Json]:
    """Return the files of the package that were read, and those that results name."""
    sizes: dict[str, int] = {file.name: file.size_bytes for file in report.artifact.dex_files}
    files = set(sizes) | {place.file for place in _places(report) if place.file}
    return [
        {
            "location": {"uri": _uri(name), "uriBaseId": BASE},
            **({"length": sizes[name]} if name in sizes else {}),
            "roles": ["analysisTarget"],
        }
        for name in sorted(files, key=natural)
    ]


def _places(report: Report) -> Iterable[Place]:
    for finding in report.findings:
        yield from (evidence.place for evidence in finding.evidence)
        yield from (access.place for access in accesses_of(report, finding))


def _invocation(report: Report, language: str) -> Json:
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [_notification(gap, language) for gap in report.gaps],
        "properties": {"verdict": verdict(report, language)},
    }


def _notification(gap: Gap, language: str) -> Json:
    stage = terms.term(terms.STAGE, gap.stage, language)
    why, place = reason_of_gap(gap, language), place_of_gap(gap, language)
    what = terms.term(terms.GAP, gap.what, language)
    told = bracketed(": ".join(filter(None, (what, why))), place, language)
    message = f"{say('gaps', language)}, {stage}, {told}"
    return {
        "level": "warning",
        "message": {"text": _text(message)},
        "descriptor": {"id": f"{gap.stage}/{gap.what}"},
    }


def _properties(report: Report) -> Json:
    artifact = report.artifact
    return {
        "sha256": artifact.sha256,
        "sizeBytes": artifact.size_bytes,
        "package": plain(artifact.package),
        "versionName": plain(artifact.version_name or ""),
        "versionCode": artifact.version_code,
        "packed": [plain(name) for name in artifact.packed],
        "catalogue": report.catalogue.version,
        "catalogueSha256": report.catalogue.sha256,
        "judgedFor": report.catalogue.date,
    }
