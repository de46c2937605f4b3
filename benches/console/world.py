"""An office with 200,000 apps, 200,000 cases and 2 million findings, the same one every time.

One case of each kind is made by the program's own services; the rest are copies of its rows with
names, days and statuses of their own.
"""

from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from growing import FIRST_KEY, Growing, run
from published import grow_published

from appwarden.console.accounts.models import User
from appwarden.console.cases import services
from appwarden.console.cases.models import Batch, Campaign, Case, CaseEvent, CaseProblem
from appwarden.console.cases.services import Move, NewCase, NewProblem, NewSource
from appwarden.console.deadlines.models import Deadline
from appwarden.console.demo.entering import enter_actions, enter_demo_bodies, enter_register
from appwarden.console.demo.people import (
    Bodies,
    People,
    add_partners,
    first_people,
    settle_people,
)
from appwarden.console.demo.record import public_record
from appwarden.console.demo.replay import office_day
from appwarden.console.demo.samples import inspect_samples
from appwarden.console.inspections.models import Inspection, InspectionFinding, Judgement
from appwarden.console.law.services import load_bundled as load_law
from appwarden.console.leads.services.intake import Complaint, record_lead
from appwarden.console.registry.models import App, Build, Listing, Operator, Store
from appwarden.console.search.bigrams import bigrams
from appwarden.console.statistics.services import load_bundled as load_figures

APPS = CASES = 200_000
FINDINGS_A_CASE = 10
OPERATORS = 20_000
GROUPS = 2_000
STORES = 12
CAMPAIGNS = 20
BATCHES = 240
LEADS = 50_000
SECTORS = 20
FIRST = ("晨光", "远山", "青松", "白鹭", "星河", "云帆", "金禾", "海棠", "北斗", "春雨")
SECOND = ("地图", "天气", "音乐", "外卖", "阅读", "相机", "理财", "出行", "课堂", "浏览器")
COUNTED = (
    "registry.App",
    "cases.Case",
    "inspections.InspectionFinding",
    "cases.CaseEvent",
    "cases.CaseProblem",
    "leads.Lead",
    "publication.BulletinEntry",
    "audit.AuditEntry",
)
STARTED = "date '2018-01-01'"
DAYS = 2900
NAME = "({})[1 + pick('name', 100)] || ' ' || i"


@dataclass(frozen=True)
class World:
    """Who looks at it, and how many of each there are."""

    people: People
    bodies: Bodies
    counts: dict[str, int]


def make_world(scale: float) -> World:
    """Fill an empty, migrated PostgreSQL; `scale` 1 is the full size."""
    people, bodies, templates = _first_rows()
    growing = Growing(scale)
    with transaction.atomic():
        # Triggers of foreign keys would check 10 million rows one by one; the keys are ours.
        run("SET LOCAL session_replication_role = replica")
        _grow_register(growing, templates)
        _grow_cases(growing, templates)
        _grow_inspections(growing, templates)
        _grow_leads(growing, templates)
        names = {"name_zh": NAME.format(_names()), "search_text": NAME.format(_searched())}
        grow_published(growing, people, bodies, templates.case, names)
    run("VACUUM ANALYZE")  # as the database does by itself within the day
    return World(people, bodies, _counts())


def _counts() -> dict[str, int]:
    managers = {name: apps.get_model(name)._default_manager for name in COUNTED}
    return {name: manager.count() for name, manager in managers.items()}


def known_world() -> World | None:
    """Return the world of a database that was filled before, None where it is empty."""
    people = _everybody()
    if "store" not in people.by_name:
        return None
    company, store = people["company"].operator, people["store"].store
    authority, laboratory = people["officer"].authority, people["inspector"].laboratory
    if company is None or store is None or authority is None or laboratory is None:
        return None
    return World(people, Bodies(authority, laboratory, company, store), _counts())


