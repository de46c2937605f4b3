"""A campaign, and a case carried as far up the ladder as a test wants it."""

import pytest
from casework import Way
from console_office import Office

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.bundled import load_weights
from appwarden.console.cases.models import AuthorityRole, Campaign, ScopeKind
from appwarden.console.cases.services import NewCampaign
from appwarden.console.deadlines.bundled import load_policies
from appwarden.console.deadlines.models import DeadlinePolicy


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
