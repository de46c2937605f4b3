"""The public form: no account, no script; machines, floods and photographs."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.leads.models import Lead, LeadContact, SpentTicket
from appwarden.console.leads.services import flood

STORY = "The app read my contacts before I had agreed to anything at all."
pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return Client()


def ticket_of(page: str) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def send(client: Client, wait: float = 30, address: str = "192.0.2.7", **fields: object) -> str:
    """Fill in the form as a person would, `wait` seconds after it was shown."""
    shown = client.get(reverse("leads:complain")).content.decode()
    data = {
        "ticket": ticket_of(shown),
        "app_name": "Morning 天气",
        "platform": "android",
        "problem": "without_consent",
        "description": STORY,
        "source_kind": "user",
        **fields,
    }
    with clock.fixed(clock.now() + timedelta(seconds=wait)):
        answer = client.post(reverse("leads:complain"), data, follow=True, REMOTE_ADDR=address)
    return answer.content.decode()


def code_of(page: str) -> str:
    found = re.search(r"([2-9A-Z]{5}-){3}[2-9A-Z]{5}", page)
    assert found is not None, page
    return found[0]


def test_a_report_gives_a_receipt_and_a_status(client: Client) -> None:
    code = code_of(send(client))
    lead = Lead.objects.get()
    assert (lead.status, lead.channel, lead.app_name) == ("new", "public_form", "Morning 天气")
    assert code not in {lead.receipt_hash, lead.description}
    assert "192.0.2.7" not in lead.address_key
    status = client.post(reverse("leads:status"), {"code": code.lower().replace("-", " ")})
    assert lead.number in status.content.decode()
    assert STORY not in status.content.decode()
    assert client.get(reverse("leads:receipt")).status_code == 302
    wrong = client.post(reverse("leads:status"), {"code": "AAAAA-AAAAA-AAAAA-AAAAA"})
    assert "There is no report with this code." in wrong.content.decode()
    assert AuditEntry.objects.filter(act="leads.submit", acting_user=None).count() == 1


def test_who_answers_faster_than_a_person_waits(client: Client) -> None:
    assert "That was very fast" in send(client, wait=1)
    assert not Lead.objects.exists()


def test_an_old_form_gets_a_new_ticket(client: Client) -> None:
    page = send(client, wait=7 * 60 * 60)
    assert "open for too long" in page
    assert STORY in page
    assert ticket_of(page)


def test_a_form_is_good_once(client: Client) -> None:
    shown = client.get(reverse("leads:complain")).content.decode()
    data = {
        "ticket": ticket_of(shown),
        "app_name": "Morning",
        "platform": "android",
        "problem": "other",
        "description": STORY,
        "source_kind": "user",
    }
    with clock.fixed(clock.now() + timedelta(seconds=30)):
        client.post(reverse("leads:complain"), data)
        again = client.post(reverse("leads:complain"), data)
    assert "sent already" in again.content.decode()
    assert (Lead.objects.count(), SpentTicket.objects.count()) == (1, 1)


def test_a_forged_ticket_and_the_trap_are_refused(client: Client) -> None:
    assert "not valid any more" in send(client, ticket="forged")
    assert "stay empty" in send(client, website="http://spam.example")
    assert not Lead.objects.exists()


def test_one_network_may_send_only_so_much(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("appwarden.console.leads.services.intake.COMPLAINTS_AN_HOUR", 2)
    for number in range(2):
        code_of(send(client, app_name=f"App {number}"))
    assert "Too much was sent" in send(client, app_name="App 3")
    code_of(send(client, app_name="App 3", address="198.51.100.9"))
    assert Lead.objects.count() == 3


def test_the_same_text_again_and_again_is_held(client: Client) -> None:
    for number in range(flood.SAME_TEXT_A_DAY + 1):
        send(client, app_name=f"App {number}", address=f"192.0.2.{number}")
    assert [lead.status for lead in Lead.objects.order_by("pk")] == [
        *["new"] * flood.SAME_TEXT_A_DAY,
        "held",
    ]


def test_a_wave_is_held_and_counts_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flood, "FLOOD_AN_HOUR", 1)
    send(client, address="192.0.2.1")
    send(client, address="192.0.2.2", description="Quite another text about the very same app.")
    first, second = Lead.objects.order_by("pk")
    assert (first.repeat_count, second.status, second.first) == (0, "held", None)


def test_reports_about_the_same_are_counted_as_one(client: Client) -> None:
    send(client)
    send(
        client, app_name="ＭＯＲＮＩＮＧ天气APP", description="It took my contacts, just like that."
    )
    send(client, problem="advertising", description="Advertising that cannot be switched off.")
    first, second, third = Lead.objects.order_by("pk")
    assert (first.repeat_count, second.status, second.first) == (1, "duplicate", first)
    assert (third.status, third.first) == ("new", None)


def test_attachments_are_known_by_their_bytes(client: Client) -> None:
    files = [
        SimpleUploadedFile("../../shot.exe", b"%PDF-1.7 a page"),
        SimpleUploadedFile("log.txt", b"read contacts at 09:30"),
    ]
    code_of(send(client, attachments=files))
    kept = Lead.objects.get().attachments.order_by("name")
    assert [(one.name, one.file.media_type) for one in kept] == [
        ("log.txt", "text/plain"),
        ("shot.exe", "application/pdf"),
    ]
    program = SimpleUploadedFile("a.png", b"\x7fELF\x02\x01")
    assert "a.png is not taken" in send(client, app_name="Other", attachments=[program])
    assert Lead.objects.count() == 1


def test_more_than_five_files_are_refused(client: Client) -> None:
    files = [SimpleUploadedFile(f"{n}.txt", f"text {n}".encode()) for n in range(6)]
    assert "At most five files" in send(client, attachments=files)


def test_who_sent_it_is_kept_apart_and_every_look_is_written_down(
    client: Client, users: dict[Role, User], sign_in: Callable[[User], Client]
) -> None:
    send(client, contact_name="Wang", contact_address="wang@example.org")
    lead = Lead.objects.get()
    officer = sign_in(users[Role.CASE_OFFICER])
    detail = reverse("leads:detail", args=[lead.pk])
    assert "wang@example.org" not in officer.get(detail).content.decode()
    contact = reverse("leads:contact", args=[lead.pk])
    assert "wang@example.org" in officer.post(contact).content.decode()
    assert AuditEntry.objects.filter(act="leads.view_contact").count() == 1
    assert sign_in(users[Role.AUDITOR]).post(contact).status_code == 403
    assert LeadContact.objects.count() == 1
