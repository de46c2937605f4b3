"""Forms of the records on a case."""

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.catalogue import data_title, data_types, problem_title, problem_types
from appwarden.console.cases.forms.base import ActForm, day_field, problem_choices, text_field
from appwarden.console.cases.models import (
    AppealState,
    DecisionState,
    RemedyKind,
    SourceKind,
)
from appwarden.console.cases.services import (
    NewProblem,
    NewRemedy,
    NewSource,
    NewUndertaking,
)
from appwarden.console.cases.statuses import CauseKind, Visibility
from appwarden.console.deadlines.models import Purpose


class RequestExtensionForm(ActForm):
    with_note = with_day = False
    days = forms.IntegerField(label=_("Working days asked for"), min_value=1, max_value=60)
    reason = text_field(_("Reason"))

    @override
    def run(self) -> Model:
        return services.request_extension(
            acting_user=self.user,
            case=self.case,
            days=self.cleaned_data["days"],
            reason=self.cleaned_data["reason"],
            move=self.move(),
        )


class DecideExtensionForm(ActForm):
    note_required = True
    days = forms.IntegerField(
        label=_("Working days granted"),
        min_value=0,
        max_value=60,
        help_text=_("0 refuses the request."),
    )

    @override
    def prepare(self) -> None:
        self.asked = self.case.extension_requests.filter(state=DecisionState.ASKED).first()
        if self.asked is not None:
            self.fields["days"].initial = self.asked.asked_days

    @override
    def run(self) -> Model:
        if self.asked is None:
            raise forms.ValidationError(_("No request waits."))
        return services.grant_extension(
            acting_user=self.user,
            request=self.asked,
            days=self.cleaned_data["days"],
            move=self.move(),
        )


