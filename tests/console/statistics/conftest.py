"""Cases with dates, made without the services: here only counting is under test."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest
from console_office import Office

from appwarden.console.cases.models import Case
from appwarden.console.registry.models import App, Operator

MakeCase = Callable[..., Case]


@pytest.fixture
def make_case(office: Office) -> MakeCase:
    """Return a way to a case of an app; keywords are the case's own fields, and `operator`."""
    numbers = count(1)

    def make(
        operator: Operator | None = None,
        sector: str = "",
        opened_on: str | date = "2021-01-01",
        **fields: object,
    ) -> Case:
        number = next(numbers)
        owner = operator or office.operator
        app = App.objects.create(package=f"com.example.a{number}", operator=owner, sector=sector)
        return Case.objects.create(
            number=f"T-{number}",
            subject_kind="app",
            app=app,
            operator=owner,
            authority=office.authority,
            opened_on=opened_on,
            **fields,
        )

    return make