@dataclass(frozen=True)
class Templates:
    """The rows that are copied."""

    operator: Operator
    app: App
    listing: Listing
    build: Build
    inspection: Inspection
    finding: InspectionFinding
    judgement: Judgement
    store: Store
    campaign: Campaign
    batch: Batch
    case: Case
    problem: CaseProblem
    event: CaseEvent
    deadline: Deadline
    history: Model
    lead: Model


def _first_rows() -> tuple[People, Bodies, Templates]:
    people = first_people()
    load_law(acting_user=people["admin"])
    load_figures(acting_user=people["admin"])
    record = public_record()
    bodies = enter_demo_bodies(people)
    register = enter_register(record, people)
    actions = enter_actions(record, register, people, bodies.authority)
    inspect_samples(people, bodies)
    case = _first_case(people, bodies, actions.campaigns["record-2020"])
    lead = record_lead(
        acting_user=people["officer"],
        complaint=Complaint(app_name="示例应用", problem="too_much", description="要求过多权限"),
    )
    people = settle_people(people, bodies)
    add_partners(bodies)
    inspection = Inspection.objects.filter(findings__isnull=False).first()
    finding = InspectionFinding.objects.first()
    deadline, event = Deadline.objects.filter(case=case).first(), case.events.first()
    problem, batch = case.problems.first(), Batch.objects.first()
    if None in {inspection, finding, deadline, event, problem, batch}:
        raise RuntimeError("the sample apps are needed: run this in a checkout")
    judgement = Judgement.objects.create(
        inspection=inspection,
        finding_id=finding.finding_id,
        decision="confirmed",
        judged_by=people["inspector"],
    )
    listing = Listing.objects.create(app=inspection.build.app, store=bodies.store)
    templates = Templates(
        operator=bodies.operator, app=inspection.build.app, listing=listing,
        build=inspection.build, inspection=inspection, finding=finding, judgement=judgement,
        store=bodies.store, campaign=case.campaign, batch=batch, case=case, problem=problem,
        event=event, deadline=deadline, history=case.history.first(), lead=lead,
    )  # fmt: skip
    return _everybody(), bodies, templates


def _everybody() -> People:
    return People({user.username: user for user in User.objects.all()})


def _first_case(people: People, bodies: Bodies, campaign: Campaign) -> Case:
    """Carry one case to its notice, so that there is one row of everything."""
    officer, inspector = people["officer"], people["inspector"]
    app = App.objects.filter(operator=bodies.operator).first()
    with office_day(date(2020, 7, 1)):
        new = NewCase(authority=bodies.authority, app=app, campaign=campaign)
        case = services.open_case(acting_user=officer, new=new)
        source = NewSource(title="来源", publisher="来源", is_basis=True)
        services.add_source(acting_user=officer, case=case, source=source)
        case = services.record_inspection(acting_user=inspector, case=case)
        problem = NewProblem(code="MIIT-T01", clauses=("MIIT-T01",))
        case = services.set_problems(acting_user=inspector, case=case, problems=[problem])
        case = services.confirm_case(acting_user=people["approver"], case=case)
        paper = Move(paper="示例〔2020〕1号")
        return services.serve_notice(acting_user=officer, case=case, move=paper)


