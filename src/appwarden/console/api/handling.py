"""Cases and counts over the API."""

from datetime import date

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.api.authentication import person
from appwarden.console.api.fields import Key, Paged, Paging, Text, answers, paged
from appwarden.console.cases.models import Case
from appwarden.console.cases.queries import visible_cases, with_subjects
from appwarden.console.search.matching import matching
from appwarden.console.statistics.dimensions import DIMENSIONS
from appwarden.console.statistics.funnel import Row, tally, total
from appwarden.console.statistics.scope import Scope

router = Router(tags=["cases"])


class CaseOut(Schema):
    number: str
    kind: str
    status: str
    severity: str
    is_relapse: bool
    subject: str
    package: str | None
    operator: str | None
    campaign: str | None
    opened_on: date
    notified_on: date | None
    named_on: date | None
    removed_on: date | None
    closed_on: date | None
    due_on: date | None

    @staticmethod
    def resolve_subject(case: Case) -> str:
        return str(case.app or case.sdk or case.store or case.operator or "")

    @staticmethod
    def resolve_package(case: Case) -> str | None:
        return case.app.package if case.app else None

    @staticmethod
    def resolve_operator(case: Case) -> str | None:
        return case.operator.legal_name if case.operator else None

    @staticmethod
    def resolve_campaign(case: Case) -> str | None:
        return case.campaign.code if case.campaign else None

    @staticmethod
    def resolve_due_on(case: Case) -> date | None:
        days = [each.due_on for each in case.running_deadlines if each.due_on]  # type: ignore[attr-defined]  # with_subjects fetched them
        return min(days, default=None)


class ProblemOut(Schema):
    code: str
    clauses: list[str]
    finding_ids: list[str]
    data_types: list[str]
    state: str


class CasePageOut(CaseOut):
    problems: list[ProblemOut]

    @staticmethod
    def resolve_problems(case: Case) -> list[object]:
        return list(case.problems.all())


class CaseFilter(Paging):
    q: Text = ""
    status: Text = ""
    campaign: Text = ""


class CountsOut(Schema):
    key: str
    label: str
    counts: dict[str, int]
    relapses: int
    mean_days: float | None

    @staticmethod
    def resolve_counts(row: Row) -> dict[str, int]:
        return dict(row.counts)


class StatisticsOut(Schema):
    """Counts with what they cover and when they were made; never one without the other."""

    scope: str
    as_of: date
    dimension: str
    total: CountsOut
    rows: list[CountsOut]


class StatisticsFilter(Schema):
    dimension: Text = ""
    campaign: Key | None = None
    batch: Key | None = None
    group: Key | None = None
    store: Key | None = None
    sector: Text = ""
    problem: Text = ""
    start: date | None = None
    end: date | None = None


@router.get("/cases", response=answers(Paged[CaseOut]), summary="Cases you may see")
def list_cases(request: HttpRequest, asked: Query[CaseFilter]) -> object:
    require(person(request), "cases.view")
    found = visible_cases(person(request))
    if asked.q:
        found = matching(found, asked.q)
    if asked.status:
        found = found.filter(status=asked.status)
    if asked.campaign:
        found = found.filter(campaign__code=asked.campaign)
    return paged(with_subjects(found).select_related("campaign").order_by("-pk"), asked)


@router.get(
    "/cases/{number}",
    response=answers(CasePageOut, 404),
    summary="One case with its problems",
)
def show_case(request: HttpRequest, number: Text) -> Case:
    require(person(request), "cases.view")
    seen = with_subjects(visible_cases(person(request))).select_related("campaign")
    found = seen.filter(number=number).first()
    if found is None:
        raise Http404
    return found


@router.get(
    "/statistics",
    response=answers(StatisticsOut, 404),
    summary="The funnel: tested, notified, named, removed, by one dimension",
    description=f"Dimensions: {', '.join(['year', *DIMENSIONS])}; none: the total alone.",
)
def show_statistics(request: HttpRequest, asked: Query[StatisticsFilter]) -> object:
    require(person(request), "statistics.view_office")
    return counts_of(asked, public=False, authority=person(request).authority_id)


def counts_of(
    asked: StatisticsFilter, *, public: bool, authority: int | None = None
) -> dict[str, object]:
    """Count what was asked for; Http404 for a dimension that there is not."""
    filters = asked.model_dump(exclude={"dimension"}, exclude_none=True)
    scope = Scope(public=public, authority=authority, **filters)
    today = clock.today()
    found: dict[str, object] = {"scope": scope.words(today), "as_of": today}
    if not asked.dimension:
        return found | {"dimension": "", "rows": [], "total": total(scope)}
    if asked.dimension not in {"year", *DIMENSIONS}:
        raise Http404
    table = tally(asked.dimension, scope)
    return found | {"dimension": asked.dimension, "rows": table.rows, "total": table.total}
