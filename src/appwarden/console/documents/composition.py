"""A case, a summons or a bulletin -> the content of a letter, read from the database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

import msgspec
from django.utils import translation

from appwarden.console.cases.models import Case, CaseProblem, Summons, SummonsKind
from appwarden.console.catalogue import catalogue
from appwarden.console.deadlines.models import Deadline, DeadlineState
from appwarden.console.documents.kinds import Kind, Language, Layout
from appwarden.console.documents.letter import Entry, FindingLine, Table, Values
from appwarden.console.documents.models import Document
from appwarden.console.documents.page import day_in_words
from appwarden.console.registry.models import Authority
from appwarden.console.registry.words import app_type_name

JOINERS = {Language.CHINESE: "；", Language.ENGLISH: "; "}
LIST_JOINERS = {Language.CHINESE: "、", Language.ENGLISH: ", "}
DJANGO_LANGUAGES = {Language.CHINESE: "zh-hans", Language.ENGLISH: "en"}


@dataclass(frozen=True, kw_only=True)
class Content:
    """What a letter is made from, before its number and its wording."""

    authority: Authority
    kind: str
    language: str
    values: Values = field(default_factory=Values)
    layout: str = Layout.APPS
    addressees: Sequence[str] = ()
    entries: Sequence[Entry] = ()
    findings: Sequence[FindingLine] = ()
    tables: Sequence[Table] = ()
    case: Case | None = None
    summons: Summons | None = None
    issued_on: date | None = None


def of_case(kind: str, case: Case, language: str) -> Content:
    """Compose a letter about one case: its subject, problems, running deadline and next step."""
    with translation.override(DJANGO_LANGUAGES[Language(language)]):
        problems = list(case.problems.all())
        entry = _entry(case, problems, language)
        stores = _stores(case) if kind == Kind.REMOVAL_ORDER else []
        deadline = _running_deadline(case)
        values = Values(
            office=str(case.authority),
            campaign=str(case.campaign or ""),
            app_count="1",
            app_names=_quoted(entry.name, language),
            problems=JOINERS[Language(language)].join(entry.problems),
            deadline=_day(deadline.due_on if deadline else None, language),
            deadline_rule=str(deadline.policy) if deadline and deadline.policy else "",
            next_action=_next_action(kind, case, language),
            legal_basis=legal_basis(case, language),
            reference=_reference(case),
            store=LIST_JOINERS[Language(language)].join(stores),
            reason=case.get_outcome_display() if case.outcome else "",
        )
    operator = case.operator.legal_name if case.operator else ""
    return Content(
        authority=case.authority,
        kind=kind,
        language=language,
        values=values,
        addressees=stores or ([operator] if operator else []),
        entries=(entry,) if kind != Kind.CLOSURE_LETTER else (),
        findings=_findings(problems, language) if kind in _WITH_FINDINGS else (),
        case=case,
    )


def of_summons(kind: str, summons: Summons, language: str) -> Content:
    """Compose a summons, a meeting or guidance to many companies."""
    with translation.override(DJANGO_LANGUAGES[Language(language)]):
        companies = [attendee.operator.legal_name for attendee in summons.attendees.all()]
        values = Values(
            office=str(summons.authority),
            campaign=str(summons.campaign or ""),
            problems=" ".join(summons.issues.split()).rstrip("。."),
            deadline=_day(summons.fix_by, language),
            next_action=summons.warning.rstrip("。."),
            meeting_time=_day(summons.held_on, language),
            meeting_place=summons.place,
        )
    guidance = summons.kind == SummonsKind.GUIDANCE
    return Content(
        authority=summons.authority,
        kind=Kind.GUIDANCE_NOTICE if guidance else kind,
        language=language,
        values=values,
        addressees=_addressees(companies, language),
        tables=(_companies(companies, language),) if companies else (),
        summons=summons,
    )


def problem_name(code: str, language: str) -> str:
    """Return a problem type's or duty's name in the catalogue; the code where it has none."""
    title = _titles().get(code) or _titles().get(f"MIIT-{code}")
    return title[0 if language == Language.CHINESE else 1] if title else code


def clause_name(code: str, language: str) -> str:
    """Return the legal text and number of a duty; the code where the catalogue has none."""
    installed = catalogue()
    duty = installed.duties.get(code)
    if duty is None:
        return code
    title = installed.packs[duty.pack].title
    return f"{title.zh if language == Language.CHINESE else title.en} {duty.number}"


def legal_basis(case: Case, language: str) -> str:
    """Return the campaign's document, or the title of the legal text it stands on."""
    campaign = case.campaign
    if campaign is None:
        return ""
    pack = catalogue().packs.get(campaign.basis_pack)
    if campaign.basis_document or pack is None:
        return campaign.basis_document
    return f"《{pack.title.zh}》" if language == Language.CHINESE else pack.title.en


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, str]]:
    duties = catalogue().duties
    return {key: (duty.title.zh, duty.title.en) for key, duty in duties.items()}


