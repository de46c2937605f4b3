"""Open campaigns, announce them, number their batches, look back over old cases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import (
    AuthorityRole,
    Batch,
    BatchKind,
    Campaign,
    CampaignAuthority,
    Case,
)
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.cases.services.numbers import next_number, reach_number
from appwarden.console.cases.services.opening import NewCase, open_case
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.registry.models import Authority, Store
from appwarden.errors import MoveRefusedError

# Naming and look-back batches are one series, as bulletins are; removals and notices count apart.
_COUNTERS = {
    BatchKind.NAMING: "naming",
    BatchKind.LOOK_BACK: "naming",
    BatchKind.REMOVAL: "removal",
    BatchKind.NOTICE: "notice",
}


@dataclass(frozen=True, kw_only=True)
class NewCampaign:
    """A campaign as it is opened; `bodies` gives each authority its part, one of them leads."""

    code: str
    title_zh: str
    title_en: str
    basis_pack: str
    scope_kind: str
    first_policy: DeadlinePolicy
    naming_policy: DeadlinePolicy
    begins_on: date
    bodies: Sequence[tuple[Authority, str]]
    basis_version: str = ""
    basis_document: str = ""
    scope_top_n: int | None = None
    scope_value: str = ""
    scope_store: Store | None = None
    store_policy: DeadlinePolicy | None = None
    relisting_policy: DeadlinePolicy | None = None
    private_stage: bool = True
    previous_round: Campaign | None = None
    ends_on: date | None = None
    theme_tags: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """How a campaign was made public: by whom, where, in what words."""

    title: str
    speaker: str = ""
    on: date | None = None
    url: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class NewBatch:
    """A batch as it is opened; numbers are only given for one that was numbered elsewhere."""

    campaign: Campaign
    series: Authority
    kind: str = BatchKind.NAMING
    opened_on: date | None = None
    year_number: int | None = None
    running_number: int | None = None


def open_campaign(*, acting_user: User, new: NewCampaign) -> Campaign:
    """Open a campaign with its bodies; exactly one of them leads."""
    require(acting_user, "cases.manage_campaigns")
    leading = [body for body, role in new.bodies if role == AuthorityRole.LEAD]
    if len(leading) != 1:
        raise MoveRefusedError([_("Exactly one authority leads a campaign.")])
    earlier = new.previous_round
    with transaction.atomic():
        campaign = Campaign.objects.create(
            code=new.code,
            title_zh=new.title_zh,
            title_en=new.title_en,
            basis_pack=new.basis_pack,
            basis_version=new.basis_version,
            basis_document=new.basis_document,
            scope_kind=new.scope_kind,
            scope_top_n=new.scope_top_n,
            scope_value=new.scope_value,
            scope_store=new.scope_store,
            first_policy=new.first_policy,
            naming_policy=new.naming_policy,
            store_policy=new.store_policy,
            relisting_policy=new.relisting_policy,
            private_stage=new.private_stage,
            previous_round=earlier,
            round=earlier.round + 1 if earlier else 1,
            begins_on=new.begins_on,
            ends_on=new.ends_on,
            theme_tags=list(new.theme_tags),
            created_by=acting_user,
        )
        CampaignAuthority.objects.bulk_create(
            CampaignAuthority(campaign=campaign, authority=body, role=role)
            for body, role in new.bodies
        )
        record(
            acting_user=acting_user,
            act="cases.manage_campaigns",
            target=campaign,
            old={},
            new={"code": new.code, "bodies": [body.code for body, _role in new.bodies]},
        )
    return campaign


def announce_campaign(
    *, acting_user: User, campaign: Campaign, announcement: Announcement
) -> Campaign:
    """Note how a campaign was announced."""
    require(acting_user, "cases.manage_campaigns", campaign)
    with transaction.atomic():
        campaign.announcement_title = announcement.title
        campaign.announcement_speaker = announcement.speaker
        campaign.announcement_on = announcement.on or clock.today()
        campaign.announcement_url = announcement.url
        campaign.announcement_text = announcement.text
        campaign.save()
        record(
            acting_user=acting_user,
            act="cases.manage_campaigns",
            target=campaign,
            old={},
            new={"announced_on": campaign.announcement_on, "title": announcement.title},
        )
    return campaign


def open_batch(*, acting_user: User, new: NewBatch) -> Batch:
    """Open a batch under its two numbers, given in this transaction so that none is given twice."""
    require(acting_user, "cases.open_batch", new.campaign)
    given = new.year_number is not None or new.running_number is not None
    if given:
        require(acting_user, "cases.give_numbers")
    day = new.opened_on or clock.today()
    try:
        with transaction.atomic():
            batch = _numbered(new, day)
            batch.save()
            record(
                acting_user=acting_user,
                act="cases.open_batch",
                target=batch,
                old={},
                new={"year_number": batch.year_number, "running_number": batch.running_number},
                note="numbered elsewhere" if given else "",
            )
    except IntegrityError as problem:
        raise MoveRefusedError([_("One of these numbers is given already.")]) from problem
    return batch


def _numbered(new: NewBatch, day: date) -> Batch:
    counter = _COUNTERS[BatchKind(new.kind)]
    series = f"batch {new.series.code} {counter}"
    year_counter = f"{series} {day.year}"
    if new.year_number is not None and new.running_number is not None:
        reach_number(series, new.running_number)
        reach_number(year_counter, new.year_number)
        numbers = (new.year_number, new.running_number)
    elif new.year_number is None and new.running_number is None:
        numbers = (next_number(year_counter), next_number(series))
    else:
        raise MoveRefusedError([_("Give both numbers or none.")])
    return Batch(
        campaign=new.campaign,
        series=new.series,
        kind=new.kind,
        counter=counter,
        year=day.year,
        year_number=numbers[0],
        running_number=numbers[1],
        opened_on=day,
    )


def issue_batch(*, acting_user: User, batch: Batch, on: date | None = None) -> Batch:
    """Note the day on which a batch went out; inside the publishing transaction for a naming."""
    require(acting_user, "cases.open_batch", batch.campaign)
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        if locked.issued_on is not None:
            raise MoveRefusedError([_("This batch went out already.")])
        locked.issued_on = on or clock.today()
        locked.save()
        record(
            acting_user=acting_user,
            act="cases.open_batch",
            target=locked,
            old={"issued_on": None},
            new={"issued_on": locked.issued_on},
        )
    return locked


def add_to_batch(*, acting_user: User, batch: Batch, cases: Iterable[Case]) -> int:
    """Put cases into a batch that has not gone out yet; returns how many."""
    require(acting_user, "cases.open_batch", batch.campaign)
    count = 0
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        if locked.issued_on is not None:
            raise MoveRefusedError([_("This batch went out already.")])
        for case in cases:
            with acting(
                acting_user=acting_user, case=case, name="add_to_batch", move=Move(), asked=True
            ) as under_way:
                under_way.change(batch=locked)
            count += 1
    return count


def look_back(*, acting_user: User, campaign: Campaign, cases: Iterable[Case]) -> list[Case]:
    """Open one new case for each old one in a later round; it remembers which it looks back at."""
    require(acting_user, "cases.manage_campaigns", campaign)
    opened = []
    with transaction.atomic():
        for old in cases:
            new = NewCase(
                authority=old.authority,
                subject_kind=old.subject_kind,
                kind=old.kind,
                app=old.app,
                operator=old.operator,
                sdk=old.sdk,
                store=old.store,
                campaign=campaign,
                laboratory=old.laboratory,
                previous=old,
            )
            opened.append(open_case(acting_user=acting_user, new=new, note=old.number))
    return opened
