"""What time itself brings about, found in the database and written once, however often it runs.

Level-triggered: every step asks what is due and not yet written. Each effect and the unique row
that stands for it share one transaction: a killed sweep leaves whole effects or none, two sweeps at
once never write one twice. No status is moved here: the sweep notes and proposes, people decide.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import (
    Answer,
    AnswerStatus,
    Case,
    Proposal,
    ProposalKind,
    SweepMark,
    Undertaking,
)
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.cases.services.reminders import (
    MARKS_AT_ONCE,
    remind_companies,
    remind_stores,
    send_mails,
)
from appwarden.console.cases.statuses import COMPANY_MUST_ACT, ENDED, Status
from appwarden.console.deadlines.models import Deadline, DeadlineState, Purpose
from appwarden.console.deadlines.queries import overdue
from appwarden.console.deadlines.services import recompute_open
from appwarden.errors import CaseMovedOnError

COMPANY_PURPOSES = (Purpose.RECTIFICATION, Purpose.AFTER_NAMING, Purpose.SUMMONS)


@dataclass(frozen=True, kw_only=True)
class Proposable:
    """A step that is proposed once its move has no obstacle left."""

    kind: ProposalKind
    move: str
    statuses: tuple[Status, ...]
    named: bool | None = None

    def cases(self) -> QuerySet[Case]:
        cases = Case.objects.filter(status__in=self.statuses)
        return cases if self.named is None else cases.filter(named_on__isnull=not self.named)


_PROPOSABLE = (
    Proposable(
        kind=ProposalKind.NAMING,
        move="name_subject",
        statuses=(Status.NOT_RECTIFIED,),
        named=False,
    ),
    Proposable(
        kind=ProposalKind.REMOVAL,
        move="order_removal",
        statuses=(Status.NOT_RECTIFIED, Status.REINSPECTED),
        named=True,
    ),
    Proposable(
        kind=ProposalKind.CLOSURE, move="close", statuses=(Status.RECTIFIED, Status.RELISTED)
    ),
)


@dataclass(frozen=True, kw_only=True)
class Swept:
    """How many effects one run wrote; a second run at the same moment writes none."""

    recomputed: int
    overdue: int
    broken_promises: int
    proposals: int
    mails_made: int
    mails_sent: int
    leads_erased: int

    @override
    def __str__(self) -> str:
        return (
            f"recomputed {self.recomputed}, overdue {self.overdue}, undertakings overdue "
            f"{self.broken_promises}, proposals {self.proposals}, mails made {self.mails_made}, "
            f"mails sent {self.mails_sent}, leads erased {self.leads_erased}"
        )


def sweep() -> Swept:
    """Run once for the present moment."""
    return run_sweep(clock.now())


def run_sweep(now: datetime) -> Swept:
    """Write everything that is due at `now` (aware) and not yet written."""
    day = timezone.localtime(now).date()
    return Swept(
        recomputed=len(recompute_open(acting_user=None)),
        overdue=_count(partial(_note_overdue, day=day), _unnoted_overdue(day)),
        broken_promises=_count(partial(_note_promise, day=day), _unnoted_promises(day)),
        proposals=_propose_reinspections(day) + _propose_moves(day) + _propose_relistings(day),
        mails_made=remind_companies(day) + remind_stores(day),
        mails_sent=send_mails(now),
        leads_erased=_retire_leads(),
    )


def _retire_leads() -> int:
    """Erase what reports from outside hold past its time; their app decides what that is."""
    from appwarden.console.leads.services import apply_retention  # noqa: PLC0415  leads know cases

    return apply_retention().leads


def _count(write: Callable[[int], bool], keys: Iterable[int]) -> int:
    return sum(_once(partial(write, key)) for key in keys)


def _once(write: Callable[[], bool]) -> bool:
    """Do one effect in one transaction; False where another sweep has just done it."""
    try:
        with transaction.atomic():
            return write()
    except (IntegrityError, CaseMovedOnError):
        return False


def _mark(key: str, case: Case) -> None:
    """Claim an effect: raises IntegrityError where it is written already."""
    SweepMark.objects.create(key=key, case=case)


def _unnoted_overdue(day: date) -> list[int]:
    found = overdue(day).exclude(case__status__in=ENDED).order_by("pk")
    return _unmarked(
        {f"overdue {key} {due}": key for key, due in found.values_list("pk", "due_on")}
    )


def _unmarked(keys: dict[str, int]) -> list[int]:
    wanted, known = list(keys), set[str]()
    for first in range(0, len(wanted), MARKS_AT_ONCE):
        chunk = wanted[first : first + MARKS_AT_ONCE]
        known |= set(SweepMark.objects.filter(key__in=chunk).values_list("key", flat=True))
    return [key for mark, key in keys.items() if mark not in known]


def _note_overdue(key: int, day: date) -> bool:
    deadline = Deadline.objects.select_related("case").get(pk=key)
    with acting(
        acting_user=None, case=deadline.case, name="overdue", move=Move(on=day)
    ) as under_way:
        current = Deadline.objects.select_for_update().get(pk=key)
        if current.state != DeadlineState.OPEN or current.due_on is None or current.due_on >= day:
            raise CaseMovedOnError("the deadline was settled or moved meanwhile")
        _mark(f"overdue {key} {current.due_on}", under_way.case)
        under_way.new |= {"deadline": key, "due_on": current.due_on}
        under_way.note = f"{current.get_purpose_display()} {current.due_on}"
        if current.purpose in COMPANY_PURPOSES and not _has_answered(current):
            Answer.objects.create(
                case=under_way.case,
                round=max(1, under_way.case.deadlines.count()),
                status=AnswerStatus.NO_REPLY,
                given_on=day,
            )
            under_way.new["answer"] = AnswerStatus.NO_REPLY
    return True


def _has_answered(deadline: Deadline) -> bool:
    answers = Answer.objects.filter(case=deadline.case_id, given_on__gte=deadline.start_on)
    return answers.exclude(status=AnswerStatus.ACKNOWLEDGED).exists()


def _unnoted_promises(day: date) -> list[int]:
    open_ones = Undertaking.objects.filter(kept_on=None, broken_on=None, due_on__lt=day).exclude(
        case__status__in=ENDED
    )
    rows = open_ones.order_by("pk").values_list("pk", "due_on")
    return _unmarked({f"undertaking {key} {due}": key for key, due in rows})


def _note_promise(key: int, day: date) -> bool:
    promise = Undertaking.objects.select_related("case").get(pk=key)
    with acting(
        acting_user=None, case=promise.case, name="undertaking_overdue", move=Move(on=day)
    ) as under_way:
        _mark(f"undertaking {key} {promise.due_on}", under_way.case)
        under_way.note = promise.text
        under_way.new |= {"undertaking": key, "due_on": promise.due_on}
    return True


def _propose_reinspections(day: date) -> int:
    """Propose where a company's deadline is over, and at once where it has answered."""
    made = Proposal.objects.filter(
        case=OuterRef("case"), kind=ProposalKind.REINSPECTION, cycle=OuterRef("pk")
    )
    running = Deadline.objects.filter(
        state=DeadlineState.OPEN, purpose__in=COMPANY_PURPOSES
    ).exclude(Exists(made))
    over = running.filter(due_on__lt=day, case__status__in=COMPANY_MUST_ACT)
    answered = running.filter(case__status=Status.ANSWERED)
    rows = (over | answered).order_by("pk").values_list("case_id", "pk").distinct()
    return sum(
        _once(partial(_propose, case_key, ProposalKind.REINSPECTION, deadline_key, day))
        for case_key, deadline_key in list(rows)
    )


