"""Which form an act has; an act without one has no button on the case's page."""

from collections.abc import Mapping

from appwarden.console.cases.forms import joining, measures, moves, records
from appwarden.console.cases.forms.base import ActForm

ACT_FORMS: Mapping[str, type[ActForm]] = {
    "record_inspection": moves.RecordInspectionForm,
    "confirm": moves.ConfirmForm,
    "serve_notice": moves.ServeNoticeForm,
    "serve_second_notice": moves.ServeSecondNoticeForm,
    "record_answer": moves.RecordAnswerForm,
    "record_reinspection": moves.RecordReinspectionForm,
    "mark_rectified": moves.MarkRectifiedForm,
    "mark_not_rectified": moves.MarkNotRectifiedForm,
    "order_removal": moves.OrderRemovalForm,
    "record_removal": moves.RecordRemovalForm,
    "record_relisting": moves.RecordRelistingForm,
    "close": moves.CloseForm,
    "file_record": moves.FileRecordForm,
    "withdraw": moves.WithdrawForm,
    "transfer": moves.TransferForm,
    "accept_transfer": moves.AcceptTransferForm,
    "return_transfer": moves.ReturnTransferForm,
    "stop_access": moves.StopAccessForm,
    "restore_access": moves.RestoreAccessForm,
    "request_extension": records.RequestExtensionForm,
    "decide_extension": records.DecideExtensionForm,
    "file_appeal": records.FileAppealForm,
    "decide_appeal": records.DecideAppealForm,
    "add_undertaking": records.AddUndertakingForm,
    "check_undertaking": records.CheckUndertakingForm,
    "record_remedy": records.RecordRemedyForm,
    "verify_remedy": records.VerifyRemedyForm,
    "add_source": records.AddSourceForm,
    "tag_cause": records.TagCauseForm,
    "set_problems": records.SetProblemsForm,
    "set_visibility": records.SetVisibilityForm,
    "state_sanction": records.StateSanctionForm,
    "state_immediate_ground": records.StateImmediateGroundForm,
    "tag_themes": records.TagThemesForm,
    "assign": records.AssignForm,
    "join_campaign": joining.JoinCampaignForm,
    "set_deadline": records.SetDeadlineForm,
    "impose_penalty": measures.ImposePenaltyForm,
    "list_bad_operator": measures.ListBadOperatorForm,
    "delist_bad_operator": measures.DelistBadOperatorForm,
    "follow_court_action": measures.FollowCourtActionForm,
    "record_court_action": measures.RecordCourtActionForm,
}

__all__ = ["ACT_FORMS", "ActForm"]
