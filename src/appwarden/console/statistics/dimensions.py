"""By what cases are counted: the column of each dimension and the names of its values."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from django.db.models import F, Model, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, NullIf
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from appwarden.catalogue.model import Duty
from appwarden.console.cases.models import Batch, Campaign
from appwarden.console.catalogue import catalogue
from appwarden.console.registry.models import Authority, Operator, Sdk, Store
from appwarden.console.registry.words import sector_name
from appwarden.console.statistics.groups import group_roots

UNKNOWN = ""
PROBLEM_PACK = "miit"
Fold = Callable[[object], str]
Labels = Callable[[Collection[str]], dict[str, str]]


def _as_text(key: object) -> str:
    return UNKNOWN if key is None else str(key)


def _to_group() -> Fold:
    roots = group_roots()
    return lambda key: UNKNOWN if key is None else str(roots[int(str(key))])


def _names(model: type[Model]) -> Labels:
    def labels(keys: Collection[str]) -> dict[str, str]:
        numbers = [int(key) for key in keys if key]
        found = model._default_manager.in_bulk(numbers)
        return {str(key): str(row) for key, row in found.items()}

    return labels


def _sdk_names(keys: Collection[str]) -> dict[str, str]:
    found = Sdk.objects.filter(catalogue_id__in=keys)
    return {sdk.catalogue_id: str(sdk) for sdk in found}


@cache
def _duties() -> Mapping[str, Duty]:
    """Read the catalogue once for a process: reading it costs more than a page."""
    return catalogue().duties


@cache
def problem_codes() -> tuple[str, ...]:
    """Return the problem types of bulletins in their order."""
    return tuple(sorted(duty.id for duty in _duties().values() if duty.pack == PROBLEM_PACK))


def problem_names(keys: Collection[str]) -> dict[str, str]:
    """Return the catalogue's title of each problem type, in the reader's language."""
    duties = _duties()
    chinese = (get_language() or "zh").startswith("zh")
    titles = {key: duties[key].title for key in keys if key in duties}
    return {key: title.zh if chinese else title.en for key, title in titles.items()}


def _sector_names(keys: Collection[str]) -> dict[str, str]:
    return {key: sector_name(key) for key in keys if key}


@dataclass(frozen=True)
class Dimension:
    """`key` is the column; `multiplies`: a case may stand in more than one row."""

    label: Promise | str
    key: Combinable
    labels: Labels
    fold: Callable[[], Fold] = lambda: _as_text
    multiplies: bool = False
    filter_name: str = ""


DIMENSIONS = {
    "campaign": Dimension(_("campaign"), F("campaign"), _names(Campaign), filter_name="campaign"),
    "batch": Dimension(_("batch"), F("batch"), _names(Batch), filter_name="batch"),
    "group": Dimension(
        _("company group"), F("operator"), _names(Operator), _to_group, filter_name="group"
    ),
    "sector": Dimension(
        _("sector"),
        Coalesce(NullIf("app__sector", Value("")), NullIf("operator__sector", Value(""))),
        _sector_names,
        filter_name="sector",
    ),
    "problem": Dimension(
        _("problem type"),
        F("problems__code"),
        problem_names,
        multiplies=True,
        filter_name="problem",
    ),
    "sdk": Dimension(
        _("SDK"), NullIf("inspections__findings__sdk", Value("")), _sdk_names, multiplies=True
    ),
    "store": Dimension(
        _("app store"),
        F("inspections__build__store"),
        _names(Store),
        multiplies=True,
        filter_name="store",
    ),
    "authority": Dimension(
        _("authority"), F("authority"), _names(Authority), filter_name="authority"
    ),
}
LABELS = {"year": _("year"), **{name: chosen.label for name, chosen in DIMENSIONS.items()}}
