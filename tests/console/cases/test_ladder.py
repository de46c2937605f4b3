"""Every listed move: where it may start, what stands in its way, what it leaves behind."""

from datetime import date, timedelta

import pytest
from casework import Way
from django.core.exceptions import PermissionDenied
from django_fsm import TransitionNotAllowed

from appwarden.console import clock
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.services import verify
from appwarden.console.cases import services
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import Case
from appwarden.console.cases.moves import MOVES, moves_from
from appwarden.console.cases.services import Move, NewAnswer, NewOrder, NewUndertaking
from appwarden.console.cases.statuses import Status
from appwarden.console.deadlines.models import DeadlineState, Purpose
from appwarden.errors import CaseMovedOnError, MoveRefusedError

pytestmark = pytest.mark.django_db


def test_the_whole_way_to_removal_and_closure(way: Way) -> None:
    case = way.removed()
    case = services.close_case(acting_user=way.officer, case=case)
    assert (case.status, case.outcome) == (Status.CLOSED, "removed")
    statuses = list(
        case.events.exclude(to_status="").order_by("pk").values_list("to_status", flat=True)
    )
    assert statuses == [
        "inspected",
        "confirmed",
        "notified",
        "reinspected",
        "not_rectified",
        "named",
        "reinspected",
        "removal_ordered",
        "removed",
        "closed",
    ]
    assert not case.deadlines.filter(state=DeadlineState.OPEN).exists()
    assert verify().breaks == ()


def test_the_other_ending_rectified(way: Way) -> None:
    case = services.close_case(acting_user=way.officer, case=way.rectified())
    assert (case.outcome, case.named_on) == ("rectified", None)


def test_every_act_writes_one_audit_row_with_old_and_new_status(way: Way) -> None:
    case = way.inspected()
    before = AuditEntry.objects.count()
    case = services.confirm_case(acting_user=way.approver, case=case)
    entry = AuditEntry.objects.get(sequence=before + 1)
    assert AuditEntry.objects.count() == before + 1
    assert (entry.act, entry.acting_user) == ("cases.confirm", way.approver)
    assert (entry.old["status"], entry.new["status"]) == ("inspected", "confirmed")


def test_status_cannot_be_set_by_hand(way: Way) -> None:
    case = way.opened()
    with pytest.raises(AttributeError):
        case.status = Status.CLOSED


def test_a_guard_also_stops_who_calls_the_model_itself(way: Way) -> None:
    case = way.opened()
    with pytest.raises(TransitionNotAllowed):
        case.record_inspection()


def test_confirming_needs_a_second_person(way: Way) -> None:
    case = way.inspected()
    with pytest.raises(MoveRefusedError, match="Somebody else must confirm"):
        services.confirm_case(acting_user=way.officer, case=case)
    assert services.confirm_case(acting_user=way.approver, case=case).status == Status.CONFIRMED


def test_nothing_is_confirmed_without_a_problem(way: Way) -> None:
    case = way.inspected()
    case.problems.all().delete()
    with pytest.raises(MoveRefusedError, match="No problem is recorded"):
        services.confirm_case(acting_user=way.approver, case=case)


def test_an_inspection_needs_a_report_or_a_source(way: Way) -> None:
    case = way.opened()
    with pytest.raises(MoveRefusedError, match="neither a finished inspection nor a source"):
        services.record_inspection(acting_user=way.officer, case=case)


def test_the_notice_starts_the_deadline_of_the_campaign(way: Way) -> None:
    case = services.serve_notice(
        acting_user=way.officer, case=way.confirmed(), move=Move(on=date(2021, 8, 18))
    )
    deadline = way.running(case)
    assert (deadline.purpose, deadline.due_on) == (Purpose.RECTIFICATION, date(2021, 8, 25))
    assert [step.counted for step in deadline.account()].count(None) == 3
    assert case.events.get(act="serve_notice").document_number


def test_a_notice_needs_a_deadline_rule(way: Way) -> None:
    case = way.confirmed(campaign=None)
    with pytest.raises(MoveRefusedError, match="choose a deadline rule"):
        services.serve_notice(acting_user=way.officer, case=case)


