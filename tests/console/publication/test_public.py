"""The public reads bulletins, searches them and takes the data, and learns nothing more."""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from xml.etree import ElementTree as ET

import pytest
from casework import Way
from console_office import Office
from django.test import Client
from django.urls import reverse
from jsonschema_rs import Draft202012Validator

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import Case
from appwarden.console.publication.levels import ErratumEffect, Level
from appwarden.console.publication.models import Bulletin, Erratum
from appwarden.console.publication.services.announcing import (
    AnnouncementText,
    publish_announcement,
    write_announcement,
)
from appwarden.console.publication.services.correcting import Correction, issue_erratum
from appwarden.console.publication.services.publishing import (
    publish_bulletin,
    withdraw_bulletin,
)

Users = dict[Role, User]
Queries = Callable[[int], AbstractContextManager[object]]


@pytest.fixture
def published(
    failing: Callable[[int], list[Case]], draft: Callable[..., Bulletin], users: Users
) -> Bulletin:
    return publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=draft(failing(2)))


def read(client: Client, name: str, *args: object) -> str:
    answer = client.get(
        reverse(f"publication:{name}", args=args), headers={"accept-language": "en"}
    )
    assert answer.status_code == 200
    streamed: Iterable[bytes] = getattr(answer, "streaming_content", None) or [answer.content]
    return b"".join(streamed).decode()


def test_bulletin_page_states_numbers_day_and_next_step(
    client: Client, published: Bulletin, django_assert_max_num_queries: Queries
) -> None:
    with django_assert_max_num_queries(10):
        page = read(client, "bulletin", published.slug)
    for said in (
        "示例0号",
        "第1示例科技有限公司",
        "2026-06-08",
        "have it removed",
        published.sha256,
    ):
        assert said in page
    assert "<script src" in page
    assert "onclick" not in page


def test_number_of_queries_does_not_grow_with_bulletins(
    client: Client,
    published: Bulletin,
    failing: Callable[[int], list[Case]],
    draft: Callable[..., Bulletin],
    users: Users,
    django_assert_max_num_queries: Queries,
) -> None:
    del published, failing
    Bulletin.objects.exclude(slug="").update(kind="look_back")
    for _number in range(3):
        made = draft([])
        Bulletin.objects.filter(pk=made.pk).update(status="published", issued_on="2026-05-01")
    for name, most in (("home", 3), ("bulletins", 4), ("announcements", 2)):
        with django_assert_max_num_queries(most):
            read(client, name)
    assert users


def test_frozen_json_has_the_digest_stated(client: Client, published: Bulletin) -> None:
    text = read(client, "bulletin_json", published.slug)
    assert hashlib.sha256(text.encode()).hexdigest() == published.sha256
    schema = client.get(reverse("publication:schema")).json()
    answer = client.get(reverse("publication:bulletin_json", args=[published.slug]))
    Draft202012Validator(schema).validate(answer.json())


@pytest.mark.parametrize("asked", ["示例", "科技", "例0", "通报"])
def test_two_characters_find(client: Client, published: Bulletin, asked: str) -> None:
    answer = client.get(reverse("publication:search"), {"q": asked})
    assert published.slug in answer.content.decode()


def test_search_for_what_is_not_there_or_nothing(client: Client, published: Bulletin) -> None:
    for asked in ("山川", "x", "", "、", "'; DROP TABLE"):
        answer = client.get(reverse("publication:search"), {"q": asked})
        assert published.slug not in answer.content.decode()


def test_app_page_shows_its_public_history(
    client: Client, published: Bulletin, office: Office
) -> None:
    entry = published.entries.get(position=1)
    page = read(client, "app", entry.app_id)
    assert "示例0号" in page
    assert "Collecting personal information in breach" in page
    assert client.get(reverse("publication:app", args=[office.app.pk])).status_code == 404


def test_erratum_stands_above_and_beside(client: Client, published: Bulletin, users: Users) -> None:
    entry = published.entries.get(position=1)
    correction = Correction(
        text_zh="名称有误。", text_en="The name was wrong.", effect=ErratumEffect.CORRECT,
        entry=entry, values={"name": "示例新名"},
    )  # fmt: skip
    issue_erratum(acting_user=users[Role.PUBLISHER], bulletin=published, correction=correction)
    page = read(client, "bulletin", published.slug)
    assert "The name was wrong." in page
    assert "示例新名" in page
    found = client.get(reverse("publication:search"), {"q": "新名"})
    assert published.slug in found.content.decode()
    notice = client.get(reverse("publication:erratum", args=[published.slug, 1]))
    assert b"".join(notice).startswith(b"%PDF")
    english = client.get(reverse("publication:erratum_in", args=[published.slug, 1, "en"]))
    assert b"".join(english).startswith(b"%PDF")
    printed = Erratum.objects.get().document_en
    assert printed is not None
    assert "The name was wrong." in printed.letter
    assert "名称" not in printed.letter
    missing = reverse("publication:erratum_in", args=[published.slug, 1, "fr"])
    assert client.get(missing).status_code == 404


