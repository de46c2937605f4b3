"""At the desk: draft, ask the gate, publish without what was fixed, correct, import."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from casework import PROBLEMS, Way
from console_office import Office
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services as case_services
from appwarden.console.cases.models import Case
from appwarden.console.cases.services import NewBatch
from appwarden.console.publication.models import (
    Announcement,
    Bulletin,
    BulletinImport,
    RedactionRule,
)

Users = dict[Role, User]
SignIn = Callable[[User], Client]
Queries = Callable[[int], AbstractContextManager[object]]


@pytest.fixture
def officer(users: Users, sign_in: SignIn) -> Client:
    return sign_in(users[Role.CASE_OFFICER])


@pytest.fixture
def publisher(users: Users, sign_in: SignIn) -> Client:
    return sign_in(users[Role.PUBLISHER])


def begun(officer: Client, way: Way) -> Bulletin:
    batch = case_services.open_batch(
        acting_user=way.officer, new=NewBatch(campaign=way.campaign, series=way.office.authority)
    )
    answer = officer.post(
        reverse("publication:new"),
        {
            "kind": "naming",
            "batch": batch.pk,
            "level": "full",
            "layout": "problems",
            "title_zh": "关于侵害用户权益行为的App通报",
        },
    )
    assert answer.status_code == 302
    return Bulletin.objects.get()


def test_from_draft_to_publication_without_what_was_fixed(
    officer: Client, publisher: Client, way: Way, failing: Callable[[int], list[Case]]
) -> None:
    cases = failing(3)
    bulletin = begun(officer, way)
    pick = reverse("publication:pick", args=[bulletin.pk])
    assert cases[0].number in officer.get(pick).content.decode()
    officer.post(pick, {"selected": [cases[0].pk, cases[1].pk]})
    officer.post(pick, {"all": "1"})
    assert bulletin.entries.count() == 3
    officer.post(reverse("publication:remove", args=[bulletin.pk]), {"selected": ["3"]})
    case_services.record_reinspection(
        acting_user=way.officer, case=cases[1], results={it.code: "fixed" for it in PROBLEMS}
    )
    desk = reverse("publication:desk_bulletin", args=[bulletin.pk])
    assert "示例1号" in publisher.get(desk, {"check": "1"}).content.decode()
    publish = reverse("publication:publish", args=[bulletin.pk])
    assert publisher.post(publish).status_code == 409
    refused = publisher.post(publish, {"sure": "on"})
    assert refused.status_code == 409
    key = bulletin.entries.get(case=cases[1]).pk
    assert f'name="drop" value="{key}"' in refused.content.decode()
    assert publisher.post(publish, {"sure": "on", "drop": [key]}).status_code == 302
    bulletin.refresh_from_db()
    assert (bulletin.status, bulletin.entries.filter(state="listed").count()) == ("published", 1)
    correct = reverse("publication:correct", args=[bulletin.pk])
    words = {"text_zh": "补充说明。", "text_en": "A note."}
    wrong = publisher.post(correct, {"effect": "remove", "position": "99", **words})
    assert wrong.status_code == 409
    publisher.post(correct, {"effect": "note", **words})
    assert bulletin.errata.get().number == 1
    withdraw = reverse("publication:withdraw", args=[bulletin.pk])
    publisher.post(withdraw, {"reason": "有误"})
    bulletin.refresh_from_db()
    assert bulletin.status == "withdrawn"


def test_draft_as_pdf_with_watermark(
    officer: Client, way: Way, failing: Callable[[int], list[Case]]
) -> None:
    bulletin = begun(officer, way)
    officer.post(reverse("publication:pick", args=[bulletin.pk]), {"all": "1"})
    failing(1)
    answer = officer.get(reverse("publication:desk_pdf", args=[bulletin.pk, "zh"]))
    assert answer.content.startswith(b"%PDF")


def test_query_count_of_the_desk_does_not_grow(
    officer: Client,
    way: Way,
    failing: Callable[[int], list[Case]],
    django_assert_max_num_queries: Queries,
) -> None:
    failing(4)
    bulletin = begun(officer, way)
    with django_assert_max_num_queries(14):
        officer.get(reverse("publication:pick", args=[bulletin.pk]))
    officer.post(reverse("publication:pick", args=[bulletin.pk]), {"all": "1"})
    with django_assert_max_num_queries(16):
        officer.get(reverse("publication:desk_bulletin", args=[bulletin.pk]))
    with django_assert_max_num_queries(9):
        officer.get(reverse("publication:desk"))


def test_another_office_sees_no_draft(
    officer: Client, way: Way, users: Users, sign_in: SignIn, office: Office
) -> None:
    bulletin = begun(officer, way)
    stranger = users[Role.PUBLISHER]
    stranger.authority = type(office.authority).objects.create(
        code="other", name_zh="另一局", name_en="Other"
    )
    stranger.save()
    browser = sign_in(stranger)
    desk = reverse("publication:desk_bulletin", args=[bulletin.pk])
    assert browser.get(desk).status_code == 404
    assert browser.post(reverse("publication:publish", args=[bulletin.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.COMPANY, Role.STORE])
def test_desk_is_closed_to_those_outside(users: Users, sign_in: SignIn, role: Role) -> None:
    browser = sign_in(users[role])
    for name in ("desk", "new", "imports", "announcing", "redaction"):
        assert browser.get(reverse(f"publication:{name}")).status_code == 403


def test_import_is_looked_at_and_confirmed(officer: Client) -> None:
    header = "应用名称 | 应用开发者 | 应用来源 | 应用版本 | 所涉问题 |"
    text = f"{header}\n晨光 | 甲公司 | 应用宝 | 1 | 账号注销难 |\n坏行 | x"
    upload = SimpleUploadedFile("a.txt", text.encode())
    answer = officer.post(reverse("publication:imports"), {"file": upload})
    taken = BulletinImport.objects.get()
    address = reverse("publication:import", args=[taken.pk])
    assert answer.headers["Location"] == address
    page = officer.get(address, headers={"accept-language": "en"}).content.decode()
    assert "The cells fit no column." in page
    assert "坏行 | x" in page
    future = officer.post(
        address,
        {"title_zh": "通报", "kind": "naming", "level": "internal", "issued_on": "2030-01-01"},
    )
    assert future.status_code == 200
    officer.post(
        address,
        {"title_zh": "通报", "kind": "naming", "level": "internal", "issued_on": "2026-05-20"},
    )
    bulletin = Bulletin.objects.get()
    assert bulletin.entries.get().name == "晨光"
    officer.post(reverse("publication:open_cases", args=[bulletin.pk]))
    assert bulletin.entries.get().case is not None


def test_unreadable_upload_is_told_in_the_form(officer: Client) -> None:
    upload = SimpleUploadedFile("a.bin", b"\xff\xff\x00")
    answer = officer.post(reverse("publication:imports"), {"file": upload})
    assert answer.status_code == 200
    assert "GB 18030" in answer.content.decode()


def test_upload_is_put_aside(officer: Client) -> None:
    upload = SimpleUploadedFile("a.txt", "今天天气很好".encode())
    officer.post(reverse("publication:imports"), {"file": upload})
    taken = BulletinImport.objects.get()
    officer.post(reverse("publication:settle", args=[taken.pk]), {"discard": "1"})
    taken.refresh_from_db()
    assert taken.status == "discarded"
    again = officer.post(reverse("publication:settle", args=[taken.pk]), {"discard": "1"})
    assert again.status_code == 409


def test_announcement_and_redaction_pages(officer: Client, publisher: Client) -> None:
    officer.post(
        reverse("publication:write"),
        {"kind": "guidance", "level": "full", "title_zh": "指导意见", "text_zh": "请自查。"},
    )
    made = Announcement.objects.get()
    rewrite = reverse("publication:rewrite", args=[made.pk])
    officer.post(rewrite, {"kind": "guidance", "level": "full", "title_zh": "指导意见二"})
    assert officer.get(reverse("publication:announcing")).status_code == 200
    publisher.post(reverse("publication:announce", args=[made.pk]))
    made.refresh_from_db()
    assert (made.status, made.title_zh) == ("published", "指导意见二")
    publisher.post(reverse("publication:unannounce", args=[made.pk]))
    address = reverse("publication:redaction")
    publisher.post(address, {"add": "1", "field": "version", "condition": "always"})
    rule = RedactionRule.objects.get()
    assert publisher.get(address).status_code == 200
    publisher.post(address, {"drop": str(rule.pk)})
    assert not RedactionRule.objects.exists()


def test_the_road_from_a_case_leads_to_the_bulletin_that_names_it(
    officer: Client, way: Way, failing: Callable[[int], list[Case]]
) -> None:
    first, second = failing(2)
    road = reverse("cases:act", args=[first.number, "name_subject"])
    page = officer.get(road, follow=True)
    assert page.redirect_chain[0][0] == reverse("publication:naming", args=[first.number])
    officer.post(page.redirect_chain[0][0], {"new": "1"})
    bulletin = Bulletin.objects.get()
    assert (bulletin.campaign, bulletin.entries.get().case) == (way.campaign, first)
    address = reverse("publication:naming", args=[second.number])
    assert str(bulletin) in officer.get(address).content.decode()
    officer.post(address, {"bulletin": bulletin.pk})
    assert bulletin.entries.count() == 2
    again = officer.get(address).content.decode()
    assert "Stands on" in again
    first.refresh_from_db()
    assert first.named_on is None  # publication names it, not this page


def test_a_case_without_a_campaign_is_led_to_one_first(officer: Client, way: Way) -> None:
    case = way.opened(campaign=None)
    page = officer.get(reverse("publication:naming", args=[case.number])).content.decode()
    assert reverse("cases:act", args=[case.number, "join_campaign"]) in page
    assert officer.get(reverse("publication:naming", args=["2026-999999"])).status_code == 404


def test_a_campaign_that_names_at_once_offers_confirmed_cases(officer: Client, way: Way) -> None:
    case = way.confirmed()
    bulletin = begun(officer, way)
    address = reverse("publication:pick", args=[bulletin.pk])
    assert case.number not in officer.get(address).content.decode()
    way.campaign.private_stage = False
    way.campaign.save()
    assert case.number in officer.get(address).content.decode()
