from collections.abc import Callable

import pytest
from console_office import PASSWORD, Office
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.accounts.services import UserRecord, change_user, create_user, set_password
from appwarden.console.audit.models import AuditEntry

GOOD = "violet ladder seventeen"


def test_an_administrator_makes_and_changes_accounts(
    users: dict[Role, User], office: Office, sign_in: Callable[[User], Client]
) -> None:
    client = sign_in(users[Role.ADMINISTRATOR])
    given = {
        "username": "zhang", "display_name": "张", "role": "company", "password": GOOD,
        "operator": office.operator.pk, "email": "", "authority": "", "laboratory": "", "store": "",
    }  # fmt: skip
    assert client.post(reverse("accounts:new"), given).status_code == 302
    made = User.objects.get(username="zhang")
    assert (made.operator, made.must_change_password) == (office.operator, True)
    change = given | {"role": "case_officer", "operator": ""}
    assert client.post(reverse("accounts:change", args=[made.pk]), change).status_code == 302
    made.refresh_from_db()
    assert (made.role, made.operator) == (Role.CASE_OFFICER, None)
    entry = AuditEntry.objects.get(act="accounts.change_user")
    assert (entry.old["role"], entry.new["role"]) == ("company", "case_officer")
    assert GOOD not in str(list(AuditEntry.objects.values_list("old", "new")))


@pytest.mark.parametrize(
    ("role", "bodies"),
    [
        (Role.COMPANY, {}),
        (Role.STORE, {}),
        (Role.PUBLIC, {}),
        (Role.APPROVER, {"operator"}),
        (Role.COMPANY, {"operator", "store"}),
    ],
)
def test_a_role_and_a_body_have_to_fit(
    users: dict[Role, User], office: Office, role: Role, bodies: set[str]
) -> None:
    account = UserRecord(
        username="x",
        display_name="x",
        role=role,
        operator=office.operator if "operator" in bodies else None,
        store=office.store if "store" in bodies else None,
    )
    with pytest.raises(ValidationError):
        create_user(acting_user=users[Role.ADMINISTRATOR], account=account, password=GOOD)


@pytest.mark.parametrize("password", ["short", "1234567890123", "password1234", PASSWORD[:3]])
def test_a_weak_password_is_refused(users: dict[Role, User], password: str) -> None:
    with pytest.raises(ValidationError):
        set_password(
            acting_user=users[Role.ADMINISTRATOR], user=users[Role.COMPANY], password=password
        )


def test_only_administrators_change_accounts(users: dict[Role, User]) -> None:
    account = UserRecord(username="x", display_name="x", role=Role.AUDITOR)
    for role, user in users.items():
        if role != Role.ADMINISTRATOR:
            with pytest.raises(PermissionDenied):
                change_user(acting_user=user, user=users[Role.COMPANY], account=account)


def test_nobody_shuts_the_own_account_and_another_can_be_reopened(
    users: dict[Role, User], sign_in: Callable[[User], Client]
) -> None:
    own, other = users[Role.ADMINISTRATOR], users[Role.COMPANY]
    client = sign_in(own)
    client.post(reverse("accounts:act", args=[own.pk]), {"act": "shut"})
    assert User.objects.get(pk=own.pk).is_active
    for act, active in (("shut", False), ("reopen", True)):
        client.post(reverse("accounts:act", args=[other.pk]), {"act": act})
        assert User.objects.get(pk=other.pk).is_active is active
    assert client.post(reverse("accounts:act", args=[other.pk]), {"act": "x"}).status_code == 400


def test_a_search_is_saved_and_forgotten_by_its_person(
    users: dict[Role, User], sign_in: Callable[[User], Client]
) -> None:
    client, people = sign_in(users[Role.AUDITOR]), reverse("accounts:people")
    given = {"kind": "accounts", "name": "审批", "query": "role=approver", "path": people}
    assert client.post(reverse("accounts:save_search"), given)["Location"].startswith(people)
    shown = client.get(f"{people}?role=approver").content.decode()
    assert "审批" in shown
    assert f"<td>{users[Role.COMPANY]}</td>" not in shown
    away = given | {"path": "//evil.example"}
    assert client.post(reverse("accounts:save_search"), away).status_code == 400
    search = users[Role.AUDITOR].saved_searches.get()
    other = sign_in(users[Role.COMPANY])
    assert other.post(reverse("accounts:forget_search", args=[search.pk])).status_code == 404
    client.post(reverse("accounts:forget_search", args=[search.pk]))
    assert not users[Role.AUDITOR].saved_searches.exists()


def test_people_are_listed_with_a_constant_number_of_queries(
    users: dict[Role, User],
    office: Office,
    sign_in: Callable[[User], Client],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(30):
        User.objects.create(username=f"u{number}", role="company", operator=office.operator)
    client = sign_in(users[Role.ADMINISTRATOR])
    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]  # a context manager
        assert client.get(reverse("accounts:people")).status_code == 200
