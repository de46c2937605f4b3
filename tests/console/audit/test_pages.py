from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.queries import entries_about
from appwarden.console.audit.services import record
from appwarden.console.registry.models import App, Operator, Store

SignIn = Callable[[User], Client]


@pytest.fixture
def entry(users: dict[Role, User]) -> AuditEntry:
    with transaction.atomic():
        return record(
            acting_user=users[Role.APPROVER],
            act="accounts.change_user",
            target=users[Role.COMPANY],
            old={"role": "company"},
            new={"role": "<store>"},
        )


def test_the_log_is_read_narrowed_and_checked(
    users: dict[Role, User], sign_in: SignIn, entry: AuditEntry
) -> None:
    client = sign_in(users[Role.AUDITOR])
    page = reverse("audit:entries")
    assert "accounts.change_user" in client.get(page, {"actor": "approver"}).content.decode()
    for other in ({"actor": "x"}, {"act": "cases"}, {"since": "2030-01-01"}, {"target": "zz"}):
        assert b"No entry fits" in client.get(page, other).content
    shown = client.get(reverse("audit:entry", args=[entry.sequence])).content.decode()
    assert "&lt;store&gt;" in shown
    assert "badge-good" in shown
    assert f"1:{entry.hash}" in client.post(reverse("audit:verify")).content.decode()
    AuditEntry.objects.update(note="else")
    assert b"does not hold" in client.post(reverse("audit:verify")).content
    assert list(entries_about(users[Role.COMPANY])) == [entry]


def test_who_opens_an_address_of_a_form_is_told_where_to_go(
    users: dict[Role, User], sign_in: SignIn
) -> None:
    auditor = sign_in(users[Role.AUDITOR])
    assert auditor.get(reverse("audit:verify")).headers["Location"] == reverse("audit:entries")
    answer = sign_in(users[Role.CASE_OFFICER]).get(reverse("leads:contact", args=[1]))
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
    assert "takes what a form sends" in answer.content.decode()


def test_only_administrators_and_auditors_read_it(
    users: dict[Role, User], sign_in: SignIn, entry: AuditEntry
) -> None:
    for role, user in users.items():
        expected = 200 if role in {Role.ADMINISTRATOR, Role.AUDITOR} else 403
        answer = sign_in(user).get(reverse("audit:entry", args=[entry.sequence]))
        assert answer.status_code == expected


@pytest.mark.parametrize("model", [App, Operator, Store, User, AuditEntry])
def test_the_admin_shows_and_changes_nothing(
    users: dict[Role, User],
    sign_in: SignIn,
    entry: AuditEntry,
    model: type[App | Operator | Store | User | AuditEntry],
) -> None:
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    client, key = sign_in(users[Role.ADMINISTRATOR]), model.objects.first()
    assert entry.pk
    assert key is not None
    assert client.get(reverse(f"{name}_changelist")).status_code == 200
    change = reverse(f"{name}_change", args=[key.pk])
    assert client.get(change).status_code == 200
    assert client.post(change, {"username": "x"}).status_code == 403
    assert client.get(reverse(f"{name}_add")).status_code == 403
    other = sign_in(users[Role.CASE_OFFICER])
    assert other.get(reverse(f"{name}_changelist")).status_code == 302
