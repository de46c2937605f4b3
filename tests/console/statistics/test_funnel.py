"""Counts are computed from cases, in a stated scope."""

from collections.abc import Callable
from datetime import date

import pytest
from console_office import Office

from appwarden.console.cases.models import Case, CaseProblem
from appwarden.console.registry.models import Operator
from appwarden.console.statistics.funnel import Row, Tally, tally, total
from appwarden.console.statistics.groups import group_roots
from appwarden.console.statistics.queries import dashboard_funnel, funnel_card, tally_page
from appwarden.console.statistics.scope import Scope, read_scope

MakeCase = Callable[..., Case]
pytestmark = pytest.mark.django_db


def _rows(found: Tally) -> dict[str, Row]:
    return {row.label: row for row in found.rows}


def test_each_stage_counts_the_cases_that_reached_it(make_case: MakeCase) -> None:
    make_case(inspected_on=date(2021, 1, 2))
    make_case(inspected_on=date(2021, 1, 2), notified_on=date(2021, 1, 9))
    make_case(
        inspected_on=date(2021, 1, 2),
        notified_on=date(2021, 1, 9),
        named_on=date(2021, 3, 12),
        removed_on=date(2022, 1, 4),
    )
    counts = total(Scope()).counts
    assert [counts[stage] for stage in ("tested", "notified", "named", "removed")] == [3, 2, 1, 1]


def test_an_event_counts_in_the_year_in_which_it_happened(make_case: MakeCase) -> None:
    make_case(inspected_on=date(2020, 12, 30), named_on=date(2021, 3, 12))
    rows = _rows(tally("year", Scope()))
    assert rows["2020"].counts["tested"] == 1
    assert rows["2020"].counts["named"] == 0
    assert rows["2021"].counts["named"] == 1


def test_days_cut_a_year_exactly(make_case: MakeCase) -> None:
    make_case(named_on=date(2021, 3, 12))
    make_case(named_on=date(2021, 8, 18))
    scope = Scope(start=date(2021, 1, 1), end=date(2021, 6, 30))
    assert _rows(tally("year", scope))["2021"].counts["named"] == 1
    assert total(scope).counts["named"] == 1


def test_forty_apps_of_one_group_are_counted_over_its_companies(
    make_case: MakeCase, office: Office
) -> None:
    parent = Operator.objects.create(legal_name="阿里巴巴集团", brand_en="Alibaba")
    child = Operator.objects.create(legal_name="蚂蚁", brand_en="Ant", parent=parent)
    grandchild = Operator.objects.create(legal_name="Zhima", brand_en="Zhima", parent=child)
    for number in range(40):
        make_case(operator=(parent, child, grandchild)[number % 3], named_on=date(2020, 11, 27))
    make_case(operator=office.operator, named_on=date(2020, 11, 27))
    rows = tally("group", Scope()).rows
    assert [(row.label, row.counts["named"]) for row in rows] == [
        ("Alibaba", 40),
        ("Morninglight", 1),
    ]


def test_a_ring_of_parents_ends(office: Office) -> None:
    first, second = office.operator, office.other_operator
    Operator.objects.filter(pk=first.pk).update(parent=second)
    Operator.objects.filter(pk=second.pk).update(parent=first)
    assert set(group_roots()) >= {first.pk, second.pk}


def test_a_case_with_two_problem_types_stands_in_two_rows_and_once_in_the_total(
    make_case: MakeCase,
) -> None:
    case = make_case(named_on=date(2021, 3, 12))
    for code in ("MIIT-T01", "MIIT-T05"):
        CaseProblem.objects.create(case=case, code=code)
    found = tally("problem", Scope())
    assert {row.key: row.counts["named"] for row in found.rows} == {"MIIT-T01": 1, "MIIT-T05": 1}
    assert found.total.counts["named"] == 1
    assert total(Scope(problem="MIIT-T01")).counts["named"] == 1


def test_mean_days_to_fix_and_relapses(make_case: MakeCase) -> None:
    for days in (10, 20):
        make_case(notified_on=date(2021, 3, 1), rectified_on=date(2021, 3, 1 + days))
    make_case(notified_on=date(2021, 3, 1), is_relapse=True)
    summed = total(Scope())
    assert summed.mean_days == 15.0
    assert summed.relapses == 1
    assert _rows(tally("year", Scope()))["2021"].mean_days == 15.0


def test_the_public_counts_only_what_was_named_in_full(make_case: MakeCase) -> None:
    make_case(notified_on=date(2021, 3, 1), named_on=date(2021, 3, 12), visibility="full")
    make_case(notified_on=date(2021, 3, 1), named_on=date(2021, 3, 12))
    make_case(notified_on=date(2021, 3, 1), visibility="full")
    assert total(Scope(public=True)).counts["notified"] == 1


def test_sectors_come_from_the_app_or_else_its_company(make_case: MakeCase) -> None:
    bank = Operator.objects.create(legal_name="Bank", sector="finance")
    make_case(operator=bank, inspected_on=date(2021, 1, 2))
    make_case(operator=bank, sector="maps", inspected_on=date(2021, 1, 2))
    make_case(inspected_on=date(2021, 1, 2))
    rows = {row.key: row.counts["tested"] for row in tally("sector", Scope()).rows}
    assert rows == {"finance": 1, "maps": 1, "": 1}


def test_every_page_of_counts_says_its_scope_and_moment(make_case: MakeCase) -> None:
    make_case(named_on=date(2021, 3, 12))
    page = tally_page("year", read_scope({"year": "2021"}))
    assert "Jan. 1, 2021" in page.scope_words
    assert page.as_of.tzinfo is not None
    assert page.picture is not None


def test_a_count_is_not_kept_past_an_act_on_a_case(make_case: MakeCase) -> None:
    make_case(inspected_on=date(2026, 2, 1))
    before = dashboard_funnel(date(2026, 6, 1)).stages[0].count
    assert before == 1


def test_an_empty_office_has_an_empty_funnel(office: Office) -> None:
    del office
    assert funnel_card(Scope()).is_empty


@pytest.mark.parametrize(
    "query",
    [
        {"year": "abc"},
        {"year": "99999999999"},
        {"start": "2021-13-40"},
        {"campaign": "-1"},
        {"campaign": "9" * 30},
        {"sector": "\x00"},
        {"group": "٣"},
    ],
)
def test_no_address_makes_a_count_fail(query: dict[str, str]) -> None:
    assert total(read_scope(query)).counts["named"] == 0
