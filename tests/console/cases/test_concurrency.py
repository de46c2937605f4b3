"""Two officers act on one case at the same moment: one wins, the other is told."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from casework import Way
from django.db import connections

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.services import verify
from appwarden.console.cases import services
from appwarden.console.cases.models import Case, ExtensionRequest
from appwarden.console.cases.services import Move
from appwarden.console.cases.statuses import Status
from appwarden.errors import AppwardenError, CaseMovedOnError, MoveRefusedError


def _at_once(acts: list[Callable[[], object]]) -> list[Exception | None]:
    """Run all acts at the same moment; None stands for one that went through."""
    together = threading.Barrier(len(acts))
    outcomes: list[Exception | None] = []

    def run(act: Callable[[], object]) -> None:
        try:
            together.wait()
            act()
            outcomes.append(None)
        except AppwardenError as problem:
            outcomes.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes


def _second_approver(way: Way) -> User:
    user = User(username="second", display_name="Second", role=Role.APPROVER)
    user.authority = way.office.authority
    user.save()
    return user


@pytest.mark.django_db(transaction=True)
def test_one_confirms_and_the_other_is_told(way: Way) -> None:
    case = way.inspected()
    move = Move(seen_revision=case.revision)
    people = (way.approver, _second_approver(way))
    outcomes = _at_once(
        [partial(services.confirm_case, acting_user=user, case=case, move=move) for user in people]
    )
    assert [type(one) for one in outcomes if one] == [CaseMovedOnError]
    assert outcomes.count(None) == 1
    assert Case.objects.get(pk=case.pk).status == Status.CONFIRMED
    assert AuditEntry.objects.filter(act="cases.confirm").count() == 1
    assert verify().breaks == ()


@pytest.mark.django_db(transaction=True)
def test_an_extension_is_granted_once(way: Way) -> None:
    case = way.notified(days_ago=4)
    asked = services.request_extension(acting_user=way.company, case=case, days=5, reason="tests")
    people = (way.approver, way.officer)
    outcomes = _at_once(
        [
            partial(
                services.grant_extension,
                acting_user=user,
                request=asked,
                days=5,
                move=Move(note="granted"),
            )
            for user in people
        ]
    )
    assert [type(one) for one in outcomes if one] == [MoveRefusedError]
    assert ExtensionRequest.objects.get().granted_days == 5
    assert len(way.running(case).applied_rules()) == 2
