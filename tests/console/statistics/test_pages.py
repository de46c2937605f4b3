"""Pages of statistics for the office and the public, with downloads."""

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import Case
from appwarden.console.statistics.dimensions import LABELS
from appwarden.console.statistics.models import ReferenceFigure
from appwarden.console.statistics.services import load_bundled
from appwarden.console.statistics.views import PUBLIC_DIMENSIONS

MakeCase = Callable[..., Case]
SignIn = Callable[[User], Client]
People = dict[Role, User]


@pytest.fixture
def officer(users: People, sign_in: SignIn) -> Client:
    return sign_in(users[Role.CASE_OFFICER])


@pytest.mark.parametrize("dimension", LABELS)
def test_each_tally_is_a_page_a_csv_and_json(
    officer: Client, make_case: MakeCase, dimension: str
) -> None:
    make_case(inspected_on="2021-01-02", named_on="2021-03-12", visibility="full")
    address = reverse("statistics:tally", args=[dimension])
    page = officer.get(address)
    assert page.status_code == 200
    assert "Scope:" in page.content.decode()
    as_json = json.loads(officer.get(f"{address}?format=json").content)
    assert as_json["total"]["named"] == 1
    assert as_json["scope"]
    assert as_json["as_of"]
    table = list(
        csv.reader(StringIO(officer.get(f"{address}?format=csv").content.decode("utf-8-sig")))
    )
    assert table[0][:3] == ["key", "label", "tested"]
    assert [line[0] for line in table[-2:]] == ["scope", "as_of"]


def test_filters_live_in_the_address(officer: Client, make_case: MakeCase) -> None:
    make_case(named_on="2020-03-12")
    make_case(named_on="2021-03-12")
    address = reverse("statistics:tally", args=["year"])
    only = json.loads(officer.get(f"{address}?format=json&year=2021").content)
    assert [row["key"] for row in only["rows"]] == ["2021"]
    assert 'value="2021"' in officer.get(f"{address}?year=2021").content.decode()


def test_the_public_sees_what_was_named_and_no_more(make_case: MakeCase) -> None:
    make_case(notified_on="2021-03-01")
    make_case(notified_on="2021-03-01", named_on="2021-03-12", visibility="full")
    client = Client()
    address = reverse("statistics:public_tally", args=["year"])
    assert json.loads(client.get(f"{address}?format=json").content)["total"]["notified"] == 1
    assert client.get(reverse("statistics:public")).status_code == 200
    assert client.get(reverse("statistics:overview")).status_code == 302
    for dimension in set(LABELS) - set(PUBLIC_DIMENSIONS):
        asked = client.get(reverse("statistics:public_tally", args=[dimension]))
        assert asked.status_code == 404


def test_a_dimension_that_is_not_there_is_not_found(officer: Client) -> None:
    assert officer.get("/statistics/by/nothing/").status_code == 404


def test_queries_do_not_grow_with_cases(officer: Client, make_case: MakeCase) -> None:
    address = reverse("statistics:overview")

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            officer.get(f"{address}?year=2021")
        return len(captured)

    make_case(named_on="2021-03-12")
    before = queries()
    for _ in range(5):
        make_case(named_on="2021-03-12")
    assert queries() <= before


def test_published_figures_are_shown_and_entered(
    users: People, sign_in: SignIn, officer: Client
) -> None:
    load_bundled(acting_user=users[Role.ADMINISTRATOR])
    address = reverse("statistics:reference")
    page = Client().get(address).content.decode()
    assert "2,234" in page
    assert "The sources differ because their scopes do." in page
    assert json.loads(Client().get(f"{address}?format=json").content)["figures"]
    assert b"named-cctv-2021" in Client().get(f"{address}?format=csv").content
    figure = ReferenceFigure.objects.get(key="named-cctv-2021")
    change = reverse("statistics:correct", args=["figure", figure.pk])
    assert officer.get(change).status_code == 403
    publisher = sign_in(users[Role.PUBLISHER])
    form = publisher.get(change).context["form"]
    values = {name: form[name].value() for name in form.fields} | {"value": 352}
    assert publisher.post(change, values).status_code == 302
    figure.refresh_from_db()
    assert figure.value == 352


def test_an_empty_office_is_told_what_to_do(officer: Client) -> None:
    page = officer.get(reverse("statistics:overview")).content.decode()
    assert "The funnel fills when cases are inspected" in page


def test_pages_speak_chinese(users: People, sign_in: SignIn, make_case: MakeCase) -> None:
    make_case(named_on="2021-03-12")
    client = sign_in(users[Role.CASE_OFFICER])
    page = client.get(reverse("statistics:overview"), headers={"accept-language": "zh-hans"})
    assert "处置漏斗" in page.content.decode()
