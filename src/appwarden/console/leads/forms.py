"""What people write about reports: without an account, and in the office."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.leads.attachments import FILES_AT_MOST
from appwarden.console.leads.models import Channel, LeadStatus, Problem, SourceKind
from appwarden.console.leads.services.intake import Complaint, File
from appwarden.console.registry.models import Platform, Store

DESCRIPTION_CHARACTERS = 8000
FEWEST_CHARACTERS = 10
TO_LOOK_AT = "to_look_at"


class FilesInput(forms.ClearableFileInput):
    """A field for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, none needed."""

    widget = FilesInput

    @override
    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        listed = data if isinstance(data, list | tuple) else [data]
        cleaned = [super(FilesField, self).clean(one, initial) for one in listed if one]
        if len(cleaned) > FILES_AT_MOST:
            raise forms.ValidationError(_("At most five files can be sent."))
        return cleaned


class ComplaintForm(forms.Form):
    """The public form. `ticket` and `website` are there for machines, not for people."""

    ticket = forms.CharField(widget=forms.HiddenInput)
    app_name = forms.CharField(label=_("Name of the app"), max_length=200)
    package = forms.CharField(
        label=_("Package name"),
        required=False,
        max_length=255,
        help_text=_("If you know it, such as com.example.app."),
    )
    platform = forms.ChoiceField(label=_("Platform"), choices=Platform.choices)
    store = forms.ModelChoiceField(
        label=_("Where it was installed from"), queryset=Store.objects.all(), required=False
    )
    version = forms.CharField(label=_("Version"), required=False, max_length=100)
    problem = forms.ChoiceField(
        label=_("What is the problem?"), choices=[("", _("choose")), *Problem.choices]
    )
    description = forms.CharField(
        label=_("What happened?"),
        min_length=FEWEST_CHARACTERS,
        max_length=DESCRIPTION_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What did you do, what did the app do, and when? Name nobody else."),
    )
    happened_on = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    attachments = FilesField(
        label=_("Pictures, video, PDF, text or the app file"),
        required=False,
        help_text=_(
            "Up to five files of 20 MB. Place, time and device are taken out of photographs."
        ),
    )
    source_kind = forms.ChoiceField(
        label=_("Who are you?"), choices=SourceKind.choices, initial=SourceKind.USER
    )
    source_name = forms.CharField(
        label=_("Name of your organisation"), required=False, max_length=200
    )
    is_credited = forms.BooleanField(
        label=_("You may be named as the source"),
        required=False,
        help_text=_("Left empty, nobody outside the office learns where the report came from."),
    )
    contact_name = forms.CharField(
        label=_("Your name"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact_address = forms.CharField(
        label=_("E-mail or telephone"),
        required=False,
        max_length=200,
        help_text=_("Not needed: the receipt code shows you how the report goes on."),
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    @override
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day = cleaned.get("happened_on")
        if day is not None and day > clock.today():
            self.add_error("happened_on", _("This day is still to come."))
        if cleaned.get("website"):
            raise forms.ValidationError(_("The field that is to stay empty was filled in."))
        return cleaned

    def complaint(self) -> Complaint:
        """Return what a valid form holds."""
        skipped = {"ticket", "website", "attachments"}
        data = {key: one for key, one in self.cleaned_data.items() if key not in skipped}
        sent = self.cleaned_data.get("attachments", ())
        files = tuple(File(name=one.name or "", stream=one) for one in sent)
        return Complaint(**data, files=files)


class ReportForm(ComplaintForm):
    """A report that an officer enters: a publication, a letter, a finding of researchers."""

    data_types = forms.CharField(
        label=_("Kinds of information concerned"), required=False, max_length=300
    )
    sdk = forms.CharField(label=_("SDK concerned"), required=False, max_length=200)
    reference_title = forms.CharField(
        label=_("Title of the publication"), required=False, max_length=300
    )
    reference_url = forms.URLField(
        label=_("Address of the publication"), required=False, max_length=500
    )
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    primary_source = forms.CharField(
        label=_("Primary source, where it quotes another"), required=False, max_length=300
    )
    field_order = (
        "source_kind",
        "source_name",
        "is_credited",
        "reference_title",
        "reference_url",
        "published_on",
        "primary_source",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ticket", "website"):
            del self.fields[name]


class StatusForm(forms.Form):
    """The code of a receipt."""

    code = forms.CharField(
        label=_("Receipt code"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_("Four groups of five characters, as on your receipt."),
    )


class FilterForm(forms.Form):
    """Filters of the list; they live in the address."""

    query = forms.CharField(label=_("App, package or words"), required=False, max_length=200)
    status = forms.ChoiceField(
        label=_("Status"),
        required=False,
        choices=[(TO_LOOK_AT, _("to look at")), ("all", _("all")), *LeadStatus.choices],
    )
    source = forms.ChoiceField(
        label=_("Source"), required=False, choices=[("", _("all")), *SourceKind.choices]
    )
    problem = forms.ChoiceField(
        label=_("Problem"), required=False, choices=[("", _("all")), *Problem.choices]
    )
    channel = forms.ChoiceField(
        label=_("Received by"), required=False, choices=[("", _("all")), *Channel.choices]
    )
    first_day = forms.DateField(
        label=_("From day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    last_day = forms.DateField(
        label=_("To day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class BulkForm(forms.Form):
    """What is to be done with many reports."""

    act = forms.ChoiceField(
        label=_("What to do"),
        choices=[
            ("spam", _("Mark as spam")),
            ("dismiss", _("Do not follow up")),
            ("reopen", _("Take back into the list")),
            ("link", _("Put to a case")),
            ("count", _("Count with another report")),
        ],
    )
    reason = forms.CharField(label=_("Reason"), required=False, max_length=1000)
    target = forms.CharField(
        label=_("Number of the case or of the report"), required=False, max_length=60
    )


class PackageForm(forms.Form):
    """Which app a report is about."""

    package = forms.CharField(label=_("Package name of the app"), max_length=255)


class ReplyForm(forms.Form):
    """What the sender reads on the status page."""

    reply = forms.CharField(
        label=_("Answer to the sender"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class NoteForm(forms.Form):
    """A note for colleagues."""

    text = forms.CharField(
        label=_("Note"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
