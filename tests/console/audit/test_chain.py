import threading
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry, AuditHead
from appwarden.console.audit.services import record, verify
from appwarden.console.registry.models import Authority

WRITERS = 4
ENTRIES_EACH = 5


def note(user: User | None, number: int) -> AuditEntry:
    with transaction.atomic():
        return record(
            acting_user=user,
            act="registry.edit",
            target=Authority(pk=number, code="x", name_zh="甲", name_en="A"),
            old={"day": date(2026, 6, 1), "share": 0.5},
            new={"set": {"b", "a"}, "user": user, "text": "\x00 二"},
        )


def test_a_chain_as_it_was_written_verifies(users: dict[Role, User]) -> None:
    entries = [note(users[Role.APPROVER], 1), note(None, 2)]
    found = verify()
    assert (found.entries, found.head, found.breaks) == (2, entries[1].hash, ())
    assert entries[1].actor_name == "sweep"
    assert entries[0].new["set"] == ["a", "b"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda rows: rows.filter(sequence=2).update(note="else"), "was changed"),
        (lambda rows: rows.filter(sequence=2).delete(), "is missing"),
        (lambda rows: rows.filter(sequence=3).delete(), "the last entries are missing"),
    ],
)
@pytest.mark.django_db
def test_a_chain_that_somebody_changed_does_not(
    change: Callable[[object], object], reason: str
) -> None:
    for number in range(3):
        note(None, number)
    change(AuditEntry.objects.all())
    assert any(reason in fault.reason for fault in verify().breaks)


@pytest.mark.django_db
def test_a_chain_written_anew_differs_from_a_hash_noted_elsewhere() -> None:
    noted = note(None, 1)
    assert not verify(expected={1: noted.hash}).breaks
    AuditEntry.objects.all().delete()
    AuditHead.objects.all().delete()
    note(None, 2)
    assert verify(expected={1: noted.hash}).breaks
    assert not verify().breaks


@pytest.mark.django_db
def test_an_entry_cannot_be_deleted_or_written_outside_a_transaction() -> None:
    entry = note(None, 1)
    with pytest.raises(TypeError):
        entry.delete()


@pytest.mark.django_db(transaction=True)
def test_an_act_outside_a_transaction_is_refused() -> None:
    with pytest.raises(TransactionManagementError):
        record(acting_user=None, act="x.y", target=Authority(), old={}, new={})


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_make_one_chain() -> None:
    faults: list[BaseException] = []

    def write() -> None:
        try:
            for number in range(ENTRIES_EACH):
                note(None, number)
        except BaseException as problem:  # noqa: BLE001  told to the test's own thread
            faults.append(problem)
        finally:
            connection.close()

    writers = [threading.Thread(target=write) for _number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not faults
    assert (verify().entries, verify().breaks) == (WRITERS * ENTRIES_EACH, ())
