"""A campaign whose cases can be named, and a bulletin in draft that lists them."""

from collections.abc import Callable
from typing import Any

import pytest
from casework import Way
from console_office import Office

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import BatchKind, Case
from appwarden.console.cases.services import NewBatch
from appwarden.console.publication.models import Bulletin
from appwarden.console.publication.services.drafting import (
    BulletinText,
    add_cases,
    draft_bulletin,
)
from appwarden.console.registry.models import App, Operator

DraftMaker = Callable[..., Bulletin]


@pytest.fixture
def failing(way: Way) -> Callable[[int], list[Case]]:
    """Return a maker of cases that may be named, each of an app of its own."""

    def make(count: int) -> list[Case]:
        cases = []
        for number in range(count):
            operator = Operator.objects.create(legal_name=f"第{number}示例科技有限公司")
            app = App.objects.create(
                package=f"com.example.a{number}", name_zh=f"示例{number}号", operator=operator
            )
            cases.append(way.not_rectified(app=app))
        return cases

    return make


@pytest.fixture
def draft(way: Way, users: dict[Role, User], office: Office) -> DraftMaker:
    """Return a maker of drafts with a batch: cases, then fields of BulletinText."""

    def make(cases: list[Case], **text: Any) -> Bulletin:  # noqa: ANN401  fields
        officer = users[Role.CASE_OFFICER]
        kind = text.get("kind", BatchKind.NAMING)
        batch = services.open_batch(
            acting_user=officer,
            new=NewBatch(campaign=way.campaign, series=office.authority, kind=str(kind)),
        )
        values: dict[str, Any] = {
            "title_zh": "关于侵害用户权益行为的App通报",
            "title_en": "Bulletin on apps",
            "next_action_zh": "依法组织下架",
            "next_action_en": "have it removed",
            "batch": batch,
            **text,
        }
        bulletin = draft_bulletin(
            acting_user=officer, authority=office.authority, text=BulletinText(**values)
        )
        add_cases(acting_user=officer, bulletin=bulletin, cases=cases)
        return bulletin

    return make
