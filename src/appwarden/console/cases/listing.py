"""The case list: filters from the address in, a narrowed and ordered query set out."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Case, CaseProblem, Cause
from appwarden.console.cases.queries import opened_between, visible_cases
from appwarden.console.cases.waiting import WAITING
from appwarden.console.deadlines.queries import overdue, running
from appwarden.console.search.matching import matching

WEEK = timedelta(days=7)
Narrow = Callable[[QuerySet[Case], Any], QuerySet[Case]]


def listed(user: User, wanted: Mapping[str, Any]) -> QuerySet[Case]:
    """Return the cases a person sees, narrowed and ordered as the checked filters say."""
    cases = visible_cases(user)
    for name, narrow in _NARROW.items():
        if wanted.get(name):
            cases = narrow(cases, wanted[name])
    waits = wanted.get("waits")
    if waits:
        cases = cases.filter(WAITING[waits].condition(user))
    cases = opened_between(cases, wanted.get("since"), wanted.get("until"))
    return _ordered(cases, wanted.get("order", ""))


def _ordered(cases: QuerySet[Case], order: str) -> QuerySet[Case]:
    if order == "due":
        soonest = running().filter(case=OuterRef("pk")).order_by("due_on").values("due_on")[:1]
        return cases.alias(soonest=Subquery(soonest)).order_by(
            F("soonest").asc(nulls_last=True), "-pk"
        )
    return cases.order_by("opened_on", "pk") if order == "oldest" else cases


def _by_due(cases: QuerySet[Case], due: str) -> QuerySet[Case]:
    mine = running().filter(case=OuterRef("pk"))
    today = clock.today()
    found = {
        "overdue": overdue().filter(case=OuterRef("pk")),
        "week": mine.filter(due_on__range=(today, today + WEEK)),
        "provisional": mine.filter(provisional=True),
    }
    if due == "none":
        return cases.exclude(Exists(mine))
    return cases.filter(Exists(found[due]))


def _by_field(name: str) -> Narrow:
    return lambda cases, value: cases.filter(**{name: value})


def _by_problem(cases: QuerySet[Case], code: str) -> QuerySet[Case]:
    return cases.filter(Exists(CaseProblem.objects.filter(case=OuterRef("pk"), code=code)))


def _by_cause(cases: QuerySet[Case], kind: str) -> QuerySet[Case]:
    return cases.filter(Exists(Cause.objects.filter(case=OuterRef("pk"), kind=kind)))


def _by_sector(cases: QuerySet[Case], sector: str) -> QuerySet[Case]:
    return cases.filter(Q(app__sector=sector) | Q(app__sector="", operator__sector=sector))


_NARROW: Mapping[str, Narrow] = {
    "q": matching,
    "status": _by_field("status"),
    "due": _by_due,
    "severity": _by_field("severity"),
    "campaign": _by_field("campaign"),
    "problem": _by_problem,
    "subject": _by_field("subject_kind"),
    "cause": _by_cause,
    "relapse": lambda cases, word: cases.filter(is_relapse=word == "yes"),
    "visibility": _by_field("visibility"),
    "sector": _by_sector,
    "batch": _by_field("batch"),
    "operator": _by_field("operator"),
}
