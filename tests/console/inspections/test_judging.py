"""People beside the untouched report: judgements, the checklist, four eyes."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.inspections.errors import InspectionChangedError, InspectionRefusedError
from appwarden.console.inspections.models import Inspection, Judgement
from appwarden.console.inspections.services import (
    answer_clause,
    confirm_result,
    judge_finding,
    propose_result,
    return_result,
)
from appwarden.console.inspections.services.result import confirmed_findings
from appwarden.console.registry.models import Laboratory

Inspect = Callable[..., Inspection]
JudgeAll = Callable[[Inspection], None]


def test_every_finding_is_judged_before_a_result_is_proposed(
    inspector: User, inspect: Inspect
) -> None:
    inspection = inspect()
    with pytest.raises(InspectionRefusedError, match="3 findings"):
        propose_result(acting_user=inspector, inspection=inspection)


def test_a_rejection_needs_its_reason(inspector: User, inspect: Inspect) -> None:
    inspection = inspect()
    finding = inspection.findings.all()[0].finding_id
    act = {"acting_user": inspector, "inspection": inspection, "finding_id": finding}
    with pytest.raises(InspectionRefusedError, match="reason"):
        judge_finding(**act, decision="rejected", reason="  ")  # type: ignore[arg-type]  # one record
    judge_finding(**act, decision="rejected", reason="not reachable")  # type: ignore[arg-type]  # same
    judge_finding(**act, decision="confirmed")  # type: ignore[arg-type]  # same
    judgement = Judgement.objects.get()
    assert [one.decision for one in judgement.history.order_by("history_id")] == [
        "rejected",
        "confirmed",
    ]


def test_a_second_look_keeps_the_result_open(
    inspector: User, inspect: Inspect, judge_all: JudgeAll
) -> None:
    inspection = inspect()
    judge_all(inspection)
    finding = inspection.findings.all()[0].finding_id
    judge_finding(
        acting_user=inspector,
        inspection=inspection,
        finding_id=finding,
        decision="second_look",
        reason="which phone?",
    )
    with pytest.raises(InspectionRefusedError, match="second look"):
        propose_result(acting_user=inspector, inspection=inspection)


def test_a_result_needs_two_people(
    users: dict[Role, User], inspector: User, inspect: Inspect, judge_all: JudgeAll
) -> None:
    inspection = inspect()
    judge_all(inspection)
    proposed = propose_result(acting_user=inspector, inspection=inspection)
    assert confirmed_findings(proposed) == []
    with pytest.raises(PermissionDenied):
        confirm_result(acting_user=inspector, inspection=proposed)
    confirmed = confirm_result(acting_user=users[Role.APPROVER], inspection=proposed)
    assert len(confirmed_findings(confirmed)) == 3
    with pytest.raises(InspectionRefusedError):
        judge_finding(
            acting_user=inspector,
            inspection=confirmed,
            finding_id=inspection.findings.all()[0].finding_id,
            decision="rejected",
            reason="late",
        )


def test_who_judged_is_not_the_second_person(
    users: dict[Role, User], inspector: User, inspect: Inspect, judge_all: JudgeAll
) -> None:
    inspection = inspect()
    judge_all(inspection)
    officer = users[Role.CASE_OFFICER]
    judge_finding(
        acting_user=officer,
        inspection=inspection,
        finding_id=inspection.findings.all()[0].finding_id,
        decision="confirmed",
    )
    proposed = propose_result(acting_user=inspector, inspection=inspection)
    with pytest.raises(PermissionDenied):
        confirm_result(acting_user=officer, inspection=proposed)


def test_the_second_person_confirms_what_was_seen(
    users: dict[Role, User], inspector: User, inspect: Inspect, judge_all: JudgeAll
) -> None:
    inspection = inspect()
    judge_all(inspection)
    seen = propose_result(acting_user=inspector, inspection=inspection)
    approver = users[Role.APPROVER]
    with pytest.raises(InspectionRefusedError):
        return_result(acting_user=approver, inspection=seen, reason=" ")
    return_result(acting_user=approver, inspection=seen, reason="one place is wrong")
    propose_result(acting_user=inspector, inspection=inspection)
    with pytest.raises(InspectionChangedError):
        confirm_result(acting_user=approver, inspection=seen, seen_revision=seen.revision)


def test_a_clause_for_a_person_is_answered_with_what_was_seen(
    inspector: User, inspect: Inspect
) -> None:
    inspection = inspect()
    with pytest.raises(InspectionRefusedError, match="seen"):
        answer_clause(
            acting_user=inspector, inspection=inspection, clause="CN2019-1.3", answer="violated"
        )
    answer = answer_clause(
        acting_user=inspector,
        inspection=inspection,
        clause="CN2019-1.3",
        answer="violated",
        note="five taps from the main screen",
    )
    assert answer.answered_by == inspector


def test_a_laboratory_works_only_on_what_it_was_given(
    users: dict[Role, User], inspector: User, inspect: Inspect
) -> None:
    inspection = inspect()
    assert inspection.laboratory == inspector.laboratory
    other = Laboratory.objects.create(code="other", name_zh="另一中心", name_en="Another Centre")
    stranger = users[Role.INSPECTOR]
    User.objects.filter(pk=stranger.pk).update(laboratory=other)
    stranger.refresh_from_db()
    with pytest.raises(PermissionDenied):
        judge_finding(
            acting_user=stranger,
            inspection=inspection,
            finding_id=inspection.findings.all()[0].finding_id,
            decision="confirmed",
        )
