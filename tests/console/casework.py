"""A person's way through a case: carries cases as far up the ladder as a test wants them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from console_office import Office

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases import services
from appwarden.console.cases.models import Campaign, Case
from appwarden.console.cases.services import Move, NewCase, NewOrder, NewProblem, NewSource
from appwarden.console.deadlines.models import Deadline, DeadlineState

PROBLEMS = (
    NewProblem(code="MIIT-T01", clauses=("CN2019-3.1",), data_types=("contacts",)),
    NewProblem(code="MIIT-T05", clauses=("CN2019-4.2",)),
)


@dataclass
class Way:
    """Carries cases along; each step is done by somebody who may do it."""

    users: dict[Role, User]
    office: Office
    campaign: Campaign

    @property
    def officer(self) -> User:
        return self.users[Role.CASE_OFFICER]

    @property
    def approver(self) -> User:
        return self.users[Role.APPROVER]

    @property
    def company(self) -> User:
        return self.users[Role.COMPANY]

    def opened(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        values = {
            "authority": self.office.authority,
            "app": self.office.app,
            "campaign": self.campaign,
            **changes,
        }
        return services.open_case(acting_user=self.officer, new=NewCase(**values))

    def with_problems(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.opened(**changes)
        services.add_source(
            acting_user=self.officer,
            case=case,
            source=NewSource(title="Bulletin", publisher="Office", is_basis=True),
        )
        return services.set_problems(acting_user=self.officer, case=case, problems=PROBLEMS)

    def inspected(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.with_problems(**changes)
        return services.record_inspection(acting_user=self.officer, case=case)

    def confirmed(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        return services.confirm_case(acting_user=self.approver, case=self.inspected(**changes))

    def notified(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        """Serve so long ago that the deadline of 5 working days is over."""
        days_ago = changes.pop("days_ago", 20)
        move = Move(on=clock.today() - timedelta(days=days_ago))
        case = self.confirmed(**changes)
        return services.serve_notice(acting_user=self.officer, case=case, move=move)

    def reinspected(self, *, fixed: bool, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        state = "fixed" if fixed else "remaining"
        return services.record_reinspection(
            acting_user=self.officer,
            case=self.notified(**changes),
            results={problem.code: state for problem in PROBLEMS},
        )

    def rectified(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.reinspected(fixed=True, **changes)
        return services.mark_rectified(acting_user=self.officer, case=case)

    def not_rectified(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.reinspected(fixed=False, **changes)
        return services.mark_not_rectified(acting_user=self.officer, case=case)

    def named(self, *, days_ago: int = 15, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.not_rectified(days_ago=40, **changes)
        move = Move(on=clock.today() - timedelta(days=days_ago))
        return services.name_case(acting_user=self.approver, case=case, move=move)

    def removal_ordered(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = services.record_reinspection(
            acting_user=self.officer,
            case=self.named(**changes),
            results={problem.code: "remaining" for problem in PROBLEMS},
        )
        order = NewOrder(ground="named and not rectified", stores=[self.office.store])
        return services.order_removal(acting_user=self.approver, case=case, order=order)

    def removed(self, **changes: Any) -> Case:  # noqa: ANN401  any field of NewCase
        case = self.removal_ordered(**changes)
        item = case.removal_orders.get().items.get()
        services.verify_removal(acting_user=self.officer, item=item)
        return services.record_removal(acting_user=self.officer, case=case)

    def running(self, case: Case) -> Deadline:
        return case.deadlines.get(state=DeadlineState.OPEN)
