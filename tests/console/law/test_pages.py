"""Pages of the law calendar and of draft trials."""

from collections.abc import Callable
from datetime import date

import pytest
from console_office import Office
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import Case, Cause
from appwarden.console.law.models import Instrument
from appwarden.console.law.services import load_bundled

SignIn = Callable[[User], Client]
People = dict[Role, User]


@pytest.fixture(autouse=True)
def _loaded(users: People) -> None:
    load_bundled(acting_user=users[Role.ADMINISTRATOR])


@pytest.fixture
def case(office: Office) -> Case:
    """Return a case that was removed six working days after its naming."""
    return Case.objects.create(
        number="T-1",
        subject_kind="app",
        app=office.app,
        operator=office.operator,
        authority=office.authority,
        opened_on=date(2021, 8, 1),
        named_on=date(2021, 8, 18),
        removed_on=date(2021, 8, 26),
    )


def test_everybody_reads_the_calendar_and_one_instrument() -> None:
    page = Client().get(reverse("law:calendar")).content.decode()
    assert "never finalised" in page
    assert "World Consumer Rights Day" in page
    assert "Try time limits" not in page
    found = Client().get(reverse("law:instrument", args=["pipl"])).content.decode()
    assert "2021-11-01" in found
    assert "pipl-enforcement" in found


def test_the_calendar_is_narrowed_by_kind_status_and_year() -> None:
    page = Client().get(reverse("law:calendar"), {"kind": "draft", "year": "2026"})
    assert [row.key for row in page.context["instruments"]] == ["draft-2026"]


def test_a_trial_shows_the_difference_and_touches_no_case(
    users: People, sign_in: SignIn, case: Case
) -> None:
    before = Case.objects.values().get(pk=case.pk)
    client = sign_in(users[Role.CASE_OFFICER])
    page = client.get(reverse("law:trial", args=["draft-2021"])).content.decode()
    assert "removal at the latest 5 working days after naming" in page
    assert "later than the draft allows" in page
    assert "2021-08-25" in page
    assert Case.objects.values().get(pk=case.pk) == before
    assert case.history.count() == 1


def test_a_trial_needs_the_same_number_of_queries_for_more_cases(
    users: People,
    sign_in: SignIn,
    case: Case,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = sign_in(users[Role.CASE_OFFICER])
    address = reverse("law:trial", args=["draft-2021"])
    client.get(address)
    with django_assert_max_num_queries(20) as few:
        client.get(address)
        allowed = len(few)
    for number in range(5):
        case.pk, case.number, case._state.adding = None, f"more-{number}", True
        case.save()
    with django_assert_max_num_queries(allowed):
        assert "more-4" in client.get(address).content.decode()


def test_technical_confrontation_leaves_no_time(users: People, sign_in: SignIn, case: Case) -> None:
    Cause.objects.create(case=case, kind="technical_confrontation", evidence="seen by region")
    client = sign_in(users[Role.CASE_OFFICER])
    page = client.get(reverse("law:trial", args=["draft-2021"])).content.decode()
    assert "at once under the draft" in page


def test_an_administrator_changes_an_instrument(users: People, sign_in: SignIn) -> None:
    client = sign_in(users[Role.ADMINISTRATOR])
    address = reverse("law:change", args=["draft-2026"])
    form = client.get(address).context["form"]
    values = {name: form[name].value() or "" for name in form.fields} | {"status": "in_force"}
    wrong = client.post(address, values | {"new_day": "2027-01-01"})
    assert "A further day needs its kind" in wrong.content.decode()
    day = {"new_day": "2027-01-01", "new_day_kind": "in_force", "new_day_certainty": "v"}
    assert client.post(address, values | day).status_code == 302
    draft = Instrument.objects.get(key="draft-2026")
    assert draft.status == "in_force"
    assert draft.days.filter(day=date(2027, 1, 1)).exists()


def test_only_the_house_tries_drafts(users: People, sign_in: SignIn) -> None:
    address = reverse("law:trial", args=["draft-2021"])
    assert Client().get(address).status_code == 302
    assert sign_in(users[Role.COMPANY]).get(address).status_code == 403
