"""Meetings with what was undertaken there, and guidance that a class of operators acknowledges."""

from collections.abc import Callable
from datetime import date

import pytest
from casework import Way
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import Summons, SummonsKind, Undertaking
from appwarden.console.cases.services import NewGuidance, NewSummons, NewUndertaking, OperatorClass
from appwarden.console.documents.models import Document
from appwarden.console.registry.models import Listing, Operator
from appwarden.errors import MoveRefusedError

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def _guidance(way: Way, to: OperatorClass) -> Summons:
    new = NewGuidance(
        authority=way.office.authority,
        text="Strengthen the protection of contacts.",
        to=to,
        reply_by=date(2026, 6, 30),
    )
    return services.give_guidance(acting_user=way.officer, new=new)


def _names(given: Summons) -> list[str]:
    return [one.operator.brand_en for one in given.attendees.select_related("operator")]


def test_a_class_is_who_the_register_says_it_is(way: Way) -> None:
    Operator.objects.filter(pk=way.office.other_operator.pk).update(sector="finance")
    given = _guidance(way, OperatorClass(sectors=["finance"]))
    assert _names(given) == ["Farhill"]
    assert given.kind == SummonsKind.GUIDANCE
    Listing.objects.create(app=way.office.app, store=way.office.store)
    both = _guidance(way, OperatorClass(sectors=["finance"], store=way.office.store))
    assert _names(both) == ["Morninglight", "Farhill"]
    with pytest.raises(MoveRefusedError, match="no company of this class"):
        _guidance(way, OperatorClass(sectors=["games"]))


def test_guidance_goes_out_in_writing_and_each_company_tells_what_it_found(
    way: Way, sign_in: SignIn
) -> None:
    given = _guidance(way, OperatorClass(named=[way.office.operator, way.office.other_operator]))
    paper = Document.objects.get(summons=given)
    assert paper.kind == "guidance_notice"
    company = sign_in(way.company)
    shown = company.get(reverse("portal:cases")).content.decode()
    assert str(paper.number) in shown
    key = given.attendees.get(operator=way.office.operator).pk
    company.post(reverse("portal:summons", args=[key]), {"reply": ""})
    company.post(reverse("portal:summons", args=[key]), {"reply": "Two permissions dropped."})
    company.post(reverse("portal:summons", args=[key]), {"reply": "Something else."})
    told = given.attendees.get(pk=key)
    assert (told.acknowledged_on, told.reply) == (date(2026, 6, 1), "Two permissions dropped.")
    page = sign_in(way.officer).get(reverse("cases:summons", args=[given.pk])).content.decode()
    assert "Two permissions dropped." in page
    assert "not acknowledged" in page  # the other company
    listed = sign_in(way.officer).get(reverse("cases:guidance")).content.decode()
    assert '<td class="number">2</td><td class="number">1</td>' in listed


def test_the_office_gives_guidance_and_notes_a_letter_that_came_back(
    way: Way, sign_in: SignIn
) -> None:
    officer = sign_in(way.officer)
    form = {"text": "Check the SDKs.", "companies": "Morninglight", "reply_by": "2026-06-30"}
    empty = officer.post(reverse("cases:new_guidance"), {"text": "Check the SDKs."})
    assert "Say to whom" in empty.content.decode()
    officer.post(reverse("cases:new_guidance"), form)
    given = Summons.objects.get()
    attendee = given.attendees.get()
    address = reverse("cases:acknowledged", args=[given.pk, attendee.pk])
    assert officer.post(address, {"reply": "by letter"}, follow=True).status_code == 200
    attendee.refresh_from_db()
    assert (attendee.acknowledged_on, attendee.reply) == (date(2026, 6, 1), "by letter")
    assert sign_in(way.users[Role.AUDITOR]).post(address).status_code == 403


def _meeting(way: Way) -> Summons:
    return services.hold_summons(
        acting_user=way.officer,
        new=NewSummons(
            authority=way.office.authority,
            held_on=date(2026, 6, 1),
            issues="frequent permission requests",
            operators=[way.office.operator],
            cases=[way.confirmed(), way.confirmed()],
            fix_by=date(2026, 6, 17),
        ),
    )


def test_what_is_undertaken_at_a_meeting_stands_on_each_of_its_cases(
    way: Way, sign_in: SignIn
) -> None:
    held = _meeting(way)
    officer = sign_in(way.officer)
    address = reverse("cases:undertakings", args=[held.pk])
    chosen = [case.pk for case in held.cases.all()]
    officer.post(address, {"text": "Ask once only.", "cases": chosen})
    given = Undertaking.objects.order_by("pk")
    assert {(one.summons, one.due_on) for one in given} == {(held, date(2026, 6, 17))}
    assert {one.case_id for one in given} == set(chosen)
    page = officer.get(reverse("cases:summons", args=[held.pk])).content.decode()
    assert "Ask once only." in page


def test_the_form_of_one_case_offers_its_meeting(way: Way, sign_in: SignIn) -> None:
    held = _meeting(way)
    case = held.cases.all()[0]
    address = reverse("cases:act", args=[case.number, "add_undertaking"])
    officer = sign_in(way.officer)
    assert f'value="{held.pk}" selected' in officer.get(address).content.decode()
    officer.post(address, {"text": "Ask once only.", "summons": held.pk})
    assert Undertaking.objects.get().summons == held
    elsewhere = NewUndertaking(text="another", summons=held)
    with pytest.raises(MoveRefusedError, match="not called in for this case"):
        services.add_undertaking(acting_user=way.officer, case=way.opened(), undertaking=elsewhere)
