"""Where an inspection meets a case: a new one is opened for it, or it is put to one."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.cases.services.opening import NewCase, open_case
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.models import Inspection, Purpose

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Campaign, Case


def open_case_for(
    *, acting_user: "User", inspection: Inspection, campaign: "Campaign | None" = None
) -> "Case":
    """Open a case for an inspection that belongs to none; what it found is recorded there later."""
    require(acting_user, "inspections.view", inspection)
    authority = acting_user.authority or inspection.authority
    if authority is None:
        raise InspectionRefusedError(_("A case needs an authority; your account has none."))
    if inspection.purpose == Purpose.SELF_CHECK:
        raise InspectionRefusedError(_("A company's self-check never opens a case."))
    with transaction.atomic():
        new = NewCase(
            authority=authority,
            app=inspection.build.app,
            laboratory=inspection.laboratory,
            campaign=campaign,
        )
        _refuse_taken(inspection)
        case = open_case(acting_user=acting_user, new=new)
        _attach(acting_user, inspection, case)
    return case


def attach_to_case(*, acting_user: "User", inspection: Inspection, case: "Case") -> Inspection:
    """Put an inspection to a case about the same app."""
    require(acting_user, "inspections.request")
    require(acting_user, "cases.view", case)
    if case.app_id != inspection.build.app_id:
        raise InspectionRefusedError(_("The case is about another app."))
    with transaction.atomic():
        _refuse_taken(inspection)
        _attach(acting_user, inspection, case)
    return inspection


def _refuse_taken(inspection: Inspection) -> None:
    if Inspection.objects.select_for_update().get(pk=inspection.pk).case_id is not None:
        raise InspectionRefusedError(_("The inspection belongs to a case already."))


def _attach(user: "User", inspection: Inspection, case: "Case") -> None:
    inspection.case = case
    inspection.save(update_fields=["case"])
    record(
        acting_user=user,
        act="inspections.attach",
        target=inspection,
        old={"case": None},
        new={"case": case.number},
    )
