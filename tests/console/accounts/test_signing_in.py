from collections.abc import Callable
from datetime import timedelta

import pyotp
import pytest
from console_office import NOW, PASSWORD
from django.test import Client
from django.urls import reverse

from appwarden.console import clock
from appwarden.console.accounts.models import LOCK_AFTER_FAILURES, User
from appwarden.console.accounts.roles import Role
from appwarden.console.accounts.services import (
    begin_enrolment,
    confirm_enrolment,
    show_code,
)
from appwarden.console.accounts.services.second_factor import secret_of
from appwarden.console.audit.services import verify

LOGIN = "/accounts/login/"


def code_of(user: User) -> str:
    factor = begin_enrolment(acting_user=user) if not hasattr(user, "second_factor") else None
    return pyotp.TOTP(secret_of(factor or user.second_factor)).at(clock.now())


def sign_in_with_password(client: Client, user: User) -> str:
    answer = client.post(LOGIN, {"username": user.username, "password": PASSWORD})
    assert answer.status_code == 302
    return client.get(answer["Location"]).headers.get("Location", "")


def test_staff_set_up_a_second_factor_before_anything_else(users: dict[Role, User]) -> None:
    client, user = Client(), users[Role.ADMINISTRATOR]
    sign_in_with_password(client, user)
    people = reverse("accounts:people")
    assert client.get(people)["Location"] == reverse("accounts:enrol")
    assert client.get(reverse("accounts:enrolment_code"))["Content-Type"] == "image/svg+xml"
    shown = client.post(reverse("accounts:enrol"), {"code": code_of(user)})
    assert len(shown.context["codes"]) == 8
    assert client.get(people).status_code == 200
    other = Client()
    sign_in_with_password(other, user)
    assert other.get(people)["Location"] == reverse("accounts:verify")
    assert not verify().breaks


def test_a_code_is_good_once_and_near_its_time(users: dict[Role, User]) -> None:
    user = users[Role.APPROVER]
    code = code_of(user)
    confirm_enrolment(acting_user=user, code=code)
    assert not show_code(acting_user=user, code=code)
    with clock.fixed(NOW + timedelta(minutes=2)):
        user.refresh_from_db()
        assert not show_code(acting_user=user, code=code)
        assert show_code(acting_user=user, code=code_of(user))


def test_a_recovery_code_is_good_once(users: dict[Role, User]) -> None:
    user = users[Role.APPROVER]
    codes = confirm_enrolment(acting_user=user, code=code_of(user))
    assert show_code(acting_user=user, code=codes[0].upper())
    assert not show_code(acting_user=user, code=codes[0])


def test_wrong_codes_lock_the_account_and_end_the_session(users: dict[Role, User]) -> None:
    user = users[Role.APPROVER]
    confirm_enrolment(acting_user=user, code=code_of(user))
    client = Client()
    sign_in_with_password(client, user)
    answers = [
        client.post(reverse("accounts:verify"), {"code": "000000"})
        for _attempt in range(LOCK_AFTER_FAILURES)
    ]
    assert answers[-1]["Location"] == LOGIN
    assert "_auth_user_id" not in client.session


def test_wrong_passwords_lock_the_account_for_a_while(users: dict[Role, User]) -> None:
    client, user = Client(), users[Role.COMPANY]
    right = {"username": user.username, "password": PASSWORD}
    for _attempt in range(LOCK_AFTER_FAILURES):
        assert client.post(LOGIN, right | {"password": "wrong"}).status_code == 200
    assert client.post(LOGIN, right).status_code == 200
    with clock.fixed(NOW + timedelta(minutes=16)):
        assert client.post(LOGIN, right).status_code == 302


@pytest.mark.parametrize("change", [{"is_active": False}, {"username": "nobody"}])
def test_shut_and_unknown_accounts_get_the_same_answer(
    users: dict[Role, User], change: dict[str, object]
) -> None:
    User.objects.filter(pk=users[Role.COMPANY].pk).update(**change)
    answer = Client().post(LOGIN, {"username": "company", "password": PASSWORD})
    assert answer.status_code == 200
    assert b"Name or password is wrong" in answer.content


@pytest.mark.parametrize(
    ("wanted", "goes_to"),
    [("/accounts/profile/", "/accounts/profile/"), ("https://evil.example/", "/"), ("//e.x", "/")],
)
def test_signing_in_leads_back_but_never_away(
    users: dict[Role, User], wanted: str, goes_to: str
) -> None:
    given = {"username": "company", "password": PASSWORD, "next": wanted}
    assert users[Role.COMPANY].username == "company"
    assert Client().post(LOGIN, given)["Location"] == goes_to


def test_a_first_password_has_to_be_changed(
    users: dict[Role, User], sign_in: Callable[[User], Client]
) -> None:
    user = users[Role.ADMINISTRATOR]
    User.objects.filter(pk=user.pk).update(must_change_password=True)
    client = sign_in(user)
    page = reverse("accounts:password")
    assert client.get(reverse("accounts:people"))["Location"] == page
    wrong = {"old": PASSWORD, "new": "short", "again": "short"}
    assert client.post(page, wrong).status_code == 200
    right = {"old": PASSWORD, "new": "violet ladder seventeen", "again": "violet ladder seventeen"}
    assert client.post(page, right).status_code == 302
    assert client.get(reverse("accounts:people")).status_code == 200


def test_a_page_says_what_may_run_in_it(db: None) -> None:  # noqa: ARG001  opens the database
    answer = Client().get(LOGIN)
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert b"<style" not in answer.content
    assert b"style=" not in answer.content
