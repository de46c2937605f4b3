"""Four eyes: one person proposes the result of an inspection, another one confirms it."""

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.inspections.errors import InspectionChangedError, InspectionRefusedError
from appwarden.console.inspections.models import (
    Decision,
    Inspection,
    InspectionFinding,
    Judgement,
    ResultStatus,
)
from appwarden.console.inspections.services.judging import locked_open

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User


def propose_result(*, acting_user: "User", inspection: Inspection) -> Inspection:
    """Say that every finding is judged; from here on nothing changes until a second person acts."""
    require(acting_user, "inspections.propose", inspection)
    with transaction.atomic():
        locked = locked_open(inspection)
        _check_judged(locked)
        locked.result_status = ResultStatus.PROPOSED
        locked.proposed_by, locked.proposed_at = acting_user, clock.now()
        locked.revision += 1
        locked.save()
        counts = dict.fromkeys(Decision.values, 0)
        for decision in locked.judgements.values_list("decision", flat=True):
            counts[decision] += 1
        record(
            acting_user=acting_user,
            act="inspections.propose",
            target=locked,
            old={"result": ResultStatus.OPEN},
            new={"result": locked.result_status, **counts},
        )
    return locked


def confirm_result(
    *, acting_user: "User", inspection: Inspection, seen_revision: int | None = None
) -> Inspection:
    """Confirm a proposed result as the second person.

    Raises PermissionDenied for who proposed it or judged any of it, InspectionChangedError when it
    is not the proposal that this person saw.
    """
    require(acting_user, "inspections.confirm", inspection)
    with transaction.atomic():
        locked = _locked_proposal(inspection, seen_revision)
        require(acting_user, "inspections.confirm", locked)
        if Judgement.objects.filter(inspection=locked, judged_by=acting_user).exists():
            raise PermissionDenied(_("Who judged a finding cannot be the second person."))
        locked.result_status = ResultStatus.CONFIRMED
        locked.confirmed_by, locked.confirmed_at = acting_user, clock.now()
        locked.revision += 1
        locked.save()
        record(
            acting_user=acting_user,
            act="inspections.confirm",
            target=locked,
            old={"result": ResultStatus.PROPOSED},
            new={"result": locked.result_status, "report": locked.report_id},
        )
    return locked


def return_result(
    *, acting_user: "User", inspection: Inspection, reason: str, seen_revision: int | None = None
) -> Inspection:
    """Give a proposed result back to be judged again, with the reason."""
    require(acting_user, "inspections.confirm", inspection)
    if not reason.strip():
        raise InspectionRefusedError(_("Say why the result is given back."))
    with transaction.atomic():
        locked = _locked_proposal(inspection, seen_revision)
        locked.result_status = ResultStatus.OPEN
        locked.proposed_by = locked.proposed_at = None
        locked.revision += 1
        locked.save()
        record(
            acting_user=acting_user,
            act="inspections.return",
            target=locked,
            old={"result": ResultStatus.PROPOSED},
            new={"result": locked.result_status},
            note=reason.strip(),
        )
    return locked


def confirmed_findings(inspection: Inspection) -> list[InspectionFinding]:
    """Return the findings that people confirmed; none before the second person has confirmed."""
    if inspection.result_status != ResultStatus.CONFIRMED:
        return []
    ids = Judgement.objects.filter(inspection=inspection, decision=Decision.CONFIRMED)
    return list(inspection.findings.filter(finding_id__in=ids.values("finding_id")))


def _locked_proposal(inspection: Inspection, seen_revision: int | None) -> Inspection:
    locked = Inspection.objects.select_for_update().get(pk=inspection.pk)
    if seen_revision is not None and locked.revision != seen_revision:
        raise InspectionChangedError(_("Somebody has changed this result; look at it again."))
    if locked.result_status != ResultStatus.PROPOSED:
        raise InspectionRefusedError(_("There is no proposed result."))
    return locked


def _check_judged(inspection: Inspection) -> None:
    judged = dict(inspection.judgements.values_list("finding_id", "decision"))
    ids = list(inspection.findings.filter(is_draft=False).values_list("finding_id", flat=True))
    left = sum(one not in judged for one in ids)
    if left:
        words = ngettext(
            "%(count)s finding is not judged yet.", "%(count)s findings are not judged yet.", left
        )
        raise InspectionRefusedError(words % {"count": left})
    if Decision.SECOND_LOOK in judged.values():
        raise InspectionRefusedError(_("A finding still needs a second look."))