def test_files_are_open_to_all(client: Client, published: Bulletin) -> None:
    for language, target in (("zh", "pdf"), ("en", "docx"), ("zh", "csv")):
        address = reverse("publication:bulletin_file", args=[published.slug, language, target])
        answer = client.get(address)
        assert answer.status_code == 200
        assert b"".join(answer)
    missing = reverse("publication:bulletin_file", args=[published.slug, "zh", "exe"])
    assert client.get(missing).status_code == 404


def test_drafts_and_internal_bulletins_are_not_there(
    client: Client,
    draft: Callable[..., Bulletin],
    failing: Callable[[int], list[Case]],
    users: Users,
) -> None:
    made = draft(failing(1), level=Level.INTERNAL)
    assert client.get(reverse("publication:bulletin", args=[made.slug])).status_code == 404
    internal = publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=made)
    for name in ("bulletin", "bulletin_json", "archive"):
        assert client.get(reverse(f"publication:{name}", args=[internal.slug])).status_code == 404
    assert "示例0号" not in read(client, "entries_csv")
    assert internal.slug not in read(client, "bulletins_json")


def test_confirmed_only_says_that_and_how_many(
    client: Client,
    draft: Callable[..., Bulletin],
    failing: Callable[[int], list[Case]],
    users: Users,
) -> None:
    made = draft(failing(2), level=Level.CONFIRMED_ONLY)
    bulletin = publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=made)
    page = read(client, "bulletin", bulletin.slug)
    assert "gives no details" in page
    assert "示例0号" not in page
    answer = client.get(reverse("publication:search"), {"q": "示例0"})
    assert "示例0号" not in answer.content.decode()


def test_withdrawn_bulletin_says_so(client: Client, published: Bulletin, users: Users) -> None:
    withdraw_bulletin(acting_user=users[Role.PUBLISHER], bulletin=published, reason="有误")
    assert "has been withdrawn" in read(client, "bulletin", published.slug)
    assert "示例0号" not in read(client, "entries_csv")
    answer = client.get(reverse("publication:search"), {"q": "示例0"})
    assert "示例0号" not in answer.content.decode()


def test_open_data_as_csv(client: Client, published: Bulletin) -> None:
    text = read(client, "entries_csv")
    assert text.startswith("\ufeffbulletin,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == ["示例0号", "示例1号"]
    assert rows[0]["problem_codes"] == "MIIT-T01; MIIT-T05"
    assert (rows[0]["number_in_year"], rows[0]["running_number"]) == ("1", "1")
    listed = client.get(reverse("publication:bulletins_json")).json()["bulletins"]
    assert listed[0]["sha256"] == published.sha256


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_feeds_are_well_formed(client: Client, published: Bulletin, name: str) -> None:
    text = read(client, name)
    assert published.slug in text
    ET.fromstring(text)  # noqa: S314  our own text


@pytest.mark.parametrize(
    ("start", "amount", "due", "said"),
    [
        ("2021-08-18", 5, "2021-08-25", "Working day 5"),
        ("2021-09-24", 3, "2021-09-28", "make-up"),
    ],
)
@pytest.mark.django_db
def test_calculator_says_why(client: Client, start: str, amount: int, due: str, said: str) -> None:
    answer = client.get(
        reverse("publication:calculator"),
        {"start": start, "kind": "working_days", "amount": str(amount)},
        headers={"accept-language": "en"},
    )
    page = answer.content.decode()
    assert due in page
    assert said.casefold() in page.casefold()


def test_calculator_refuses_nonsense(client: Client) -> None:
    wrong: tuple[dict[str, str], ...] = (
        {"start": "x"},
        {"start": "2026-01-01", "kind": "moons", "amount": "5"},
    )
    for asked in wrong:
        answer = client.get(reverse("publication:calculator"), asked)
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()


@pytest.mark.parametrize(("level", "told"), [(Level.FULL, True), (Level.CONFIRMED_ONLY, False)])
def test_announcement_tells_as_much_as_its_level_allows(
    client: Client, users: Users, office: Office, level: Level, *, told: bool
) -> None:
    made = write_announcement(
        acting_user=users[Role.CASE_OFFICER],
        authority=office.authority,
        text=AnnouncementText(title_zh="约谈", text_zh="约谈的细节", level=level),
    )
    address = reverse("publication:announcement", args=[made.pk])
    assert client.get(address).status_code == 404
    publish_announcement(acting_user=users[Role.PUBLISHER], announcement=made)
    page = client.get(address).content.decode()
    assert "约谈" in page
    assert ("约谈的细节" in page) is told
    found = client.get(reverse("publication:search"), {"q": "细节"}).content.decode()
    assert (f"/announcements/{made.pk}/" in found) is told


def test_removal_is_part_of_the_history(
    client: Client, way: Way, draft: Callable[..., Bulletin], users: Users
) -> None:
    bulletin = draft([way.removed()], kind="removal")
    publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=bulletin)
    page = read(client, "app", way.office.app.pk)
    assert "removal" in page
