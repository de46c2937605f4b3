"""Start, extend and settle deadlines; enter holidays and recompute what they touch."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Case
from appwarden.console.deadlines.calendar import Computed, Rule, RuleKind, compute
from appwarden.console.deadlines.days import OfficeCalendar
from appwarden.console.deadlines.models import (
    ChangeReason,
    ChangeState,
    Deadline,
    DeadlineChange,
    DeadlinePolicy,
    DeadlineState,
    HolidayAnnouncement,
    HolidayOverride,
    Purpose,
)
from appwarden.console.deadlines.queries import office_calendar
from appwarden.errors import MoveRefusedError

DEADLINES_AT_ONCE = 500


class NewDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day of an announcement as it is entered."""

    day: date
    working: bool
    name_zh: str
    name_en: str


class NewAnnouncement(msgspec.Struct, frozen=True, kw_only=True):
    """An announcement as it is entered; `complete`: the whole plan of its year."""

    year: int
    title: str
    announced_on: date
    days: Sequence[NewDay]
    source: str = ""
    complete: bool = False


def chained(start: date, rules: Sequence[Rule], calendar: OfficeCalendar) -> Computed:
    """Compute a rule and its extensions, each counted on from the due day before it."""
    computed = compute(start, rules[0], calendar)
    for extension in rules[1:]:
        if computed.result is None:
            raise ValueError("a deadline without a due day cannot be extended")
        further = compute(computed.result, extension, calendar)
        computed = Computed(
            result=further.result,
            steps=(*computed.steps, *further.steps),
            provisional=computed.provisional or further.provisional,
            calendar_version=further.calendar_version,
        )
    return computed


def set_policy(*, acting_user: User, policy: DeadlinePolicy) -> DeadlinePolicy:
    """Enter a rule under a name; what was served under a rule keeps it, so none is changed."""
    require(acting_user, "deadlines.set_policy")
    with transaction.atomic():
        policy.full_clean()
        policy.save(force_insert=True)
        record(
            acting_user=acting_user,
            act="deadlines.set_policy",
            target=policy,
            old={},
            new={"code": policy.code, "kind": policy.kind, "amount": policy.amount},
        )
    return policy


def start_deadline(
    *, case: Case, purpose: Purpose, policy: DeadlinePolicy | Rule, start_on: date
) -> Deadline:
    """Start the next round of a deadline inside the caller's act and settle the one before."""
    rule = policy if isinstance(policy, Rule) else policy.rule()
    computed = compute(start_on, rule, office_calendar())
    settle_deadlines(case=case, purposes=(purpose,), on=start_on)
    return Deadline.objects.create(
        case=case,
        purpose=purpose,
        round=Deadline.objects.filter(case=case, purpose=purpose).count() + 1,
        policy=None if isinstance(policy, Rule) else policy,
        rules=msgspec.to_builtins([rule]),
        start_on=start_on,
        due_on=computed.result,
        calendar_version=computed.calendar_version,
        steps=msgspec.to_builtins(computed.steps),
        provisional=computed.provisional,
    )


def settle_deadlines(*, case: Case, purposes: Iterable[Purpose], on: date) -> int:
    """Settle what still runs, inside the caller's act."""
    running = Deadline.objects.filter(case=case, purpose__in=purposes, state=DeadlineState.OPEN)
    for deadline in running:
        deadline.state, deadline.settled_on = DeadlineState.SETTLED, on
        deadline.save(update_fields=("state", "settled_on"))
    return len(running)


def extend_deadline(
    *, acting_user: User, deadline: Deadline, working_days: int, note: str
) -> DeadlineChange:
    """Add working days behind the due day, inside the caller's act, with a trace."""
    locked = Deadline.objects.select_for_update().get(pk=deadline.pk)
    if locked.state != DeadlineState.OPEN or locked.due_on is None:
        raise MoveRefusedError([_("No running deadline with a due day can be extended.")])
    extension = Rule(kind=RuleKind.WORKING_DAYS, amount=working_days)
    rules = (*locked.applied_rules(), extension)
    computed = chained(locked.start_on, rules, office_calendar())
    change = _change(locked, rules, computed, ChangeReason.EXTENSION)
    change.made_by, change.note = acting_user, note
    _apply(change, acting_user)
    return change


