"""How the audit log is narrowed."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EntryFilter(forms.Form):
    act = forms.CharField(label=_("Act"), required=False, max_length=100)
    actor = forms.CharField(label=_("User name"), required=False, max_length=150)
    target = forms.CharField(label=_("What it was done to"), required=False, max_length=100)
    since = forms.DateField(
        label=_("From"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    until = forms.DateField(
        label=_("To"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
