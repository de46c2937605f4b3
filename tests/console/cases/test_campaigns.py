"""Batches under two numbers, campaigns with their bodies, rounds compared."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from casework import Way
from django.core.exceptions import PermissionDenied
from django.db import connections
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import AuthorityRole, Batch, Campaign, CampaignAuthority, Case
from appwarden.console.cases.queries import progress_of, proposed_campaign, visible_cases
from appwarden.console.cases.services import Announcement, NewBatch, NewCampaign
from appwarden.console.registry.models import Authority
from appwarden.errors import MoveRefusedError


def _batch(way: Way, user: User | None = None, **changes: Any) -> Batch:  # noqa: ANN401  any field
    new = NewBatch(campaign=way.campaign, series=way.office.authority, **changes)
    return services.open_batch(acting_user=user or way.officer, new=new)


def _numbers(batch: Batch) -> tuple[int, int, int]:
    return batch.year, batch.year_number, batch.running_number


@pytest.mark.django_db
def test_the_year_starts_anew_and_the_total_runs_on(way: Way) -> None:
    batches = [
        _batch(way, opened_on=date(2025, 11, 3)),
        _batch(way, opened_on=date(2025, 12, 3)),
        _batch(way, opened_on=date(2026, 1, 12)),
    ]
    assert [_numbers(batch) for batch in batches] == [(2025, 1, 1), (2025, 2, 2), (2026, 1, 3)]


@pytest.mark.django_db
def test_the_eighth_batch_of_2021_is_the_seventeenth_and_counting_goes_on(way: Way) -> None:
    known = _batch(way, way.approver, opened_on=date(2021, 8, 18), year_number=8, running_number=17)
    assert str(known) == "2021 batch 8 (total 17)"
    assert _numbers(_batch(way, opened_on=date(2021, 9, 1))) == (2021, 9, 18)


@pytest.mark.django_db
def test_a_number_is_given_once(way: Way) -> None:
    numbers: dict[str, Any] = {
        "opened_on": date(2021, 8, 18),
        "year_number": 8,
        "running_number": 17,
    }
    _batch(way, way.approver, **numbers)
    with pytest.raises(MoveRefusedError, match="given already"):
        _batch(way, way.approver, **numbers)
    with pytest.raises(MoveRefusedError, match="both numbers or none"):
        _batch(way, way.approver, year_number=9)
    with pytest.raises(PermissionDenied):
        _batch(way, year_number=9, running_number=18)


@pytest.mark.django_db
def test_look_back_shares_the_naming_numbers_and_removal_counts_apart(way: Way) -> None:
    assert _numbers(_batch(way, kind="naming"))[1:] == (1, 1)
    assert _numbers(_batch(way, kind="look_back"))[1:] == (2, 2)
    assert _numbers(_batch(way, kind="removal"))[1:] == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once_never_get_the_same_number(way: Way) -> None:
    problems: list[BaseException] = []
    together = threading.Barrier(4)

    def run() -> None:
        try:
            together.wait()
            for _number in range(3):
                _batch(way)
        except BaseException as problem:  # noqa: BLE001  told to the test below
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert problems == []
    numbers = Batch.objects.order_by("running_number").values_list("year_number", "running_number")
    assert list(numbers) == [(number, number) for number in range(1, 13)]


@pytest.mark.django_db
def test_a_batch_that_went_out_takes_no_more_cases(way: Way) -> None:
    batch = _batch(way)
    case = way.opened()
    assert services.add_to_batch(acting_user=way.officer, batch=batch, cases=[case]) == 1
    services.issue_batch(acting_user=way.officer, batch=batch)
    with pytest.raises(MoveRefusedError, match="went out already"):
        services.add_to_batch(acting_user=way.officer, batch=batch, cases=[case])
    assert Case.objects.get(pk=case.pk).batch == batch


@pytest.mark.django_db
def test_exactly_one_authority_leads(way: Way) -> None:
    other = Authority.objects.create(code="police", name_zh="公安", name_en="Police")
    values: dict[str, Any] = {
        "code": "joint",
        "title_zh": "联合行动",
        "title_en": "Joint action",
        "basis_pack": "cn-2019",
        "scope_kind": "leads",
        "first_policy": way.campaign.first_policy,
        "naming_policy": way.campaign.naming_policy,
        "begins_on": date(2026, 1, 1),
    }
    with pytest.raises(MoveRefusedError, match="Exactly one authority leads"):
        services.open_campaign(
            acting_user=way.officer,
            new=NewCampaign(**values, bodies=[(other, AuthorityRole.JOINT)]),
        )
    bodies = [(other, AuthorityRole.LEAD), (way.office.authority, AuthorityRole.JOINT)]
    joint = services.open_campaign(
        acting_user=way.officer, new=NewCampaign(**values, bodies=bodies)
    )
    case = way.opened(campaign=joint, authority=other)
    assert case in visible_cases(way.officer)
    CampaignAuthority.objects.filter(authority=way.office.authority).delete()
    assert case not in visible_cases(way.officer)


@pytest.mark.django_db
def test_an_announcement_names_its_speaker(way: Way) -> None:
    campaign = services.announce_campaign(
        acting_user=way.officer,
        campaign=way.campaign,
        announcement=Announcement(title="The action goes on", speaker="a spokesperson"),
    )
    assert (campaign.announcement_speaker, campaign.announcement_on) == (
        "a spokesperson",
        date(2026, 6, 1),
    )


@pytest.mark.django_db
def test_a_look_back_round_remembers_the_old_cases_and_compares(way: Way) -> None:
    old = services.close_case(acting_user=way.officer, case=way.rectified())
    first = way.campaign
    second = services.open_campaign(
        acting_user=way.officer,
        new=NewCampaign(
            code="look-back",
            title_zh="回头看",
            title_en="Look-back",
            basis_pack="miit-164",
            scope_kind="look_back",
            first_policy=first.first_policy,
            naming_policy=first.naming_policy,
            begins_on=date(2026, 6, 1),
            bodies=[(way.office.authority, AuthorityRole.LEAD)],
            previous_round=first,
        ),
    )
    opened = services.look_back(acting_user=way.officer, campaign=second, cases=[old])
    assert [case.previous for case in opened] == [old]
    assert second.round == 2
    assert progress_of(first.cases.all())["rectified"] == 1
    assert progress_of(second.cases.all())["total"] == 1


@pytest.mark.django_db
def test_a_case_without_a_campaign_joins_one_and_goes_into_its_batch(way: Way) -> None:
    case = way.with_problems(campaign=None)
    joined = services.join_campaign(acting_user=way.officer, case=case, campaign=way.campaign)
    assert joined.campaign == way.campaign
    event = joined.events.get(act="join_campaign")
    assert (event.acting_user, event.note) == (way.officer, str(way.campaign))
    with pytest.raises(MoveRefusedError, match="belongs to this campaign already"):
        services.join_campaign(acting_user=way.officer, case=case, campaign=way.campaign)


@pytest.mark.django_db
def test_rules_that_bound_a_company_are_not_exchanged(way: Way) -> None:
    other = _campaign_of(way, "other", bodies=[(way.office.authority, AuthorityRole.LEAD)])
    with pytest.raises(MoveRefusedError, match="under the rules of another campaign"):
        services.join_campaign(acting_user=way.officer, case=way.notified(), campaign=other)
    with pytest.raises(MoveRefusedError, match="was named already"):
        services.join_campaign(acting_user=way.officer, case=way.named(), campaign=other)


@pytest.mark.django_db
def test_a_case_goes_into_no_campaign_of_others(way: Way) -> None:
    police = Authority.objects.create(code="police", name_zh="公安", name_en="Police")
    foreign = _campaign_of(way, "foreign", bodies=[(police, AuthorityRole.LEAD)])
    case = way.opened(campaign=None)
    with pytest.raises(MoveRefusedError, match="takes no part in this campaign"):
        services.join_campaign(acting_user=way.officer, case=case, campaign=foreign)
    with pytest.raises(PermissionDenied):
        services.join_campaign(
            acting_user=way.users[Role.INSPECTOR], case=case, campaign=way.campaign
        )


@pytest.mark.django_db
def test_leaving_for_another_campaign_leaves_the_batch(way: Way) -> None:
    case = way.opened()
    services.add_to_batch(acting_user=way.officer, batch=_batch(way), cases=[case])
    other = _campaign_of(way, "other", bodies=[(way.office.authority, AuthorityRole.LEAD)])
    joined = services.join_campaign(acting_user=way.officer, case=case, campaign=other)
    assert (joined.campaign, joined.batch) == (other, None)


@pytest.mark.django_db
def test_the_narrowest_scope_that_runs_is_proposed(way: Way) -> None:
    app, lead = way.office.app, [(way.office.authority, AuthorityRole.LEAD)]
    assert proposed_campaign(way.officer, app, reported=False) == way.campaign
    reports = _campaign_of(way, "reports", bodies=lead, scope_kind="leads")
    assert proposed_campaign(way.officer, app, reported=True) == reports
    assert proposed_campaign(way.officer, app, reported=False) == way.campaign
    _campaign_of(way, "over", bodies=lead, scope_kind="leads", ends_on=date(2026, 5, 31))
    weather = _campaign_of(
        way, "weather", bodies=lead, scope_kind="sector", scope_value="utilities"
    )
    assert proposed_campaign(way.officer, app, reported=True) == reports
    app.sector = "utilities"
    assert proposed_campaign(way.officer, app, reported=True) == weather


def _campaign_of(way: Way, code: str, **changes: Any) -> Campaign:  # noqa: ANN401  any field
    values: dict[str, Any] = {
        "code": code,
        "title_zh": code,
        "title_en": code,
        "basis_pack": "miit-164",
        "scope_kind": "top_n",
        "first_policy": way.campaign.first_policy,
        "naming_policy": way.campaign.naming_policy,
        "begins_on": date(2026, 1, 1),
        **changes,
    }
    return services.open_campaign(acting_user=way.officer, new=NewCampaign(**values))


@pytest.mark.django_db
def test_a_round_opens_its_cases_from_those_of_the_earlier_one(
    way: Way, sign_in: Callable[[User], Client]
) -> None:
    old, lead = way.confirmed(), [(way.office.authority, AuthorityRole.LEAD)]
    way.opened()  # never confirmed: nothing to look back at
    second = _campaign_of(way, "second", bodies=lead, previous_round=way.campaign)
    officer, address = sign_in(way.officer), reverse("cases:look_back", args=[second.code])
    assert address in officer.get(reverse("cases:campaign", args=[second.code])).content.decode()
    assert officer.get(address).content.decode().count('name="selected"') == 1
    officer.post(address, {"selected": [old.pk]})
    assert second.cases.get().previous == old
    assert 'name="selected"' not in officer.get(address).content.decode()
    assert sign_in(way.users[Role.AUDITOR]).get(address).status_code == 403


@pytest.mark.django_db
def test_a_campaign_is_opened_through_its_form(way: Way, sign_in: Callable[[User], Client]) -> None:
    given = {
        "code": "finance-2026", "title_zh": "金融", "title_en": "Finance",
        "basis_pack": "miit-164", "scope_kind": "sector", "scope_value": "",
        "first_policy": way.campaign.first_policy.pk,
        "naming_policy": way.campaign.naming_policy.pk,
        "begins_on": "2026-06-01", "leads": way.office.authority.pk,
    }  # fmt: skip
    officer, address = sign_in(way.officer), reverse("cases:new_campaign")
    assert "Which sector?" in officer.post(address, given).content.decode()
    officer.post(address, given | {"scope_value": "finance"})
    assert Campaign.objects.get(code="finance-2026").scope_value == "finance"
    wrong = officer.post(address, given | {"code": "x", "basis_pack": "no such law"})
    assert wrong.status_code == 200
