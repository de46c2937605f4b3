from collections.abc import Callable

import pytest
from console_office import Office
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import STAFF, Role
from appwarden.console.registry.models import App, Operator

LISTS = ("registry:apps", "registry:operators", "registry:sdks", "registry:bodies")
SignIn = Callable[[User], Client]


@pytest.mark.parametrize("page", LISTS)
def test_lists_open_for_the_office_alone(
    users: dict[Role, User], sign_in: SignIn, page: str
) -> None:
    for role, user in users.items():
        expected = 200 if role in STAFF else 403
        assert sign_in(user).get(reverse(page)).status_code == expected
    assert Client().get(reverse(page)).status_code == 302


def test_critical_infrastructure_stands_beside_its_operator_alone(
    users: dict[Role, User], sign_in: SignIn, office: Office
) -> None:
    Operator.objects.filter(pk=office.operator.pk).update(is_critical_infrastructure=True)
    client = sign_in(users[Role.CASE_OFFICER])
    assert client.get(reverse("registry:operators")).content.decode().count("badge-warn") == 1
    for operator, word in ((office.operator, "yes"), (office.other_operator, "no")):
        page = client.get(reverse("registry:operator", args=[operator.pk])).content.decode()
        assert f"Critical information infrastructure</dt><dd>{word}</dd>" in page


def test_lists_cost_a_constant_number_of_queries(
    users: dict[Role, User],
    sign_in: SignIn,
    office: Office,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(120):
        operator = Operator.objects.create(legal_name=f"c{number}", parent=office.operator)
        App.objects.create(package=f"com.example.a{number}", operator=operator)
    client = sign_in(users[Role.AUDITOR])
    for page in LISTS:
        with django_assert_max_num_queries(9):  # type: ignore[attr-defined]  # a context manager
            assert client.get(reverse(page), {"page": 2}).status_code == 200


def test_filters_and_language_live_in_address_and_cookie(
    users: dict[Role, User], sign_in: SignIn, office: Office
) -> None:
    client = sign_in(users[Role.INSPECTOR])
    found = client.get(reverse("registry:apps"), {"q": "天气", "sector": ""}).content.decode()
    assert office.app.package in found
    assert (
        office.app.package not in client.get(reverse("registry:apps") + "?q=zzz").content.decode()
    )
    client.cookies["django_language"] = "zh-hans"
    assert 'lang="zh-hans"' in client.get(reverse("registry:apps")).content.decode()


def test_an_app_is_made_changed_and_shown(
    users: dict[Role, User], sign_in: SignIn, office: Office
) -> None:
    client = sign_in(users[Role.CASE_OFFICER])
    given = {"package": "com.example.x", "platform": "android", "name_zh": "<b>新</b>"}
    assert client.post(reverse("registry:new", args=["app"]), given).status_code == 302
    app = App.objects.get(package="com.example.x")
    change = reverse("registry:change", args=["app", app.pk])
    assert client.post(change, given | {"operator": office.operator.legal_name}).status_code == 302
    shown = client.get(reverse("registry:app", args=[app.pk])).content.decode()
    assert "&lt;b&gt;新" in shown
    assert "晨光" in shown or "Morninglight" in shown
    assert client.post(change, given | {"platform": "else"}).status_code == 200
    taken = client.post(reverse("registry:new", args=["app"]), given)
    assert taken.status_code == 200
    assert "already exists" in taken.content.decode()
    assert client.get("/registry/nothing/new/").status_code == 404


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("package,name_zh\ncom.example.a,甲\ncom.example.b,乙\n", "To the apps"),
        ("name\nx\n", "no column named package"),
        ("package,platform\ncom.example.a,phone\n", "Line 2"),
    ],
)
def test_a_csv_list_is_taken_in_or_refused_whole(
    users: dict[Role, User], sign_in: SignIn, content: str, words: str
) -> None:
    file = SimpleUploadedFile("list.csv", content.encode("utf-8-sig"))
    answer = sign_in(users[Role.CASE_OFFICER]).post(reverse("registry:take_list"), {"file": file})
    assert words in answer.content.decode()
    assert App.objects.filter(name_zh="乙").exists() == (words == "To the apps")


def test_a_listing_is_noted_on_the_apps_page(
    users: dict[Role, User], sign_in: SignIn, office: Office
) -> None:
    client = sign_in(users[Role.CASE_OFFICER])
    given = {"store": office.store.pk, "status": "removed", "url": "javascript:alert(1)"}
    client.post(reverse("registry:listing", args=[office.app.pk]), given)
    assert not office.app.listings.exists()
    client.post(reverse("registry:listing", args=[office.app.pk]), given | {"url": ""})
    assert office.app.listings.get().status == "removed"
