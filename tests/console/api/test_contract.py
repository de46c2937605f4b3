"""Every endpoint against its own description: no server error, whatever is sent."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.accounts.services import issue_token
from appwarden.console.accounts.services.tokens import grantable_acts
from appwarden.console.wsgi import application

EXAMPLES = 15
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)


@pytest.fixture
def bearer(users: dict[Role, User]) -> Callable[[], dict[str, str]]:
    """Give the headers of an inspector's token for everything an inspector may do."""
    user = users[Role.INSPECTOR]
    _token, secret = issue_token(
        acting_user=user, name="contract", scopes=grantable_acts(user), days=1
    )
    return lambda: {"Authorization": f"Bearer {secret}"}


@pytest.fixture(autouse=True)
def _as_often_as_it_takes(settings: Settings) -> None:
    settings.API_REQUESTS_A_MINUTE = settings.API_OPEN_REQUESTS_A_MINUTE = 1_000_000


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Keep the test's connection open from request to request, as Django's own client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.timeout(300)
def test_nothing_that_is_sent_breaks_the_server(
    bearer: Callable[[], dict[str, str]], subtests: pytest.Subtests
) -> None:
    load_all_checks()
    # Not at module level, where schemathesis would have it: what is sent takes seconds to make, and
    # every process that only lists the tests would make it.
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()
        with subtests.test(operation.label):
            sent = build_operation_test(
                config=schema.config,
                operation=operation,
                test_func=_send,
                given_kwargs={},
                feedback=FeedbackSources(),
            )
            sent(bearer=bearer)


@hypothesis_settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def _send(case: "schemathesis.Case[Any]", bearer: Callable[[], dict[str, str]]) -> None:
    case.call_and_validate(headers=bearer(), checks=list(CHECKS))
