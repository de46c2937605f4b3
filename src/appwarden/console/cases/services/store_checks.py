"""What stores answered, entered on listings and on the orders that it settles or breaks."""

import io
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec
from django.db import transaction
from django.utils import timezone
from typing_extensions import override

from appwarden.console.accounts.acts import may, require
from appwarden.console.accounts.models import User
from appwarden.console.cases.models import GONE, RemovalItem, RemovalState
from appwarden.console.cases.services.removal import report_relisted, verify_removal
from appwarden.console.registry.checks import NewCheck, record_check
from appwarden.console.registry.models import (
    App,
    CheckResult,
    Listing,
    ListingCheck,
    ListingStatus,
    Platform,
    Store,
)
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import put
from appwarden.errors import UsageError
from appwarden.stores import check_evidence
from appwarden.stores.library import Library
from appwarden.stores.model import Snapshot

NOT_YET = frozenset({RemovalState.ORDERED, RemovalState.ACKNOWLEDGED, RemovalState.REMOVED})


@dataclass
class Entered:
    """What entering answers did; `left` are orders that only an officer may settle."""

    checks: list[ListingCheck] = field(default_factory=list)
    verified: list[RemovalItem] = field(default_factory=list)
    relisted: list[RemovalItem] = field(default_factory=list)
    left: list[RemovalItem] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        lines = [f"{check}" for check in self.checks]
        counts = f"{len(self.verified)} removals seen, {len(self.relisted)} listed again"
        return "\n".join([*lines, f"{counts}, {len(self.left)} left for an officer"])


def enter_evidence(*, acting_user: User, path: Path, store: Store) -> Entered:
    """Enter evidence of `appwarden store verify-removal` for the store that it asked.

    The evidence is judged anew first. A removal is seen where the proof is not older than the
    order; an app that is listed once more after it was gone is told as listed again. Raises
    UsageError for evidence that does not bear out its record and for an app that is not
    registered, UnreadableError for what is no evidence.
    """
    checked = check_evidence(path)
    if checked.faults:
        raise UsageError(f"{path}: {'; '.join(checked.faults)}")
    package = checked.record.package
    app = App.objects.filter(package=package, platform=Platform.ANDROID).first()
    if app is None:
        raise UsageError(f"{package} is not in the register")
    result = CheckResult(checked.judgement.result)
    require(acting_user, "registry.record_check")
    with path.open("rb") as stream:
        stored = put(stream, f"removal-{package}.zip", "application/zip")
    asked_at = datetime.fromisoformat(checked.record.begun_at)
    address = checked.record.source.address
    check = NewCheck(address=address, result=result, asked_at=asked_at, evidence=stored)
    return _enter(acting_user, store, [(app, check)], proof=True)


def enter_listings(*, acting_user: User, library: Library, source: str, store: Store) -> Entered:
    """Enter what the last sync of a store changed for registered apps that it ever listed.

    Where a listing stands as it stood, only the day is noted on which it was seen. A listing that
    a sync does not show any more is noted as such; that settles no order, because a sync does not
    ask whether files are still given. Raises UsageError for a store never synced.
    """
    require(acting_user, "registry.record_check")
    snapshot = library.latest(library.source(source).id)
    if snapshot is None:
        raise UsageError(f"{source} was never synced")
    stored, asked_at = _keep(snapshot), datetime.fromisoformat(snapshot.asked_at)
    now, ever = library.packages(source, "repo"), library.packages(source, "repo", ever=True)
    known = {one.app.package: one for one in store.listings.select_related("app")}
    changed: list[tuple[App, NewCheck]] = []
    same: list[int] = []
    for app in App.objects.filter(platform=Platform.ANDROID).order_by("pk").iterator():
        if app.package not in ever:
            continue
        result, listing = _seen(app.package, now), known.get(app.package)
        if listing is not None and (result == CheckResult.ABSENT) == _is_removed(listing):
            same.append(listing.pk)
        else:
            check = NewCheck(
                address=snapshot.address, result=result, asked_at=asked_at, evidence=stored
            )
            changed.append((app, check))
    entered = _enter(acting_user, store, changed, proof=False)
    store.listings.filter(pk__in=same, seen_at__lt=asked_at).update(seen_at=asked_at)
    return entered


def _is_removed(listing: Listing) -> bool:
    return listing.status == ListingStatus.REMOVED


def _seen(package: str, now: set[str]) -> CheckResult:
    return CheckResult.LISTED if package in now else CheckResult.ABSENT


def _keep(snapshot: Snapshot) -> StoredFile:
    content = msgspec.json.format(msgspec.json.encode(snapshot, order="sorted"), indent=1)
    return put(io.BytesIO(content), f"listing-{snapshot.store}.json", "application/json")


@transaction.atomic
def _enter(user: User, store: Store, found: list[tuple[App, NewCheck]], *, proof: bool) -> Entered:
    entered = Entered()
    for app, check in found:
        entered.checks.append(record_check(acting_user=user, app=app, store=store, check=check))
        items = RemovalItem.objects.filter(order__case__app=app, store=store)
        for item in items.select_related("order__case", "store"):
            _settle(user, item, check, entered, proof=proof)
    return entered


def _settle(
    user: User, item: RemovalItem, check: NewCheck, entered: Entered, *, proof: bool
) -> None:
    day = timezone.localtime(check.asked_at).date()
    if proof and check.result == CheckResult.ABSENT and item.state in NOT_YET:
        if day < item.order.ordered_on:
            return
        act, done = verify_removal, entered.verified
    elif check.result == CheckResult.LISTED and item.state in GONE:
        if check.asked_at < item.changed_at:
            return
        act, done = report_relisted, entered.relisted
    else:
        return
    if not may(user, f"cases.{act.__name__}", item):
        entered.left.append(item)
        return
    done.append(act(acting_user=user, item=item, on=day, evidence=check.evidence))
