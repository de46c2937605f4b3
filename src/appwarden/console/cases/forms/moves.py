"""Forms of the listed moves."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.cases import services
from appwarden.console.cases.catalogue import problem_title
from appwarden.console.cases.forms.base import ActForm, text_field
from appwarden.console.cases.models import Answer, AnswerStatus
from appwarden.console.cases.services import NewAccessStop, NewAnswer, NewOrder
from appwarden.console.cases.statuses import ProblemState
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.registry.models import Authority, ListingStatus, Store

if TYPE_CHECKING:
    from appwarden.console.cases.models import Case

_SEEN_AGAIN = [
    ("", _("not mentioned: not examined")),
    (ProblemState.FIXED, ProblemState.FIXED.label),
    (ProblemState.REMAINING, ProblemState.REMAINING.label),
    (ProblemState.NOT_EXAMINED, ProblemState.NOT_EXAMINED.label),
]


class RecordInspectionForm(ActForm):
    @override
    def prepare(self) -> None:
        done = self.case.inspections.filter(status="done").select_related("build")
        self.fields["inspection"] = forms.ModelChoiceField(
            done,
            label=_("Inspection"),
            required=False,
            help_text=_("Its confirmed findings become the problems of the case."),
        )

    @override
    def run(self) -> "Case":
        return services.record_inspection(
            acting_user=self.user,
            case=self.case,
            move=self.move(),
            inspection=self.cleaned_data["inspection"],
        )


class ConfirmForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.confirm_case(acting_user=self.user, case=self.case, move=self.move())


class ServeNoticeForm(ActForm):
    @override
    def prepare(self) -> None:
        campaign = self.case.campaign
        self.fields["policy"] = forms.ModelChoiceField(
            DeadlinePolicy.objects.filter(is_draft=False),
            label=_("Deadline"),
            initial=campaign.first_policy_id if campaign else None,
        )

    @override
    def run(self) -> "Case":
        return services.serve_notice(
            acting_user=self.user,
            case=self.case,
            policy=self.cleaned_data["policy"],
            move=self.move(),
        )


class ServeSecondNoticeForm(ServeNoticeForm):
    @override
    def run(self) -> "Case":
        return services.serve_second_notice(
            acting_user=self.user,
            case=self.case,
            policy=self.cleaned_data["policy"],
            move=self.move(),
        )


class RecordAnswerForm(ActForm):
    with_note = False
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[one for one in AnswerStatus.choices if one[0] != AnswerStatus.NO_REPLY],
        initial=AnswerStatus.ANSWERED,
    )
    text = text_field(_("What the company says"), required=False)

    @override
    def run(self) -> Answer:
        answer = NewAnswer(status=self.cleaned_data["status"], text=self.cleaned_data["text"])
        return services.record_answer(
            acting_user=self.user, case=self.case, answer=answer, move=self.move()
        )


class RecordReinspectionForm(ActForm):
    """Either an inspection whose comparison is decided, or each problem's state by hand."""

    @override
    def prepare(self) -> None:
        done = self.case.inspections.filter(status="done", comparison__isnull=False)
        self.fields["inspection"] = forms.ModelChoiceField(
            done.select_related("build"),
            label=_("Inspection"),
            required=False,
            help_text=_("Its decided comparison says what became of each problem."),
        )
        for problem in self.case.problems.all():
            self.fields[f"state_{problem.code}"] = forms.ChoiceField(
                label=f"{problem.code} {problem_title(problem.code)}",
                choices=_SEEN_AGAIN,
                required=False,
            )

    @override
    def run(self) -> "Case":
        inspection = self.cleaned_data["inspection"]
        states = {
            name.removeprefix("state_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("state_") and value
        }
        return services.record_reinspection(
            acting_user=self.user,
            case=self.case,
            move=self.move(),
            inspection=inspection,
            results=None if inspection else states,
        )


class MarkRectifiedForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.mark_rectified(acting_user=self.user, case=self.case, move=self.move())


class MarkNotRectifiedForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.mark_not_rectified(acting_user=self.user, case=self.case, move=self.move())


class OrderRemovalForm(ActForm):
    with_note = False
    ground = text_field(_("Ground"))

    @override
    def prepare(self) -> None:
        app = self.case.app
        listed = app.listings.exclude(status=ListingStatus.REMOVED) if app else ()
        self.fields["stores"] = forms.ModelMultipleChoiceField(
            Store.objects.all(),
            label=_("App stores"),
            initial=[listing.store_id for listing in listed],
            widget=forms.CheckboxSelectMultiple,
        )

    @override
    def run(self) -> "Case":
        order = NewOrder(ground=self.cleaned_data["ground"], stores=self.cleaned_data["stores"])
        return services.order_removal(
            acting_user=self.user, case=self.case, order=order, move=self.move()
        )


class RecordRemovalForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.record_removal(acting_user=self.user, case=self.case, move=self.move())


class RecordRelistingForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.record_relisting(acting_user=self.user, case=self.case, move=self.move())


class CloseForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.close_case(acting_user=self.user, case=self.case, move=self.move())


class FileRecordForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.file_record(acting_user=self.user, case=self.case, move=self.move())


class WithdrawForm(ActForm):
    note_required = True

    @override
    def run(self) -> "Case":
        return services.withdraw_case(acting_user=self.user, case=self.case, move=self.move())


class TransferForm(ActForm):
    note_required = True

    @override
    def prepare(self) -> None:
        others = Authority.objects.exclude(pk=self.case.authority_id)
        self.fields["to_authority"] = forms.ModelChoiceField(others, label=_("Hand over to"))

    @override
    def run(self) -> "Case":
        return services.transfer_case(
            acting_user=self.user,
            case=self.case,
            to_authority=self.cleaned_data["to_authority"],
            move=self.move(),
        )


class AcceptTransferForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.accept_transfer(acting_user=self.user, case=self.case, move=self.move())


class ReturnTransferForm(ActForm):
    note_required = True

    @override
    def run(self) -> "Case":
        return services.return_transfer(acting_user=self.user, case=self.case, move=self.move())


class StopAccessForm(ActForm):
    with_note = False
    provider = forms.CharField(label=_("Access provider"), max_length=200)
    ground = text_field(_("Ground"))

    @override
    def run(self) -> "Case":
        stop = NewAccessStop(
            provider=self.cleaned_data["provider"], ground=self.cleaned_data["ground"]
        )
        return services.stop_access(
            acting_user=self.user, case=self.case, stop=stop, move=self.move()
        )


class RestoreAccessForm(ActForm):
    @override
    def run(self) -> "Case":
        return services.restore_access(acting_user=self.user, case=self.case, move=self.move())