def announce_holidays(*, acting_user: User, new: NewAnnouncement) -> HolidayAnnouncement:
    """Enter an announcement and recompute every running deadline that it touches."""
    require(acting_user, "deadlines.announce_holidays")
    with transaction.atomic():
        announcement = HolidayAnnouncement.objects.create(
            year=new.year,
            title=new.title,
            source=new.source,
            announced_on=new.announced_on,
            complete=new.complete,
            entered_by=acting_user,
        )
        days = {day.day for day in new.days}
        replaced = HolidayOverride.objects.filter(day__in=days)
        old = {str(day.day): day.name_zh for day in replaced}
        replaced.delete()
        HolidayOverride.objects.bulk_create(
            HolidayOverride(
                announcement=announcement, **msgspec.to_builtins(day, builtin_types=(date,))
            )
            for day in new.days
        )
        changes = recompute_open(acting_user=acting_user)
        record(
            acting_user=acting_user,
            act="deadlines.announce_holidays",
            target=announcement,
            old=old,
            new={**{str(day.day): day.name_zh for day in new.days}, "changes": len(changes)},
            note=new.title,
        )
    return announcement


def recompute_open(*, acting_user: User | None) -> list[DeadlineChange]:
    """Recompute every running deadline of another calendar; one that shortens is only proposed.

    Runs in the caller's transaction or its own; doing it again changes nothing.
    """
    calendar = office_calendar()
    stale = (
        Deadline.objects.filter(state=DeadlineState.OPEN, due_on__isnull=False)
        .exclude(calendar_version=calendar.version)
        .exclude(changes__state=ChangeState.PROPOSED, changes__new_version=calendar.version)
        .order_by("pk")
    )
    changes = []
    for key in list(stale.values_list("pk", flat=True)):
        with transaction.atomic():
            change = _recompute(key, calendar, acting_user)
        if change is not None:
            changes.append(change)
    return changes


def _recompute(
    key: int, calendar: OfficeCalendar, acting_user: User | None
) -> DeadlineChange | None:
    deadline = Deadline.objects.select_for_update().get(pk=key)
    if deadline.state != DeadlineState.OPEN or deadline.calendar_version == calendar.version:
        return None
    rules = deadline.applied_rules()
    computed = chained(deadline.start_on, rules, calendar)
    change = _change(deadline, rules, computed, ChangeReason.CALENDAR)
    change.made_by = acting_user
    if computed.result == deadline.due_on:
        _write(deadline, change)
        return None
    DeadlineChange.objects.filter(deadline=deadline, state=ChangeState.PROPOSED).update(
        state=ChangeState.REJECTED, decided_at=clock.now(), note=_("replaced by a later calendar")
    )
    if change.shortens:
        change.save()
        _record_change(change, acting_user)
    else:
        _apply(change, acting_user)
    return change


def decide_change(
    *, acting_user: User, change: DeadlineChange, approve: bool, note: str = ""
) -> DeadlineChange:
    """Let a proposed shortening happen, or reject it."""
    require(acting_user, "deadlines.decide_change", change)
    with transaction.atomic():
        locked = DeadlineChange.objects.select_for_update().get(pk=change.pk)
        if locked.state != ChangeState.PROPOSED:
            raise MoveRefusedError([_("This change was decided already.")])
        locked.note = note
        if approve:
            _apply(locked, acting_user)
            return locked
        locked.state, locked.decided_by = ChangeState.REJECTED, acting_user
        locked.decided_at = clock.now()
        locked.save()
        # The rejected calendar counts as seen, so that it is not proposed for ever.
        Deadline.objects.filter(pk=locked.deadline.pk).update(calendar_version=locked.new_version)
        _record_change(locked, acting_user)
    return locked


def _change(
    deadline: Deadline, rules: Sequence[Rule], computed: Computed, reason: ChangeReason
) -> DeadlineChange:
    return DeadlineChange(
        deadline=deadline,
        reason=reason,
        state=ChangeState.PROPOSED,
        old_due_on=deadline.due_on,
        new_due_on=computed.result,
        old_version=deadline.calendar_version,
        new_version=computed.calendar_version,
        old_steps=deadline.steps,
        new_steps=msgspec.to_builtins(computed.steps),
        new_rules=msgspec.to_builtins(rules),
        new_start_on=deadline.start_on,
        new_provisional=computed.provisional,
    )


def _apply(change: DeadlineChange, acting_user: User | None) -> None:
    change.state, change.decided_by = ChangeState.APPLIED, acting_user
    change.decided_at = clock.now()
    change.save()
    _write(change.deadline, change)
    _record_change(change, acting_user)


def _write(deadline: Deadline, change: DeadlineChange) -> None:
    deadline.rules, deadline.start_on = change.new_rules, change.new_start_on
    deadline.due_on, deadline.steps = change.new_due_on, change.new_steps
    deadline.calendar_version = change.new_version
    deadline.provisional = change.new_provisional
    deadline.save()


def _record_change(change: DeadlineChange, acting_user: User | None) -> None:
    record(
        acting_user=acting_user,
        act="deadlines.change",
        target=change.deadline,
        old={"due_on": change.old_due_on, "calendar": change.old_version},
        new={"due_on": change.new_due_on, "calendar": change.new_version, "state": change.state},
        note=change.get_reason_display(),
    )
