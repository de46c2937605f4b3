"""Numbers that are given once: whoever holds a counter's row gives the next one."""

from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from appwarden.console.cases.models import Counter


def next_number(name: str) -> int:
    """Give the next number of a counter inside the caller's transaction."""
    counter = _locked(name)
    counter.value += 1
    counter.save(update_fields=("value",))
    return counter.value


def reach_number(name: str, value: int) -> None:
    """Let a counter go on behind a number that was given elsewhere."""
    counter = _locked(name)
    if value > counter.value:
        counter.value = value
        counter.save(update_fields=("value",))


def _locked(name: str) -> Counter:
    if not connection.in_atomic_block:
        raise TransactionManagementError("a number is given in the transaction that uses it")
    counter = Counter.objects.select_for_update().filter(pk=name).first()
    if counter is None:
        with transaction.atomic():
            Counter.objects.bulk_create([Counter(pk=name)], ignore_conflicts=True)
        counter = Counter.objects.select_for_update().get(pk=name)
    return counter
