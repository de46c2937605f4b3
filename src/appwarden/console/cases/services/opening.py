"""Open a case, say what it holds against its subject, and give it to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Batch, Campaign, Case, CaseEvent, CaseProblem
from appwarden.console.cases.services.moving import Move, acting, problems_by_code
from appwarden.console.cases.services.numbers import next_number
from appwarden.console.cases.services.weighing import weigh_case
from appwarden.console.cases.statuses import CaseKind, SubjectKind
from appwarden.console.registry.models import (
    App,
    Authority,
    Laboratory,
    Operator,
    Sdk,
    Store,
)
from appwarden.console.search.bigrams import bigrams


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """A case as it is opened; the operator is the app's where none is given."""

    authority: Authority
    subject_kind: str = SubjectKind.APP
    kind: str = CaseKind.VIOLATION
    app: App | None = None
    operator: Operator | None = None
    sdk: Sdk | None = None
    store: Store | None = None
    campaign: Campaign | None = None
    batch: Batch | None = None
    laboratory: Laboratory | None = None
    previous: Case | None = None
    theme_tags: Sequence[str] = ()
    opened_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class NewProblem:
    """One problem as it is recorded; `code` is a duty of the catalogue such as MIIT-T01."""

    code: str
    clauses: Sequence[str] = ()
    finding_ids: Sequence[str] = ()
    data_types: Sequence[str] = ()
    detail_zh: str = ""
    detail_en: str = ""
    on_server: bool = False


def open_case(*, acting_user: User, new: NewCase, note: str = "") -> Case:
    """Open a case under the next number of its year. Raises ValueError: no subject of its kind."""
    require(acting_user, "cases.open")
    operator = new.operator or _operator_of(new)
    _refuse_without_subject(new, operator)
    day = new.opened_on or clock.today()
    with transaction.atomic():
        case = Case(
            number=f"{day.year}-{next_number(f'case {day.year}'):06d}",
            subject_kind=new.subject_kind,
            kind=new.kind,
            app=new.app,
            operator=operator,
            sdk=new.sdk,
            store=new.store,
            campaign=new.campaign,
            batch=new.batch,
            authority=new.authority,
            laboratory=new.laboratory,
            previous=new.previous,
            theme_tags=list(new.theme_tags),
            opened_on=day,
            opened_by=acting_user,
        )
        case.search_text = search_text(case)
        case.save()
        CaseEvent.objects.create(
            case=case, act="open", occurred_on=day, acting_user=acting_user, note=note, revision=0
        )
        record(
            acting_user=acting_user,
            act="cases.open",
            target=case,
            old={},
            new={"number": case.number, "subject": str(case.subject), "on": day},
            note=note,
        )
    return case


def search_text(case: Case) -> str:
    """Return what a search in the case list finds the case by."""
    app, operator, sdk = case.app, case.operator, case.sdk
    words = [case.number]
    if app is not None:
        words += [app.name_zh, app.name_en, app.package]
    if operator is not None:
        words += [operator.legal_name, operator.brand_zh, operator.brand_en]
    if sdk is not None:
        words += [sdk.name_zh, sdk.name_en, sdk.catalogue_id]
    if case.store is not None:
        words += [case.store.name_zh, case.store.name_en]
    return bigrams(*words, *case.theme_tags)


def _operator_of(new: NewCase) -> Operator | None:
    if new.app is not None:
        return new.app.operator
    if new.sdk is not None and new.sdk.provider is not None:
        return new.sdk.provider.operator
    return None


def _refuse_without_subject(new: NewCase, operator: Operator | None) -> None:
    subject = {
        SubjectKind.APP: new.app,
        SubjectKind.SDK: new.sdk,
        SubjectKind.STORE: new.store,
        SubjectKind.COMPANY: operator,
    }[SubjectKind(new.subject_kind)]
    if subject is None:
        raise ValueError(f"a case about a {new.subject_kind} needs that {new.subject_kind}")


def set_problems(
    *, acting_user: User, case: Case, problems: Sequence[NewProblem], move: Move | None = None
) -> Case:
    """Record what is held against the subject; a type that is there already is written anew."""
    with acting(
        acting_user=acting_user, case=case, name="set_problems", move=move or Move()
    ) as under_way:
        under_way.old["problems"] = sorted(problems_by_code(under_way.case))
        write_problems(under_way.case, problems)
        under_way.new["problems"] = sorted(problems_by_code(under_way.case))
        weigh_case(under_way.case)
    return under_way.case


def write_problems(case: Case, problems: Sequence[NewProblem]) -> None:
    """Write problems inside the caller's act."""
    known = problems_by_code(case)
    for new in problems:
        problem = known.get(new.code) or CaseProblem(case=case, code=new.code)
        problem.clauses, problem.finding_ids = list(new.clauses), list(new.finding_ids)
        problem.data_types, problem.on_server = list(new.data_types), new.on_server
        problem.detail_zh, problem.detail_en = new.detail_zh, new.detail_en
        problem.save()


def assign_case(
    *, acting_user: User, case: Case, officer: User | None, move: Move | None = None
) -> Case:
    """Give a case to an officer, or to nobody."""
    with acting(
        acting_user=acting_user, case=case, name="assign", move=move or Move()
    ) as under_way:
        under_way.change(assigned_to=officer)
    return under_way.case
