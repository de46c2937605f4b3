"""What a person types about the register."""

import csv
import io
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from typing_extensions import override

from appwarden.console.registry.models import (
    App,
    Authority,
    Laboratory,
    Listing,
    Operator,
    Platform,
    Sdk,
    SdkProvider,
    Store,
)
from appwarden.console.registry.queries import operator_named
from appwarden.console.registry.services import AppRow
from appwarden.console.registry.words import app_type_choices, sector_choices

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS_AT_MOST = 20_000
LIST_BYTES_AT_MOST = 8 * 1024 * 1024
COLUMNS = tuple(AppRow.__dataclass_fields__)


class OperatorField(forms.CharField):
    """A company by its registered name or brand: a list of all of them would be too long."""

    def __init__(self, *, label: str) -> None:
        super().__init__(
            label=label,
            required=False,
            max_length=300,
            help_text=gettext_lazy("Its registered name or brand, as in the register."),
        )

    @override
    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            found = Operator.objects.filter(pk=value).first()
            return found.legal_name if found else ""
        return value

    @override
    def clean(self, value: Any) -> Operator | None:
        name = super().clean(value).strip()
        if not name:
            return None
        found = operator_named(name)
        if found is None:
            raise ValidationError(_("The register does not know this company."))
        return found


class RecordForm(forms.ModelForm[Any]):
    """Reads and checks values; the service writes them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in list(self.fields.items()):
            rows = getattr(field, "queryset", None)
            if rows is not None and rows.model is Operator:
                self.fields[name] = OperatorField(label=str(field.label))
        for name, choices in (("sector", sector_choices), ("app_type", app_type_choices)):
            if name in self.fields:
                known = choices(getattr(self.instance, name))
                self.fields[name] = forms.ChoiceField(
                    label=self.fields[name].label,
                    required=False,
                    choices=[("", gettext_lazy("not known")), *known],
                )

    def _post_clean(self) -> None:
        """Leave the record alone: the service changes it, this form only reads."""


def form_for(model: type[Any]) -> type[forms.ModelForm[Any]]:
    """Return the form of one kind of record."""
    return forms.modelform_factory(model, form=RecordForm, fields=FIELDS[model])


FIELDS: dict[type[Any], tuple[str, ...]] = {
    App: ("package", "platform", "name_zh", "name_en", "operator", "app_type", "sector"),
    Operator: (
        "legal_name",
        "brand_zh",
        "brand_en",
        "parent",
        "contact_name",
        "contact_email",
        "sector",
        "is_critical_infrastructure",
    ),
    Store: ("code", "name_zh", "name_en", "country", "contact_email"),
    Sdk: ("catalogue_id", "name_zh", "name_en", "provider"),
    SdkProvider: ("name_zh", "name_en", "operator"),
    Authority: ("code", "name_zh", "name_en", "region"),
    Laboratory: ("code", "name_zh", "name_en"),
}


class AppFilter(forms.Form):
    q = forms.CharField(label=gettext_lazy("Name or package"), required=False, max_length=100)
    store = forms.ModelChoiceField(
        Store.objects.all(), label=gettext_lazy("App store"), required=False
    )
    sector = forms.ChoiceField(label=gettext_lazy("Sector"), required=False)
    app_type = forms.ChoiceField(label=gettext_lazy("App type"), required=False)

    def __init__(self, data: "Mapping[str, str]") -> None:
        super().__init__(data)
        for name, choices in (("sector", sector_choices), ("app_type", app_type_choices)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
            # A word of the office's own comes by a link: it is as good as a known one.
            field.choices = [("", gettext_lazy("any")), *choices(data.get(name, "")[:100])]


class NameFilter(forms.Form):
    q = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=100)


class ListingForm(forms.ModelForm[Listing]):
    class Meta:
        model = Listing
        fields = ("store", "status", "url")
        field_classes = {"url": forms.URLField}

    url = forms.URLField(
        label=gettext_lazy("address"), required=False, max_length=500, assume_scheme="https"
    )

    def _post_clean(self) -> None:
        """Leave the record alone: the service changes it, this form only reads."""


class AppListForm(forms.Form):
    """A CSV file with a heading; `rows` holds its lines once the form is valid."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("UTF-8, with a heading. Columns: %(columns)s; package is required.")
        % {"columns": ", ".join(COLUMNS)},
    )

    def clean_file(self) -> list[AppRow]:
        file = self.cleaned_data["file"]
        if file.size > LIST_BYTES_AT_MOST:
            raise ValidationError(_("This list is too long."))
        try:
            text = file.read().decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            raise ValidationError(_("This file is not UTF-8 text.")) from problem
        return _rows(csv.DictReader(io.StringIO(text, newline="")))


def _rows(reader: "csv.DictReader[str]") -> list[AppRow]:
    if "package" not in (reader.fieldnames or ()):
        raise ValidationError(_("There is no column named package."))
    found: list[AppRow] = []
    for number, line in enumerate(reader, start=2):
        values = {name: (line.get(name) or "").strip() for name in COLUMNS}
        platform = values.pop("platform") or Platform.ANDROID
        if not values["package"] or platform not in Platform.values:
            raise ValidationError(
                _("Line %(line)s has no package or an unknown platform.") % {"line": number}
            )
        if len(found) == ROWS_AT_MOST:
            raise ValidationError(_("This list is too long."))
        found.append(AppRow(platform=Platform(platform), **values))
    return found
