"""Deadlines in the database: their account, holidays announced later, and who lets them shorten."""

from datetime import date

import pytest
from console_office import Office
from django.core.exceptions import PermissionDenied

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.models import Case
from appwarden.console.cases.services import NewCase, open_case
from appwarden.console.deadlines.bundled import bundled_policies, load_policies
from appwarden.console.deadlines.calendar import Rule, RuleKind
from appwarden.console.deadlines.models import (
    Certainty,
    ChangeState,
    Deadline,
    DeadlineChange,
    DeadlinePolicy,
    DeadlineState,
    Kind,
    Purpose,
)
from appwarden.console.deadlines.queries import overdue, overdue_case_filter
from appwarden.console.deadlines.services import (
    NewAnnouncement,
    NewDay,
    announce_holidays,
    decide_change,
    extend_deadline,
    recompute_open,
    settle_deadlines,
    start_deadline,
)
from appwarden.errors import MoveRefusedError

pytestmark = pytest.mark.django_db

FIVE_WORKING_DAYS = Rule(kind=RuleKind.WORKING_DAYS, amount=5)


@pytest.fixture
def case(office: Office, users: dict[Role, User]) -> Case:
    new = NewCase(authority=office.authority, app=office.app)
    return open_case(acting_user=users[Role.CASE_OFFICER], new=new)


def _started(case: Case, start: date, rule: Rule = FIVE_WORKING_DAYS) -> Deadline:
    return start_deadline(case=case, purpose=Purpose.RECTIFICATION, policy=rule, start_on=start)


def _announce(user: User, year: int, *days: NewDay, complete: bool = False) -> None:
    new = NewAnnouncement(
        year=year, title="plan", announced_on=date(2026, 6, 1), days=days, complete=complete
    )
    announce_holidays(acting_user=user, new=new)


def _off(day: date) -> NewDay:
    return NewDay(day=day, working=False, name_zh="临时放假", name_en="extra day off")


def test_the_account_is_stored_with_the_deadline(case: Case) -> None:
    deadline = Deadline.objects.get(pk=_started(case, date(2021, 8, 18)).pk)
    assert deadline.due_on == date(2021, 8, 25)
    assert [step.counted for step in deadline.account() if step.counted] == [1, 2, 3, 4, 5]
    assert "holidays" in deadline.calendar_version
    assert deadline.applied_rules() == (FIVE_WORKING_DAYS,)


def test_a_holiday_that_lengthens_is_applied_with_a_trace(
    case: Case, users: dict[Role, User]
) -> None:
    deadline = _started(case, date(2026, 6, 1))
    assert deadline.due_on == date(2026, 6, 8)
    _announce(users[Role.ADMINISTRATOR], 2026, _off(date(2026, 6, 3)))
    deadline.refresh_from_db()
    assert deadline.due_on == date(2026, 6, 9)
    assert any(step.zh == "不计：临时放假" for step in deadline.account())
    change = DeadlineChange.objects.get()
    assert (change.state, change.old_due_on) == (ChangeState.APPLIED, date(2026, 6, 8))
    assert change.old_steps != change.new_steps
    acts = list(AuditEntry.objects.order_by("sequence").values_list("act", flat=True))
    assert acts[-2:] == ["deadlines.change", "deadlines.announce_holidays"]


def test_a_make_up_day_that_shortens_waits_for_approval(
    case: Case, users: dict[Role, User]
) -> None:
    deadline = _started(case, date(2026, 6, 1))
    worked = NewDay(day=date(2026, 6, 6), working=True, name_zh="调休上班", name_en="make-up day")
    _announce(users[Role.ADMINISTRATOR], 2026, worked)
    deadline.refresh_from_db()
    change = DeadlineChange.objects.get()
    assert (deadline.due_on, change.state) == (date(2026, 6, 8), ChangeState.PROPOSED)
    with pytest.raises(PermissionDenied):
        decide_change(acting_user=users[Role.CASE_OFFICER], change=change, approve=True)
    decide_change(acting_user=users[Role.APPROVER], change=change, approve=True)
    deadline.refresh_from_db()
    assert deadline.due_on == date(2026, 6, 6)
    with pytest.raises(MoveRefusedError, match="decided already"):
        decide_change(acting_user=users[Role.APPROVER], change=change, approve=False)