_WITH_FINDINGS = frozenset({Kind.RECTIFICATION_NOTICE, Kind.SECOND_NOTICE})
_MOST_ADDRESSEES = 5
_NEXT = {
    Kind.RECTIFICATION_NOTICE: ("依法向社会通报", "name the app in public"),
    Kind.SECOND_NOTICE: ("依法向社会通报并组织下架", "name the app in public and have it removed"),
    Kind.REMOVAL_ORDER: ("", ""),
    Kind.CLOSURE_LETTER: ("", ""),
}


def _next_action(kind: str, case: Case, language: str) -> str:
    if case.sanction_text and kind in _WITH_FINDINGS:
        return case.sanction_text.rstrip("。.")
    zh, en = _NEXT.get(Kind(kind), ("", ""))
    return zh if language == Language.CHINESE else en


def _entry(case: Case, problems: Iterable[CaseProblem], language: str) -> Entry:
    build = case.app.builds.order_by("-received_at").first() if case.app else None
    stores = _stores(case)
    if not stores and build is not None and build.store is not None:
        stores = [str(build.store)]
    return Entry(
        name=str(case.subject or ""),
        developer=case.operator.legal_name if case.operator else "",
        stores=tuple(stores),
        version=build.version_name if build is not None else "",
        app_type=app_type_name(case.app.app_type) if case.app else "",
        problems=tuple(problem_name(problem.code, language) for problem in problems),
    )


def _stores(case: Case) -> list[str]:
    order = case.removal_orders.order_by("-ordered_on", "-pk").first()
    items = order.items.select_related("store") if order is not None else ()
    return [str(item.store) for item in items]


def _findings(problems: Iterable[CaseProblem], language: str) -> tuple[FindingLine, ...]:
    return tuple(
        FindingLine(
            problem=problem_name(problem.code, language),
            clause=JOINERS[Language(language)].join(
                clause_name(clause, language) for clause in problem.clauses
            ),
            seen=problem.detail,
        )
        for problem in problems
    )


def _running_deadline(case: Case) -> Deadline | None:
    return (
        case.deadlines.filter(state=DeadlineState.OPEN)
        .exclude(due_on=None)
        .select_related("policy")
        .order_by("-start_on", "-pk")
        .first()
    )


def _reference(case: Case) -> str:
    earlier = (
        Document.objects.filter(case=case)
        .exclude(number=None)
        .order_by("-issued_on", "-pk")
        .first()
    )
    return (earlier.number or "") if earlier is not None else ""


def _day(day: date | datetime | None, language: str) -> str:
    return day_in_words(day, language) if day is not None else ""


def _quoted(name: str, language: str) -> str:
    return f"《{name}》" if language == Language.CHINESE else name


def _addressees(companies: Sequence[str], language: str) -> list[str]:
    """Name few companies; many stand in a table behind the letter."""
    if len(companies) <= _MOST_ADDRESSEES:
        return list(companies)
    return ["各有关企业" if language == Language.CHINESE else "To the companies listed"]


def _companies(companies: Sequence[str], language: str) -> Table:
    chinese = language == Language.CHINESE
    return Table(
        heading="企业名单" if chinese else "Companies",
        headers=("序号", "企业名称") if chinese else ("No.", "Company"),
        rows=tuple((str(place), name) for place, name in enumerate(companies, 1)),
        widths=(1, 9),
    )


def with_values(content: Content, **values: str) -> Content:
    """Return the content with some values replaced."""
    changed = msgspec.structs.replace(content.values, **values)
    return Content(**{**content.__dict__, "values": changed})