class FileAppealForm(ActForm):
    with_note = with_day = False
    grounds = text_field(_("Grounds"))

    @override
    def prepare(self) -> None:
        self.fields["contested_codes"] = forms.MultipleChoiceField(
            label=_("Contested problems"),
            choices=problem_choices(self.case),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    @override
    def run(self) -> Model:
        return services.file_appeal(
            acting_user=self.user,
            case=self.case,
            grounds=self.cleaned_data["grounds"],
            contested_codes=self.cleaned_data["contested_codes"],
        )


class DecideAppealForm(ActForm):
    with_note = with_day = False
    state = forms.ChoiceField(
        label=_("Decision"),
        choices=[one for one in AppealState.choices if one[0] != AppealState.FILED],
    )
    decision = text_field(_("Reasons"))

    @override
    def prepare(self) -> None:
        self.filed = self.case.appeals.filter(state=AppealState.FILED).first()
        self.fields["upheld_codes"] = forms.MultipleChoiceField(
            label=_("Upheld in part: these problems are dropped"),
            choices=problem_choices(self.case),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    @override
    def run(self) -> Model:
        if self.filed is None:
            raise forms.ValidationError(_("No appeal waits."))
        return services.decide_appeal(
            acting_user=self.user,
            appeal=self.filed,
            state=self.cleaned_data["state"],
            decision=self.cleaned_data["decision"],
            upheld_codes=self.cleaned_data["upheld_codes"],
        )


class AddUndertakingForm(ActForm):
    with_note = False
    text = text_field(_("Undertaking"))
    due_on = day_field(_("Due on"), help_text=_("Empty: the day set at the meeting, if any."))

    @override
    def prepare(self) -> None:
        held = self.case.summonses.all()
        self.fields["summons"] = forms.ModelChoiceField(
            held,
            label=_("Given at"),
            required=False,
            empty_label=_("no meeting"),
            initial=held[0] if len(held) == 1 else None,
        )

    @override
    def run(self) -> Model:
        values = {name: self.cleaned_data[name] for name in ("text", "due_on", "summons")}
        promise = NewUndertaking(**values)
        return services.add_undertaking(
            acting_user=self.user, case=self.case, undertaking=promise, move=self.move()
        )


class CheckUndertakingForm(ActForm):
    kept = forms.TypedChoiceField(
        label=_("Found"),
        choices=[("yes", _("kept")), ("no", _("broken"))],
        coerce=lambda word: word == "yes",
    )

    @override
    def prepare(self) -> None:
        open_ones = self.case.undertakings.filter(kept_on=None, broken_on=None)
        self.fields["undertaking"] = forms.ModelChoiceField(open_ones, label=_("Undertaking"))

    @override
    def run(self) -> Model:
        return services.check_undertaking(
            acting_user=self.user,
            undertaking=self.cleaned_data["undertaking"],
            kept=self.cleaned_data["kept"],
            move=self.move(),
        )


class RecordRemedyForm(ActForm):
    with_note = with_day = False
    kind = forms.ChoiceField(label=_("Kind"), choices=RemedyKind.choices)
    text = text_field(_("What was done"))
    done_on = day_field(_("Done on"), required=True)

    @override
    def run(self) -> Model:
        remedy = NewRemedy(
            kind=self.cleaned_data["kind"],
            text=self.cleaned_data["text"],
            done_on=self.cleaned_data["done_on"],
        )
        return services.record_remedy(
            acting_user=self.user, case=self.case, remedy=remedy, move=self.move()
        )


class VerifyRemedyForm(ActForm):
    @override
    def prepare(self) -> None:
        untested = self.case.remedies.filter(verified_on=None)
        self.fields["remedy"] = forms.ModelChoiceField(untested, label=_("Remedy to note"))

    @override
    def run(self) -> Model:
        return services.verify_remedy(
            acting_user=self.user, remedy=self.cleaned_data["remedy"], move=self.move()
        )


class AddSourceForm(ActForm):
    with_note = with_day = False
    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices)
    title = forms.CharField(label=_("Title"), max_length=300)
    publisher = forms.CharField(label=_("Published by"), max_length=200)
    published_on = day_field(_("Published on"))
    url = forms.URLField(label=_("Address"), max_length=500, required=False, assume_scheme="https")
    is_basis = forms.BooleanField(label=_("The case rests on it"), required=False)

    @override
    def prepare(self) -> None:
        self.fields["quotes"] = forms.ModelChoiceField(
            self.case.sources.all(),
            label=_("Quotes"),
            required=False,
            help_text=_("The source from which it takes its facts."),
        )

    @override
    def run(self) -> Model:
        values = {
            name: self.cleaned_data[name]
            for name in ("kind", "title", "publisher", "published_on", "url", "quotes", "is_basis")
        }
        return services.add_source(
            acting_user=self.user, case=self.case, source=NewSource(**values), move=self.move()
        )


class TagCauseForm(ActForm):
    with_note = False
    kind = forms.ChoiceField(label=_("Cause"), choices=CauseKind.choices)
    evidence = text_field(
        _("Evidence"),
        required=False,
        help_text=_("Technical confrontation needs evidence: where does the app act differently?"),
    )

    @override
    def run(self) -> Model:
        return services.tag_cause(
            acting_user=self.user,
            case=self.case,
            kind=self.cleaned_data["kind"],
            evidence=self.cleaned_data["evidence"],
            move=self.move(),
        )


class SetProblemsForm(ActForm):
    detail_zh = text_field(_("Detail in Chinese"), required=False)
    detail_en = text_field(_("Detail in English"), required=False)
    on_server = forms.BooleanField(label=_("On the server's side"), required=False)

    @override
    def prepare(self) -> None:
        types = [(key, f"{key} {problem_title(key)}") for key in problem_types()]
        self.fields["code"] = forms.ChoiceField(label=_("Problem type"), choices=types)
        data = [(key, data_title(key)) for key in data_types()]
        self.fields["data_types"] = forms.MultipleChoiceField(
            label=_("Kinds of data"), choices=data, required=False
        )
        self.order_fields(["code", "data_types", "detail_zh", "detail_en", "on_server"])

    @override
    def run(self) -> Model:
        problem = NewProblem(
            code=self.cleaned_data["code"],
            clauses=[self.cleaned_data["code"]],
            data_types=self.cleaned_data["data_types"],
            detail_zh=self.cleaned_data["detail_zh"],
            detail_en=self.cleaned_data["detail_en"],
            on_server=self.cleaned_data["on_server"],
        )
        return services.set_problems(
            acting_user=self.user, case=self.case, problems=[problem], move=self.move()
        )


class SetVisibilityForm(ActForm):
    visibility = forms.ChoiceField(label=_("The public sees"), choices=Visibility.choices)

    @override
    def prepare(self) -> None:
        self.fields["visibility"].initial = self.case.visibility

    @override
    def run(self) -> Model:
        return services.set_visibility(
            acting_user=self.user,
            case=self.case,
            visibility=self.cleaned_data["visibility"],
            move=self.move(),
        )


class StateSanctionForm(ActForm):
    with_note = False
    text = text_field(_("Sanction named"), required=False, help_text=_("Empty: none was."))

    @override
    def prepare(self) -> None:
        self.fields["text"].initial = self.case.sanction_text

    @override
    def run(self) -> Model:
        return services.state_sanction(
            acting_user=self.user,
            case=self.case,
            text=self.cleaned_data["text"],
            move=self.move(),
        )


class StateImmediateGroundForm(ActForm):
    with_note = False
    ground = text_field(_("Ground for removal at once"))

    @override
    def run(self) -> Model:
        return services.state_immediate_ground(
            acting_user=self.user,
            case=self.case,
            ground=self.cleaned_data["ground"],
            move=self.move(),
        )


class TagThemesForm(ActForm):
    with_note = False
    themes = forms.CharField(
        label=_("Themes"), required=False, help_text=_("Separated by commas, such as 3.15.")
    )

    @override
    def prepare(self) -> None:
        self.fields["themes"].initial = ", ".join(self.case.theme_tags)

    @override
    def run(self) -> Model:
        words = self.cleaned_data["themes"].replace("，", ",").split(",")
        return services.tag_themes(
            acting_user=self.user,
            case=self.case,
            themes=[word.strip() for word in words if word.strip()],
            move=self.move(),
        )


class AssignForm(ActForm):
    with_day = False

    @override
    def prepare(self) -> None:
        officers = User.objects.filter(
            role__in=(Role.CASE_OFFICER, Role.APPROVER, Role.INSPECTOR),
            is_active=True,
            authority=self.case.authority,
        )
        self.fields["officer"] = forms.ModelChoiceField(
            officers,
            label=_("In charge"),
            required=False,
            initial=self.case.assigned_to_id,
            empty_label=_("nobody"),
        )

    @override
    def run(self) -> Model:
        return services.assign_case(
            acting_user=self.user,
            case=self.case,
            officer=self.cleaned_data["officer"],
            move=self.move(),
        )


class SetDeadlineForm(ActForm):
    purpose = forms.ChoiceField(label=_("For"), choices=Purpose.choices)
    due_on = day_field(_("Due on"), required=True)

    @override
    def run(self) -> Model:
        return services.set_deadline(
            acting_user=self.user,
            case=self.case,
            purpose=Purpose(self.cleaned_data["purpose"]),
            due_on=self.cleaned_data["due_on"],
            move=self.move(),
        )
