"""Who may do what on cases; `touches` narrows it to the cases a person has to do with."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import STAFF, Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Campaign, Case, RemovalItem, Summons

OFFICER = frozenset({Role.CASE_OFFICER, Role.APPROVER})
APPROVER = frozenset({Role.APPROVER})
COMPANY_OR_OFFICER = frozenset({Role.COMPANY, Role.CASE_OFFICER})


def touches(user: "User", case: "Case") -> bool:
    """Whether the case is among those the person may see at all."""
    from appwarden.console.cases.queries import visible_cases  # noqa: PLC0415  models load later

    return visible_cases(user).filter(pk=case.pk).exists()


def _own_item(user: "User", item: "RemovalItem") -> bool:
    if user.role == Role.STORE:
        return item.store_id == user.store_id
    return touches(user, item.order.case)


def _own_campaign(user: "User", campaign: "Campaign") -> bool:
    return (
        user.authority_id is None or campaign.bodies.filter(authority_id=user.authority_id).exists()
    )


def _own_summons(user: "User", summons: "Summons") -> bool:
    if user.role == Role.COMPANY:
        return summons.attendees.filter(operator=user.operator).exists()
    return user.authority_id in {None, summons.authority_id}


def _on_cases(names: str, roles: frozenset[Role]) -> tuple[Act, ...]:
    return tuple(Act(f"cases.{name}", roles, touches) for name in names.split())


ACTS: tuple[Act, ...] = (
    *_on_cases("view", STAFF),
    *_on_cases("export", OFFICER | {Role.AUDITOR}),
    Act("cases.view_dashboard", STAFF),
    Act("cases.open", frozenset({Role.INSPECTOR, Role.CASE_OFFICER})),
    *_on_cases("record_inspection", frozenset({Role.INSPECTOR, Role.CASE_OFFICER})),
    *_on_cases("record_reinspection", frozenset({Role.INSPECTOR, Role.CASE_OFFICER})),
    *_on_cases("set_problems", frozenset({Role.INSPECTOR, Role.CASE_OFFICER})),
    *_on_cases("confirm serve_notice serve_second_notice", OFFICER),
    *_on_cases("mark_rectified mark_not_rectified close file_record transfer", OFFICER),
    *_on_cases("accept_transfer return_transfer", OFFICER),
    *_on_cases("name_subject", frozenset({Role.APPROVER, Role.PUBLISHER})),
    *_on_cases(
        "order_removal withdraw stop_access restore_access state_immediate_ground", APPROVER
    ),
    *_on_cases("record_removal record_relisting", OFFICER),
    *_on_cases("record_answer request_extension file_appeal record_remedy", COMPANY_OR_OFFICER),
    *_on_cases("report_undertaking", COMPANY_OR_OFFICER),
    *_on_cases("decide_extension", OFFICER),
    *_on_cases("decide_appeal", APPROVER),
    *_on_cases("add_undertaking check_undertaking verify_remedy", OFFICER),
    *_on_cases("impose_penalty list_bad_operator delist_bad_operator", APPROVER),
    *_on_cases("record_court_action follow_court_action", OFFICER),
    *_on_cases("add_source tag_cause tag_themes", OFFICER),
    *_on_cases("set_visibility", frozenset({Role.APPROVER, Role.PUBLISHER})),
    *_on_cases("state_sanction assign decide_proposal set_deadline join_campaign", OFFICER),
    Act("cases.hold_summons", OFFICER, _own_summons),
    Act("cases.acknowledge_summons", COMPANY_OR_OFFICER, _own_summons),
    Act("cases.acknowledge_removal", frozenset({Role.STORE, Role.CASE_OFFICER}), _own_item),
    Act("cases.report_removed", frozenset({Role.STORE, Role.CASE_OFFICER}), _own_item),
    Act("cases.verify_removal", OFFICER, _own_item),
    Act("cases.report_relisted", OFFICER, _own_item),
    Act("cases.view_campaigns", STAFF),
    Act("cases.manage_campaigns", OFFICER, _own_campaign),
    Act("cases.open_batch", OFFICER, _own_campaign),
    Act("cases.view_weights", STAFF),
    Act("cases.set_weight", frozenset({Role.ADMINISTRATOR})),
    Act("cases.give_numbers", frozenset({Role.APPROVER, Role.ADMINISTRATOR})),
    Act("cases.bulk", OFFICER),
)
