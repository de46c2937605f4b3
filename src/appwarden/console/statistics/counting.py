"""Counts kept for a while: fresh where counting is quick, always with the moment of counting."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from django.core.cache import cache
from django.utils.translation import get_language

from appwarden.console import clock
from appwarden.console.audit.models import AuditHead
from appwarden.console.statistics.scope import Scope

# What takes longer than this is not counted again at once when somebody acted on a case.
QUICK = timedelta(milliseconds=150)
KEPT = timedelta(minutes=10)

Value = TypeVar("Value")


@dataclass(frozen=True)
class Counted(Generic[Value]):
    """A value, when it was counted, and the last act in the audit log before that."""

    value: Value
    as_of: datetime
    sequence: int
    took: timedelta


def counted(name: str, scope: Scope, count: Callable[[], Value]) -> Counted[Value]:
    """Return a count: the kept one if nobody acted since, or if counting is slow and it is young.

    `name` tells counts of one scope apart; labels in the value are in the reader's language.
    """
    key = _key(name, scope)
    sequence = AuditHead.objects.values_list("sequence", flat=True).first() or 0
    kept: Counted[Value] | None = cache.get(key)
    if kept is not None and _is_fresh(kept, sequence):
        return kept
    started, as_of = time.perf_counter(), clock.now()
    value = count()
    took = timedelta(seconds=time.perf_counter() - started)
    fresh = Counted(value, as_of, sequence, took)
    cache.set(key, fresh, timeout=KEPT.total_seconds())
    return fresh


def _is_fresh(kept: Counted[Value], sequence: int) -> bool:
    return kept.sequence == sequence or kept.took > QUICK


def _key(name: str, scope: Scope) -> str:
    words = f"{name}|{get_language()}|{clock.today()}|{scope!r}"
    return f"statistics.counted.{hashlib.sha256(words.encode()).hexdigest()}"