def _grow_register(growing: Growing, templates: Templates) -> None:
    groups = growing.count(GROUPS)
    growing.grow(
        templates.operator,
        growing.count(OPERATORS),
        {
            "legal_name": "'示例公司' || i || '有限公司'",
            "brand_zh": "'示例' || i",
            "brand_en": "'Example ' || i",
            "parent_id": (
                f"CASE WHEN i > {groups} THEN {FIRST_KEY + 1} + pick('group', {groups}) END"
            ),
            "sector": f"'sector ' || pick('sector', {SECTORS})",
        },
    )
    growing.grow(
        templates.store,
        STORES,
        {"code": "'store-' || i", "name_zh": "'商店' || i", "name_en": "'Store ' || i"},
    )
    names = _names()
    growing.grow(
        templates.app,
        growing.count(APPS),
        {
            "package": "'com.example.a' || i",
            "name_zh": f"({names})[1 + pick('name', 100)] || i",
            "name_en": "'App ' || i",
            "operator_id": f"{FIRST_KEY + 1} + pick('operator', {growing.count(OPERATORS)})",
            "sector": f"'sector ' || pick('app sector', {SECTORS})",
            "app_type": "'type ' || pick('type', 39)",
            "search_text": (
                f"({_searched()})[1 + pick('name', 100)] || ' ' || i || ' com.example.a' || i"
            ),
        },
    )
    growing.grow(
        templates.listing,
        growing.count(APPS),
        {"app_id": f"{FIRST_KEY} + i", "store_id": f"{FIRST_KEY + 1} + pick('store', {STORES})"},
    )
    growing.grow(
        templates.build,
        growing.count(APPS),
        {
            "app_id": f"{FIRST_KEY} + i",
            "store_id": f"{FIRST_KEY + 1} + pick('store', {STORES})",
            "sha256": "md5('a' || i) || md5('b' || i)",
            "version_name": "'1.' || pick('version', 50)",
        },
    )


def _names() -> str:
    return f"ARRAY[{', '.join(repr(one + two) for one in FIRST for two in SECOND)}]"


def _searched() -> str:
    pairs = (bigrams(one + two) for one in FIRST for two in SECOND)
    return f"ARRAY[{', '.join(repr(pair) for pair in pairs)}]"


def _grow_cases(growing: Growing, templates: Templates) -> None:
    cases = growing.count(CASES)
    growing.grow(
        templates.campaign,
        CAMPAIGNS,
        {"code": "'campaign-' || i", "title_zh": "'行动' || i", "title_en": "'Campaign ' || i"},
    )
    run(
        "INSERT INTO cases_campaignauthority (campaign_id, authority_id, role) "
        "SELECT c.id, a.id, 'lead' FROM cases_campaign c, registry_authority a "
        "WHERE c.id > %s AND a.id = %s",
        [FIRST_KEY, templates.case.authority_id],
    )
    growing.grow(
        templates.batch,
        BATCHES,
        {
            "campaign_id": f"{FIRST_KEY + 1} + i % {CAMPAIGNS}",
            "year": "2030 + i / 12",
            "year_number": "1 + i % 12",
            "running_number": "1000 + i",
        },
    )
    opened = f"({STARTED} + pick('opened', {DAYS}))"
    # How far a case came: of 100 cases 12 are leads, 10 inspected ... the last 4 are removed.
    stage = "pick('stage', 100)"

    def day(least: int, after: int) -> str:
        return f"CASE WHEN {stage} >= {least} THEN {opened} + {after} END"

    growing.grow(
        templates.case,
        cases,
        {
            "number": "'L-' || i",
            "app_id": f"{FIRST_KEY} + 1 + (i - 1) % {growing.count(APPS)}",
            "operator_id": f"{FIRST_KEY + 1} + pick('operator', {growing.count(OPERATORS)})",
            "campaign_id": f"{FIRST_KEY + 1} + pick('campaign', {CAMPAIGNS})",
            "batch_id": (
                f"CASE WHEN {stage} >= 80 THEN {FIRST_KEY + 1} + pick('batch', {BATCHES}) END"
            ),
            "status": (
                f"CASE WHEN {stage} < 12 THEN 'lead' WHEN {stage} < 22 THEN 'inspected' "
                f"WHEN {stage} < 30 THEN 'confirmed' WHEN {stage} < 50 THEN 'notified' "
                f"WHEN {stage} < 80 THEN 'closed' WHEN {stage} < 96 THEN 'named' ELSE 'removed' END"
            ),
            "visibility": f"CASE WHEN {stage} >= 80 THEN 'full' ELSE 'internal' END",
            "severity": "(ARRAY['low','medium','high','grave'])[1 + pick('severity', 4)]",
            "is_relapse": "pick('relapse', 20) = 0",
            "search_text": f"({_searched()})[1 + pick('name', 100)] || ' ' || i",
            "opened_on": opened,
            "inspected_on": day(12, 3),
            "confirmed_on": day(22, 8),
            "notified_on": day(30, 10),
            "rectified_on": (
                f"CASE WHEN {stage} BETWEEN 50 AND 79 THEN {opened} + 20 + pick('fix', 30) END"
            ),
            "closed_on": f"CASE WHEN {stage} BETWEEN 50 AND 79 THEN {opened} + 60 END",
            "named_on": day(80, 30),
            "removal_ordered_on": day(96, 40),
            "removed_on": day(96, 44),
            "updated_at": f"{opened} + interval '50 days'",
        },
    )
    growing.grow(
        templates.problem,
        2 * cases,
        {
            "case_id": f"{FIRST_KEY} + (i + 1) / 2",
            "code": "'MIIT-T' || lpad((1 + i % 2 * 8 + pick('code', 8))::text, 2, '0')",
        },
    )
    growing.grow(
        templates.event,
        4 * cases,
        {
            "case_id": f"{FIRST_KEY} + (i + 3) / 4",
            "occurred_on": f"{STARTED} + pick('event', {DAYS})",
            "act": "(ARRAY['open','record_inspection','confirm','serve_notice'])[1 + i % 4]",
        },
    )
    growing.grow(
        templates.deadline,
        cases,
        {
            "case_id": f"{FIRST_KEY} + i",
            "due_on": f"{STARTED} + pick('due', {DAYS + 60})",
            "state": "CASE WHEN pick('state', 10) = 0 THEN 'open' ELSE 'settled' END",
        },
    )
    growing.grow(templates.history, cases, {"id": f"{FIRST_KEY} + i", "number": "'L-' || i"})


