"""A company sees and does on its own cases what the ladder lets it, and nothing of others."""

from datetime import date
from pathlib import Path

import pytest
from casework import Way
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import Case
from appwarden.console.cases.services import NewSummons, NewUndertaking
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.services import Order, request_inspection
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import App, Build

APKS = Path(__file__).parents[2] / "samples" / "apks"


def page_of(case: Case) -> str:
    return reverse("portal:case", args=[case.number])


def do(client: Client, case: Case, name: str, /, **fields: object) -> str:
    """Send one form of the case's page; return the page that follows."""
    answer = client.post(reverse(f"portal:{name}", args=[case.number]), fields, follow=True)
    return answer.content.decode()


def apk(name: str = "consent_after_sdk_init") -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{name}.apk", (APKS / f"{name}.apk").read_bytes())


def test_a_case_shows_problems_places_deadlines_and_documents(
    noticed: Case, company: Client
) -> None:
    listed = company.get(reverse("portal:cases")).content.decode()
    assert noticed.number in listed
    shown = company.get(page_of(noticed)).content.decode()
    assert "MIIT-T01" in shown
    assert "Why this date" in shown
    # Served on Monday 1 June 2026: the fifth working day is the Monday after.
    assert "2026-06-08" in shown
    assert noticed.events.get(act="serve_notice").document_number in shown
    inspection = noticed.inspections.get()
    finding = noticed.problems.get(code="MIIT-T01").finding_ids[0]
    place = reverse("portal:finding", args=[noticed.number, inspection.pk, finding])
    assert place in shown
    assert "DeviceInfo" in company.get(place).content.decode()


def test_the_case_of_another_company_does_not_exist(noticed: Case, rival: Client) -> None:
    assert noticed.number not in rival.get(reverse("portal:cases")).content.decode()
    assert rival.get(page_of(noticed)).status_code == 404
    inspection = noticed.inspections.get()
    finding = noticed.problems.get(code="MIIT-T01").finding_ids[0]
    place = reverse("portal:finding", args=[noticed.number, inspection.pk, finding])
    assert rival.get(place).status_code == 404
    for name in ("acknowledge", "answer", "build", "extension", "appeal", "remedy"):
        answer = rival.post(reverse(f"portal:{name}", args=[noticed.number]), {"text": "x"})
        assert answer.status_code == 404, name
    assert not noticed.answers.exists()


def test_what_was_not_told_yet_does_not_exist(way: Way, company: Client) -> None:
    case = way.confirmed()
    assert company.get(page_of(case)).status_code == 404


def test_the_office_has_no_business_in_the_portal(
    users: dict[Role, User], client: Client, sign_in: object
) -> None:
    officer = sign_in(users[Role.CASE_OFFICER])  # type: ignore[operator]  # the fixture's callable
    assert officer.get(reverse("portal:cases")).status_code == 403
    assert client.get(reverse("portal:cases")).status_code == 302


def test_notes_of_officers_stay_inside(noticed: Case, way: Way, company: Client) -> None:
    services.tag_cause(
        acting_user=way.officer,
        case=noticed,
        kind="disregard",
        evidence="they laughed at us",
    )
    shown = company.get(page_of(noticed)).content.decode()
    assert "they laughed at us" not in shown


def test_the_receipt_is_acknowledged_and_the_notice_answered(
    noticed: Case, company: Client
) -> None:
    assert "receipt is acknowledged" in do(company, noticed, "acknowledge")
    noticed.refresh_from_db()
    assert noticed.status == "notified"
    attachment = SimpleUploadedFile("letter.pdf", b"%PDF-1.7 letter")
    shown = do(
        company,
        noticed,
        "answer",
        status="answered",
        text="We start the SDK after consent from now on.",
        file=attachment,
        revision=noticed.revision,
    )
    assert "Your answer is received." in shown
    noticed.refresh_from_db()
    assert noticed.status == "answered"
    assert noticed.answers.get(status="answered").file is not None


def test_who_looked_at_an_older_state_is_told(noticed: Case, company: Client) -> None:
    shown = do(
        company, noticed, "answer", status="answered", text="Done.", revision=noticed.revision - 1
    )
    assert "Somebody else acted" in shown
    assert not noticed.answers.exists()


def test_a_program_is_no_attachment(noticed: Case, company: Client) -> None:
    program = SimpleUploadedFile("letter.pdf", b"\x7fELF\x02")
    shown = do(company, noticed, "answer", status="answered", text="Done.", file=program)
    assert "Attach pictures" in shown
    assert not noticed.answers.exists()


def test_a_new_build_is_an_answer(noticed: Case, company: Client) -> None:
    shown = do(company, noticed, "build", **{"build-file": apk(), "build-text": "fixed"})
    assert "The new build is received." in shown
    answer = noticed.answers.get()
    assert answer.build is not None
    assert answer.build.app == noticed.app


def test_another_app_is_no_new_build(noticed: Case, company: Client) -> None:
    shown = do(company, noticed, "build", **{"build-file": apk("clean_app"), "build-text": "x"})
    assert "the case is about another app" in shown
    letter = SimpleUploadedFile("a.apk", b"a letter")
    assert "could not be read as an app" in do(
        company, noticed, "build", **{"build-file": letter, "build-text": "x"}
    )
    assert not noticed.answers.exists()
    assert not App.objects.filter(package="com.example.clean_app").exists()