def test_a_rejected_shortening_is_not_proposed_again(case: Case, users: dict[Role, User]) -> None:
    deadline = _started(case, date(2026, 6, 1))
    worked = NewDay(day=date(2026, 6, 6), working=True, name_zh="调休上班", name_en="make-up day")
    _announce(users[Role.ADMINISTRATOR], 2026, worked)
    change = DeadlineChange.objects.get()
    decide_change(acting_user=users[Role.APPROVER], change=change, approve=False, note="no")
    assert recompute_open(acting_user=None) == []
    deadline.refresh_from_db()
    assert deadline.due_on == date(2026, 6, 8)


def test_recomputing_twice_changes_nothing(case: Case, users: dict[Role, User]) -> None:
    _started(case, date(2026, 6, 1))
    _announce(users[Role.ADMINISTRATOR], 2026, _off(date(2026, 6, 3)))
    assert recompute_open(acting_user=None) == []
    assert DeadlineChange.objects.count() == 1


def test_a_provisional_day_becomes_firm_when_the_plan_is_out(
    case: Case, users: dict[Role, User]
) -> None:
    deadline = _started(case, date(2026, 12, 28))
    assert deadline.provisional
    _announce(users[Role.ADMINISTRATOR], 2027, _off(date(2027, 1, 1)), complete=True)
    deadline.refresh_from_db()
    assert (deadline.provisional, deadline.due_on) == (False, date(2027, 1, 5))


def test_settled_deadlines_stay_as_they_were(case: Case, users: dict[Role, User]) -> None:
    deadline = _started(case, date(2026, 6, 1))
    settle_deadlines(case=case, purposes=(Purpose.RECTIFICATION,), on=date(2026, 6, 2))
    _announce(users[Role.ADMINISTRATOR], 2026, _off(date(2026, 6, 3)))
    deadline.refresh_from_db()
    assert (deadline.state, deadline.due_on) == (DeadlineState.SETTLED, date(2026, 6, 8))


def test_only_the_administrator_announces(users: dict[Role, User]) -> None:
    with pytest.raises(PermissionDenied):
        _announce(users[Role.APPROVER], 2026, _off(date(2026, 6, 3)))


def test_an_extension_counts_on_from_the_due_day_and_survives_recomputing(
    case: Case, users: dict[Role, User]
) -> None:
    deadline = _started(case, date(2026, 6, 1))
    extend_deadline(
        acting_user=users[Role.CASE_OFFICER], deadline=deadline, working_days=2, note="asked"
    )
    deadline.refresh_from_db()
    assert deadline.due_on == date(2026, 6, 10)
    _announce(users[Role.ADMINISTRATOR], 2026, _off(date(2026, 6, 3)))
    deadline.refresh_from_db()
    assert deadline.due_on == date(2026, 6, 11)
    assert len(deadline.applied_rules()) == 2


def test_overdue_is_computed_and_none_yet_never_is(case: Case) -> None:
    late = _started(case, date(2026, 5, 18))
    assert late.due_on == date(2026, 5, 25)
    assert late.is_overdue
    assert (late.days_left, late.days_over) == (-7, 7)
    assert list(overdue()) == [late]
    assert type(case).objects.filter(overdue_case_filter()).get() == case
    open_ended = _started(case, date(2026, 5, 18), Rule(kind=RuleKind.NONE_YET))
    assert (open_ended.due_on, open_ended.is_overdue, open_ended.days_left) == (None, False, None)
    assert list(overdue()) == []


def test_a_bar_that_has_ended_is_not_overdue(case: Case) -> None:
    bar = start_deadline(
        case=case,
        purpose=Purpose.RELISTING_BAR,
        policy=FIVE_WORKING_DAYS,
        start_on=date(2026, 5, 4),
    )
    assert (bar.has_passed, bar.is_overdue) == (True, False)


def test_a_second_round_settles_the_first(case: Case) -> None:
    first = _started(case, date(2026, 5, 18))
    second = _started(case, date(2026, 6, 1))
    first.refresh_from_db()
    assert (first.state, second.round) == (DeadlineState.SETTLED, 2)


def test_bundled_policies_are_valid_and_loading_twice_adds_none() -> None:
    assert load_policies() == len(bundled_policies())
    assert load_policies() == 0
    for policy in DeadlinePolicy.objects.all():
        policy.full_clean()
        assert policy.kind in Kind.values
        assert policy.certainty in Certainty.values
        policy.rule()
    drafts = set(DeadlinePolicy.objects.filter(is_draft=True).values_list("code", flat=True))
    assert drafts == {"draft-2021-removal", "draft-2021-relisting"}
