"""Forms that open cases and act on many of them."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.forms.base import text_field
from appwarden.console.cases.queries import running_campaigns, visible_batches, visible_campaigns
from appwarden.console.cases.services import NewCase
from appwarden.console.cases.statuses import CaseKind, SubjectKind
from appwarden.console.registry.models import (
    App,
    Authority,
    Laboratory,
    Operator,
    Platform,
    Sdk,
    Store,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model, QuerySet

    from appwarden.console.cases.models import Batch


class OpenCaseForm(forms.Form):
    """A new case; its subject is named by the id the register knows it by."""

    subject_kind = forms.ChoiceField(label=_("About"), choices=SubjectKind.choices)
    subject = forms.CharField(
        label=_("Which"),
        max_length=300,
        help_text=_(
            "The package of an app, the registered name of a company, the catalogue id of an SDK "
            "or the code of a store, as in the register."
        ),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=CaseKind.choices)
    note = text_field(_("Note"), required=False)

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        self.user = user
        self.fields["campaign"] = forms.ModelChoiceField(
            visible_campaigns(user), label=_("Campaign"), required=False
        )
        self.fields["laboratory"] = forms.ModelChoiceField(
            Laboratory.objects.all(),
            label=_("Laboratory"),
            required=False,
            initial=user.laboratory_id,
        )
        if user.authority_id is None:
            self.fields["authority"] = forms.ModelChoiceField(
                Authority.objects.all(), label=_("Authority")
            )

    @override
    def clean(self) -> None:
        kind, key = self.cleaned_data.get("subject_kind"), self.cleaned_data.get("subject", "")
        found = _subject(str(kind), key.strip()) if kind else None
        if found is None:
            self.add_error("subject", _("The register does not know it."))
        self.cleaned_data["found"] = found

    def new_case(self) -> NewCase:
        """Return the case as the service takes it."""
        values = self.cleaned_data
        kind = values["subject_kind"]
        field = "operator" if kind == SubjectKind.COMPANY else kind
        return NewCase(
            authority=self.user.authority or values["authority"],
            subject_kind=kind,
            kind=values["kind"],
            campaign=values["campaign"],
            laboratory=values["laboratory"],
            **{field: values["found"]},
        )


def _subject(kind: str, key: str) -> "Model | None":
    rows: Mapping[str, QuerySet[Model]] = {
        SubjectKind.APP: App.objects.filter(package=key).order_by("platform"),
        SubjectKind.COMPANY: Operator.objects.filter(legal_name=key),
        SubjectKind.SDK: Sdk.objects.filter(catalogue_id=key),
        SubjectKind.STORE: Store.objects.filter(code=key),
    }
    android = rows[kind].filter(platform=Platform.ANDROID) if kind == SubjectKind.APP else None
    return (android.first() if android is not None else None) or rows[kind].first()


BULK_ACTS = (
    ("confirm", _("Confirm")),
    ("serve_notice", _("Serve the notice")),
    ("mark_rectified", _("Find rectified")),
    ("mark_not_rectified", _("Find not rectified")),
    ("close", _("Close")),
    ("file_record", _("Close as a record of others")),
    ("assign", _("Give to an officer")),
    ("join_campaign", _("Put into a campaign")),
    ("add_to_batch", _("Put into a batch")),
)


class BulkForm(forms.Form):
    """An act on many cases; what the act needs besides is asked for."""

    act = forms.ChoiceField(choices=BULK_ACTS, widget=forms.HiddenInput)

    def __init__(self, *args: object, user: User, act: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own
        self.fields["act"].initial = act
        if act == "assign":
            officers = User.objects.filter(
                role__in=(Role.CASE_OFFICER, Role.APPROVER, Role.INSPECTOR),
                is_active=True,
                authority=user.authority,
            )
            self.fields["officer"] = forms.ModelChoiceField(officers, label=_("In charge"))
        elif act == "join_campaign":
            self.fields["campaign"] = forms.ModelChoiceField(
                running_campaigns(user), label=_("Campaign")
            )
        elif act == "add_to_batch":
            batches: QuerySet[Batch] = visible_batches(user).filter(issued_on=None)
            self.fields["batch"] = forms.ModelChoiceField(batches, label=_("Batch"))
        else:
            self.fields["note"] = text_field(_("Note"), required=False)
