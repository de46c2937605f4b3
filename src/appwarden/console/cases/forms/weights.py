"""The form of one weight: what it is of, how heavy, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.catalogue import data_title, data_types
from appwarden.console.cases.models import SensitivityKind, SensitivityWeight
from appwarden.console.registry.words import SECTORS, sector_name

HEAVIEST = 10
# Kinds of data that an id's beginning stands for; the catalogue names the kinds themselves.
_FAMILIES = {
    "apps": _("apps on the phone"),
    "biometric": _("biometric data"),
    "device": _("device identifiers"),
    "education": _("education"),
    "files": _("files"),
    "finance": _("financial data"),
    "identity": _("identity papers"),
    "location": _("location"),
    "media": _("media"),
    "network": _("network data"),
    "phone": _("telephone data"),
    "social": _("social relations"),
    "trip": _("journeys"),
    "user": _("data of the user account"),
}
_BETWEEN = ":"


def subjects() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what may weigh, as groups of choices: kinds of data and their families, sectors."""
    data = set(data_types()) | {one.partition(".")[0] for one in data_types()}
    return [
        (
            str(kind.label),
            sorted((f"{kind}{_BETWEEN}{key}", name_of(kind, key)) for key in keys),
        )
        for kind, keys in ((SensitivityKind.DATA_TYPE, data), (SensitivityKind.SECTOR, SECTORS))
    ]


def name_of(kind: str, key: str) -> str:
    """Return what a weight is of in the reader's language."""
    if kind == SensitivityKind.SECTOR:
        return sector_name(key)
    return str(_FAMILIES[key]) if key in _FAMILIES else data_title(key)


class WeightForm(forms.Form):
    """`kept()` is the row to keep: the known one with new values, or a new one."""

    subject = forms.ChoiceField(label=_("Kind of data or sector"), choices=subjects)
    weight = forms.IntegerField(
        label=_("Weight"),
        min_value=1,
        max_value=HEAVIEST,
        help_text=_("1 is plain: as heavy as what is not listed."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=200)

    def kept(self) -> SensitivityWeight:
        """Return the row as it is to be; it is not saved."""
        kind, _between, key = self.cleaned_data["subject"].partition(_BETWEEN)
        row = SensitivityWeight.objects.filter(kind=kind, key=key).first()
        row = row or SensitivityWeight(kind=kind, key=key)
        row.weight, row.reason = self.cleaned_data["weight"], self.cleaned_data["reason"]
        return row
