"""The sensitivity weights that come with the product, as data."""

from functools import cache
from pathlib import Path

import msgspec
from django.utils.translation import gettext_lazy as _

from appwarden.console.cases.models import SensitivityWeight

WEIGHTS = Path(__file__).parent / "data" / "weights.yaml"


class BundledWeight(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One weight of the file."""

    weight: int
    reason: str


@cache
def bundled_weights() -> dict[str, dict[str, BundledWeight]]:
    """Read the file: kind -> id -> weight."""
    return msgspec.yaml.decode(WEIGHTS.read_bytes(), type=dict[str, dict[str, BundledWeight]])


_REASONS = {
    "cannot be changed": _("cannot be changed"),
    "official identity": _("official identity"),
    "money": _("money"),
    "health": _("health"),
    "whereabouts": _("whereabouts"),
    "concerns other people": _("concerns other people"),
    "content of messages": _("content of messages"),
    "content of speech": _("content of speech"),
    "pictures": _("pictures"),
    "reaches the person": _("reaches the person"),
    "pictures and files": _("pictures and files"),
    "shows habits": _("shows habits"),
    "financial data counts as more sensitive": _("financial data counts as more sensitive"),
    "many minors": _("many minors"),
    "minors": _("minors"),
    "identity and address": _("identity and address"),
}


def reason_in_words(reason: str) -> str:
    """Return a bundled reason in the reader's language; an office's own as it is written."""
    return str(_REASONS.get(reason, reason))


def load_weights(model: type[SensitivityWeight] = SensitivityWeight) -> int:
    """Add the weights that are not there yet; what an office changed stays as it is."""
    known = set(model.objects.values_list("kind", "key"))
    new = [
        model(kind=kind, key=key, weight=weight.weight, reason=weight.reason)
        for kind, weights in bundled_weights().items()
        for key, weight in weights.items()
        if (kind, key) not in known
    ]
    model.objects.bulk_create(new)
    return len(new)
