"""What every console test may ask for: an office with one person per role, and a fixed clock."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casework import Way
from console_office import NOW, PASSWORD, Office
from django.conf import settings
from django.core.cache import cache, caches
from django.test import Client
from django.utils import translation
from inspecting_once import check_once, identify_once

from appwarden.console import clock
from appwarden.console.accounts.middleware import VERIFIED
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import SIGNED_IN, Role
from appwarden.console.cases import services
from appwarden.console.cases.bundled import load_weights
from appwarden.console.cases.models import AuthorityRole, Campaign, ScopeKind
from appwarden.console.cases.services import NewCampaign
from appwarden.console.deadlines.bundled import load_policies
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.inspections import worker
from appwarden.console.inspections.services import ordering
from appwarden.console.registry.models import App, Authority, Laboratory, Operator, Store
from appwarden.console.registry.services import keep_app


@pytest.fixture(autouse=True)
def _fixed_clock() -> Iterator[None]:
    with clock.fixed(NOW):
        yield


@pytest.fixture(autouse=True)
def _own_language() -> None:
    """Forget the language in which another test last asked for a page."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Forget counts of another test's cases and calls; pictures stay drawn."""
    cache.clear()
    caches["senders"].clear()


@pytest.fixture(autouse=True)
def _own_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "VAULT_FOLDER", tmp_path / "vault")


@pytest.fixture(autouse=True)
def _each_app_inspected_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "run_check", check_once)
    monkeypatch.setattr(ordering, "read_identity", identify_once)


@pytest.fixture
def office(db: None) -> Office:  # noqa: ARG001  opens the database
    """Return an authority, a laboratory, two companies that compete, a store and an app."""
    operator = Operator.objects.create(
        legal_name="杭州晨光网络科技有限公司", brand_zh="晨光", brand_en="Morninglight"
    )
    return Office(
        authority=Authority.objects.create(
            code="office", name_zh="示例通信管理局", name_en="Example Administration"
        ),
        laboratory=Laboratory.objects.create(
            code="lab", name_zh="示例检测中心", name_en="Example Test Centre"
        ),
        operator=operator,
        other_operator=Operator.objects.create(
            legal_name="苏州远山软件有限公司", brand_zh="远山", brand_en="Farhill"
        ),
        store=Store.objects.create(code="store", name_zh="示例应用商店", name_en="Example Store"),
        app=keep_app(
            App(),
            {
                "package": "com.example.morning",
                "name_zh": "晨光天气",
                "name_en": "Morning",
                "operator": operator,
            },
        ),
    )


@pytest.fixture
def users(office: Office) -> dict[Role, User]:
    """Return one person for each role that has an account; the password is PASSWORD."""
    return {role: _person(role, office) for role in sorted(SIGNED_IN)}


@pytest.fixture
def sign_in() -> Callable[[User], Client]:
    """Return a way to a client that is signed in as a person, second factor shown."""

    def client_of(user: User) -> Client:
        client = Client()
        client.force_login(user)
        session = client.session
        session[VERIFIED] = True
        session.save()
        return client

    return client_of


@pytest.fixture
def bundled(db: None) -> None:  # noqa: ARG001  opens the database
    """Load what migrations bring where the database is made from the models."""
    load_policies()
    load_weights()


@pytest.fixture
def campaign(bundled: None, office: Office, users: dict[Role, User]) -> Campaign:  # noqa: ARG001  needs policies
    """Return a campaign of the office: 5 working days, then 5 after naming."""
    return services.open_campaign(
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


@pytest.fixture
def way(campaign: Campaign, office: Office, users: dict[Role, User]) -> Way:
    return Way(users=users, office=office, campaign=campaign)


def _person(role: Role, office: Office) -> User:
    user = User(username=role.value, display_name=str(role.label), role=role)
    user.set_password(PASSWORD)
    if user.is_office:
        user.authority = office.authority
    if role == Role.INSPECTOR:
        user.laboratory = office.laboratory
    if role == Role.COMPANY:
        user.operator = office.operator
    if role == Role.STORE:
        user.store = office.store
    user.save()
    return user
