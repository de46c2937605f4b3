"""Pages: who sees which, what they show, how many queries they need, and acts through forms."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from casework import Way
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import STAFF, Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases import services
from appwarden.console.cases.forms import ACT_FORMS
from appwarden.console.cases.models import Batch, Campaign, Case, Summons
from appwarden.console.cases.services import (
    Move,
    NewBatch,
    NewPenalty,
    NewRemedy,
    NewUndertaking,
)
from appwarden.console.cases.services.sweep import sweep
from appwarden.console.cases.statuses import Status
from appwarden.console.deadlines.models import Purpose
from appwarden.console.registry.models import App, Authority

pytestmark = pytest.mark.django_db

MOST_QUERIES_OF_A_CASE = 45
SignIn = Callable[[User], Client]
LISTS = (
    "cases:dashboard",
    "cases:list",
    "cases:campaigns",
    "cases:summonses",
    "deadlines:calendar",
)


def _page(number: str) -> str:
    return reverse("cases:case", args=(number,))


def _act(case: Case, name: str) -> str:
    return reverse("cases:act", args=(case.number, name))


def _text(client: Client, address: str, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


@pytest.mark.parametrize("role", sorted(STAFF))
def test_everybody_of_the_house_sees_the_lists(way: Way, sign_in: SignIn, role: Role) -> None:
    way.opened()
    client = sign_in(way.users[role])
    assert [name for name in LISTS if "<h1>" not in _text(client, reverse(name))] == []


@pytest.mark.parametrize("role", [Role.COMPANY, Role.STORE])
@pytest.mark.parametrize("name", LISTS)
def test_nobody_else_sees_them(way: Way, sign_in: SignIn, role: Role, name: str) -> None:
    assert sign_in(way.users[role]).get(reverse(name)).status_code == 403


def test_who_has_not_signed_in_is_sent_to_do_so(client: Client) -> None:
    answer = client.get(reverse("cases:list"))
    assert answer.status_code == 302


def test_another_authoritys_case_does_not_exist(way: Way, sign_in: SignIn) -> None:
    case = way.opened(campaign=None)
    way.officer.authority = Authority.objects.create(code="x", name_zh="某局", name_en="X")
    way.officer.save()
    client = sign_in(way.officer)
    assert client.get(_page(case.number)).status_code == 404
    assert client.get(_act(case, "assign")).status_code == 404


def test_the_case_page_shows_the_way_so_far_and_why_the_day(way: Way, sign_in: SignIn) -> None:
    case = way.notified(days_ago=4)
    page = _text(sign_in(way.officer), _page(case.number))
    assert "Notice served" in page
    assert "Why this date" in page
    assert "Working day 5: Thursday, working day" in page
    assert "Collecting personal information in breach" in page
    assert "Record the answer" in page


def test_the_case_page_speaks_chinese(way: Way, sign_in: SignIn) -> None:
    case = way.notified(days_ago=4)
    client = sign_in(way.officer)
    client.cookies["django_language"] = "zh-hans"
    page = _text(client, _page(case.number))
    for words in (
        "为何是这一天",
        "第5个工作日",
        "违规收集个人信息",
        "已通知",
        "送达整改通知",
        "时间线",
    ):
        assert words in page


def test_buttons_stand_only_for_moves_that_are_open_to_the_person(
    way: Way, sign_in: SignIn
) -> None:
    case = way.inspected()
    confirm = f'href="{_act(case, "confirm")}"'
    assert confirm in _text(sign_in(way.approver), _page(case.number))
    recorder = _text(sign_in(way.officer), _page(case.number))
    assert confirm not in recorder
    assert "Somebody else must confirm" in recorder
    auditor = _text(sign_in(way.users[Role.AUDITOR]), _page(case.number))
    assert confirm not in auditor
    assert "may do this: Case officer, Approver" in auditor


def test_every_act_has_a_page_for_who_may(way: Way, sign_in: SignIn) -> None:
    case = way.notified()
    officer, approver = sign_in(way.officer), sign_in(way.approver)
    pages = {
        name: _text(approver if name in _APPROVER_ONLY else officer, _act(case, name))
        for name in ACT_FORMS
    }
    assert [name for name, page in pages.items() if "csrfmiddlewaretoken" not in page] == []


_APPROVER_ONLY = {
    "decide_appeal",
    "delist_bad_operator",
    "impose_penalty",
    "list_bad_operator",
    "order_removal",
    "restore_access",
    "set_visibility",
    "state_immediate_ground",
    "stop_access",
    "withdraw",
}


def test_an_act_through_its_form(way: Way, sign_in: SignIn) -> None:
    case = way.inspected()
    client = sign_in(way.approver)
    answer = client.post(
        _act(case, "confirm"), {"note": "seen", "seen_revision": case.revision}, follow=True
    )
    assert "Done: Confirm." in answer.content.decode()
    assert Case.objects.get(pk=case.pk).status == Status.CONFIRMED


def test_a_refused_act_says_why_and_changes_nothing(way: Way, sign_in: SignIn) -> None:
    case = way.opened()
    answer = sign_in(way.officer).post(_act(case, "record_inspection"), {})
    assert answer.status_code == 409
    assert "neither a finished inspection nor a source" in answer.content.decode()


def test_the_slower_of_two_officers_is_told_who_was_quicker(way: Way, sign_in: SignIn) -> None:
    case = way.inspected()
    seen = case.revision
    services.confirm_case(acting_user=way.approver, case=case)
    answer = sign_in(way.approver).post(_act(case, "confirm"), {"seen_revision": seen})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else was quicker" in page
    assert "Approver" in page
    assert "Confirmed" in page


def test_a_day_to_come_is_refused(way: Way, sign_in: SignIn) -> None:
    case = way.confirmed()
    policy = way.campaign.first_policy_id
    answer = sign_in(way.officer).post(
        _act(case, "serve_notice"), {"policy": policy, "on": "2026-06-02"}
    )
    assert "still to come" in answer.content.decode()


def test_re_inspection_results_by_hand(way: Way, sign_in: SignIn) -> None:
    case = way.notified()
    values = {"state_MIIT-T01": "fixed", "state_MIIT-T05": "remaining"}
    sign_in(way.officer).post(_act(case, "record_reinspection"), values)
    states = dict(case.problems.values_list("code", "state"))
    assert states == {"MIIT-T01": "fixed", "MIIT-T05": "remaining"}


def test_a_case_is_opened_by_the_package_of_its_app(way: Way, sign_in: SignIn) -> None:
    values = {
        "subject_kind": "app",
        "subject": "com.example.morning",
        "kind": "leak",
        "campaign": way.campaign.pk,
    }
    answer = sign_in(way.officer).post(reverse("cases:open"), values)
    case = Case.objects.get()
    assert answer.headers["Location"] == _page(case.number)
    assert (case.app, case.operator) == (way.office.app, way.office.operator)


def test_an_unknown_subject_is_said_to_be_unknown(way: Way, sign_in: SignIn) -> None:
    values = {"subject_kind": "app", "subject": "com.example.nobody", "kind": "leak"}
    answer = sign_in(way.officer).post(reverse("cases:open"), values)
    assert "The register does not know it" in answer.content.decode()


def test_a_two_character_chinese_word_finds_a_case(way: Way, sign_in: SignIn) -> None:
    case = way.opened()
    client = sign_in(way.officer)
    for query in ("晨光", "天气", "远山", case.number):
        found = case.number in _text(client, reverse("cases:list"), q=query).split("</form>", 1)[1]
        assert found is (query != "远山")


def test_a_theme_is_found_like_a_name(way: Way, sign_in: SignIn) -> None:
    case = way.opened()
    services.tag_themes(acting_user=way.officer, case=case, themes=["食品浪费"])
    assert case.number in _text(sign_in(way.officer), reverse("cases:list"), q="浪费")


FILTERS: list[dict[str, str]] = [
    {"status": "notified"},
    {"due": "overdue"},
    {"waits": "reinspection"},
    {"severity": "medium"},
    {"campaign": "action-2026"},
    {"problem": "MIIT-T05"},
    {"subject": "app"},
    {"relapse": "no"},
    {"visibility": "internal"},
    {"since": "2026-06-01", "until": "2026-06-01"},
    {"order": "due"},
    {"due": "overdue", "order": "due", "status": "notified"},
]
MISSES: list[dict[str, str]] = [
    {"status": "closed"},
    {"due": "week"},
    {"due": "provisional"},
    {"due": "none"},
    {"waits": "appeal"},
    {"severity": "grave"},
    {"problem": "MIIT-T16"},
    {"subject": "sdk"},
    {"cause": "fluke"},
    {"relapse": "yes"},
    {"sector": "finance"},
    {"since": "2026-06-02"},
]


@pytest.fixture
def overdue_case(way: Way) -> Case:
    case = way.notified()
    sweep()
    return case


def test_filters_live_in_the_address(way: Way, sign_in: SignIn, overdue_case: Case) -> None:
    client, address = sign_in(way.officer), reverse("cases:list")
    shown = [
        query
        for query in (*FILTERS, *MISSES)
        if _page(overdue_case.number) in _text(client, address, **query)
    ]
    assert shown == FILTERS


def test_nonsense_in_the_address_is_no_error(way: Way, sign_in: SignIn) -> None:
    way.opened()
    page = _text(sign_in(way.officer), reverse("cases:list"), status="x", since="y", page="z")
    assert "errors" in page


def test_many_at_once_with_a_preview(way: Way, sign_in: SignIn) -> None:
    ready, refused = way.inspected(), way.opened()
    client = sign_in(way.approver)
    chosen = {"act": "confirm", "selected": [ready.pk, refused.pk]}
    preview = client.post(reverse("cases:bulk"), chosen).content.decode()
    assert "1 record will be changed" in preview
    assert "1 record is left out" in preview
    assert Case.objects.get(pk=ready.pk).status == Status.INSPECTED
    done = client.post(
        reverse("cases:bulk"), {**chosen, "confirmed": "yes", "note": "together"}, follow=True
    ).content.decode()
    assert "1 case was changed" in done
    assert refused.number in done
    assert Case.objects.get(pk=ready.pk).status == Status.CONFIRMED
    assert Case.objects.get(pk=refused.pk).status == Status.LEAD


def test_many_into_a_batch_and_to_an_officer(way: Way, sign_in: SignIn) -> None:
    case = way.opened()
    batch = services.open_batch(
        acting_user=way.officer, new=NewBatch(campaign=way.campaign, series=way.office.authority)
    )
    client = sign_in(way.officer)
    for act, extra in (
        ("add_to_batch", {"batch": batch.pk}),
        ("assign", {"officer": way.approver.pk}),
    ):
        values = {"act": act, "selected": [case.pk], "confirmed": "yes", **extra}
        client.post(reverse("cases:bulk"), values)
    case = Case.objects.get(pk=case.pk)
    assert (case.batch, case.assigned_to) == (batch, way.approver)


def test_campaigns_batches_and_announcements_through_forms(way: Way, sign_in: SignIn) -> None:
    client = sign_in(way.approver)
    values: dict[str, Any] = {
        "code": "look-back",
        "title_zh": "回头看",
        "title_en": "Look-back",
        "basis_pack": "miit-164",
        "scope_kind": "look_back",
        "first_policy": way.campaign.first_policy_id,
        "naming_policy": way.campaign.first_policy_id,
        "begins_on": "2026-06-01",
        "leads": way.office.authority.pk,
        "previous_round": way.campaign.pk,
        "themes": "3.15，权限",
    }
    client.post(reverse("cases:new_campaign"), values)
    campaign = Campaign.objects.get(code="look-back")
    assert (campaign.round, campaign.theme_tags) == (2, ["3.15", "权限"])
    address = reverse("cases:announce", args=("look-back",))
    client.post(address, {"title": "The action goes on", "speaker": "a spokesperson"})
    address = reverse("cases:new_batch", args=("look-back",))
    numbers = {"year_number": 8, "running_number": 17}
    batch = {"kind": "look_back", "series": way.office.authority.pk, **numbers}
    client.post(address, {**batch, "opened_on": "2021-08-18"})
    page = _text(client, reverse("cases:campaign", args=("look-back",)))
    assert "2021 batch 8 (total 17)" in page
    assert "a spokesperson" in page
    assert "Rounds compared" in page
    key = Batch.objects.get().pk
    client.post(reverse("cases:batch", args=(key,)))
    assert "went out" in _text(client, reverse("cases:batch", args=(key,)))


def test_a_summons_through_its_form(way: Way, sign_in: SignIn) -> None:
    case = way.notified()
    values = {
        "kind": "meeting",
        "held_on": "2026-06-01",
        "companies": "杭州晨光网络科技有限公司\nFarhill",
        "case_numbers": case.number,
        "issues": "frequent requests",
        "fix_by": "2026-06-17",
    }
    client = sign_in(way.officer)
    client.post(reverse("cases:new_summons"), values)
    held = Summons.objects.get()
    assert held.attendees.count() == 2
    assert case.number in _text(client, reverse("cases:summons", args=(held.pk,)))
    unknown = client.post(reverse("cases:new_summons"), {**values, "companies": "Nobody"})
    assert "does not know: Nobody" in unknown.content.decode()


def test_a_removal_is_noted_from_the_case_page(way: Way, sign_in: SignIn) -> None:
    case = way.removal_ordered()
    item = case.removal_orders.get().items.get()
    address = reverse("cases:removal_item", args=(item.pk, "verify_removal"))
    page = sign_in(way.officer).post(address, follow=True).content.decode()
    assert "seen removed" in page
    assert "Find removed" in page


def test_a_proposal_is_dismissed_for_a_reason(
    way: Way, sign_in: SignIn, overdue_case: Case
) -> None:
    proposal = overdue_case.proposals.get()
    client = sign_in(way.officer)
    address = reverse("cases:dismiss", args=(proposal.pk,))
    assert client.post(address, {"reason": " "}).status_code == 409
    client.post(address, {"reason": "tested elsewhere"})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.note) == ("dismissed", "tested elsewhere")


def test_the_dashboard_shows_what_is_overdue_and_what_waits(
    way: Way, sign_in: SignIn, overdue_case: Case
) -> None:
    page = _text(sign_in(way.officer), reverse("cases:dashboard"))
    assert "days over" in page
    assert "?waits=reinspection" in page
    assert overdue_case.number in page


def test_the_calendar_counts_and_takes_announcements(way: Way, sign_in: SignIn) -> None:
    client = sign_in(way.users[Role.ADMINISTRATOR])
    query = {"start": "2021-08-18", "policy": "service-5-working-days"}
    assert "2021-08-25" in _text(client, reverse("deadlines:calendar"), **query)
    values = {
        "year": 2027,
        "title": "Plan of 2027",
        "announced_on": "2026-06-01",
        "days": "2027-01-01, off, 元旦, New Year\n2027-01-03，班，调休，make-up day",
        "complete": "on",
    }
    client.post(reverse("deadlines:announce"), values)
    page = _text(client, reverse("deadlines:calendar"))
    assert "Plan of 2027" in page
    assert "up to 2027" in page
    wrong = client.post(reverse("deadlines:announce"), {**values, "days": "tomorrow, off, x, y"})
    assert "Not understood: tomorrow" in wrong.content.decode()


def test_an_earlier_due_day_is_decided_on_its_page(way: Way, sign_in: SignIn) -> None:
    case = way.notified(days_ago=0)
    client = sign_in(way.users[Role.ADMINISTRATOR])
    values = {
        "year": 2026,
        "title": "Change",
        "announced_on": "2026-06-01",
        "days": "2026-06-06, work, 调休, make-up day",
    }
    client.post(reverse("deadlines:announce"), values)
    change = way.running(case).changes.get()
    address = reverse("deadlines:change", args=(change.pk,))
    approver = sign_in(way.approver)
    assert "2026-06-08" in _text(approver, address)
    approver.post(address, {"note": "as announced", "approve": "yes"})
    assert str(way.running(case).due_on) == "2026-06-06"


def _many(way: Way, count: int) -> None:
    """Add cases that have everything a row or a dashboard line shows."""
    for number in range(count):
        app = App.objects.create(
            package=f"com.example.n{number}", name_en=f"N{number}", operator=way.office.operator
        )
        case = way.with_problems(app=app)
        services.assign_case(acting_user=way.officer, case=case, officer=way.officer)
        move = Move(note="seen")
        services.tag_cause(acting_user=way.officer, case=case, kind="fluke", move=move)
        services.set_deadline(
            acting_user=way.officer,
            case=case,
            purpose=Purpose.RECTIFICATION,
            due_on=date(2026, 5, 20),
        )


def _more_records(way: Way, case: Case, kind: str) -> None:
    """Add to a case one more of what its page shows."""
    officer = way.officer
    services.tag_cause(acting_user=officer, case=case, kind=kind, move=Move(note="seen"))
    promise = NewUndertaking(text=kind)
    services.add_undertaking(acting_user=officer, case=case, undertaking=promise)
    remedy = NewRemedy(kind="suspended", text=kind, done_on=date(2026, 5, 30))
    services.record_remedy(acting_user=officer, case=case, remedy=remedy)
    penalty = NewPenalty(kind="warning", clause=kind)
    services.impose_penalty(acting_user=way.approver, case=case, penalty=penalty)


def test_a_case_page_needs_the_same_number_of_queries_for_more_records(
    way: Way, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    case = way.notified(days_ago=0)
    client = sign_in(way.officer)
    address = reverse("cases:case", args=(case.number,))
    _more_records(way, case, "fluke")
    client.get(address)
    with django_assert_max_num_queries(MOST_QUERIES_OF_A_CASE) as few:
        client.get(address)
        allowed = len(few)
    _more_records(way, case, "disregard")
    with django_assert_max_num_queries(allowed):
        assert "disregard" in client.get(address).content.decode()


@pytest.mark.parametrize("name", ["cases:list", "cases:dashboard", "cases:campaigns"])
def test_lists_need_the_same_number_of_queries_for_more_rows(
    way: Way, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries, name: str
) -> None:
    client = sign_in(way.officer)
    way.confirmed()
    _many(way, 1)
    sweep()
    client.get(reverse(name))
    with django_assert_max_num_queries(60) as few:
        client.get(reverse(name))
        allowed = len(few)
    App.objects.filter(package="com.example.n0").update(package="com.example.other")
    _many(way, 5)
    sweep()
    client.get(reverse(name))  # the funnel is counted anew after a change
    with django_assert_max_num_queries(allowed):
        client.get(reverse(name))


def test_a_weight_is_set_by_an_administrator_and_counts_from_the_next_act_on(
    way: Way, sign_in: SignIn
) -> None:
    case = way.inspected()
    address = reverse("cases:weights")
    wanted = {"subject": "data_type:contacts", "weight": "10", "reason": "of other people"}
    assert sign_in(way.officer).post(address, wanted).status_code == 403
    administrator = sign_in(way.users[Role.ADMINISTRATOR])
    refused = administrator.post(address, {**wanted, "weight": "11"}).content.decode()
    assert "less than or equal to 10" in refused
    assert administrator.post(address, {**wanted, "subject": "data_type:none"}).status_code == 200
    administrator.post(address, wanted)
    assert "of other people" in _text(sign_in(way.officer), address)
    entry = AuditEntry.objects.get(act="cases.set_weight")
    assert (entry.old["weight"], entry.new["weight"]) == (3, 10)
    assert Case.objects.get(pk=case.pk).severity == "medium"
    services.confirm_case(acting_user=way.approver, case=case)
    assert Case.objects.get(pk=case.pk).severity == "high"
