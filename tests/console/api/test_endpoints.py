from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from console_office import NOW, Office
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django import Settings

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.accounts.services import issue_token, revoke_token
from appwarden.console.accounts.services.tokens import grantable_acts
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import Build

Get = Callable[..., object]
APPS = "/api/apps"


def client_of(user: User, *scopes: str, days: int = 1) -> Client:
    _token, secret = issue_token(
        acting_user=user, name="test", scopes=scopes or grantable_acts(user), days=days
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


def test_without_a_good_token_nothing_but_open_data_is_told(users: dict[Role, User]) -> None:
    assert Client().get(APPS).status_code == 401
    assert Client(headers={"Authorization": "Bearer aw_guess"}).get(APPS).status_code == 401
    assert Client().get("/api/public/statistics").status_code == 200
    user = users[Role.INSPECTOR]
    token, secret = issue_token(acting_user=user, name="x", scopes=["registry.view"], days=1)
    assert secret not in (token.token_sha256, token.prefix)
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    assert client.get(APPS).status_code == 200
    with clock.fixed(NOW + timedelta(days=2)):
        assert client.get(APPS).status_code == 401
    revoke_token(acting_user=user, token=token)
    assert client.get(APPS).status_code == 401


def test_a_token_does_the_chosen_acts_alone(users: dict[Role, User]) -> None:
    client = client_of(users[Role.INSPECTOR], "registry.view")
    assert client.get(APPS).status_code == 200
    assert client.get("/api/inspections").status_code == 403
    assert client.get("/api/cases").status_code == 403


def test_a_token_cannot_do_more_than_its_person(users: dict[Role, User]) -> None:
    for scopes in (["accounts.manage_users"], ["inspections.confirm"], []):
        with pytest.raises(ValidationError):
            issue_token(acting_user=users[Role.COMPANY], name="x", scopes=scopes, days=1)
    client = client_of(users[Role.INSPECTOR], "registry.view")
    User.objects.filter(pk=users[Role.INSPECTOR].pk).update(role=Role.COMPANY)
    assert client.get(APPS).status_code == 403


def test_a_session_is_no_token(users: dict[Role, User], sign_in: Callable[[User], Client]) -> None:
    assert sign_in(users[Role.INSPECTOR]).get(APPS).status_code == 401


def test_an_app_is_uploaded_inspected_and_its_report_read(
    users: dict[Role, User], office: Office, sample: Callable[[str], Path]
) -> None:
    client = client_of(users[Role.INSPECTOR])
    with sample("application_on_create").open("rb") as file:
        made = client.post("/api/builds", {"file": file, "store": office.store.code})
    assert made.status_code == 201, made.content
    build = made.json()
    assert build["store"] == "store"
    order = {"build": build["id"]}
    ordered = client.post("/api/inspections", order, content_type="application/json")
    assert ordered.status_code == 201, ordered.content
    assert run_worker(once=True) == 1
    shown = client.get(f"/api/inspections/{ordered.json()['id']}").json()
    assert shown["status"] == "done"
    report = client.get(f"/api/inspections/{shown['id']}/report")
    assert b'"schema":"appwarden.report/1"' in b"".join(report).replace(b" ", b"")
    page = client.get(f"/api/apps/{build['app_id']}").json()
    assert [each["sha256"] for each in page["builds"]] == [build["sha256"]]


@pytest.mark.parametrize(
    ("name", "content", "status"), [("x.apk", b"no app", 422), ("../../x", b"", 422)]
)
def test_what_is_no_app_is_refused(
    users: dict[Role, User], tmp_path: Path, name: str, content: bytes, status: int
) -> None:
    path = tmp_path / "upload"
    path.write_bytes(content)
    with path.open("rb") as file:
        answer = client_of(users[Role.INSPECTOR]).post("/api/builds", {"file": file, "name": name})
    assert answer.status_code == status
    assert not Build.objects.exists()


def test_a_store_reports_its_own_listing(users: dict[Role, User], office: Office) -> None:
    client = client_of(users[Role.STORE], "registry.report_listing")
    page = f"/api/apps/{office.app.pk}/listings"
    given = {"store": office.store.code, "status": "removed"}
    assert client.post(page, given, content_type="application/json").json()["status"] == "removed"
    for wrong, status in (({"store": "nowhere"}, 404), ({"status": "gone"}, 422)):
        answer = client.post(page, given | wrong, content_type="application/json")
        assert answer.status_code == status


def test_lists_come_in_pages(users: dict[Role, User], office: Office) -> None:
    client = client_of(users[Role.INSPECTOR], "registry.view")
    page = client.get(APPS, {"size": 1, "page": 2}).json()
    assert (page["total"], page["items"]) == (1, [])
    assert client.get(APPS, {"q": "天气"}).json()["items"][0]["package"] == office.app.package
    assert client.get(APPS, {"size": 1000}).status_code == 422
    assert client.get(APPS, {"q": "\x00"}).status_code == 422
    assert client.get(f"{APPS}/{10**30}").status_code == 422


def test_the_description_is_a_page_of_this_house(db: None) -> None:  # noqa: ARG001  opens the database
    page = Client().get("/api/docs").content.decode()
    assert "//cdn" not in page
    described = Client().get("/api/openapi.json").json()
    assert described["info"]["title"].startswith("appwarden")
    for path, operations in described["paths"].items():
        for method in operations:
            assert f"{method.upper()} {path}</code>" in page
    assert all(f'id="record-{name}"' in page for name in described["components"]["schemas"])


def test_a_token_asks_so_often_a_minute_and_is_told_when_again(
    users: dict[Role, User], settings: Settings
) -> None:
    settings.API_REQUESTS_A_MINUTE = 2
    client, other = (client_of(users[Role.INSPECTOR], "registry.view") for _token in range(2))
    with clock.fixed(NOW.replace(second=48)):
        assert [client.get(APPS).status_code for _time in range(3)] == [200, 200, 429]
        refused = client.get(APPS)
        assert refused.headers["Retry-After"] == "12"
        assert refused.json()["detail"] == "too many calls in this minute"
        assert other.get(APPS).status_code == 200
    with clock.fixed(NOW + timedelta(minutes=1)):
        assert client.get(APPS).status_code == 200


def test_a_network_without_a_token_may_ask_so_many_times_a_minute(
    db: None,  # noqa: ARG001  opens the database
    settings: Settings,
) -> None:
    settings.API_OPEN_REQUESTS_A_MINUTE = 3
    here, elsewhere = Client(), Client(REMOTE_ADDR="192.0.2.7")
    asked = ["/api/public/bulletins", APPS, "/api/public/statistics", APPS, "/api/public/bulletins"]
    assert [here.get(path).status_code for path in asked] == [200, 401, 200, 429, 429]
    refused = here.get("/api/public/bulletins")
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert refused.json()["detail"] == "too many calls in this minute"
    assert elsewhere.get("/api/public/bulletins").status_code == 200
    with clock.fixed(NOW + timedelta(minutes=1)):
        assert here.get("/api/public/bulletins").status_code == 200


def test_the_description_tells_the_limit(db: None) -> None:  # noqa: ARG001  opens the database
    paths = Client().get("/api/openapi.json").json()["paths"]
    assert "Retry-After" in paths["/api/apps"]["get"]["responses"]["429"]["headers"]
    assert "429" in paths["/api/public/statistics"]["get"]["responses"]
