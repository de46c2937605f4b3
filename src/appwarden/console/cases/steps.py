"""Who may do what next on a case: the listed moves, the records, and what stands in the way."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from appwarden.console.accounts.acts import all_acts, may
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.forms import ACT_FORMS
from appwarden.console.cases.guards import (
    appeal_waits,
    extension_waits,
    obstacles,
    undertaking_waits,
)
from appwarden.console.cases.labels import act_verb
from appwarden.console.cases.moves import MoveSpec, moves_from
from appwarden.console.cases.statuses import ENDED, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.utils.functional import _StrPromise

    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case

# Side roads stand apart from the ladder, so that the next rung is seen at once.
SIDE_ROADS = frozenset({"withdraw", "transfer", "stop_access", "file_record"})
# A bulletin names: whoever may draft one is led there.
_DONE_ELSEWHERE = {"name_subject": ("publication.draft", "publication:naming")}
_RECORDS = (
    "set_problems",
    "add_source",
    "tag_cause",
    "assign",
    "add_undertaking",
    "record_remedy",
    "set_deadline",
    "impose_penalty",
    "list_bad_operator",
    "record_court_action",
    "state_sanction",
    "state_immediate_ground",
    "set_visibility",
    "tag_themes",
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One act offered on the page: open where `reasons` is empty and it is for this person."""

    name: str
    label: "_StrPromise | str"
    url: str
    mine: bool
    reasons: "Sequence[_StrPromise]" = ()
    by: "Sequence[object]" = ()
    grave: bool = False

    @property
    def is_open(self) -> bool:
        return self.mine and not self.reasons


def next_steps(case: "Case", user: "User") -> list[Step]:
    """Return every listed move from the case's status, and the decisions that wait.

    The case is one that the person sees: only the role is asked here, not the case again.
    """
    steps = [_move_step(spec, case, user) for spec in moves_from(case.status)]
    return [*_waiting_decisions(case, user), *steps]


def _move_step(spec: MoveSpec, case: "Case", user: "User") -> Step:
    act = _DONE_ELSEWHERE.get(spec.name, (spec.act, ""))[0]
    mine = may(user, act)
    return Step(
        name=spec.name,
        label=spec.label,
        url=_act_url(case, spec.name),
        mine=mine,
        reasons=tuple(obstacles(spec.name, case, user if mine else None)),
        by=roles_of(act),
        grave=spec.grave,
    )


def _waiting_decisions(case: "Case", user: "User") -> list[Step]:
    waiting = []
    if extension_waits(case):
        waiting.append("decide_extension")
    if appeal_waits(case):
        waiting.append("decide_appeal")
    if undertaking_waits(case):
        waiting.append("check_undertaking")
    if any(remedy.verified_on is None for remedy in case.remedies.all()):
        waiting.append("verify_remedy")
    stops = case.access_stops.all() if case.status == Status.ACCESS_STOPPED else ()
    if any(stop.restored_on is None for stop in stops):
        waiting.append("restore_access")
    return [_record_step(name, case, user) for name in waiting]


def _record_step(name: str, case: "Case", user: "User") -> Step:
    return Step(
        name=name,
        label=act_verb(name),
        url=_act_url(case, name),
        mine=may(user, f"cases.{name}"),
        by=roles_of(f"cases.{name}"),
    )


def record_steps(case: "Case", user: "User") -> list[Step]:
    """Return the records this person may add now to a case that the person sees."""
    names = _still_open(case)
    if case.status in ENDED:
        return _mine(names, case, user)
    names += _RECORDS
    if case.notified_on is not None or case.named_on is not None:
        names += ["record_answer", "request_extension", "file_appeal"]
    if case.named_on is None and (case.campaign_id is None or case.notified_on is None):
        names.append("join_campaign")
    if case.status in {Status.REMOVED, Status.ACCESS_STOPPED}:
        names.append("record_reinspection")
    on_ladder = {spec.name for spec in moves_from(case.status)}
    return _mine([name for name in names if name not in on_ladder], case, user)


def _still_open(case: "Case") -> list[str]:
    """Return what goes on when a case has ended: lists and courts keep their own time."""
    names = []
    if any(entry.delisted_on is None for entry in case.bad_operator_entries.all()):
        names.append("delist_bad_operator")
    if case.court_actions.all():
        names.append("follow_court_action")
    return names


def _mine(names: "Iterable[str]", case: "Case", user: "User") -> list[Step]:
    steps = [_record_step(name, case, user) for name in names]
    return [step for step in steps if step.mine]


def roles_of(act_name: str) -> list[object]:
    """Return the roles that may do an act, in the order of the office."""
    return [role.label for role in Role if role in all_acts()[act_name].roles]


def _act_url(case: "Case", name: str) -> str:
    if name in _DONE_ELSEWHERE:
        return reverse(_DONE_ELSEWHERE[name][1], args=(case.number,))
    return reverse("cases:act", args=(case.number, name)) if name in ACT_FORMS else ""
