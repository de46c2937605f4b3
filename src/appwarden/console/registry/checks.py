"""A look at a store entered in the register: its result, the answers kept, the listing's status."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.registry.models import (
    App,
    CheckResult,
    Listing,
    ListingCheck,
    ListingStatus,
    Store,
)
from appwarden.console.vault.models import StoredFile

GONE_BEFORE = frozenset({ListingStatus.REMOVED, ListingStatus.RELISTED})
SILENT = frozenset({CheckResult.BEHIND, CheckResult.FILES_SERVED, CheckResult.NOT_PROVED})


@dataclass(frozen=True, kw_only=True)
class NewCheck:
    """What a store answered at an address; `evidence` holds the answers themselves."""

    address: str
    result: CheckResult
    asked_at: datetime
    evidence: StoredFile


@transaction.atomic
def record_check(*, acting_user: User, app: App, store: Store, check: NewCheck) -> ListingCheck:
    """Enter a look at a store; the same evidence again is returned as it is.

    A listing is removed only by a proof of absence, and listed again only by being seen. Raises
    ValidationError for a time to come, and where nothing is known of the app in this store and the
    answers do not say either.
    """
    require(acting_user, "registry.record_check")
    if check.asked_at > clock.now():
        raise ValidationError(_("The evidence is dated in the future."))
    listing = Listing.objects.select_for_update().filter(app=app, store=store).first()
    known = listing.checks.filter(evidence=check.evidence).first() if listing else None
    if known is not None:
        return known
    if listing is None and check.result in SILENT:
        raise ValidationError(_("The store was never seen to list this app."))
    old = {"status": listing.status} if listing else {}
    listing = Listing(app=app, store=store) if listing is None else listing
    later = not old or listing.seen_at <= check.asked_at
    if later and check.result not in SILENT:
        listing.status, listing.seen_at = _status(listing, check.result), check.asked_at
    listing.save()
    made = ListingCheck.objects.create(
        listing=listing,
        result=check.result,
        asked_at=check.asked_at,
        evidence=check.evidence,
        recorded_by=acting_user,
    )
    record(
        acting_user=acting_user,
        act="registry.record_check",
        target=listing,
        old=old,
        new={
            "status": listing.status,
            "result": check.result,
            "address": check.address,
            "asked_at": check.asked_at,
            "evidence": check.evidence.sha256,
        },
    )
    return made


def _status(listing: Listing, result: CheckResult) -> ListingStatus:
    """Return how the listing stands; an archive keeps an app within reach, but lists it no more."""
    if result == CheckResult.ABSENT:
        return ListingStatus.REMOVED
    if result == CheckResult.LISTED and listing.status in GONE_BEFORE:
        return ListingStatus.RELISTED
    return ListingStatus(listing.status)
