"""What officers do with reports, and how reports are forgotten."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.models import Case
from appwarden.console.leads.errors import LeadRefusedError
from appwarden.console.leads.models import Lead, LeadNote
from appwarden.console.leads.services import (
    Complaint,
    File,
    add_note,
    answer_sender,
    apply_retention,
    count_with,
    dismiss,
    know_app,
    link_leads,
    mark_spam,
    open_case_from,
    record_lead,
    reopen,
)
from appwarden.console.registry.models import App
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import path_of

SignIn = Callable[[User], Client]


@pytest.fixture
def officer(users: dict[Role, User]) -> User:
    return users[Role.CASE_OFFICER]


def entered(user: User, name: str = "Morning", /, **fields: object) -> Lead:
    values: dict[str, object] = {
        "problem": "too_much",
        "description": f"{name} wants everything.",
        **fields,
    }
    complaint = Complaint(app_name=name, **values)  # type: ignore[arg-type]  # each test knows its own
    return record_lead(acting_user=user, complaint=complaint)


def test_only_officers_enter_and_triage(users: dict[Role, User], officer: User) -> None:
    lead = entered(officer)
    with pytest.raises(PermissionDenied):
        entered(users[Role.INSPECTOR])
    with pytest.raises(PermissionDenied):
        mark_spam(acting_user=users[Role.APPROVER], leads=[lead])


def test_a_report_about_a_known_app_is_linked_by_its_package(officer: User) -> None:
    assert entered(officer, package="com.example.morning").app == App.objects.get()


def test_a_case_is_opened_for_the_app_of_a_report(officer: User) -> None:
    lead = entered(officer)
    repeat = entered(officer)
    with pytest.raises(LeadRefusedError):
        open_case_from(acting_user=officer, lead=lead)
    with pytest.raises(LeadRefusedError):
        know_app(acting_user=officer, lead=lead, package="not a package")
    know_app(acting_user=officer, lead=lead, package="com.example.fresh")
    case = open_case_from(acting_user=officer, lead=lead)
    lead.refresh_from_db()
    repeat.refresh_from_db()
    assert (lead.status, lead.case, repeat.case) == ("linked", case, case)
    assert repeat.app == case.app
    assert case.app is not None
    assert case.app.package == "com.example.fresh"


def test_a_leak_opens_a_case_about_a_leak(officer: User) -> None:
    lead = entered(officer, package="com.example.morning", source_kind="breach", problem="leak")
    assert open_case_from(acting_user=officer, lead=lead).kind == "leak"


def test_a_source_is_credited_or_protected(officer: User) -> None:
    publication: dict[str, object] = {
        "package": "com.example.morning",
        "source_kind": "media",
        "source_name": "Example Television",
        "reference_title": "Apps that listen",
        "reference_url": "https://news.example/1",
        "published_on": date(2026, 3, 15),
    }
    named = entered(officer, "Morning", is_credited=True, **publication)
    case = open_case_from(acting_user=officer, lead=named)
    assert [one.publisher for one in case.sources.all()] == ["Example Television"]
    protected = entered(officer, "Morning", is_credited=False, problem="harassment", **publication)
    link_leads(acting_user=officer, leads=[protected], case=case)
    assert case.sources.count() == 1
    assert case.leads.count() == 2


def test_spam_is_not_counted_any_more_and_can_come_back(officer: User) -> None:
    first, repeat = entered(officer), entered(officer)
    first.refresh_from_db()
    assert first.repeat_count == 1
    assert mark_spam(acting_user=officer, leads=[repeat]) == 1
    first.refresh_from_db()
    assert first.repeat_count == 0
    assert mark_spam(acting_user=officer, leads=[repeat]) == 0
    assert reopen(acting_user=officer, leads=[repeat]) == 1
    repeat.refresh_from_db()
    assert repeat.status == "new"


def test_officers_count_together_what_the_keys_do_not(officer: User) -> None:
    first = entered(officer, "Morning")
    other, repeat = entered(officer, "Mornin weather"), entered(officer, "Mornin weather")
    assert count_with(acting_user=officer, leads=[other], first=first) == 1
    first.refresh_from_db()
    repeat.refresh_from_db()
    assert (first.repeat_count, repeat.first) == (2, first)
    with pytest.raises(LeadRefusedError):
        count_with(acting_user=officer, leads=[first], first=other)


def test_what_is_not_followed_up_has_its_reason(officer: User) -> None:
    lead = entered(officer)
    with pytest.raises(LeadRefusedError):
        dismiss(acting_user=officer, leads=[lead], reason=" ")
    dismiss(acting_user=officer, leads=[lead], reason="no such app")
    assert AuditEntry.objects.get(act="leads.dismiss").note == "no such app"


def test_content_is_erased_and_a_tombstone_stays(officer: User) -> None:
    lead = entered(
        officer,
        contact_address="someone@example.org",
        source_name="Ms Wang",
        files=(File(name="shot.txt", stream=ContentFile(b"a screen shot")),),
    )
    answer_sender(acting_user=officer, lead=lead, reply="Thank you, Ms Wang.")
    add_note(acting_user=officer, lead=lead, text="sounds right")
    dismiss(acting_user=officer, leads=[lead], reason="fixed by now")
    stored = StoredFile.objects.get(attachments__lead=lead)
    assert apply_retention().leads == 0
    with clock.fixed(clock.now() + timedelta(days=366)):
        erased = apply_retention()
        assert apply_retention().leads == 0
    assert (erased.leads, erased.files) == (1, 1)
    lead.refresh_from_db()
    assert lead.erased_at is not None
    assert (lead.description, lead.source_name, lead.reply, lead.sketch) == ("", "", "", "")
    assert (lead.app_name, lead.problem, lead.status) == ("Morning", "too_much", "dismissed")
    assert not hasattr(Lead.objects.get(), "contact")
    assert not LeadNote.objects.exists()
    assert not path_of(stored.sha256).exists()
    entry = AuditEntry.objects.get(act="leads.erase")
    assert entry.old["files"] == 1
    assert not any("Wang" in str(vars(row)) for row in Lead.history.all())


def test_a_report_lives_as_long_as_its_case(officer: User) -> None:
    lead = entered(officer, package="com.example.morning")
    case = open_case_from(acting_user=officer, lead=lead)
    later = clock.now() + timedelta(days=4 * 365)
    with clock.fixed(later):
        assert apply_retention().leads == 0
        Case.objects.filter(pk=case.pk).update(status="closed")
        assert apply_retention().leads == 1


def test_many_are_previewed_before_they_are_changed(officer: User, sign_in: SignIn) -> None:
    leads = [entered(officer, f"App {number}") for number in range(3)]
    mark_spam(acting_user=officer, leads=leads[:1])
    client = sign_in(officer)
    data = {"selected": [lead.pk for lead in leads], "act": "spam"}
    preview = client.post(reverse("leads:bulk"), data).content.decode()
    assert "2 records will be changed" in preview
    assert "1 record is left out" in preview
    assert Lead.objects.filter(status="spam").count() == 1
    client.post(reverse("leads:bulk"), {**data, "confirmed": "yes"})
    assert Lead.objects.filter(status="spam").count() == 3


def test_the_pages_of_an_officer(officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer)
    form = {
        "app_name": "Morning",
        "platform": "android",
        "problem": "too_much",
        "description": "A research group measured what the app sends.",
        "source_kind": "researcher",
        "source_name": "Example Institute",
        "is_credited": "on",
        "reference_title": "What weather apps send",
        "sdk": "Example Statistics",
        "data_types": "IMEI",
    }
    client.post(reverse("leads:enter"), form)
    lead = Lead.objects.get()
    detail = reverse("leads:detail", args=[lead.pk])
    assert "Example Institute" in client.get(detail).content.decode()
    client.post(reverse("leads:app", args=[lead.pk]), {"package": "com.example.morning"})
    client.post(reverse("leads:note", args=[lead.pk]), {"text": "ask the laboratory"})
    client.post(reverse("leads:reply", args=[lead.pk]), {"reply": "We look into it."})
    client.post(reverse("leads:open_case", args=[lead.pk]))
    shown = client.get(detail).content.decode()
    assert Case.objects.get().number in shown
    assert "ask the laboratory" in shown
    listed = client.get(reverse("leads:list"), {"status": "all", "query": "Morning"})
    assert lead.number in listed.content.decode()
    hidden = client.get(reverse("leads:list"), {"query": "Morning"})
    assert lead.number not in hidden.content.decode()


@pytest.mark.parametrize("role", [Role.COMPANY, Role.STORE, Role.INSPECTOR, Role.PUBLISHER])
def test_others_see_no_report(
    role: Role, users: dict[Role, User], officer: User, sign_in: SignIn
) -> None:
    lead = entered(officer)
    client = sign_in(users[role])
    assert client.get(reverse("leads:list")).status_code == 403
    assert client.get(reverse("leads:detail", args=[lead.pk])).status_code == 403


def test_the_number_of_queries_does_not_grow(
    officer: User, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        entered(officer, f"App {number % 5}", package=f"com.example.app{number % 5}")
    client = sign_in(officer)
    with django_assert_max_num_queries(14):
        client.get(reverse("leads:list"), {"status": "all"})
    with django_assert_max_num_queries(20):
        client.get(reverse("leads:detail", args=[Lead.objects.all()[0].pk]))
