"""What a person says about one finding or one clause; the report itself stays as it is."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.models import (
    Answer,
    ChecklistAnswer,
    Decision,
    Inspection,
    Judgement,
    ResultStatus,
    Status,
)

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.vault.models import StoredFile


def judge_finding(
    *, acting_user: "User", inspection: Inspection, finding_id: str, decision: str, reason: str = ""
) -> Judgement:
    """Confirm or reject a finding, or ask for a second look; a rejection needs its reason.

    What a rule on trial found is shown and never judged.
    """
    require(acting_user, "inspections.judge", inspection)
    if decision != Decision.CONFIRMED and not reason.strip():
        raise InspectionRefusedError(_("Say why: a reason is needed for this decision."))
    with transaction.atomic():
        locked = locked_open(inspection)
        finding = locked.findings.filter(finding_id=finding_id).first()
        if finding is None:
            raise InspectionRefusedError(_("The report has no such finding."))
        if finding.is_draft:
            raise InspectionRefusedError(_("A rule on trial found this: it never enters a case."))
        before = Judgement.objects.filter(inspection=locked, finding_id=finding_id).first()
        judgement = before or Judgement(inspection=locked, finding_id=finding_id)
        old = {"decision": judgement.decision, "reason": judgement.reason} if before else {}
        judgement.decision, judgement.reason = Decision(decision), reason.strip()
        judgement.judged_by, judgement.judged_at = acting_user, clock.now()
        judgement.save()
        record(
            acting_user=acting_user,
            act="inspections.judge",
            target=judgement,
            old=old,
            new={"decision": judgement.decision, "reason": judgement.reason},
        )
    return judgement


def answer_clause(
    *,
    acting_user: "User",
    inspection: Inspection,
    clause: str,
    answer: str,
    note: str = "",
    proof: "StoredFile | None" = None,
) -> ChecklistAnswer:
    """Write down what a person found out about a clause; a violation needs what was seen."""
    require(acting_user, "inspections.judge", inspection)
    if answer == Answer.VIOLATED and not note.strip():
        raise InspectionRefusedError(_("Say what was seen: a violation needs its description."))
    with transaction.atomic():
        locked = locked_open(inspection)
        before = ChecklistAnswer.objects.filter(inspection=locked, clause=clause).first()
        found = before or ChecklistAnswer(inspection=locked, clause=clause)
        old = {"answer": found.answer, "note": found.note} if before else {}
        found.answer, found.note = Answer(answer), note.strip()
        found.proof = proof or found.proof
        found.answered_by, found.answered_at = acting_user, clock.now()
        found.save()
        record(
            acting_user=acting_user,
            act="inspections.answer_clause",
            target=found,
            old=old,
            new={"answer": found.answer, "note": found.note, "proof": found.proof_id},
        )
    return found


def locked_open(inspection: Inspection) -> Inspection:
    """Return the inspection locked to the end of the transaction, if it may still be judged."""
    locked = Inspection.objects.select_for_update().get(pk=inspection.pk)
    if locked.status != Status.DONE:
        raise InspectionRefusedError(_("There is no report yet."))
    if locked.result_status != ResultStatus.OPEN:
        raise InspectionRefusedError(
            _("The result is proposed or confirmed already; it must be returned first.")
        )
    return locked
