"""The public bulletins as the API gives them."""

from collections.abc import Callable

from django.test import Client

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import Case
from appwarden.console.publication.models import Bulletin
from appwarden.console.publication.services.publishing import publish_bulletin

LIST = "/api/public/bulletins"


def test_a_bulletin_is_told_once_it_is_published(
    users: dict[Role, User],
    failing: Callable[[int], list[Case]],
    draft: Callable[..., Bulletin],
) -> None:
    bulletin = draft(failing(2))
    assert Client().get(LIST).json()["items"] == []
    publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=bulletin)
    (listed,) = Client().get(LIST).json()["items"]
    assert (listed["named"], listed["errata"], listed["status"]) == (2, 0, "published")
    page = Client().get(f"{LIST}/{listed['slug']}").json()
    assert [entry["name"] for entry in page["entries"]] == ["示例0号", "示例1号"]
    assert page["entries"][0]["problems"]
    assert Client().get(f"{LIST}/nothing").status_code == 404
