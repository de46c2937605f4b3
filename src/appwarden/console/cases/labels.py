"""Acts on a case in words a person reads, for timelines and buttons."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.moves import MOVES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

RECORDS: "Mapping[str, _StrPromise]" = {
    "open": _("Case opened"),
    "record_answer": _("Answer received"),
    "record_reinspection": _("Inspected again"),
    "request_extension": _("Extension asked for"),
    "decide_extension": _("Extension decided"),
    "file_appeal": _("Appeal filed"),
    "decide_appeal": _("Appeal decided"),
    "add_undertaking": _("Undertaking given"),
    "report_undertaking": _("Undertaking reported done"),
    "check_undertaking": _("Undertaking checked"),
    "record_remedy": _("Remedy recorded"),
    "verify_remedy": _("Remedy borne out by a test"),
    "hold_summons": _("Called in"),
    "acknowledge_summons": _("Summons acknowledged"),
    "impose_penalty": _("Penalty imposed"),
    "list_bad_operator": _("Put on the bad-operator list"),
    "delist_bad_operator": _("Taken off the bad-operator list"),
    "record_court_action": _("Court action recorded"),
    "add_source": _("Source recorded"),
    "tag_cause": _("Cause judged"),
    "set_problems": _("Problems recorded"),
    "set_visibility": _("Publication level set"),
    "assign": _("Given to an officer"),
    "acknowledge_removal": _("Store acknowledged the order"),
    "report_removed": _("Store reported removal"),
    "verify_removal": _("Removal seen"),
    "report_relisted": _("Seen listed again in a store"),
    "restore_access": _("Access restored"),
    "overdue": _("Deadline passed"),
    "no_reply": _("No reply"),
    "undertaking_overdue": _("Day of an undertaking passed"),
    "propose": _("Next step proposed"),
    "deadline_changed": _("Due day changed"),
    "set_deadline": _("Deadline set"),
    "state_sanction": _("Sanction stated"),
    "state_immediate_ground": _("Ground for removal at once stated"),
    "tag_themes": _("Themes set"),
    "add_to_batch": _("Put into a batch"),
    "decide_proposal": _("Proposal dismissed"),
}


def act_label(act: str) -> "_StrPromise | str":
    """Return an act's words; its bare name where it has none."""
    if act in RECORDS:
        return RECORDS[act]
    return MOVES[act].label if act in MOVES else act
