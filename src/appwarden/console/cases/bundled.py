"""The sensitivity weights that come with the product, as data."""

from functools import cache
from pathlib import Path

import msgspec

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
