"""Orders to the stores: given, acknowledged, carried out, seen carried out, and lifted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.cases.models import (
    GONE,
    Case,
    RemovalItem,
    RemovalOrder,
    RemovalState,
)
from appwarden.console.cases.services.ladder import issue_paper, note_deadline
from appwarden.console.cases.services.moving import Acting, Move, acting, moving
from appwarden.console.cases.services.proposals import take_up
from appwarden.console.cases.statuses import Status
from appwarden.console.deadlines.models import Purpose
from appwarden.console.deadlines.services import settle_deadlines, start_deadline
from appwarden.console.registry.models import Authority, Listing, ListingStatus, Store
from appwarden.console.vault.models import StoredFile
from appwarden.errors import MoveRefusedError


@dataclass(frozen=True, kw_only=True)
class NewOrder:
    """A removal order as it is given; no stores: every store that lists the app."""

    ground: str
    stores: Sequence[Store] = ()
    ordered_by: Authority | None = None


def order_removal(
    *, acting_user: User, case: Case, order: NewOrder, move: Move | None = None
) -> Case:
    """Order the stores to remove the app; their deadline starts where the campaign has one."""
    with moving(
        acting_user=acting_user, case=case, name="order_removal", move=move or Move()
    ) as under_way:
        current = under_way.case
        stores = list(order.stores) or _listing_stores(current)
        if not stores:
            raise MoveRefusedError([_("No store is known to list it: name the stores.")])
        given = RemovalOrder.objects.create(
            case=current,
            ordered_by=order.ordered_by or current.authority,
            ground=order.ground,
            ordered_on=under_way.day,
        )
        for store in stores:
            RemovalItem.objects.create(order=given, store=store)
        _start_store_deadline(under_way)
        settle_deadlines(
            case=current,
            purposes=(Purpose.AFTER_NAMING, Purpose.RECTIFICATION),
            on=under_way.day,
        )
        issue_paper(under_way, acting_user)
        given.document_number = under_way.document_number
        given.save()
        under_way.new |= {"stores": [store.code for store in stores], "ground": order.ground}
        take_up(current, "removal", acting_user)
    return under_way.case


def _listing_stores(case: Case) -> list[Store]:
    if case.app is None:
        return []
    listed = case.app.listings.exclude(status=ListingStatus.REMOVED).select_related("store")
    return [listing.store for listing in listed]


def _start_store_deadline(under_way: Acting) -> None:
    campaign = under_way.case.campaign
    if campaign is None or campaign.store_policy is None:
        return
    deadline = start_deadline(
        case=under_way.case,
        purpose=Purpose.STORE_REMOVAL,
        policy=campaign.store_policy,
        start_on=under_way.day,
    )
    note_deadline(under_way, deadline)


def acknowledge_removal(*, acting_user: User, item: RemovalItem) -> RemovalItem:
    """A store has read the order."""
    return _set_item(acting_user, item, "acknowledge_removal", RemovalState.ACKNOWLEDGED, None)


def report_removed(*, acting_user: User, item: RemovalItem, on: date | None = None) -> RemovalItem:
    """A store reports that the app is gone."""
    return _set_item(acting_user, item, "report_removed", RemovalState.REMOVED, on)


def verify_removal(
    *,
    acting_user: User,
    item: RemovalItem,
    on: date | None = None,
    evidence: StoredFile | None = None,
) -> RemovalItem:
    """The office looked itself and the app is gone; `evidence` is what the store answered."""
    item.evidence = evidence
    return _set_item(acting_user, item, "verify_removal", RemovalState.VERIFIED, on)


def report_relisted(
    *,
    acting_user: User,
    item: RemovalItem,
    on: date | None = None,
    evidence: StoredFile | None = None,
) -> RemovalItem:
    """The app was seen in the store again; `evidence` is what the store answered."""
    item.evidence = evidence
    return _set_item(acting_user, item, "report_relisted", RemovalState.RELISTED, on)


_FROM: dict[str, frozenset[str]] = {
    "acknowledge_removal": frozenset({RemovalState.ORDERED}),
    "report_removed": frozenset({RemovalState.ORDERED, RemovalState.ACKNOWLEDGED}),
    "verify_removal": frozenset(
        {RemovalState.ORDERED, RemovalState.ACKNOWLEDGED, RemovalState.REMOVED}
    ),
    "report_relisted": frozenset(GONE),
}


def _set_item(
    acting_user: User, item: RemovalItem, name: str, state: RemovalState, on: date | None
) -> RemovalItem:
    require(acting_user, f"cases.{name}", item)
    case, move = item.order.case, Move(on=on)
    # The right was asked for the item; the case itself may be hidden from a store's person.
    with acting(acting_user=acting_user, case=case, name=name, move=move, asked=True) as under_way:
        locked = RemovalItem.objects.select_for_update().select_related("store").get(pk=item.pk)
        if locked.state not in _FROM[name]:
            raise MoveRefusedError([_("The order stands elsewhere in this store by now.")])
        under_way.old["store"] = f"{locked.store.code} {locked.state}"
        locked.state, locked.changed_at = state, clock.now()
        if state in GONE:
            locked.removed_on = locked.removed_on or under_way.day
            locked.verified_on = under_way.day if state == RemovalState.VERIFIED else None
        if state == RemovalState.RELISTED:
            locked.relisted_on = under_way.day
        if item.evidence_id is not None:
            locked.evidence_id = item.evidence_id
            under_way.new["evidence"] = item.evidence_id
        locked.save()
        _set_listing(under_way.case, locked, state)
        under_way.new["store"] = f"{locked.store.code} {locked.state}"
    return locked


def _set_listing(case: Case, item: RemovalItem, state: RemovalState) -> None:
    seen = {
        RemovalState.REMOVED: ListingStatus.REMOVED,
        RemovalState.VERIFIED: ListingStatus.REMOVED,
        RemovalState.RELISTED: ListingStatus.RELISTED,
    }.get(state)
    if case.app_id is None or seen is None:
        return
    Listing.objects.update_or_create(
        app_id=case.app_id,
        store_id=item.store_id,
        defaults={"status": seen, "seen_at": clock.now()},
    )


def record_removal(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Find it removed from every store of the order; a bar to relisting may start."""
    with moving(
        acting_user=acting_user, case=case, name="record_removal", move=move or Move()
    ) as under_way:
        settle_deadlines(case=under_way.case, purposes=(Purpose.STORE_REMOVAL,), on=under_way.day)
        campaign = under_way.case.campaign
        if campaign is not None and campaign.relisting_policy is not None:
            deadline = start_deadline(
                case=under_way.case,
                purpose=Purpose.RELISTING_BAR,
                policy=campaign.relisting_policy,
                start_on=under_way.day,
            )
            under_way.new["no_relisting_before"] = deadline.due_on
    return under_way.case


