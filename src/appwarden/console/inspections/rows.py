"""A report in, what the database holds of it out: counts on the inspection, a row a finding."""

from typing import TYPE_CHECKING

from appwarden.console.inspections.models import Inspection, InspectionFinding, Status
from appwarden.report.telling import strength

if TYPE_CHECKING:
    from appwarden.findings.model import Finding
    from appwarden.report.model import Report

PROBLEM_PREFIX = "MIIT-T"
SDK_PREFIX = "sdk:"


def describe(inspection: Inspection, report: "Report") -> None:
    """Set what the report says on the inspection; it is not saved."""
    inspection.status = Status.DONE
    inspection.tool_version = report.tool.version
    inspection.catalogue_version = report.catalogue.version
    inspection.catalogue_sha256 = report.catalogue.sha256
    inspection.finding_count = len(report.findings)
    inspection.violation_count = sum(one.verdict == "violation" for one in report.findings)
    inspection.gap_count = len(report.gaps)
    inspection.person_count = sum(one.status == "needs_person" for one in report.clauses)


def finding_rows(inspection: Inspection, report: "Report") -> list[InspectionFinding]:
    """Return a row for each finding in the report's order; they are not saved."""
    return [_row(inspection, ordinal, one) for ordinal, one in enumerate(report.findings)]


def _row(inspection: Inspection, ordinal: int, finding: "Finding") -> InspectionFinding:
    problems = (one for one in finding.clauses if one.startswith(PROBLEM_PREFIX))
    is_sdk = finding.subject.startswith(SDK_PREFIX)
    return InspectionFinding(
        inspection=inspection,
        finding_id=finding.id,
        ordinal=ordinal,
        rule=finding.rule,
        clauses=list(finding.clauses),
        problem_type=next(problems, ""),
        severity=finding.severity,
        verdict=finding.verdict,
        grade=strength(finding),
        subject=finding.subject,
        sdk=finding.subject.removeprefix(SDK_PREFIX) if is_sdk else "",
        data_types=list(finding.data_types),
        is_draft=finding.draft,
        summary_zh=finding.summary.zh,
        summary_en=finding.summary.en,
    )
