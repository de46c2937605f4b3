"""Report -> what stands on the pages of the PDF, in one language: strings, lists, tables."""

from collections.abc import Iterable
from typing import Final

import msgspec

from appwarden.facts.policy.model import Quote
from appwarden.findings.model import Clause, Finding, Pack
from appwarden.findings.policy_words import status_of
from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.launch_view import sending_row, summary, world_row
from appwarden.report.model import PermissionRef, Report, SdkRef
from appwarden.report.names import (
    plain,
    readable_place,
    readable_size,
    short_api,
    short_hash,
)
from appwarden.report.policy_view import name_of_check
from appwarden.report.telling import (
    access_groups,
    accesses_of,
    app_name,
    app_type,
    coverage_line,
    data_names,
    gap_groups,
    other_evidence,
    phases_of,
    read_by,
    signers,
    status_counts,
    strength,
    subject_name,
    tell_gap,
    verdict,
    version,
)
from appwarden.report.ways import data_name, tell_moment, tell_path, tell_request
from appwarden.report.words import bracketed, say, say_list

# So many ways are printed under one finding; the JSON view holds them all.
PATHS_PRINTED: Final = 3
_BASIS_PRINTED: Final = 3
QUOTE_PRINTED: Final = 160
# Where the file gave an answer, what a person could do besides is left to the other views.
_FOR_A_PERSON: Final = frozenset({"needs_person", "not_examined"})
_WORDS: Final = (
    "title", "what_it_says", "findings", "no_findings", "clause_table", "sdks", "no_sdks",
    "permissions", "no_permissions", "accesses", "no_accesses", "launch", "worlds_compared",
    "sendings", "starts", "screens", "hosts",
    "none_seen", "gaps", "no_gaps", "coverage", "signature_block", "inspector", "reviewer",
    "date", "seal", "steps", "font_missing", "policy", "no_policy", "checklist",
    "declared_and_seen",
)  # fmt: skip


class Table(msgspec.Struct, frozen=True):
    """A table: its head, its rows, and the relative widths of its columns."""

    head: list[str]
    rows: list[list[str]]
    widths: list[int]


class FindingOnPage(msgspec.Struct, frozen=True):
    """One finding; `path` holds lists of lines."""

    verdict: str
    mark: str
    summary: str
    draft: bool
    fields: list[list[str]]
    paths: list[list[str]]
    id: str


class ClauseOnPage(msgspec.Struct, frozen=True):
    """One clause of a pack."""

    id: str
    title: str
    status: str
    mark: str
    reason: str
    steps: list[str]


class PackOnPage(msgspec.Struct, frozen=True):
    """One legal text with all its clauses."""

    id: str
    title: str
    tally: list[list[str]]
    clauses: list[ClauseOnPage]


class Pages(msgspec.Struct, frozen=True):
    """Everything that the template prints."""

    language: str
    font: str | None
    date: str
    name: str
    verdict: str
    who: list[list[str]]
    findings: list[FindingOnPage]
    packs: list[PackOnPage]
    tables: dict[str, Table]
    launch: list[str]
    coverage: str
    footer: str
    pages_word: list[str]
    clause_head: list[str]
    words: dict[str, str]


def pages(report: Report, language: str, font: str | None) -> Pages:
    """Return the pages in `language`; `font` is the family for Chinese, None if there is none."""
    before, _, rest = say("page_of", language).partition("{page}")
    between, _, after = rest.partition("{pages}")
    return Pages(
        language=language,
        font=font,
        date=report.catalogue.date,
        name=app_name(report, language),
        verdict=verdict(report, language),
        who=_who(report, language),
        findings=[_finding(one, report, language) for one in report.findings],
        packs=[_pack(one, report, language) for one in report.catalogue.packs],
        tables=_tables(report, language),
        launch=[plain(line) for line in summary(report, language)],
        coverage=coverage_line(report, language),
        footer=_footer(report, language),
        pages_word=[before, between, after],
        clause_head=[say(word, language) for word in ("clause", "status", "reason")],
        words={word: say(word, language) for word in _WORDS},
    )


def _footer(report: Report, language: str) -> str:
    tool = f"{report.tool.name} {report.tool.version}"
    catalogue = f"{say('rule_catalogue', language)} {plain(report.catalogue.version)}"
    return f"{tool} · {catalogue} · SHA-256 {short_hash(report.artifact.sha256)}"