def _propose_moves(day: date) -> int:
    count = 0
    for step in _PROPOSABLE:
        for case, cycle in _unproposed(step):
            if not obstacles(step.move, case):
                count += _once(partial(_propose, case.pk, step.kind, cycle, day, step.move))
    return count


def _unproposed(step: Proposable) -> list[tuple[Case, int]]:
    """Return the cases without this proposal since their latest deadline, and that deadline."""
    latest = Deadline.objects.filter(case=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    made = Proposal.objects.filter(case=OuterRef("pk"), kind=step.kind, cycle=OuterRef("cycle"))
    annotated = step.cases().annotate(cycle=Coalesce(Subquery(latest), 0)).exclude(Exists(made))
    cycles = dict(annotated.order_by("pk").values_list("pk", "cycle"))
    cases = Case.objects.select_related("campaign").in_bulk(cycles)
    return [(cases[key], cycle) for key, cycle in cycles.items() if key in cases]


def _propose_relistings(day: date) -> int:
    made = Proposal.objects.filter(
        case=OuterRef("case"), kind=ProposalKind.RELISTING, cycle=OuterRef("pk")
    )
    ended = Deadline.objects.filter(
        state=DeadlineState.OPEN,
        purpose=Purpose.RELISTING_BAR,
        due_on__lt=day,
        case__status=Status.REMOVED,
    ).exclude(Exists(made))
    rows = list(ended.order_by("pk").values_list("case_id", "pk"))
    return sum(
        _once(partial(_propose, case_key, ProposalKind.RELISTING, deadline_key, day))
        for case_key, deadline_key in rows
    )


def _propose(
    case_key: int, kind: ProposalKind, cycle: int, day: date, move: str | None = None
) -> bool:
    case = Case.objects.get(pk=case_key)
    with acting(acting_user=None, case=case, name="propose", move=Move(on=day)) as under_way:
        if move is not None and obstacles(move, under_way.case):
            raise CaseMovedOnError("the case has moved on meanwhile")
        Proposal.objects.create(case=under_way.case, kind=kind, cycle=cycle, made_on=day)
        under_way.note = str(kind.label)
        under_way.new["proposal"] = kind
    return True
