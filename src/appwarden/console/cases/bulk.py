"""One act on many cases: what would happen to which, then each in its own transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import may
from appwarden.console.accounts.models import User
from appwarden.console.cases import services
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import Case
from appwarden.console.cases.moves import MOVES
from appwarden.console.cases.services import Move
from appwarden.errors import AppwardenError

Told = list[tuple[Case, str]]


@dataclass(frozen=True, kw_only=True)
class BulkChoice:
    """The act and what was typed for it."""

    act: str
    values: Mapping[str, Any]


def look_ahead(user: User, act: str, cases: Iterable[Case]) -> tuple[Told, Told]:
    """Return the cases the act can be done to with what happens, and the others with the reason."""
    ready: Told = []
    refused: Told = []
    for case in cases:
        reasons = _reasons(user, act, case)
        if reasons:
            refused.append((case, " ".join(reasons)))
        else:
            ready.append((case, _outcome(act, case)))
    return ready, refused


def _reasons(user: User, act: str, case: Case) -> list[str]:
    if act == "add_to_batch":
        return []
    if not may(user, f"cases.{act}", case):
        return [_("This is not for you to do.")]
    reasons = [str(reason) for reason in obstacles(act, case, user)] if act in MOVES else []
    if act == "serve_notice" and case.campaign is None:
        reasons.append(_("The case has no campaign: choose a deadline rule on its page."))
    return reasons


def _outcome(act: str, case: Case) -> str:
    if act == "assign":
        return _("is given to the officer")
    if act == "join_campaign":
        return _("goes into the campaign if its rules can still bind it")
    if act == "add_to_batch":
        return _("goes into the batch")
    target = MOVES[act].target
    words = f"{case.get_status_display()} → {target.label if target else ''}"
    if act == "serve_notice" and case.campaign is not None:
        words = f"{words} · {case.campaign.first_policy}"
    return words


def carry_out(user: User, choice: BulkChoice, cases: Iterable[Case]) -> tuple[int, Told]:
    """Do the act to each case by itself; returns how many, and the refused with their reasons."""
    done = 0
    refused: Told = []
    for case in cases:
        try:
            _do(user, choice, case)
        except PermissionDenied:
            refused.append((case, _("This is not for you to do.")))
        except AppwardenError as problem:
            refused.append((case, str(problem)))
        else:
            done += 1
    return done, refused


def _do(user: User, choice: BulkChoice, case: Case) -> None:
    move = Move(note=choice.values.get("note", ""), seen_revision=case.revision)
    if choice.act == "assign":
        officer = choice.values["officer"]
        services.assign_case(acting_user=user, case=case, officer=officer, move=move)
    elif choice.act == "join_campaign":
        campaign = choice.values["campaign"]
        services.join_campaign(acting_user=user, case=case, campaign=campaign, move=move)
    elif choice.act == "add_to_batch":
        services.add_to_batch(acting_user=user, batch=choice.values["batch"], cases=[case])
    elif choice.act == "serve_notice":
        services.serve_notice(acting_user=user, case=case, move=move)
    else:
        plain = {
            "confirm": services.confirm_case,
            "mark_rectified": services.mark_rectified,
            "mark_not_rectified": services.mark_not_rectified,
            "close": services.close_case,
            "file_record": services.file_record,
        }
        plain[choice.act](acting_user=user, case=case, move=move)
