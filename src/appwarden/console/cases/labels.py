"""Acts on a case in words a person reads, for timelines and buttons."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.moves import MOVES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

RECORDS: "Mapping[str, _StrPromise]" = {
    "record_inspection": _("Inspection recorded"),
    "confirm": _("Confirmed by a second person"),
    "serve_notice": _("Notice served"),
    "serve_second_notice": _("Second notice served"),
    "mark_rectified": _("Found rectified"),
    "mark_not_rectified": _("Found not rectified"),
    "name_subject": _("Named in public"),
    "order_removal": _("Removal was ordered"),
    "record_removal": _("Found removed"),
    "record_relisting": _("Allowed to be listed again"),
    "close": _("Case closed"),
    "file_record": _("Closed as a record of others"),
    "withdraw": _("Case withdrawn"),
    "transfer": _("Offered to another authority"),
    "accept_transfer": _("Taken over"),
    "return_transfer": _("Returned to the sender"),
    "stop_access": _("Access was stopped"),
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
    "follow_court_action": _("Court action went on"),
    "add_source": _("Source recorded"),
    "tag_cause": _("Cause judged"),
    "set_problems": _("Problems recorded"),
    "set_visibility": _("Publication level set"),
    "assign": _("Given to an officer"),
    "join_campaign": _("Put into a campaign"),
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
    "export": _("Exported"),
    "add_to_batch": _("Put into a batch"),
    "decide_proposal": _("Proposal dismissed"),
}


# The same acts as something to do, for buttons and headings.
VERBS: "Mapping[str, _StrPromise]" = {
    "record_answer": _("Record an answer"),
    "record_reinspection": _("Record a re-inspection"),
    "request_extension": _("Ask for an extension"),
    "decide_extension": _("Decide the extension"),
    "file_appeal": _("File an appeal"),
    "decide_appeal": _("Decide the appeal"),
    "add_undertaking": _("Write down an undertaking"),
    "check_undertaking": _("Check an undertaking"),
    "record_remedy": _("Record a remedy"),
    "verify_remedy": _("Note a remedy borne out"),
    "impose_penalty": _("Impose a penalty"),
    "list_bad_operator": _("Put on the bad-operator list"),
    "delist_bad_operator": _("Take off the bad-operator list"),
    "record_court_action": _("Record a court action"),
    "follow_court_action": _("Note how a court action went on"),
    "add_source": _("Record a source"),
    "tag_cause": _("Judge a cause"),
    "set_problems": _("Record a problem"),
    "set_visibility": _("Set what the public sees"),
    "assign": _("Give to an officer"),
    "join_campaign": _("Put into a campaign"),
    "restore_access": _("Note access restored"),
    "set_deadline": _("Set a deadline by date"),
    "state_sanction": _("State the sanction"),
    "state_immediate_ground": _("State a ground for removal at once"),
    "tag_themes": _("Set themes"),
    "acknowledge_removal": _("Acknowledge"),
    "report_removed": _("Report removed"),
    "verify_removal": _("Seen removed"),
    "report_relisted": _("Seen listed again"),
}


def act_verb(act: str) -> "_StrPromise | str":
    """Return an act as something to do."""
    if act in VERBS:
        return VERBS[act]
    return MOVES[act].label if act in MOVES else act_label(act)


def act_label(act: str) -> "_StrPromise | str":
    """Return an act's words; its bare name where it has none."""
    return RECORDS.get(act, act)
