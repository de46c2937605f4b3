"""Weigh a case anew from what is recorded of it: relapse from its history, then severity."""

import msgspec
from django.db import transaction

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Case, SensitivityKind, SensitivityWeight
from appwarden.console.cases.queries import relapse_of
from appwarden.console.cases.severity import Circumstances, weigh
from appwarden.console.cases.statuses import CaseKind, CauseKind


def weigh_case(case: Case) -> None:
    """Set relapse, severity and its account on the case, inside the caller's act."""
    earlier = relapse_of(case)
    case.is_relapse = earlier is not None
    if earlier is not None and case.previous_id is None:
        case.previous = earlier
    level, account = weigh(_circumstances(case), *_weights())
    case.severity = level
    case.severity_account = msgspec.to_builtins(account)


def _circumstances(case: Case) -> Circumstances:
    problems = list(case.problems.all())
    causes = set(case.causes.values_list("kind", flat=True))
    app, operator = case.app, case.operator
    sector = (app.sector if app else "") or (operator.sector if operator else "")
    return Circumstances(
        problem_codes=[problem.code for problem in problems],
        data_types=sorted({one for problem in problems for one in problem.data_types}),
        sector=sector,
        is_relapse=case.is_relapse,
        is_evasion=CauseKind.TECHNICAL_CONFRONTATION in causes,
        is_leak=case.kind in {CaseKind.LEAK, CaseKind.RESALE},
    )


def _weights() -> tuple[dict[str, int], dict[str, int]]:
    data: dict[str, int] = {}
    sectors: dict[str, int] = {}
    rows = SensitivityWeight.objects.order_by().values_list("kind", "key", "weight")
    for kind, key, weight in rows:
        into = data if kind == SensitivityKind.DATA_TYPE else sectors
        into[key] = weight
    return data, sectors


@transaction.atomic
def set_weight(*, acting_user: User, row: SensitivityWeight) -> SensitivityWeight:
    """Keep a weight; levels that stand are not touched, the next act on a case weighs it anew."""
    require(acting_user, "cases.set_weight")
    known = SensitivityWeight.objects.filter(kind=row.kind, key=row.key).first()
    row.full_clean()
    row.save()
    record(
        acting_user=acting_user,
        act="cases.set_weight",
        target=row,
        old={} if known is None else {"weight": known.weight, "reason": known.reason},
        new={"kind": row.kind, "key": row.key, "weight": row.weight, "reason": row.reason},
    )
    return row
