"""Add a link to the chain; check the whole chain."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.db.transaction import TransactionManagementError
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.audit.models import GENESIS, AuditEntry, AuditHead

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

SWEEP = "sweep"
HEAD_KEY = 1
LABEL_LENGTH = 300
ROWS_AT_ONCE = 2_000


def record(
    *,
    acting_user: "User | None",
    act: str,
    target: models.Model,
    old: Mapping[str, object],
    new: Mapping[str, object],
    note: str = "",
) -> AuditEntry:
    """Add an entry inside the caller's transaction; `acting_user` None is the sweep.

    Values may be whatever JSON or Django can write (dates, numbers, model instances by key). Call
    it last in a service: from here to the end of the transaction other writers wait.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("an act and its audit entry need one transaction")
    head = _locked_head()
    entry = AuditEntry(
        sequence=head.sequence + 1,
        recorded_at=clock.now(),
        acting_user=acting_user,
        actor_name=acting_user.username if acting_user else SWEEP,
        act=act,
        target_type=target._meta.label_lower,
        target_id=str(target.pk),
        target_label=_clean(str(target))[:LABEL_LENGTH],
        old=_plain(old),
        new=_plain(new),
        note=_clean(note),
        previous_hash=head.hash,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.save(update_fields=["sequence", "hash"])
    return entry


@dataclass(frozen=True)
class Break:
    """A place where the chain does not hold."""

    sequence: int
    reason: str


@dataclass(frozen=True)
class Verification:
    entries: int
    head: str
    breaks: tuple[Break, ...]


def verify(*, expected: Mapping[int, str] | None = None) -> Verification:
    """Check every link in order, the head, and hashes that were noted down elsewhere.

    `expected` maps an entry's number to the hash it had: that is what shows a chain that somebody
    with the database in hand has written anew from some entry on.
    """
    known, breaks = dict(expected or {}), list[Break]()
    count, previous = 0, GENESIS
    for entry in AuditEntry.objects.order_by("sequence").iterator(chunk_size=ROWS_AT_ONCE):
        count += 1
        breaks += _faults(entry, count, previous, known.pop(entry.sequence, None))
        previous = entry.hash
    head = AuditHead.objects.filter(pk=HEAD_KEY).first() or AuditHead()
    if head.hash != previous:
        breaks.append(Break(head.sequence, "the last entries are missing or the head was changed"))
    breaks += [Break(number, "the noted entry is missing") for number in sorted(known)]
    return Verification(entries=count, head=previous, breaks=tuple(breaks))


def hash_of(entry: AuditEntry) -> str:
    """Return the SHA-256 over every field of `entry` but its own hash."""
    fields = {
        "sequence": entry.sequence,
        "recorded_at": int(entry.recorded_at.timestamp() * 1_000_000),
        "acting_user": entry.acting_user_id,
        "actor_name": entry.actor_name,
        "act": entry.act,
        "target_type": entry.target_type,
        "target_id": entry.target_id,
        "target_label": entry.target_label,
        "old": entry.old,
        "new": entry.new,
        "note": entry.note,
        "previous_hash": entry.previous_hash,
    }
    words = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()


def _faults(entry: AuditEntry, number: int, previous: str, expected: str | None) -> Iterator[Break]:
    if entry.sequence != number and entry.previous_hash != previous:
        yield Break(entry.sequence, "an entry before this one is missing")
    elif entry.previous_hash != previous:
        yield Break(entry.sequence, "does not follow the entry before it")
    if hash_of(entry) != entry.hash:
        yield Break(entry.sequence, "was changed after it was written")
    if expected is not None and expected != entry.hash:
        yield Break(entry.sequence, "does not have the hash that was noted for it")


def _locked_head() -> AuditHead:
    """Return the head, locked to the end of the transaction (SQLite: BEGIN IMMEDIATE did it)."""
    head = AuditHead.objects.select_for_update().filter(pk=HEAD_KEY).first()
    if head is None:
        AuditHead.objects.bulk_create([AuditHead(pk=HEAD_KEY)], ignore_conflicts=True)
        head = AuditHead.objects.select_for_update().get(pk=HEAD_KEY)
    return head


class _Encoder(DjangoJSONEncoder):
    @override
    def default(self, value: object) -> object:
        if isinstance(value, models.Model):
            return str(value.pk)
        if isinstance(value, set | frozenset):
            return sorted(map(str, value))
        return super().default(value)


def _plain(values: Mapping[str, object]) -> object:
    """Return values that both databases give back exactly: no floats, no NUL characters."""
    return json.loads(_clean(json.dumps(values, cls=_Encoder)), parse_float=str)


def _clean(text: str) -> str:
    return text.replace("\\u0000", "\\ufffd").replace("\x00", "\ufffd")
