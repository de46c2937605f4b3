"""Which sets of duties a judgement is made by, and which of their duties hold on the day."""

from collections.abc import Sequence
from datetime import date

from appwarden.catalogue.model import Catalogue, Duty
from appwarden.catalogue.model import Pack as PackEntry
from appwarden.errors import UsageError
from appwarden.findings.model import Pack


def choose_packs(catalogue: Catalogue, wanted: Sequence[str] | None, on: date) -> tuple[Pack, ...]:
    """Return the packs named, else the default packs in force on the day, with their status.

    Raises UsageError for a name that the catalogue does not hold.
    """
    if wanted is None:
        chosen = [
            entry
            for entry in catalogue.packs.values()
            if entry.default and _status(entry, on) == "in_force"
        ]
    else:
        chosen = [_named(catalogue, name) for name in sorted(set(wanted))]
    return tuple(Pack(entry.id, entry.title, _status(entry, on)) for entry in chosen)


def duties_of(catalogue: Catalogue, packs: Sequence[Pack]) -> list[Duty]:
    """Return every duty of the packs, in the order of their ids."""
    chosen = {pack.id for pack in packs}
    return [duty for duty in catalogue.duties.values() if duty.pack in chosen]


def holds(duty: Duty, packs: Sequence[Pack], on: date) -> bool:
    """Tell whether findings count for `duty`: it is in force, or a chosen pack is not yet."""
    asked_for = any(pack.id == duty.pack and pack.status != "in_force" for pack in packs)
    return asked_for or (duty.status == "in_force" and duty.in_force.holds(on))


def _named(catalogue: Catalogue, name: str) -> PackEntry:
    if name not in catalogue.packs:
        raise UsageError(
            f"there is no pack {name!r}; choose from {', '.join(sorted(catalogue.packs))}"
        )
    return catalogue.packs[name]


def _status(entry: PackEntry, on: date) -> str:
    if entry.status != "in_force":
        return entry.status
    if entry.in_force.start is not None and on < entry.in_force.start:
        return "not_yet_in_force"
    return "in_force" if entry.in_force.holds(on) else "repealed"
