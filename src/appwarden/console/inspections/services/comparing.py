"""Re-inspection: the program proposes what became of each finding, a person decides."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.catalogue import catalogue
from appwarden.console.inspections.comparison import NotComparableError, Row, propose
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.models import (
    Comparison,
    ComparisonRow,
    Inspection,
    Outcome,
    ResultStatus,
)
from appwarden.console.vault.services import open_file
from appwarden.report import decode_report
from appwarden.report.model import Report

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User


def report_of(inspection: Inspection) -> Report:
    """Return the stored report; raises InspectionRefusedError before there is one."""
    if inspection.report_id is None:
        raise InspectionRefusedError(_("There is no report yet."))
    with open_file(inspection.report_id) as file:
        return decode_report(file.read())


def known_rules(report: Report) -> Collection[str] | None:
    """Return the proved rules of the catalogue that judged `report`, None if it is another one."""
    sha256, rules = _installed_rules()
    return rules if report.catalogue.sha256 == sha256 else None


def add_comparison(inspection: Inspection, report: Report) -> Comparison | None:
    """Store what `report` proposes against the earlier inspection, if there is one to compare."""
    baseline = inspection.baseline
    if baseline is None or baseline.report_id is None:
        return None
    try:
        proposal = propose(report_of(baseline), report, known_rules(report))
    except NotComparableError:
        return None
    comparison = Comparison.objects.create(
        inspection=inspection,
        baseline=baseline,
        cautions=[{"zh": one.zh, "en": one.en} for one in proposal.cautions],
    )
    ComparisonRow.objects.bulk_create(
        _row(comparison, ordinal, row) for ordinal, row in enumerate(proposal.rows)
    )
    return comparison


def decide_row(
    *, acting_user: "User", row: ComparisonRow, outcome: str, reason: str = ""
) -> ComparisonRow:
    """Decide what became of a finding; to say other than proposed needs the reason."""
    inspection = row.comparison.inspection
    require(acting_user, "inspections.compare", inspection)
    if outcome != row.proposed and not reason.strip():
        raise InspectionRefusedError(_("Say why you decide other than proposed."))
    with transaction.atomic():
        _check_open(inspection)
        locked = ComparisonRow.objects.select_for_update().get(pk=row.pk)
        _decide(acting_user, locked, Outcome(outcome), reason.strip())
    return locked


def accept_proposals(*, acting_user: "User", comparison: Comparison) -> int:
    """Decide every open row as proposed; what was not examined stays open for a person."""
    require(acting_user, "inspections.compare", comparison.inspection)
    with transaction.atomic():
        _check_open(comparison.inspection)
        rows: Sequence[ComparisonRow] = list(
            comparison.rows.select_for_update()
            .filter(decided="")
            .exclude(proposed=Outcome.NOT_EXAMINED)
        )
        for row in rows:
            _decide(acting_user, row, Outcome(row.proposed), "")
    return len(rows)


@cache
def _installed_rules() -> tuple[str, Collection[str]]:
    installed = catalogue()
    return installed.sha256, frozenset(installed.rules)


def _row(comparison: Comparison, ordinal: int, row: Row) -> ComparisonRow:
    return ComparisonRow(
        comparison=comparison,
        finding_id=row.key,
        ordinal=ordinal,
        rule=row.finding.rule,
        summary_zh=row.finding.summary.zh,
        summary_en=row.finding.summary.en,
        proposed=Outcome(row.result),
        why_zh=row.why.zh if row.why is not None else "",
        why_en=row.why.en if row.why is not None else "",
    )


def _check_open(inspection: Inspection) -> None:
    status = Inspection.objects.values_list("result_status", flat=True).get(pk=inspection.pk)
    if status == ResultStatus.CONFIRMED:
        raise InspectionRefusedError(_("The result is confirmed; it can no longer be changed."))


def _decide(user: "User", row: ComparisonRow, outcome: Outcome, reason: str) -> None:
    old = {"decided": row.decided, "reason": row.reason}
    row.decided, row.reason = outcome, reason
    row.decided_by, row.decided_at = user, clock.now()
    row.save()
    record(
        acting_user=user,
        act="inspections.compare",
        target=row,
        old=old,
        new={"proposed": row.proposed, "decided": outcome, "reason": reason},
    )
