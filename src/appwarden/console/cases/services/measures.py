"""Measures against a subject: summons, penalty, bad-operator list, court action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import (
    BadOperatorEntry,
    Campaign,
    Case,
    CourtAction,
    CourtStatus,
    Penalty,
    Summons,
    SummonsAttendee,
    SummonsKind,
)
from appwarden.console.cases.papers import paper_for_summons
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.deadlines.calendar import Rule, RuleKind
from appwarden.console.deadlines.models import Purpose
from appwarden.console.deadlines.services import start_deadline
from appwarden.console.registry.models import Authority, Operator
from appwarden.errors import MoveRefusedError

_PAPERS = {SummonsKind.SUMMONS: "group_summons", SummonsKind.GUIDANCE: "guidance_notice"}


@dataclass(frozen=True, kw_only=True)
class NewSummons:
    """One or many companies as they are called in; `issue_paper`: a written summons goes out."""

    authority: Authority
    held_on: date
    issues: str
    operators: Sequence[Operator]
    kind: str = SummonsKind.SUMMONS
    campaign: Campaign | None = None
    cases: Sequence[Case] = ()
    place: str = ""
    chaired_by: str = ""
    warning: str = ""
    fix_by: date | None = None
    published_url: str = ""
    names_disclosed: bool = False
    issue_paper: bool = False


@dataclass(frozen=True, kw_only=True)
class NewPenalty:
    """A penalty as decided; no amount where none was named."""

    kind: str
    clause: str
    amount_yuan: Decimal | None = None
    decision_number: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class NewCourtAction:
    """A suit as it is recorded."""

    plaintiff: str
    claim: str
    court: str = ""
    docket: str = ""
    public_interest: bool = False
    status: str = CourtStatus.FILED
    filed_on: date | None = None
    result: str = ""


def hold_summons(*, acting_user: User, new: NewSummons) -> Summons:
    """Call companies in; each case they are called in for gets its deadline by the date set."""
    require(acting_user, "cases.hold_summons")
    if not new.operators:
        raise MoveRefusedError([_("Nobody is called in: name at least one company.")])
    with transaction.atomic():
        held = Summons.objects.create(
            kind=new.kind,
            authority=new.authority,
            campaign=new.campaign,
            held_on=new.held_on,
            place=new.place,
            chaired_by=new.chaired_by,
            issues=new.issues,
            warning=new.warning,
            fix_by=new.fix_by,
            published_url=new.published_url,
            names_disclosed=new.names_disclosed,
            recorded_by=acting_user,
        )
        require(acting_user, "cases.hold_summons", held)
        SummonsAttendee.objects.bulk_create(
            SummonsAttendee(summons=held, operator=operator) for operator in new.operators
        )
        held.cases.set(new.cases)
        for case in new.cases:
            _tell_case(acting_user, case, held)
        number = _paper(acting_user, held) if new.issue_paper else ""
        record(
            acting_user=acting_user,
            act="cases.hold_summons",
            target=held,
            old={},
            new={
                "operators": [operator.pk for operator in new.operators],
                "cases": [case.number for case in new.cases],
                "fix_by": new.fix_by,
                "document": number,
            },
            note=new.issues,
        )
    return held


def _paper(acting_user: User, held: Summons) -> str:
    kind = _PAPERS.get(SummonsKind(held.kind))
    if kind is None:
        return ""
    return paper_for_summons(acting_user=acting_user, kind=kind, summons=held)


def _tell_case(acting_user: User, case: Case, held: Summons) -> None:
    move = Move(on=held.held_on, note=held.issues)
    with acting(
        acting_user=acting_user, case=case, name="hold_summons", move=move, asked=True
    ) as under_way:
        under_way.new["summons"] = held.pk
        if held.fix_by is not None:
            start_deadline(
                case=under_way.case,
                purpose=Purpose.SUMMONS,
                policy=Rule(kind=RuleKind.FIXED_DATE, fixed_date=held.fix_by),
                start_on=held.held_on,
            )


def acknowledge_summons(
    *, acting_user: User, attendee: SummonsAttendee, reply: str = ""
) -> SummonsAttendee:
    """A company acknowledges what it was told; what it tells of itself may follow later, once."""
    require(acting_user, "cases.acknowledge_summons", attendee.summons)
    with transaction.atomic():
        locked = SummonsAttendee.objects.select_for_update().get(pk=attendee.pk)
        told = reply.strip() if not locked.reply else ""
        if locked.acknowledged_on is not None and not told:
            return locked
        old = {"acknowledged_on": locked.acknowledged_on}
        locked.acknowledged_on = locked.acknowledged_on or clock.today()
        locked.reply = told or locked.reply
        locked.save()
        record(
            acting_user=acting_user,
            act="cases.acknowledge_summons",
            target=locked,
            old=old,
            new={"acknowledged_on": locked.acknowledged_on},
            note=told,
        )
    return locked


def impose_penalty(
    *, acting_user: User, case: Case, penalty: NewPenalty, move: Move | None = None
) -> Penalty:
    """Impose a penalty on its legal ground."""
    with acting(
        acting_user=acting_user, case=case, name="impose_penalty", move=move or Move()
    ) as under_way:
        imposed = Penalty.objects.create(
            case=under_way.case,
            kind=penalty.kind,
            clause=penalty.clause,
            amount_yuan=penalty.amount_yuan,
            decision_number=penalty.decision_number,
            text=penalty.text,
            decided_on=under_way.day,
            decided_by=acting_user,
        )
        under_way.note = penalty.text
        under_way.new |= {"kind": penalty.kind, "amount_yuan": str(penalty.amount_yuan or "")}
    return imposed


def list_bad_operator(
    *, acting_user: User, case: Case, list_name: str, reason: str, move: Move | None = None
) -> BadOperatorEntry:
    """Put the case's operator on a list of bad operators or dishonest subjects."""
    with acting(
        acting_user=acting_user, case=case, name="list_bad_operator", move=move or Move()
    ) as under_way:
        operator = under_way.case.operator
        if operator is None:
            raise MoveRefusedError([_("The case has no operator.")])
        entry = BadOperatorEntry.objects.create(
            case=under_way.case,
            operator=operator,
            list_name=list_name,
            reason=reason,
            listed_on=under_way.day,
            recorded_by=acting_user,
        )
        under_way.note = reason
        under_way.new["list"] = list_name
    return entry


