"""Report -> one HTML file: both languages, filters, evidence; no network, a strict policy."""

from collections.abc import Callable
from typing import Final

from markupsafe import Markup

from appwarden.findings.model import Clause, Evidence, Finding
from appwarden.report import terms
from appwarden.report.html_page import both, both_lists, breakable, render_page
from appwarden.report.launch_view import (
    assumption_row,
    sending_row,
    summary,
    unmodelled_rows,
    world_row,
)
from appwarden.report.model import AccessRef, Report
from appwarden.report.names import (
    readable_class,
    readable_place,
    readable_size,
    short_api,
    short_hash,
)
from appwarden.report.order import PHASES
from appwarden.report.policy_html import policy_names
from appwarden.report.policy_view import built_in
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
)
from appwarden.report.ways import tell_moment, tell_path, tell_request

# So many ways are drawn under one finding; the JSON view holds them all.
PATHS_SHOWN: Final = 20


def render(report: Report, *, language: str, colour: bool, width: int) -> bytes:  # noqa: ARG001 -- every view has the same signature
    """Return the report as one self-contained page that opens in `language`, UTF-8."""
    names = {
        "report": report,
        "groups": access_groups(report),
        "shown": PATHS_SHOWN,
        "verdicts": [(name, *words) for name, words in terms.VERDICT.items()],
        "phases": [(name, *terms.PHASE[name]) for name in _phases(report)],
        "roles": {subject.id: subject.role for subject in report.subjects},
        "SIGN": terms.SIGN,
        "short_hash": short_hash,
        "readable_size": readable_size,
        "readable_class": readable_class,
        "short_api": short_api,
    }
    if report.policy is not None:
        names |= policy_names(report.policy, built_in())
    return render_page("report.html", language, {**names, **_tellings(report)})


def _tellings(report: Report) -> dict[str, object]:
    """Return the functions that a template calls for facts of this report."""
    by_id = {finding.id: finding for finding in report.findings}

    def findings_of(clause: Clause) -> list[Finding]:
        return [by_id[one] for one in clause.findings if one in by_id]

    def path(access: AccessRef) -> list[Markup]:
        return both_lists(_whole(access, "en"), _whole(access, "zh"))

    def request(evidence: Evidence) -> list[Markup]:
        english, chinese = (
            _arrows(tell_request(report, evidence, language, whole=True))
            for language in ("en", "zh")
        )
        return both_lists(english, chinese)

    return {
        "launch_summary": both_lists(summary(report, "en"), summary(report, "zh")),
        "launch_tables": _launch_tables(report),
        "accesses_of": lambda finding: accesses_of(report, finding),
        "app_type": both(lambda language: app_type(report, language)),
        "app_name": both(lambda language: app_name(report, language)),
        "coverage": both(lambda language: coverage_line(report, language)),
        "data": lambda kinds: both(lambda language: data_names(kinds, language)),
        "findings_of": findings_of,
        "gap_groups": gap_groups(report.gaps),
        "gap_place": lambda gap: both(lambda language: tell_gap(gap, language)[1], breakable),
        "gap_why": lambda gap: both(lambda language: tell_gap(gap, language)[0], breakable),
        "moment": lambda access: both(lambda language: tell_moment(access, language)),
        "other_evidence": lambda finding: other_evidence(report, finding),
        "packs_of": lambda finding: _packs_of(report, finding),
        "path": path,
        "phases_of": lambda finding: phases_of(report, finding),
        "place": lambda one: both(lambda language: readable_place(one, language), breakable),
        "request": request,
        "read_by": lambda subject: read_by(report, subject),
        "signers": both_lists(signers(report, "en"), signers(report, "zh")),
        "status_counts": lambda pack: status_counts(report, pack),
        "strength": strength,
        "subject": lambda one: both(lambda language: subject_name(report, one, language)),
        "verdict": both(lambda language: verdict(report, language)),
    }


def _launch_tables(report: Report) -> dict[str, list[list[Markup]]]:
    """Return what launches showed as rows of cells."""
    launch = report.launch
    if launch is None:
        return {}

    def cells(told: Callable[[str], list[list[str]]]) -> list[list[Markup]]:
        return [both_lists(*row) for row in zip(told("en"), told("zh"), strict=True)]

    def worlds(language: str) -> list[list[str]]:
        return [world_row(world, language) for world in launch.worlds]

    def sendings(language: str) -> list[list[str]]:
        return [sending_row(one, report, language) for one in launch.sendings]

    def assumptions(language: str) -> list[list[str]]:
        return [assumption_row(one, language) for one in launch.assumptions]

    return {
        "worlds": cells(worlds),
        "sendings": cells(sendings),
        "assumptions": cells(assumptions),
        "unmodelled": cells(lambda _: unmodelled_rows(launch)),
    }


def _whole(access: AccessRef, language: str) -> list[str]:
    return _arrows(tell_path(access, language, whole=True))


def _arrows(lines: list[str]) -> list[str]:
    return [line.replace("-> ", "→ ", 1) for line in lines]


def _packs_of(report: Report, finding: Finding) -> list[str]:
    packs = {clause.pack for clause in report.clauses if clause.id in finding.clauses}
    return sorted(packs)


def _phases(report: Report) -> list[str]:
    seen = {phase for finding in report.findings for phase in phases_of(report, finding)}
    return [phase for phase in PHASES if phase in seen]
