"""How every act on a case is done: lock, right, staleness, guards, move, timeline, audit row."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _
from django_fsm import ConcurrentTransition

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import Case, CaseEvent
from appwarden.console.cases.moves import MOVES, MoveSpec
from appwarden.errors import CaseMovedOnError, MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models.case import CaseProblem


@dataclass(frozen=True, kw_only=True)
class Move:
    """What goes with any act: its day (None: today), a note, and the revision the person saw.

    `paper` is the number of a paper that was issued elsewhere: then none is issued here.
    """

    on: date | None = None
    note: str = ""
    seen_revision: int | None = None
    paper: str = ""

    @property
    def day(self) -> date:
        return self.on or clock.today()


@dataclass(kw_only=True)
class Acting:
    """An act under way: the locked case, and what its audit row and timeline will say."""

    case: Case
    user: "User | None"
    name: str
    move: Move
    old: dict[str, object] = field(default_factory=dict)
    new: dict[str, object] = field(default_factory=dict)
    note: str = ""
    document_number: str = ""

    @property
    def day(self) -> date:
        return self.move.day

    def save_now(self) -> None:
        """Save what is set so far, for those who read the case from the database."""
        self.case.save()

    def change(self, **values: object) -> None:
        """Set fields of the case and note their old and new values."""
        for name, value in values.items():
            self.old[name], self.new[name] = getattr(self.case, name), value
            setattr(self.case, name, value)


@contextmanager
def acting(
    *, acting_user: "User | None", case: Case, name: str, move: Move, asked: bool = False
) -> Iterator[Acting]:
    """Do one act on a case in one transaction; the case is saved, told and audited at the end.

    `acting_user` None is the sweep, which needs no right; `asked`: the caller asked for it already,
    for something on the case. Raises PermissionDenied,
    CaseMovedOnError or MoveRefusedError; then nothing has happened.
    """
    try:
        with transaction.atomic():
            locked = _locked(case)
            if acting_user is not None and not asked:
                require(acting_user, f"cases.{name}", locked)
            _refuse_stale(locked, move)
            under_way = Acting(case=locked, user=acting_user, name=name, move=move)
            before = locked.status
            yield under_way
            _finish(under_way, before)
    except ConcurrentTransition as problem:
        raise CaseMovedOnError(_("Somebody else has just moved this case.")) from problem


@contextmanager
def moving(*, acting_user: "User | None", case: Case, name: str, move: Move) -> Iterator[Acting]:
    """Make one listed move: as `acting`, but the guards are asked first and the status changes."""
    with acting(acting_user=acting_user, case=case, name=name, move=move) as under_way:
        shift(under_way, name)
        yield under_way


def shift(under_way: Acting, name: str) -> None:
    """Change the status by a listed move and note the day on which it was first reached."""
    case, spec = under_way.case, MOVES[name]
    reasons = obstacles(name, case, under_way.user)
    if reasons:
        raise MoveRefusedError(reasons)
    getattr(case, name)()
    _date(case, spec, under_way.day)


def _date(case: Case, spec: MoveSpec, day: date) -> None:
    if spec.date_field and (
        getattr(case, spec.date_field) is None or spec.name == "record_reinspection"
    ):
        setattr(case, spec.date_field, day)


def _locked(case: Case) -> Case:
    locked = Case.objects.select_for_update().filter(pk=case.pk).first()
    if locked is None:
        raise CaseMovedOnError(_("This case does not exist any more."))
    return locked


def _refuse_stale(case: Case, move: Move) -> None:
    if move.seen_revision is not None and move.seen_revision != case.revision:
        raise CaseMovedOnError(
            _("Somebody else acted on case %(number)s while you looked at it; nothing was done.")
            % {"number": case.number}
        )


def _finish(under_way: Acting, before: str) -> None:
    case = under_way.case
    if under_way.user is not None:  # what a clock notes is no reason to refuse somebody's page
        case.revision += 1
    case.updated_at = clock.now()
    case.save()
    moved = case.status != before
    note = "\n".join(part for part in (under_way.note, under_way.move.note) if part)
    CaseEvent.objects.create(
        case=case,
        act=under_way.name,
        from_status=before if moved else "",
        to_status=case.status if moved else "",
        occurred_on=under_way.day,
        acting_user=under_way.user,
        note=note,
        document_number=under_way.document_number,
        revision=case.revision,
    )
    states = ({"status": before}, {"status": case.status}) if moved else ({}, {})
    record(
        acting_user=under_way.user,
        act=f"cases.{under_way.name}",
        target=case,
        old={**states[0], **under_way.old},
        new={**states[1], **under_way.new, "on": under_way.day},
        note=note,
    )


def problems_by_code(case: Case) -> Mapping[str, "CaseProblem"]:
    """Return the case's problems by their types."""
    return {problem.code: problem for problem in case.problems.all()}