def record_relisting(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Let the stores list it again, after a fix that a test bore out."""
    with moving(
        acting_user=acting_user, case=case, name="record_relisting", move=move or Move()
    ) as under_way:
        settle_deadlines(case=under_way.case, purposes=(Purpose.RELISTING_BAR,), on=under_way.day)
        _relist(under_way.case, under_way.day)
    return under_way.case


def _relist(case: Case, day: date) -> None:
    items: Iterable[RemovalItem] = RemovalItem.objects.filter(
        order__case=case, state__in=GONE
    ).select_related("order")
    for item in items:
        item.state, item.relisted_on, item.changed_at = RemovalState.RELISTED, day, clock.now()
        item.save()
        _set_listing(case, item, RemovalState.RELISTED)


def restore_access(*, acting_user: User, case: Case, move: Move | None = None) -> Case:
    """Note that access was restored; the case is inspected again or closed afterwards."""
    with acting(
        acting_user=acting_user, case=case, name="restore_access", move=move or Move()
    ) as under_way:
        if under_way.case.status != Status.ACCESS_STOPPED:
            raise MoveRefusedError([_("Access is not stopped.")])
        stopped = under_way.case.access_stops.filter(restored_on=None)
        stopped.update(restored_on=under_way.day)
    return under_way.case