def test_more_days_are_asked_for_once(noticed: Case, company: Client) -> None:
    fields = {"extension-days": 3, "extension-reason": "the store reviews slowly"}
    assert "waits for a decision" in do(company, noticed, "extension", **fields)
    assert "earlier request still waits" in do(company, noticed, "extension", **fields)
    assert "Working days asked for" in do(
        company, noticed, "extension", **{"extension-days": 999, "extension-reason": "x"}
    )


def test_an_appeal_names_what_it_contests(noticed: Case, company: Client) -> None:
    fields = {"appeal-grounds": "The SDK asks itself.", "appeal-contested": ["MIIT-T01"]}
    assert "Your appeal is filed." in do(company, noticed, "appeal", **fields)
    assert noticed.appeals.get().contested_codes == ["MIIT-T01"]


def test_undertakings_are_reported_and_checked_by_others(
    noticed: Case, way: Way, company: Client, rival: Client
) -> None:
    row = services.add_undertaking(
        acting_user=way.officer,
        case=noticed,
        undertaking=NewUndertaking(text="review all SDKs", due_on=date(2026, 6, 30)),
    )
    address = reverse("portal:undertaking", args=[noticed.number, row.pk])
    assert rival.post(address, {"note": "done"}).status_code == 404
    company.post(address, {"note": "all of them"})
    row.refresh_from_db()
    assert (row.reported_note, row.kept_on) == ("all of them", None)
    assert "reported, to be checked" in company.get(page_of(noticed)).content.decode()


def test_a_summons_is_acknowledged_by_who_was_called(
    way: Way, company: Client, rival: Client
) -> None:
    services.hold_summons(
        acting_user=way.officer,
        new=NewSummons(
            authority=way.office.authority,
            held_on=date(2026, 5, 29),
            issues="too many permissions",
            operators=[way.office.operator],
        ),
    )
    shown = company.get(reverse("portal:cases")).content.decode()
    assert "too many permissions" in shown
    key = way.office.operator.summonses.get().pk
    assert rival.post(reverse("portal:summons", args=[key])).status_code == 404
    company.post(reverse("portal:summons", args=[key]))
    assert way.office.operator.summonses.get().acknowledged_on == date(2026, 6, 1)


def test_a_self_check_shows_what_an_inspector_would_see(
    company: Client, rival: Client, users: dict[Role, User]
) -> None:
    company.post(reverse("portal:self_checks"), {"file": apk()})
    one = Inspection.objects.get(purpose="self_check")
    page = reverse("portal:self_check", args=[one.pk])
    assert "under way" in company.get(page).content.decode()
    run_worker(once=True)
    shown = company.get(page).content.decode()
    assert "Example Statistics" in shown
    assert "How to put it right" in shown
    report = reverse("portal:self_check_report", args=[one.pk])
    answer = company.get(report)
    assert b"".join(answer.streaming_content).startswith(b"{")  # type: ignore[attr-defined]  # a file
    assert rival.get(page).status_code == rival.get(report).status_code == 404
    assert one.case is None
    assert users[Role.COMPANY] == one.requested_by


def test_the_app_of_another_company_is_not_self_checked(noticed: Case, rival: Client) -> None:
    answer = rival.post(reverse("portal:self_checks"), {"file": apk()})
    assert "belongs to another company" in answer.content.decode()
    assert noticed.app is not None


def test_an_inspection_of_the_office_is_no_self_check(noticed: Case, company: Client) -> None:
    one = noticed.inspections.get()
    assert company.get(reverse("portal:self_check", args=[one.pk])).status_code == 404


def test_the_whole_way_to_a_compared_reinspection(
    noticed: Case, company: Client, users: dict[Role, User]
) -> None:
    do(company, noticed, "build", **{"build-file": apk(), "build-text": "fixed"})
    build: Build | None = noticed.answers.get().build
    assert build is not None
    again = request_inspection(
        acting_user=users[Role.CASE_OFFICER],
        order=Order(
            build=build,
            case=noticed,
            purpose="reinspection",
            baseline=noticed.inspections.get(),
        ),
    )
    run_worker(once=True)
    again.refresh_from_db()
    assert {row.proposed for row in again.comparison.rows.all()} == {"remaining"}


def test_the_number_of_queries_does_not_grow(
    noticed: Case,
    way: Way,
    company: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(3):
        app = App.objects.create(package=f"com.example.app{number}", operator=way.office.operator)
        way.notified(app=app)
    with django_assert_max_num_queries(12):
        company.get(reverse("portal:cases"))
    with django_assert_max_num_queries(32):
        company.get(page_of(noticed))


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "{{ 7|add:7 }}"])
def test_words_of_a_company_are_shown_as_words(noticed: Case, company: Client, words: str) -> None:
    shown = do(company, noticed, "answer", status="answered", text=words)
    assert "<script>alert" not in shown
    assert ">14<" not in shown
