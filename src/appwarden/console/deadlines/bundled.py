"""The deadline rules that come with the product, as data."""

from functools import cache
from pathlib import Path

import msgspec

from appwarden.console.deadlines.models import DeadlinePolicy

POLICIES = Path(__file__).parent / "data" / "policies.yaml"


class BundledPolicy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of the file."""

    code: str
    name_zh: str
    name_en: str
    kind: str
    source_zh: str
    source_en: str
    certainty: str
    amount: int = 0
    move_off_days: bool = True
    reminder_days: tuple[int, ...] = ()
    is_draft: bool = False


@cache
def bundled_policies() -> tuple[BundledPolicy, ...]:
    """Read the file. Raises msgspec.ValidationError for a field it does not know."""
    return msgspec.yaml.decode(POLICIES.read_bytes(), type=tuple[BundledPolicy, ...])


def load_policies(model: type[DeadlinePolicy] = DeadlinePolicy) -> int:
    """Add the rules that are not there yet; what an office changed stays as it is."""
    known = set(model.objects.values_list("code", flat=True))
    new = [one for one in bundled_policies() if one.code not in known]
    model.objects.bulk_create(model(**_values(policy)) for policy in new)
    return len(new)


def _values(policy: BundledPolicy) -> dict[str, object]:
    return {**msgspec.to_builtins(policy), "reminder_days": list(policy.reminder_days)}
