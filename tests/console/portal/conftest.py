"""A campaign, and a company's case with a real inspection behind it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from casework import Way
from console_office import Office
from django.test import Client

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.bundled import load_weights
from appwarden.console.cases.models import AuthorityRole, Campaign, Case, ScopeKind
from appwarden.console.cases.services import NewCampaign
from appwarden.console.deadlines.bundled import load_policies
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.inspections.services import (
    Order,
    Source,
    attach_to_case,
    confirm_result,
    judge_finding,
    propose_result,
    receive_app,
    request_inspection,
)
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import App

APKS = Path(__file__).parents[2] / "samples" / "apks"


@pytest.fixture
def way(office: Office, users: dict[Role, User]) -> Way:
    """Return a way to carry cases of a campaign with deadlines of 5 working days."""
    load_policies()
    load_weights()
    campaign: Campaign = services.open_campaign(
        acting_user=users[Role.CASE_OFFICER],
        new=NewCampaign(
            code="action-2026",
            title_zh="2026年专项整治",
            title_en="Action 2026",
            basis_pack="miit-164",
            basis_version="2020",
            scope_kind=ScopeKind.TOP_N,
            scope_top_n=100,
            first_policy=DeadlinePolicy.objects.get(code="service-5-working-days"),
            naming_policy=DeadlinePolicy.objects.get(code="naming-5-working-days"),
            store_policy=DeadlinePolicy.objects.get(code="stores-at-once"),
            begins_on=clock.today(),
            bodies=[(office.authority, AuthorityRole.LEAD)],
        ),
    )
    return Way(users=users, office=office, campaign=campaign)


@pytest.fixture
def noticed(way: Way, office: Office, users: dict[Role, User]) -> Case:
    """Return a case that was inspected, confirmed by two people and notified today."""
    inspector, approver, officer = users[Role.INSPECTOR], way.approver, way.officer
    with (APKS / "consent_after_sdk_init.apk").open("rb") as stream:
        build = receive_app(acting_user=inspector, stream=stream, name="a.apk", source=Source())
    App.objects.filter(pk=build.app_id).update(operator=office.operator)
    build.app.refresh_from_db()
    case = way.opened(app=build.app, laboratory=office.laboratory)
    inspection = request_inspection(acting_user=inspector, order=Order(build=build))
    attach_to_case(acting_user=inspector, inspection=inspection, case=case)
    run_worker(once=True)
    for row in inspection.findings.all():
        judge_finding(
            acting_user=inspector,
            inspection=inspection,
            finding_id=row.finding_id,
            decision="confirmed",
        )
    inspection.refresh_from_db()
    propose_result(acting_user=inspector, inspection=inspection)
    confirm_result(acting_user=approver, inspection=inspection)
    case = services.record_inspection(acting_user=officer, case=case, inspection=inspection)
    case = services.confirm_case(acting_user=approver, case=case)
    return services.serve_notice(acting_user=officer, case=case)


@pytest.fixture
def company(users: dict[Role, User], sign_in: Callable[[User], Client]) -> Client:
    return sign_in(users[Role.COMPANY])


@pytest.fixture
def rival(office: Office, users: dict[Role, User], sign_in: Callable[[User], Client]) -> Client:
    """Return a client of another company."""
    person = users[Role.COMPANY]
    other = User.objects.create(
        username="rival",
        display_name="Rival",
        role=person.role,
        operator=office.other_operator,
        password=person.password,
    )
    return sign_in(other)
