"""Counts that are kept: fresh where counting is quick, always with the moment of counting.

What is counted in an instant is counted again as soon as somebody acted. What takes longer is kept
in the database for all processes, for at most a day, and renewed beside the sweep (keeping.py).
"""

import hashlib
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

import msgspec
from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import get_language

from appwarden.console import clock
from appwarden.console.audit.models import AuditHead
from appwarden.console.statistics.funnel import Tally, funnel, tally
from appwarden.console.statistics.models import KeptCount
from appwarden.console.statistics.scope import Scope

# What takes longer than this is not counted again at once when somebody acted on a case.
QUICK = timedelta(milliseconds=150)
KEPT = timedelta(days=1)
FUNNEL = "funnel"

Value = TypeVar("Value", dict[str, int], Tally)


@dataclass(frozen=True)
class Question(Generic[Value]):
    """What is counted, FUNNEL or a dimension, and the language of the labels in the answer."""

    name: str
    scope: Scope
    language: str
    kind: type[Value]

    @property
    def key(self) -> str:
        words = f"{self.name}|{self.language}|{self.scope!r}"
        return hashlib.sha256(words.encode()).hexdigest()


@dataclass(frozen=True)
class Counted(Generic[Value]):
    """A value, when it was counted, and the last act in the audit log before that."""

    value: Value
    as_of: datetime
    sequence: int
    took: timedelta


def counted_funnel(scope: Scope) -> Counted[dict[str, int]]:
    """Return how many cases of a scope reached each stage."""
    return _counted(question_of(FUNNEL, scope, dict[str, int]))


def counted_tally(dimension: str, scope: Scope) -> Counted[Tally]:
    """Return the counts of a scope by a dimension. Raises KeyError: there is no such dimension."""
    return _counted(question_of(dimension, scope, Tally))


def question_of(name: str, scope: Scope, kind: type[Value]) -> Question[Value]:
    """Ask in the language of the moment."""
    return Question(name, scope, get_language() or "", kind)


def last_act() -> int:
    """Return the number of the last act in the audit log; nothing changes without one."""
    return AuditHead.objects.values_list("sequence", flat=True).first() or 0


def _counted(question: Question[Value]) -> Counted[Value]:
    sequence = last_act()
    quick: Counted[Value] | None = cache.get(question.key)
    if quick is not None and quick.sequence == sequence:
        return quick
    row = KeptCount.objects.filter(key=question.key).first()
    if row is not None and _serves(row, sequence):
        return _read(row, question.kind)
    fresh = count_now(question, sequence)
    if fresh.took > QUICK:
        keep(question, fresh)
    else:
        cache.set(question.key, fresh)
    return fresh


def _serves(row: KeptCount, sequence: int) -> bool:
    """Say whether a kept count is still good to show, and note that somebody asked for it."""
    today = clock.today()
    if row.asked_on != today:
        KeptCount.objects.filter(pk=row.pk).update(asked_on=today)
    young = clock.now() - row.as_of <= KEPT
    return young and (row.sequence == sequence or row.took > QUICK)


def _read(row: KeptCount, kind: type[Value]) -> Counted[Value]:
    value = msgspec.json.decode(row.value, type=kind)
    return Counted(value, timezone.localtime(row.as_of), row.sequence, row.took)


def count_now(question: Question[Value], sequence: int) -> Counted[Value]:
    """Count; the labels are in the language of the moment."""
    started, as_of = time.perf_counter(), clock.now()
    value = (
        funnel(question.scope) if question.name == FUNNEL else tally(question.name, question.scope)
    )
    took = timedelta(seconds=time.perf_counter() - started)
    return Counted(value, as_of, sequence, took)  # type: ignore[arg-type]  # `kind` goes with the name


def keep(question: Question[Value], counted: Counted[Value]) -> None:
    """Keep a count for every process; of two at once the later stays."""
    row = KeptCount(
        key=question.key,
        name=question.name,
        scope=msgspec.json.encode(question.scope).decode(),
        language=question.language,
        value=msgspec.json.encode(counted.value).decode(),
        as_of=counted.as_of,
        sequence=counted.sequence,
        took=counted.took,
        asked_on=clock.today(),
    )
    KeptCount.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["value", "as_of", "sequence", "took"],
    )