def test_nobody_is_named_while_the_deadline_runs(way: Way) -> None:
    case = way.not_rectified(days_ago=1)
    with pytest.raises(MoveRefusedError, match="until 24:00"):
        services.name_case(acting_user=way.approver, case=case)
    with clock.fixed(clock.now() + timedelta(days=14)):
        assert services.name_case(acting_user=way.approver, case=case).status == Status.NAMED


def test_naming_settles_the_first_deadline_and_starts_the_second(way: Way) -> None:
    case = way.named()
    purposes = {deadline.purpose: deadline.state for deadline in case.deadlines.all()}
    assert purposes == {
        Purpose.RECTIFICATION: DeadlineState.SETTLED,
        Purpose.AFTER_NAMING: DeadlineState.OPEN,
    }
    assert case.visibility == "full"


def test_nobody_is_named_while_an_appeal_is_undecided(way: Way) -> None:
    case = way.not_rectified()
    appeal = services.file_appeal(acting_user=way.company, case=case, grounds="not so")
    with pytest.raises(MoveRefusedError, match="An appeal waits"):
        services.name_case(acting_user=way.approver, case=case)
    services.decide_appeal(
        acting_user=way.approver, appeal=appeal, state="dismissed", decision="it is so"
    )
    assert obstacles("name_subject", Case.objects.get(pk=case.pk)) == []


def test_what_was_found_fixed_is_not_named(way: Way) -> None:
    case = way.not_rectified()
    case.problems.update(state="fixed")
    with pytest.raises(MoveRefusedError, match="only what still fails"):
        services.name_case(acting_user=way.approver, case=case)


def test_the_private_notice_comes_before_naming_unless_the_campaign_says_otherwise(
    way: Way,
) -> None:
    case = way.confirmed()
    with pytest.raises(MoveRefusedError, match="private notice comes first"):
        services.name_case(acting_user=way.approver, case=case)
    way.campaign.private_stage = False
    way.campaign.save()
    assert services.name_case(acting_user=way.approver, case=case).named_on == clock.today()


def test_not_examined_is_not_fixed(way: Way) -> None:
    case = services.record_reinspection(
        acting_user=way.officer, case=way.notified(), results={"MIIT-T01": "fixed"}
    )
    assert case.problems.get(code="MIIT-T05").state == "not_examined"
    with pytest.raises(MoveRefusedError, match="not examined is not fixed"):
        services.mark_rectified(acting_user=way.officer, case=case)


def test_a_new_problem_is_added_as_new(way: Way) -> None:
    case = services.record_reinspection(
        acting_user=way.officer, case=way.notified(), results={"MIIT-T06": "new"}
    )
    assert case.problems.get(code="MIIT-T06").state == "new"


def test_a_second_notice_starts_a_second_round(way: Way) -> None:
    case = services.serve_second_notice(acting_user=way.officer, case=way.not_rectified())
    assert case.status == Status.NOTIFIED
    assert way.running(case).round == 2
    assert case.notified_on != clock.today()


def test_an_answer_in_time_moves_the_case_and_an_acknowledgement_does_not(way: Way) -> None:
    case = way.notified()
    services.record_answer(
        acting_user=way.company, case=case, answer=NewAnswer(status="acknowledged")
    )
    assert Case.objects.get(pk=case.pk).status == Status.NOTIFIED
    services.record_answer(acting_user=way.company, case=case, answer=NewAnswer(text="done"))
    assert Case.objects.get(pk=case.pk).status == Status.ANSWERED


def test_a_named_company_may_still_answer(way: Way) -> None:
    case = way.named()
    services.record_answer(acting_user=way.company, case=case)
    assert Case.objects.get(pk=case.pk).status == Status.NAMED


def test_removal_waits_for_the_deadline_after_naming(way: Way) -> None:
    case = services.record_reinspection(
        acting_user=way.officer,
        case=way.named(days_ago=1),
        results={"MIIT-T01": "remaining", "MIIT-T05": "fixed"},
    )
    order = NewOrder(ground="not rectified", stores=[way.office.store])
    with pytest.raises(MoveRefusedError, match="after naming still runs"):
        services.order_removal(acting_user=way.approver, case=case, order=order)