def _who(report: Report, language: str) -> list[list[str]]:
    artifact, catalogue = report.artifact, report.catalogue
    judged = say("judged_by", language, date=catalogue.date, version=plain(catalogue.version))
    levels = f"min {artifact.min_sdk or '?'}, target {artifact.target_sdk or '?'}"
    fields = [
        ["package", artifact.package],
        ["version", version(artifact)],
        ["file", f"SHA-256 {artifact.sha256}"],
        ["size", f"{readable_size(artifact.size_bytes)}, {artifact.format.upper()}"],
        ["sdk_levels", levels],
        *(["signer", one] for one in signers(report, language)),
        *(["packed", one] for one in artifact.packed),
        *(["channel", f"{one.kind}: {one.value}"] for one in artifact.channels),
        ["app_type", app_type(report, language)],
        ["judged", judged],
    ]
    return [[say(word, language), plain(value)] for word, value in fields]


def _mark(table: dict[str, terms.Term], name: str, language: str) -> str:
    return f"{terms.SIGN[name]} {terms.term(table, name, language)}"


def _finding(finding: Finding, report: Report, language: str) -> FindingOnPage:
    severity = terms.term(terms.SEVERITY, finding.severity, language)
    marks = [
        _mark(terms.VERDICT, finding.verdict, language),
        f"{say('severity', language)} {severity}",
        *(terms.term(terms.PHASE, phase, language) for phase in phases_of(report, finding)),
        *([say("draft", language)] if finding.draft else []),
    ]
    accesses = accesses_of(report, finding)
    ways = [tell_path(one, language, whole=True) for one in accesses[:PATHS_PRINTED]]
    others = other_evidence(report, finding)[:PATHS_PRINTED]
    ways += [tell_request(report, one, language, whole=True) for one in others]
    return FindingOnPage(
        verdict=finding.verdict,
        mark=" · ".join(marks),
        summary=plain(finding.summary.of(language)),
        draft=finding.draft,
        fields=_fields(finding, report, language, more=len(accesses) - PATHS_PRINTED),
        paths=[[line.replace("-> ", "→ ", 1) for line in way] for way in ways if way],
        id=plain(f"{finding.id} · {finding.rule}"),
    )


def _fields(finding: Finding, report: Report, language: str, *, more: int) -> list[list[str]]:
    told = [
        ["clauses", say_list(list(finding.clauses), language)],
        ["subject", subject_name(report, finding.subject, language)],
        ["data", data_names(finding.data_types, language)],
        ["grade", terms.term(terms.STRENGTH, strength(finding), language)],
        *(["assumes", one.of(language)] for one in finding.assumes),
    ]
    for one in other_evidence(report, finding):
        place = "" if one.place.kind == "none" else readable_place(one.place, language)
        told.append(["evidence", bracketed(one.says.of(language), place, language)])
    if more > 0:
        told.append(["evidence", say("more_places", language, count=more)])
    told.append(["remedy", finding.remedy.of(language)])
    return [[say(word, language), plain(value)] for word, value in told if value]


def _pack(pack: Pack, report: Report, language: str) -> PackOnPage:
    status = terms.term(terms.PACK_STATUS, pack.status, language)
    counts = status_counts(report, pack.id).items()
    return PackOnPage(
        id=plain(pack.id),
        title=bracketed(plain(pack.title.of(language)), status, language),
        tally=[[name, f"{_mark(terms.STATUS, name, language)} {n}"] for name, n in counts if n],
        clauses=[_clause(one, report, language) for one in report.clauses if one.pack == pack.id],
    )


def _clause(clause: Clause, report: Report, language: str) -> ClauseOnPage:
    numbers = [str(n) for n, one in enumerate(report.findings, 1) if one.id in clause.findings]
    found = f"{say('findings', language)} {say_list(numbers, language)}" if numbers else ""
    return ClauseOnPage(
        id=plain(clause.id),
        title=plain(clause.title.of(language)),
        status=clause.status,
        mark=_mark(terms.STATUS, clause.status, language),
        reason=bracketed(plain(clause.reason.of(language)), found, language),
        steps=_texts(clause.steps, language) if clause.status in _FOR_A_PERSON else [],
    )


def _texts(texts: Iterable[Text], language: str) -> list[str]:
    return [plain(one.of(language)) for one in texts]


def _tables(report: Report, language: str) -> dict[str, Table]:
    made = {
        "sdks": _sdks,
        "permissions": _permissions,
        "accesses": _accesses,
        "worlds_compared": _worlds,
        "sendings": _sendings,
        "starts": _starts,
        "screens": _screens,
        "hosts": _hosts,
        "policy": _checklist,
        "disclosures": _disclosures,
        "gaps": _gaps,
    }
    return {name: make(report, language) for name, make in made.items()}


def _table(language: str, columns: dict[str, int], rows: Iterable[list[str]]) -> Table:
    return Table(
        head=[say(word, language) for word in columns],
        rows=[[plain(cell) or "-" for cell in row] for row in rows],
        widths=list(columns.values()),
    )


