"""What people type about documents: filters, wording, reasons, and proofs to check."""

from django import forms
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.documents.kinds import Kind
from appwarden.console.documents.models import DocumentStatus
from appwarden.console.documents.wording import SOURCE_LIMIT_CHARACTERS, cut
from appwarden.errors import UsageError


class DocumentFilter(forms.Form):
    q = forms.CharField(label=_("Number or title"), required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("all")), *Kind.choices]
    )
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("all")), *DocumentStatus.choices]
    )


class WordingForm(forms.Form):
    source = forms.CharField(
        label=_("Wording"),
        max_length=SOURCE_LIMIT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=_("The first line is the title. Blank lines part paragraphs."),
    )

    def clean_source(self) -> str:
        source: str = self.cleaned_data["source"]
        try:
            cut(source)
        except UsageError as problem:
            raise forms.ValidationError(str(problem)) from problem
        return source


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is withdrawn"), widget=forms.Textarea(attrs={"rows": 3})
    )


class NumberProofForm(forms.Form):
    number = forms.CharField(label=_("Document number"), max_length=200)
    code = forms.CharField(
        label=_("Verification code"),
        max_length=20,
        help_text=_("The ten signs beside the QR code."),
    )


class FileProofForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("The file is hashed and not kept."),
    )
    sha256 = forms.RegexField(
        label=_("or its SHA-256"), regex=r"^[0-9a-fA-F]{64}$", required=False, strip=True
    )

    @override
    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or {}
        if not cleaned.get("file") and not cleaned.get("sha256") and not self.errors:
            raise forms.ValidationError(_("Choose a file or type its SHA-256."))
        return cleaned
