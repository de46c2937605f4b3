"""A deadline rule is entered once, by who may, and can be chosen then."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.deadlines.models import DeadlinePolicy

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
GIVEN = {
    "code": "office-7", "name_zh": "7个工作日", "name_en": "7 working days",
    "kind": "working_days", "amount": "7", "move_off_days": "on", "reminders": "1，3",
}  # fmt: skip


def test_an_administrator_enters_a_rule(users: dict[Role, User], sign_in: SignIn) -> None:
    client, address = sign_in(users[Role.ADMINISTRATOR]), reverse("deadlines:new_policy")
    assert client.post(address, GIVEN).status_code == 302
    rule = DeadlinePolicy.objects.get(code="office-7")
    assert (rule.amount, rule.reminder_days, rule.move_off_days) == (7, [3, 1], True)
    assert AuditEntry.objects.get(act="deadlines.set_policy").new["amount"] == 7
    listed = client.get(reverse("deadlines:calendar")).content.decode()
    assert "7 working days" in listed
    assert client.post(address, GIVEN).status_code == 200  # its code is taken


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"amount": "0"}, "How many?"),
        ({"kind": "fixed_date"}, "needs the date"),
        ({"reminders": "soon"}, "whole numbers of days"),
    ],
)
def test_a_rule_that_says_nothing_is_refused(
    users: dict[Role, User], sign_in: SignIn, changed: dict[str, str], words: str
) -> None:
    client = sign_in(users[Role.ADMINISTRATOR])
    page = client.post(reverse("deadlines:new_policy"), GIVEN | changed).content.decode()
    assert words in page
    assert not DeadlinePolicy.objects.filter(code="office-7").exists()


def test_nobody_else_enters_rules(users: dict[Role, User], sign_in: SignIn) -> None:
    for role in (Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR):
        assert sign_in(users[role]).get(reverse("deadlines:new_policy")).status_code == 403