def delist_bad_operator(
    *, acting_user: User, entry: BadOperatorEntry, move: Move | None = None
) -> BadOperatorEntry:
    """Take an operator off a list."""
    with acting(
        acting_user=acting_user, case=entry.case, name="delist_bad_operator", move=move or Move()
    ) as under_way:
        entry.delisted_on = under_way.day
        entry.save()
        under_way.old["list"] = entry.list_name
    return entry


def follow_court_action(
    *, acting_user: User, suit: CourtAction, status: str, result: str, move: Move | None = None
) -> CourtAction:
    """Note how a suit went on; its history keeps what was known before."""
    with acting(
        acting_user=acting_user, case=suit.case, name="follow_court_action", move=move or Move()
    ) as under_way:
        under_way.old["status"], under_way.new["status"] = suit.status, status
        suit.status, suit.result = status, result
        suit.save()
        under_way.note = f"{suit.plaintiff}: {suit.get_status_display()}"
    return suit


def record_court_action(
    *, acting_user: User, case: Case, suit: NewCourtAction, move: Move | None = None
) -> CourtAction:
    """Record a suit that touches the case."""
    with acting(
        acting_user=acting_user, case=case, name="record_court_action", move=move or Move()
    ) as under_way:
        recorded = CourtAction.objects.create(
            case=under_way.case,
            plaintiff=suit.plaintiff,
            claim=suit.claim,
            court=suit.court,
            docket=suit.docket,
            public_interest=suit.public_interest,
            status=suit.status,
            filed_on=suit.filed_on,
            result=suit.result,
        )
        under_way.note = f"{suit.plaintiff}: {suit.claim}"
        under_way.new["status"] = suit.status
    return recorded