def test_proved_evasion_opens_removal_at_once(way: Way) -> None:
    case = way.confirmed()
    order = NewOrder(ground="evasion", stores=[way.office.store])
    with pytest.raises(MoveRefusedError, match="no ground for removal at once"):
        services.order_removal(acting_user=way.approver, case=case, order=order)
    with pytest.raises(MoveRefusedError, match="needs evidence"):
        services.tag_cause(
            acting_user=way.officer, case=case, kind="technical_confrontation", evidence=" "
        )
    services.tag_cause(
        acting_user=way.officer,
        case=case,
        kind="technical_confrontation",
        evidence="reads contacts in one province only",
    )
    case = services.order_removal(acting_user=way.approver, case=case, order=order)
    assert case.status == Status.REMOVAL_ORDERED


def test_removal_is_found_only_when_no_store_is_left(way: Way) -> None:
    case = way.removal_ordered()
    with pytest.raises(MoveRefusedError, match="A store has not removed it yet"):
        services.record_removal(acting_user=way.officer, case=case)


def test_a_removed_app_comes_back_after_a_fix_that_was_tested(way: Way) -> None:
    case = way.removed()
    with pytest.raises(MoveRefusedError, match="not fixed"):
        services.record_relisting(acting_user=way.officer, case=case)
    case = services.record_reinspection(
        acting_user=way.officer, case=case, results={"MIIT-T01": "fixed", "MIIT-T05": "fixed"}
    )
    assert case.status == Status.REMOVED
    case = services.record_relisting(acting_user=way.officer, case=case)
    assert way.office.app.listings.get().status == "relisted"
    assert services.close_case(acting_user=way.officer, case=case).outcome == "relisted"


def test_an_open_undertaking_keeps_a_case_open(way: Way) -> None:
    case = way.rectified()
    promise = services.add_undertaking(
        acting_user=way.officer, case=case, undertaking=NewUndertaking(text="review the design")
    )
    with pytest.raises(MoveRefusedError, match="undertaking"):
        services.close_case(acting_user=way.officer, case=case)
    services.report_undertaking(acting_user=way.company, undertaking=promise, note="reviewed")
    services.check_undertaking(acting_user=way.officer, undertaking=promise, kept=True)
    assert services.close_case(acting_user=way.officer, case=case).status == Status.CLOSED


def test_withdrawing_needs_a_reason_and_voids_the_deadline(way: Way) -> None:
    case = way.notified()
    with pytest.raises(MoveRefusedError, match="for a reason"):
        services.withdraw_case(acting_user=way.approver, case=case, move=Move())
    services.withdraw_case(acting_user=way.approver, case=case, move=Move(note="wrong app"))
    assert case.deadlines.get().state == DeadlineState.VOID


@pytest.mark.parametrize("role", ["company", "store", "inspector", "publisher", "auditor"])
def test_whom_a_move_is_not_for_is_refused(way: Way, role: str) -> None:
    case = way.inspected()
    with pytest.raises(PermissionDenied):
        services.confirm_case(acting_user=way.users[Role(role)], case=case)


def test_a_page_that_was_overtaken_changes_nothing(way: Way) -> None:
    case = way.inspected()
    seen = Move(seen_revision=case.revision)
    services.confirm_case(acting_user=way.approver, case=case, move=seen)
    with pytest.raises(CaseMovedOnError, match="while you looked at it"):
        services.serve_notice(acting_user=way.officer, case=case, move=seen)
    assert Case.objects.get(pk=case.pk).status == Status.CONFIRMED


def test_a_stale_copy_cannot_be_saved_over_a_move(way: Way) -> None:
    case = way.inspected()
    stale = Case.objects.get(pk=case.pk)
    services.confirm_case(acting_user=way.approver, case=case)
    stale.confirm()
    with pytest.raises(Exception, match="state has been changed"):
        stale.save()


def test_every_move_is_listed_from_somewhere_and_has_a_method() -> None:
    assert all(callable(getattr(Case, name)) for name in MOVES)
    reachable = {spec.target for spec in MOVES.values()} | {Status.LEAD}
    assert reachable - {None} == set(Status)
    ends = {status for status in Status if not moves_from(status)}
    assert ends == {Status.CLOSED, Status.WITHDRAWN}
