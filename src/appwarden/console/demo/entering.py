"""Bodies, companies, rules, campaigns and batches of the record, entered as an office would."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import AuthorityRole, Batch, Campaign
from appwarden.console.cases.services import (
    Announcement,
    NewBatch,
    NewCampaign,
    announce_campaign,
    open_batch,
    open_campaign,
)
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.demo.people import Bodies, People
from appwarden.console.demo.record import CampaignEntry, PublicRecord
from appwarden.console.registry.models import Authority, Laboratory, Operator, Store
from appwarden.console.registry.services import keep_record

Row = TypeVar("Row", Authority, Laboratory, Operator, Store)


@dataclass(frozen=True)
class Register:
    """What the record's cases refer to, by its keys in the file."""

    authorities: Mapping[str, Authority]
    stores: Mapping[str, Store]
    operators: Mapping[str, Operator]
    policies: Mapping[str, DeadlinePolicy]


@dataclass(frozen=True)
class Actions:
    """Campaigns and batches of the record by their keys."""

    campaigns: Mapping[str, Campaign]
    batches: Mapping[str, Batch]


def enter_demo_bodies(people: People) -> Bodies:
    """Enter the fictitious office, laboratory, company and store of the demo people."""
    keeper = people["admin"]
    names = {"name_zh": "示例通信管理局（演示）", "name_en": "Example Administration (demo)"}
    authority = _keep(keeper, Authority(), {"code": "demo-office", **names, "region": "示例省"})
    names = {"name_zh": "示例检测中心（演示）", "name_en": "Example Test Centre (demo)"}
    laboratory = _keep(keeper, Laboratory(), {"code": "demo-lab", **names})
    company = {
        "legal_name": "示例晨光网络科技有限公司",
        "brand_zh": "晨光（演示）",
        "brand_en": "Morninglight (demo)",
        "contact_name": "示例联系人",
        "contact_email": "contact@example.com",
        "sector": "utilities",
    }
    operator = _keep(keeper, Operator(), company)
    names = {"name_zh": "示例应用商店（演示）", "name_en": "Example Store (demo)"}
    contact = {"contact_email": "store@example.com"}
    store = _keep(keeper, Store(), {"code": "demo-store", **names, **contact})
    return Bodies(authority, laboratory, operator, store)


def enter_register(record: PublicRecord, people: People) -> Register:
    """Enter authorities, stores, companies with their groups, and deadline rules."""
    keeper = people["admin"]
    for body in record.laboratories:
        names = {"name_zh": body.zh, "name_en": body.en}
        _keep(keeper, Laboratory(), {"code": body.code, **names})
    authorities = {
        body.code: _keep(
            keeper,
            Authority(),
            {"code": body.code, "name_zh": body.zh, "name_en": body.en, "region": body.region},
        )
        for body in record.authorities
    }
    stores = {
        entry.code: _keep(
            keeper,
            Store(),
            {
                "code": entry.code,
                "name_zh": entry.zh,
                "name_en": entry.en,
                "country": entry.country,
            },
        )
        for entry in record.stores
    }
    return Register(authorities, stores, _operators(record, keeper), _policies(record))


def _operators(record: PublicRecord, keeper: User) -> dict[str, Operator]:
    made: dict[str, Operator] = {}
    for entry in record.operators:
        values = {
            "legal_name": entry.legal,
            "brand_zh": entry.zh,
            "brand_en": entry.en,
            "sector": entry.sector,
            "parent": made[entry.parent] if entry.parent else None,
        }
        made[entry.key] = _keep(keeper, Operator(), values)
    return made


def _policies(record: PublicRecord) -> dict[str, DeadlinePolicy]:
    return {
        entry.code: DeadlinePolicy.objects.create(
            code=entry.code,
            name_zh=entry.zh,
            name_en=entry.en,
            kind=entry.kind,
            amount=entry.amount,
            fixed_date=entry.day,
            source_zh="公开报道",
            source_en="public reports",
            certainty="v",
        )
        for entry in record.policies
    }


def enter_actions(
    record: PublicRecord, register: Register, people: People, demo_office: Authority
) -> Actions:
    """Open campaigns and numbered batches; the demo office takes part, so that it sees them."""
    campaigns: dict[str, Campaign] = {}
    for entry in record.campaigns:
        campaigns[entry.code] = _campaign(
            entry, register, people["approver"], campaigns, demo_office
        )
    batches = {
        entry.key: open_batch(
            acting_user=people["approver"],
            new=NewBatch(
                campaign=campaigns[entry.campaign],
                series=register.authorities[entry.series],
                kind=entry.kind,
                opened_on=entry.opened,
                year_number=entry.year_number,
                running_number=entry.running_number,
            ),
        )
        for entry in record.batches
    }
    return Actions(campaigns, batches)


def _campaign(
    entry: CampaignEntry,
    register: Register,
    approver: User,
    earlier: Mapping[str, Campaign],
    demo_office: Authority,
) -> Campaign:
    bodies = [(register.authorities[code], role) for code, role in entry.bodies]
    campaign = open_campaign(
        acting_user=approver,
        new=NewCampaign(
            code=entry.code,
            title_zh=entry.zh,
            title_en=entry.en,
            basis_pack=entry.pack,
            basis_document=entry.document,
            scope_kind=entry.scope_kind,
            scope_value=entry.scope_value,
            first_policy=register.policies[entry.first_policy],
            naming_policy=register.policies[entry.naming_policy],
            begins_on=entry.begins,
            ends_on=entry.ends,
            private_stage=entry.private_stage,
            previous_round=earlier.get(entry.previous),
            bodies=[*bodies, (demo_office, AuthorityRole.SUPPORT)],
        ),
    )
    told = entry.announcement
    if told is not None:
        announcement = Announcement(
            title=told.title, speaker=told.speaker, on=told.day, text=told.text
        )
        announce_campaign(acting_user=approver, campaign=campaign, announcement=announcement)
    return campaign


def _keep(keeper: User, row: Row, values: Mapping[str, object]) -> Row:
    return keep_record(acting_user=keeper, instance=row, values=values)
