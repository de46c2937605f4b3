"""A campaign, and a company's case with a real inspection behind it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from casework import Way
from console_office import Office
from django.test import Client

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import Case
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
