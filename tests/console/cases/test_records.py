"""Records on a case, transfers between authorities, measures, and how grave a case is."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from casework import Way
from console_office import Office
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import Case, SummonsKind
from appwarden.console.cases.pages import sources_of_own_group
from appwarden.console.cases.queries import history_of, visible_cases
from appwarden.console.cases.services import (
    Move,
    NewAccessStop,
    NewCourtAction,
    NewPenalty,
    NewProblem,
    NewRemedy,
    NewSource,
    NewSummons,
)
from appwarden.console.cases.severity import Circumstances, weigh
from appwarden.console.cases.statuses import Severity, Status
from appwarden.console.deadlines.models import DeadlineState, Purpose
from appwarden.console.documents.models import Document
from appwarden.console.registry.models import Authority, Operator
from appwarden.errors import MoveRefusedError

pytestmark = pytest.mark.django_db


def test_an_extension_moves_the_due_day_by_working_days(way: Way) -> None:
    case = way.notified(days_ago=4)  # Thursday 28 May: due on Thursday 4 June
    asked = services.request_extension(acting_user=way.company, case=case, days=5, reason="tests")
    granted = services.grant_extension(
        acting_user=way.officer, request=asked, days=3, move=Move(note="three will do")
    )
    assert (granted.state, granted.granted_days) == ("granted", 3)
    assert way.running(case).due_on == date(2026, 6, 9)


def test_a_refused_extension_leaves_the_due_day(way: Way) -> None:
    case = way.notified(days_ago=4)
    asked = services.request_extension(acting_user=way.company, case=case, days=5, reason="tests")
    refused = services.grant_extension(
        acting_user=way.officer, request=asked, days=0, move=Move(note="no reason given")
    )
    assert refused.state == "refused"
    assert way.running(case).due_on == date(2026, 6, 4)
    with pytest.raises(MoveRefusedError, match="decided already"):
        services.grant_extension(acting_user=way.officer, request=asked, days=1, move=Move())


def test_an_extension_is_asked_for_while_the_deadline_runs(way: Way) -> None:
    case = way.notified()
    with pytest.raises(MoveRefusedError, match="deadline is over"):
        services.request_extension(acting_user=way.company, case=case, days=5, reason="late")


def test_an_appeal_upheld_in_part_drops_that_problem(way: Way) -> None:
    case = way.notified()
    appeal = services.file_appeal(
        acting_user=way.company, case=case, grounds="T05 is wrong", contested_codes=["MIIT-T05"]
    )
    services.decide_appeal(
        acting_user=way.approver,
        appeal=appeal,
        state="partly_upheld",
        decision="right about T05",
        upheld_codes=["MIIT-T05"],
    )
    assert [problem.code for problem in case.problems.all()] == ["MIIT-T01"]
    with pytest.raises(MoveRefusedError, match="decided already"):
        services.decide_appeal(
            acting_user=way.approver, appeal=appeal, state="dismissed", decision=""
        )


def test_another_company_cannot_touch_the_case(way: Way) -> None:
    case = way.notified()
    way.company.operator = way.office.other_operator
    way.company.save()
    with pytest.raises(PermissionDenied):
        services.record_answer(acting_user=way.company, case=case)
    assert case not in visible_cases(way.company)


def test_a_company_does_not_see_a_case_before_it_is_told(way: Way) -> None:
    case = way.confirmed()
    assert case not in visible_cases(way.company)
    services.serve_notice(acting_user=way.officer, case=case)
    assert case in visible_cases(way.company)


def test_a_store_sees_its_orders_only_and_reports_removal(way: Way) -> None:
    case = way.removal_ordered()
    store = way.users[Role.STORE]
    assert list(visible_cases(store)) == [case]
    item = case.removal_orders.get().items.get()
    services.acknowledge_removal(acting_user=store, item=item)
    item = services.report_removed(acting_user=store, item=item)
    assert (item.state, item.removed_on) == ("removed", clock.today())
    assert way.office.app.listings.get().status == "removed"
    with pytest.raises(MoveRefusedError, match="elsewhere"):
        services.acknowledge_removal(acting_user=store, item=item)


def test_an_app_seen_again_in_a_store_is_noted(way: Way) -> None:
    case = way.removed()
    item = case.removal_orders.get().items.get()
    item = services.report_relisted(acting_user=way.officer, item=item)
    assert (item.state, way.office.app.listings.get().status) == ("relisted", "relisted")


@pytest.fixture
def other(office: Office) -> User:  # noqa: ARG001  opens the database
    """Return a case officer of another authority."""
    authority = Authority.objects.create(code="other", name_zh="另一机关", name_en="Other body")
    user = User(username="other", display_name="Other", role=Role.CASE_OFFICER)
    user.authority = authority
    user.save()
    return user


def _authority(user: User) -> Authority:
    assert user.authority is not None
    return user.authority


def test_a_transfer_rests_until_the_other_authority_takes_it_over(way: Way, other: User) -> None:
    case = way.notified()
    assert case not in visible_cases(other)
    case = services.transfer_case(
        acting_user=way.officer,
        case=case,
        to_authority=_authority(other),
        move=Move(note="its region"),
    )
    assert case.status == Status.TRANSFERRED
    with pytest.raises(MoveRefusedError, match="Only the authority it was offered to"):
        services.accept_transfer(acting_user=way.officer, case=case)
    case = services.accept_transfer(acting_user=other, case=case)
    assert (case.status, case.authority) == (Status.NOTIFIED, other.authority)
    assert case in visible_cases(other)


def test_a_returned_transfer_goes_on_where_it_stood(way: Way, other: User) -> None:
    case = way.inspected()
    case = services.transfer_case(
        acting_user=way.officer, case=case, to_authority=_authority(other), move=Move(note="yours?")
    )
    case = services.return_transfer(acting_user=other, case=case, move=Move(note="not ours"))
    assert (case.status, case.authority) == (Status.INSPECTED, way.office.authority)
    assert case.transfers.get().state == "returned"


def test_many_companies_are_called_in_and_each_case_gets_its_date(way: Way) -> None:
    cases = [way.notified(), way.confirmed()]
    held = services.hold_summons(
        acting_user=way.officer,
        new=NewSummons(
            authority=way.office.authority,
            held_on=date(2026, 6, 1),
            issues="frequent permission requests",
            operators=[way.office.operator, way.office.other_operator],
            kind=SummonsKind.MEETING,
            cases=cases,
            fix_by=date(2026, 6, 17),
        ),
    )
    assert held.attendees.count() == 2
    dues = {case.deadlines.get(purpose=Purpose.SUMMONS).due_on for case in Case.objects.all()}
    assert dues == {date(2026, 6, 17)}
    attendee = held.attendees.get(operator=way.office.operator)
    services.acknowledge_summons(acting_user=way.company, attendee=attendee)
    attendee.refresh_from_db()
    assert attendee.acknowledged_on == date(2026, 6, 1)


def test_a_written_summons_is_issued(way: Way) -> None:
    held = services.hold_summons(
        acting_user=way.officer,
        new=NewSummons(
            authority=way.office.authority,
            held_on=date(2026, 6, 3),
            issues="issues",
            operators=[way.office.operator],
            issue_paper=True,
        ),
    )
    assert Document.objects.get(summons=held).number


def test_measures_are_recorded_by_who_may(way: Way) -> None:
    case = way.named()
    penalty = services.impose_penalty(
        acting_user=way.approver,
        case=case,
        penalty=NewPenalty(kind="fine", clause="PIPL-66", amount_yuan=Decimal("500000.00")),
    )
    assert str(penalty.amount_yuan) == "500000.00"
    entry = services.list_bad_operator(
        acting_user=way.approver, case=case, list_name="telecom", reason="relapse"
    )
    assert services.delist_bad_operator(acting_user=way.approver, entry=entry).delisted_on
    services.record_court_action(
        acting_user=way.officer,
        case=case,
        suit=NewCourtAction(
            plaintiff="a consumer council", claim="not told what is collected", public_interest=True
        ),
    )
    with pytest.raises(PermissionDenied):
        services.impose_penalty(
            acting_user=way.officer, case=case, penalty=NewPenalty(kind="warning", clause="x")
        )


def test_a_sanction_need_not_be_named(way: Way, sign_in: Callable[[User], Client]) -> None:
    case = way.named()
    penalty = services.impose_penalty(
        acting_user=way.approver, case=case, penalty=NewPenalty(kind="warning", clause="PIPL-66")
    )
    assert (penalty.amount_yuan, case.sanction_text) == (None, "")
    page, client = reverse("cases:case", args=[case.number]), sign_in(way.officer)
    assert "Sanction named" not in client.get(page).content.decode()
    services.state_sanction(acting_user=way.officer, case=case, text="severely punished")
    shown = client.get(page).content.decode()
    assert "Sanction named" in shown
    assert "severely punished" in shown


def test_a_problem_on_the_servers_side_says_so(way: Way, sign_in: Callable[[User], Client]) -> None:
    case = way.with_problems()
    services.set_problems(
        acting_user=way.officer,
        case=case,
        problems=[NewProblem(code="MIIT-T01", on_server=True, clauses=("CN2019-3.1",))],
    )
    page = sign_in(way.officer).get(reverse("cases:case", args=[case.number])).content.decode()
    assert "on the server's side" in page


def test_access_is_stopped_restored_and_the_case_closed(way: Way) -> None:
    case = services.stop_access(
        acting_user=way.approver,
        case=way.named(),
        stop=NewAccessStop(provider="an access provider", ground="still collecting"),
        move=Move(),
    )
    services.restore_access(acting_user=way.approver, case=case)
    assert case.access_stops.get().restored_on == clock.today()
    assert services.close_case(acting_user=way.officer, case=case).outcome == "access_stopped"
    assert not case.deadlines.filter(state=DeadlineState.OPEN).exists()


def test_a_remedy_counts_as_borne_out_only_after_a_test(way: Way) -> None:
    remedy = services.record_remedy(
        acting_user=way.officer,
        case=way.notified(),
        remedy=NewRemedy(kind="suspended", text="programme suspended", done_on=date(2026, 5, 30)),
    )
    assert remedy.verified_on is None
    services.verify_remedy(acting_user=way.officer, remedy=remedy)
    remedy.refresh_from_db()
    assert remedy.verified_on == clock.today()


def test_sources_form_a_chain_within_one_case(way: Way) -> None:
    case, stranger = way.opened(), way.opened()
    daily = services.add_source(
        acting_user=way.officer, case=case, source=NewSource(title="Report", publisher="A daily")
    )
    quoting = NewSource(title="Quoting report", publisher="A paper", quotes=daily)
    assert services.add_source(acting_user=way.officer, case=case, source=quoting).quotes == daily
    with pytest.raises(MoveRefusedError, match="another case"):
        services.add_source(acting_user=way.officer, case=stranger, source=quoting)


def test_a_source_of_the_companys_own_group_is_marked(
    way: Way, sign_in: Callable[[User], Client]
) -> None:
    case = way.opened()
    assert case.operator is not None
    parent = Operator.objects.create(legal_name="Group Holding")
    Operator.objects.filter(pk=case.operator.pk).update(parent=parent)
    Operator.objects.create(legal_name="Daily Ltd", brand_en="The Daily", parent=parent)
    Operator.objects.create(legal_name="Others Ltd", brand_en="The Other")
    ids = [
        services.add_source(
            acting_user=way.officer, case=case, source=NewSource(title="Report", publisher=name)
        ).pk
        for name in ("The Daily", "The Other", "A Paper Nobody Registered")
    ]
    assert sources_of_own_group(Case.objects.get(pk=case.pk)) == {ids[0]}
    page = sign_in(way.officer).get(reverse("cases:case", args=[case.number]))
    assert page.content.decode().count("a conflict of interest to weigh") == 1


def test_a_relapse_is_computed_from_history(way: Way) -> None:
    old = services.close_case(acting_user=way.officer, case=way.rectified())
    with clock.fixed(clock.now() + timedelta(days=30)):
        case = way.inspected()
        assert (case.is_relapse, case.previous) == (True, old)
        assert list(history_of(case)) == [old]
        assert {"why": "relapse", "what": "", "points": 4} in case.severity_account


def test_another_kind_of_problem_is_no_relapse(way: Way) -> None:
    services.close_case(acting_user=way.officer, case=way.rectified())
    case = way.opened()
    services.set_problems(
        acting_user=way.officer, case=case, problems=[NewProblem(code="MIIT-T12")]
    )
    assert not Case.objects.get(pk=case.pk).is_relapse


def test_a_withdrawn_case_is_no_history(way: Way) -> None:
    services.withdraw_case(
        acting_user=way.approver, case=way.confirmed(), move=Move(note="wrong build")
    )
    assert not way.inspected().is_relapse


DATA = {"finance": 4, "contacts": 3}
SECTORS = {"finance": 3}


def _known(**changes: Any) -> Circumstances:  # noqa: ANN401  any field
    values = {"problem_codes": ["MIIT-T01"], "data_types": ["device.imei"], **changes}
    return Circumstances(**values)


@pytest.mark.parametrize(
    ("known", "level"),
    [
        (_known(), Severity.LOW),
        (_known(data_types=["contacts"]), Severity.MEDIUM),
        (_known(data_types=["finance.bank_card"], sector="finance"), Severity.HIGH),
        (_known(is_evasion=True), Severity.HIGH),
        (_known(is_relapse=True, is_evasion=True, data_types=["contacts"]), Severity.GRAVE),
        (_known(is_leak=True), Severity.MEDIUM),
    ],
)
def test_the_level_follows_from_the_weights(known: Circumstances, level: Severity) -> None:
    assert weigh(known, DATA, SECTORS)[0] is level


def test_the_account_adds_up_and_names_the_heaviest_data() -> None:
    known = _known(data_types=["device.imei", "finance.bank_card", "contacts"], sector="finance")
    account = weigh(known, DATA, SECTORS)[1]
    assert [(part.why, part.what, part.points) for part in account] == [
        ("problems", "", 1),
        ("data", "finance.bank_card", 4),
        ("sector", "finance", 3),
    ]


def test_a_record_of_others_is_closed_without_a_letter_and_nothing_of_it_runs(way: Way) -> None:
    case = services.file_record(acting_user=way.officer, case=way.named())
    assert (case.status, case.outcome) == (Status.CLOSED, "record")
    assert {one.state for one in case.deadlines.all()} <= {
        DeadlineState.VOID,
        DeadlineState.SETTLED,
    }
    assert not Document.objects.filter(case=case, kind="closure_letter").exists()
    removed = services.file_record(acting_user=way.officer, case=way.removed())
    assert removed.outcome == "removed"


def test_what_rests_on_no_published_source_is_no_record_of_others(way: Way) -> None:
    with pytest.raises(MoveRefusedError, match="No published source"):
        services.file_record(acting_user=way.officer, case=way.opened())


def test_lists_and_courts_go_on_when_a_case_has_ended(
    way: Way, sign_in: Callable[[User], Client]
) -> None:
    case = way.rectified()
    entry = services.list_bad_operator(
        acting_user=way.approver, case=case, list_name="telecom", reason="relapse"
    )
    suit = services.record_court_action(
        acting_user=way.officer, case=case, suit=NewCourtAction(plaintiff="a body", claim="x")
    )
    case = services.close_case(acting_user=way.officer, case=case)
    approver = sign_in(way.approver)
    follow = reverse("cases:act", args=[case.number, "follow_court_action"])
    delist = reverse("cases:act", args=[case.number, "delist_bad_operator"])
    page = approver.get(reverse("cases:case", args=[case.number])).content.decode()
    assert follow in page
    assert delist in page
    approver.post(follow, {"suit": suit.pk, "status": "judged", "result": "dismissed in part"})
    approver.post(delist, {"entry": entry.pk, "note": "two years over"})
    suit.refresh_from_db()
    entry.refresh_from_db()
    assert (suit.status, suit.result, suit.history.count()) == ("judged", "dismissed in part", 2)
    assert entry.delisted_on == clock.today()
    again = approver.get(reverse("cases:case", args=[case.number])).content.decode()
    assert delist not in again