def _grow_inspections(growing: Growing, templates: Templates) -> None:
    cases = growing.count(CASES)
    growing.grow(
        templates.inspection,
        cases,
        {
            "build_id": f"{FIRST_KEY} + i",
            "case_id": f"{FIRST_KEY} + i",
            "finding_count": str(FINDINGS_A_CASE),
            "result_status": "CASE WHEN pick('result', 10) = 0 THEN 'open' ELSE 'confirmed' END",
            "finished_at": f"{STARTED} + pick('finished', {DAYS}) * interval '1 day'",
            "requested_at": f"{STARTED} + pick('finished', {DAYS}) * interval '1 day'",
        },
    )
    growing.grow(
        templates.finding,
        FINDINGS_A_CASE * cases,
        {
            "inspection_id": f"{FIRST_KEY} + (i + {FINDINGS_A_CASE - 1}) / {FINDINGS_A_CASE}",
            "finding_id": "md5('finding' || i)",
            "ordinal": f"i % {FINDINGS_A_CASE}",
            "problem_type": "'MIIT-T' || lpad((1 + pick('type', 8))::text, 2, '0')",
            "sdk": "CASE WHEN i % 2 = 0 THEN (ARRAY['umeng','jpush','getui','bugly','pangle'])"
            "[1 + pick('sdk', 5)] ELSE '' END",
        },
    )
    growing.grow(
        templates.judgement,
        cases,
        {
            "inspection_id": f"{FIRST_KEY} + i",
            "finding_id": f"md5('finding' || (i * {FINDINGS_A_CASE}))",
        },
    )


def _grow_leads(growing: Growing, templates: Templates) -> None:
    growing.grow(
        templates.lead,
        growing.count(LEADS),
        {
            "app_name": f"({_names()})[1 + pick('name', 100)] || i",
            "subject_key": "md5('s' || i)",
            "duplicate_key": "md5('d' || i)",
            "status": "(ARRAY['new','linked','dismissed','spam'])[1 + pick('lead', 4)]",
            "received_at": f"{STARTED} + pick('received', {DAYS}) * interval '1 day'",
        },
    )


def size_of_database() -> str:
    """Return the size of the database on disk, as PostgreSQL prints it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_size_pretty(pg_database_size(current_database()))")
        row = cursor.fetchone()
    return str(row[0]) if row else ""
