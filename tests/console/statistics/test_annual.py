"""The annual report says what the statistics count, in both languages, under one number each."""

from collections.abc import Callable

import pytest
from console_office import Office
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import Case
from appwarden.console.documents.kinds import Language
from appwarden.console.documents.letter import Table
from appwarden.console.documents.models import Document
from appwarden.console.statistics.annual import annual_content
from appwarden.console.statistics.services import load_bundled

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
MakeCase = Callable[..., Case]
COUNTED = {"inspected_on": "2025-02-01", "confirmed_on": "2025-02-02", "notified_on": "2025-02-03"}


def _table(tables: tuple[Table, ...], heading: str) -> dict[str, tuple[str, ...]]:
    found = next(table for table in tables if table.heading.startswith(heading))
    return {row[0]: row[1:] for row in found.rows}


def test_the_report_counts_the_year_of_the_office(office: Office, make_case: MakeCase) -> None:
    make_case(sector="finance", **COUNTED, named_on="2025-03-03")
    make_case(sector="games", **COUNTED)
    make_case(sector="games", **{**COUNTED, "notified_on": "2026-02-03"})
    content = annual_content(office.authority, 2025, Language.ENGLISH)
    whole = _table(tuple(content.tables), "The year as a whole")
    assert whole["notified"] == ("2",)
    assert whole["named"] == ("1",)
    sectors = _table(tuple(content.tables), "By sector")
    assert sectors["games"][2] == "1"
    assert sectors["finance"][3] == "1"
    assert all("As of" in table.note for table in content.tables)
    assert content.values.period == "2025"


def test_a_year_that_runs_is_reported_up_to_today(office: Office, make_case: MakeCase) -> None:
    make_case(**{**COUNTED, "notified_on": "2026-02-03"})
    content = annual_content(office.authority, 2026, Language.CHINESE)
    assert content.values.period == "2026年（截至2026年6月1日）"
    assert _table(tuple(content.tables), "全年总计")["已通知整改"] == ("1",)


def test_figures_of_others_stand_apart(office: Office, users: dict[Role, User]) -> None:
    load_bundled(acting_user=users[Role.ADMINISTRATOR])
    content = annual_content(office.authority, 2021, Language.ENGLISH)
    published = _table(tuple(content.tables), "Figures that others published")
    assert any(count == "351" for count, *_others in published.values())


def test_it_is_looked_at_and_issued_in_both_languages(
    users: dict[Role, User], office: Office, sign_in: SignIn, make_case: MakeCase
) -> None:
    make_case(**COUNTED)
    officer = sign_in(users[Role.CASE_OFFICER])
    address = reverse("statistics:annual")
    page = officer.get(address, {"year": "2025"}).content.decode()
    assert "The year as a whole" in page
    assert not Document.objects.exists()
    pdf = officer.get(reverse("statistics:annual_pdf", args=["zh"]), {"year": "2025"})
    assert pdf.content.startswith(b"%PDF")
    officer.post(address, {"year": "2025"})
    issued = Document.objects.order_by("pk")
    assert [(one.kind, one.language, one.sequence) for one in issued] == [
        ("annual_report", "zh", 1),
        ("annual_report", "en", 1),
    ]
    assert {one.authority for one in issued} == {office.authority}
    assert "2025" in issued[1].title
    again = officer.get(address, {"year": "2025"}).content.decode()
    assert str(issued[0].number) in again


def test_who_issues_no_documents_issues_no_report(users: dict[Role, User], sign_in: SignIn) -> None:
    auditor = sign_in(users[Role.AUDITOR])
    address = reverse("statistics:annual")
    assert auditor.get(address).status_code == 200
    assert auditor.post(address, {"year": "2025"}).status_code == 403
    assert auditor.get(address, {"year": "1800"}).status_code == 200
    assert auditor.get(reverse("statistics:annual_pdf", args=["fr"])).status_code == 404
