"""The pages of inspections: what they show, to whom, and with how many queries."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.inspections.models import ComparisonRow, Inspection, Judgement
from appwarden.console.inspections.services import Source, open_case_for, propose_result
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import Authority, Laboratory
from appwarden.console.vault.services import path_of

APKS = Path(__file__).parents[2] / "samples" / "apks"
Inspect = Callable[..., Inspection]
SignIn = Callable[[User], Client]


@pytest.fixture
def client_of(users: dict[Role, User], sign_in: SignIn) -> Callable[[Role], Client]:
    return lambda role: sign_in(users[role])


def page_of(one: Inspection) -> str:
    return reverse("inspections:detail", args=[one.pk])


def upload(client: Client, name: str = "consent_after_sdk_init", **fields: object) -> Inspection:
    file = SimpleUploadedFile(f"{name}.apk", (APKS / f"{name}.apk").read_bytes())
    answer = client.post(
        reverse("inspections:order"), {"file": file, "purpose": "first", **fields}, follow=True
    )
    assert answer.status_code == 200, answer.content.decode()
    assert Inspection.objects.exists(), answer.content.decode()
    return Inspection.objects.latest("pk")


def test_from_upload_to_a_confirmed_result(client_of: Callable[[Role], Client]) -> None:
    inspector, approver = client_of(Role.INSPECTOR), client_of(Role.APPROVER)
    one = upload(inspector, region="Beijing")
    page = reverse("inspections:detail", args=[one.pk])
    assert "Waiting for a worker" in inspector.get(page).content.decode()
    run_worker(once=True)
    shown = inspector.get(page).content.decode()
    assert "Example Statistics" in shown
    assert "Beijing" in shown
    keys = list(one.findings.values_list("pk", flat=True))
    preview = inspector.post(reverse("inspections:judge_many", args=[one.pk]), {"selected": keys})
    assert "3 records will be changed" in preview.content.decode()
    assert not Judgement.objects.exists()
    inspector.post(
        reverse("inspections:judge_many", args=[one.pk]), {"selected": keys, "confirmed": "yes"}
    )
    assert Judgement.objects.count() == 3
    inspector.post(reverse("inspections:propose", args=[one.pk]))
    one.refresh_from_db()
    confirm = reverse("inspections:confirm", args=[one.pk])
    assert inspector.post(confirm, {"revision": one.revision}).status_code == 403
    approver.post(confirm, {"revision": one.revision})
    one.refresh_from_db()
    assert one.result_status == "confirmed"


def test_what_is_no_app_is_told_at_the_field(client_of: Callable[[Role], Client]) -> None:
    file = SimpleUploadedFile("a.apk", b"a letter")
    answer = client_of(Role.INSPECTOR).post(
        reverse("inspections:order"), {"file": file, "purpose": "first"}
    )
    assert answer.status_code == 200
    assert "could not be read as an app" in answer.content.decode()
    assert not Inspection.objects.exists()


def test_what_is_too_large_is_told_at_the_field(
    client_of: Callable[[Role], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "UPLOAD_LIMIT_BYTES", 100)
    file = SimpleUploadedFile("a.apk", b"PK" * 200)
    answer = client_of(Role.INSPECTOR).post(
        reverse("inspections:order"), {"file": file, "purpose": "first"}
    )
    assert "larger than" in answer.content.decode()


def test_the_page_learns_when_the_inspection_is_done(
    client_of: Callable[[Role], Client],
) -> None:
    client = client_of(Role.INSPECTOR)
    one = upload(client)
    page = reverse("inspections:progress", args=[one.pk])
    waiting = client.get(page)
    assert "HX-Refresh" not in waiting.headers
    assert "every 2s" in waiting.content.decode()
    run_worker(once=True)
    assert client.get(page).headers["HX-Refresh"] == "true"


def test_a_finding_shows_its_place_and_takes_a_judgement(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    client = client_of(Role.INSPECTOR)
    finding = one.findings.all()[0].finding_id
    page = reverse("inspections:finding", args=[one.pk, finding])
    shown = client.get(page).content.decode()
    assert "com.example.sdk.stat.DeviceInfo" in shown
    assert "MIIT-T01" in shown
    judge = reverse("inspections:judge", args=[one.pk, finding])
    answer = client.post(judge, {"decision": "rejected", "reason": ""}, follow=True)
    assert "a reason is needed" in answer.content.decode()
    client.post(judge, {"decision": "rejected", "reason": "not reachable"})
    client.post(judge, {"decision": "confirmed"})
    assert "Earlier judgements" in client.get(page).content.decode()


def test_the_checklist_takes_answers_with_proof(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    client = client_of(Role.INSPECTOR)
    page = reverse("inspections:checklist", args=[one.pk])
    assert "CN2019-1.3" in client.get(page).content.decode()
    fields = {
        "CN2019-1.3-answer": "violated",
        "CN2019-1.3-note": "five taps",
        "CN2019-1.3-proof": SimpleUploadedFile("shot.pdf", b"%PDF-1.7 shot"),
        "CN2019-1.4-answer": "violated",
    }
    answer = client.post(f"{page}?pack=cn-2019", fields)
    assert "a violation needs its description" in answer.content.decode()
    kept = one.answers.get()
    assert (kept.clause, kept.answer, kept.proof is not None) == ("CN2019-1.3", "violated", True)


def test_a_reinspection_is_compared_and_decided(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    first = inspect()
    second = inspect(
        source=Source(channel="other", region="Xi'an"), purpose="reinspection", baseline=first
    )
    client = client_of(Role.INSPECTOR)
    page = reverse("inspections:comparison", args=[second.pk])
    assert "Both reports are of the same file." in client.get(page).content.decode()
    row = ComparisonRow.objects.all()[0]
    decide = reverse("inspections:decide", args=[second.pk, row.pk])
    refused = client.post(
        decide, {f"{row.pk}-outcome": "fixed", f"{row.pk}-reason": ""}, follow=True
    )
    assert "other than proposed" in refused.content.decode()
    client.post(reverse("inspections:accept", args=[second.pk]))
    assert set(ComparisonRow.objects.values_list("decided", flat=True)) == {"remaining"}
    table = client.get(reverse("inspections:variants"), {"of": [first.pk, second.pk]})
    assert "No finding differs" in table.content.decode()


def test_another_laboratorys_inspection_does_not_exist(
    users: dict[Role, User], client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    other = Laboratory.objects.create(code="other", name_zh="另一中心", name_en="Another")
    User.objects.filter(pk=users[Role.INSPECTOR].pk).update(laboratory=other)
    client = client_of(Role.INSPECTOR)
    finding = one.findings.all()[0].finding_id
    for name in ("detail", "progress", "gaps", "report", "checklist"):
        assert client.get(reverse(f"inspections:{name}", args=[one.pk])).status_code == 404, name
    shown = client.get(reverse("inspections:finding", args=[one.pk, finding]))
    assert shown.status_code == 404
    assert client.get(reverse("inspections:variants"), {"of": one.pk}).status_code == 404
    assert str(one) not in client.get(reverse("inspections:list")).content.decode()


def test_the_inspection_of_another_authority_does_not_exist(
    users: dict[Role, User], client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    assert client_of(Role.CASE_OFFICER).get(page_of(one)).status_code == 200
    other = Authority.objects.create(code="other", name_zh="另一局", name_en="Another")
    User.objects.filter(pk=users[Role.CASE_OFFICER].pk).update(authority=other)
    client = client_of(Role.CASE_OFFICER)
    users[Role.CASE_OFFICER].refresh_from_db()
    assert client.get(page_of(one)).status_code == 404
    with pytest.raises(PermissionDenied):
        open_case_for(acting_user=users[Role.CASE_OFFICER], inspection=one)
    Inspection.objects.filter(pk=one.pk).update(authority=None)
    assert client.get(page_of(one)).status_code == 200


def test_the_self_check_of_a_company_is_its_own(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    Inspection.objects.filter(pk=one.pk).update(purpose="self_check", laboratory=None)
    assert client_of(Role.APPROVER).get(page_of(one)).status_code == 404


def test_a_company_has_no_business_here(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    for role in (Role.COMPANY, Role.STORE):
        assert client_of(role).get(reverse("inspections:list")).status_code == 403
        page = reverse("inspections:report", args=[one.pk])
        assert client_of(role).get(page).status_code == 403


def test_the_list_is_narrowed(client_of: Callable[[Role], Client], inspect: Inspect) -> None:
    one = inspect()
    client = client_of(Role.CASE_OFFICER)
    page = reverse("inspections:list")
    for query, is_in in (
        (one.build.sha256[:12], True),
        ("consent_after_sdk_init", True),
        ("0" * 12, False),
        ("nothing of this name", False),
    ):
        shown = client.get(page, {"query": query}).content.decode()
        assert (one.build.sha256 in shown) == is_in, query
    assert one.build.sha256 in client.get(page, {"status": "done"}).content.decode()
    assert one.build.sha256 not in client.get(page, {"status": "failed"}).content.decode()


def test_the_number_of_queries_does_not_grow(
    client_of: Callable[[Role], Client],
    inspect: Inspect,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    first = inspect()
    inspect("clean_app")
    Inspection.objects.bulk_create(
        Inspection(
            build=first.build,
            judged_on=first.judged_on,
            requested_by=first.requested_by,
            laboratory=first.laboratory,
        )
        for _ in range(40)
    )
    client = client_of(Role.INSPECTOR)
    with django_assert_max_num_queries(12):
        client.get(reverse("inspections:list"))
    with django_assert_max_num_queries(20):
        client.get(reverse("inspections:detail", args=[first.pk]))
    with django_assert_max_num_queries(20):
        client.get(reverse("inspections:checklist", args=[first.pk]))


def test_the_pages_show_what_the_policy_says_of_each_read(
    client_of: Callable[[Role], Client], inspect: Inspect, users: dict[Role, User]
) -> None:
    one = inspect("policy_as_string_resource")
    case = open_case_for(acting_user=users[Role.CASE_OFFICER], inspection=one)
    client = client_of(Role.CASE_OFFICER)
    for page in (page_of(one), reverse("cases:case", args=[case.number])):
        shown = client.get(page).content.decode()
        assert "resources.arsc/string/privacy_policy_text" in shown
        assert "Retention period" in shown
        assert "<q>您的个人信息存储于中华人民共和国境内，在您注销账号后六个月内删除。</q>" in shown
        row = shown[shown.index('<th scope="row">Contacts</th>') :]
        row = row[: row.index("</tr>")]
        assert ">denied</td>" in row
        assert "<q>我们不会收集您的通讯录，也不会读取您的短信。</q>" in row


def test_a_page_without_a_policy_says_nothing_of_one(
    client_of: Callable[[Role], Client], inspect: Inspect
) -> None:
    one = inspect()
    assert 'id="policy"' not in client_of(Role.INSPECTOR).get(page_of(one)).content.decode()


def test_a_report_of_another_form_is_said_to_be_unreadable_and_the_case_stands(
    client_of: Callable[[Role], Client], inspect: Inspect, users: dict[Role, User]
) -> None:
    one = inspect()
    case = open_case_for(acting_user=users[Role.CASE_OFFICER], inspection=one)
    assert one.report_id is not None
    kept = path_of(one.report_id)
    kept.chmod(0o600)
    kept.write_text('{"schema": "appwarden.report/1", "policy": 3}', encoding="utf-8")
    client = client_of(Role.CASE_OFFICER)
    for page in (page_of(one), reverse("cases:case", args=[case.number])):
        assert client.get(page).status_code == 200
    answer = client.get(reverse("inspections:gaps", args=[one.pk]))
    assert answer.status_code == 409
    assert "This report cannot be read" in answer.content.decode()


def test_the_dashboard_leads_to_results_that_wait(
    client_of: Callable[[Role], Client],
    inspect: Inspect,
    judge_all: Callable[[Inspection], None],
    inspector: User,
) -> None:
    one, address = inspect(), reverse("cases:dashboard")
    assert "?result=open" in client_of(Role.INSPECTOR).get(address).content.decode()
    judge_all(one)
    propose_result(acting_user=inspector, inspection=one)
    assert "?result=proposed" not in client_of(Role.INSPECTOR).get(address).content.decode()
    assert "?result=proposed" in client_of(Role.APPROVER).get(address).content.decode()