def _sdks(report: Report, language: str) -> Table:
    roles = {subject.id: subject.role for subject in report.subjects}

    def row(sdk: SdkRef) -> list[str]:
        subject = f"sdk:{sdk.id}"
        basis = [one.value for one in sdk.basis[:_BASIS_PRINTED]]
        return [
            subject_name(report, subject, language),
            terms.term(terms.ROLE, roles.get(subject, ""), language),
            data_names(read_by(report, subject), language),
            say_list(basis, language),
        ]

    columns = {"sdk": 4, "role": 2, "data_read": 4, "basis": 5}
    return _table(language, columns, map(row, report.sdks))


def _permissions(report: Report, language: str) -> Table:
    answer = {True: "yes", False: "no", None: "unknown"}

    def row(one: PermissionRef) -> list[str]:
        requests = [terms.term(terms.PHASE, request.phase, language) for request in one.requested]
        users = [subject_name(report, subject, language) for subject in one.used_by]
        return [
            one.name,
            say(answer[one.declared], language),
            say_list(list(dict.fromkeys(requests)), language),
            say_list(users, language),
            say(answer[one.needed_for_type], language),
        ]

    columns = {"permission": 6, "declared": 2, "requested": 3, "used_by": 4, "needed": 2}
    return _table(language, columns, map(row, report.permissions))


def _accesses(report: Report, language: str) -> Table:
    rows = (
        [
            data_name(group.first.data_type, language),
            subject_name(report, group.first.subject, language),
            tell_moment(group.first, language),
            short_api(group.first.api, group.first.argument),
            readable_place(group.first.place, language),
            str(group.count),
        ]
        for group in access_groups(report)
    )
    columns = {"data": 3, "subject": 3, "phase": 3, "api": 5, "where": 6, "count": 1}
    return _table(language, columns, rows)


def _worlds(report: Report, language: str) -> Table:
    worlds = report.launch.worlds if report.launch is not None else ()
    rows = (world_row(world, language) for world in worlds)
    return _table(language, {"world": 4, "reads_in_it": 7}, rows)


def _sendings(report: Report, language: str) -> Table:
    sent = report.launch.sendings if report.launch is not None else ()
    rows = (sending_row(one, report, language) for one in sent)
    columns = {"data": 4, "where_to": 4, "subject": 3, "phase": 2, "where": 6}
    return _table(language, columns, rows)


def _starts(report: Report, language: str) -> Table:
    rows = (
        [
            terms.term(terms.START, one.kind, language),
            subject_name(report, one.subject, language),
            one.target,
            readable_place(one.place, language),
        ]
        for one in report.starts
    )
    return _table(language, {"kind": 3, "subject": 3, "target": 4, "where": 5}, rows)


def _screens(report: Report, language: str) -> Table:
    rows = (
        [
            terms.term(terms.SCREEN, one.kind, language),
            f"{one.text} {one.detail}".strip(),
            readable_place(one.place, language),
        ]
        for one in report.screens
    )
    return _table(language, {"kind": 2, "wording": 4, "where": 4}, rows)


def _hosts(report: Report, language: str) -> Table:
    rows = (
        [
            one.host,
            subject_name(report, one.subject, language),
            readable_place(one.place, language),
        ]
        for one in report.hosts
    )
    return _table(language, {"host": 4, "subject": 3, "where": 5}, rows)


def _checklist(report: Report, language: str) -> Table:
    rows = (
        [
            name_of_check(one.id).of(language),
            status_of(one).of(language),
            _quoted(one.quotes),
        ]
        for one in (report.policy.checks if report.policy is not None else ())
    )
    return _table(language, {"item": 3, "status": 2, "quote": 9}, rows)


def _disclosures(report: Report, language: str) -> Table:
    rows = (
        [
            data_name(one.data_type, language),
            subject_name(report, one.subject, language),
            say("yes" if one.seen else "no", language),
            terms.term(terms.DISCLOSURE, one.verdict, language),
            _quoted(one.quotes),
        ]
        for one in (report.policy.disclosures if report.policy is not None else ())
    )
    columns = {"data": 3, "subject": 3, "seen": 1, "verdict": 3, "quote": 7}
    return _table(language, columns, rows)


def _quoted(quotes: tuple[Quote, ...]) -> str:
    words = " ".join(quotes[0].text.split()) if quotes else ""
    return words if len(words) <= QUOTE_PRINTED else f"{words[: QUOTE_PRINTED - 1]}…"


def _gaps(report: Report, language: str) -> Table:
    rows = (
        [
            str(group.count),
            terms.term(terms.STAGE, group.stage, language),
            terms.term(terms.GAP, group.what, language),
            bracketed(*tell_gap(group.first, language), language),
        ]
        for group in gap_groups(report.gaps)
    )
    return _table(language, {"count": 1, "stage": 2, "what": 3, "why": 9}, rows)
