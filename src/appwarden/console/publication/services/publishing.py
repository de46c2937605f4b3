"""Publish a bulletin through the naming gate, and withdraw one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import Case
from appwarden.console.cases.services.ladder import name_case
from appwarden.console.cases.services.moving import Move
from appwarden.console.cases.statuses import Status
from appwarden.console.deadlines.calendar import compute
from appwarden.console.deadlines.queries import office_calendar
from appwarden.console.documents.kinds import Language
from appwarden.console.documents.services import prepare, tell_issued, withdraw_document
from appwarden.console.publication.levels import (
    BulletinKind,
    BulletinStatus,
    EntryState,
    Level,
)
from appwarden.console.publication.models import Bulletin, BulletinEntry
from appwarden.console.publication.services.drafting import locked_draft
from appwarden.console.publication.services.freezing import freeze, letter_of
from appwarden.errors import GateClosedError, MoveRefusedError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from appwarden.console.documents.models import Document

Reasons = Mapping[int, Sequence["_StrPromise | str"]]
# Removed, or on the way to it: what a removal bulletin may list.
_REMOVAL = frozenset({Status.REMOVAL_ORDERED, Status.REMOVED})


def gate(bulletin: Bulletin) -> Reasons:
    """Return, by entry, why its case may not be published as things stand now.

    Entries without a case have nothing to ask; an internal bulletin names nobody.
    """
    if bulletin.level == Level.INTERNAL:
        return {}
    rows = bulletin.entries.filter(state=EntryState.LISTED, case__isnull=False)
    closed: dict[int, Sequence[_StrPromise | str]] = {}
    for entry in rows.select_related("case__campaign").order_by("case_id"):
        reasons = _reasons(bulletin, entry.case)
        if reasons:
            closed[entry.pk] = reasons
    return closed


def _reasons(bulletin: Bulletin, case: Case | None) -> "Sequence[_StrPromise | str]":
    if case is None:
        return ()
    if bulletin.kind != BulletinKind.REMOVAL:
        return obstacles("name_subject", case)
    if case.status not in _REMOVAL:
        return [_("No removal is ordered in this case.")]
    return ()


def publish_bulletin(
    *, acting_user: User, bulletin: Bulletin, drop: Collection[int] = ()
) -> Bulletin:
    """Publish: the gate is asked again for every entry, in the transaction that names the cases.

    `drop` holds keys of entries to leave out ("7 of 43 fixed since draft: drop?"); GateClosedError
    tells which others stand against it, and then nothing has happened. Who drafted the bulletin
    cannot publish it.
    """
    require(acting_user, "publication.publish", bulletin)
    with transaction.atomic():
        locked = locked_draft(bulletin)
        _refuse_own(locked, acting_user)
        dropped = _drop(locked, drop)
        _lock_cases(locked)
        closed = gate(locked)
        if closed:
            raise GateClosedError(closed)
        day = clock.today()
        _prepare(locked, acting_user, day)
        form = freeze(locked)
        documents = [
            prepare(letter_of(locked, form, language), acting_user) for language in Language
        ]
        locked.document_zh, locked.document_en = documents
        html = documents[0].files.filter(format="html").first()
        locked.archive = html.stored if html is not None else None
        locked.save()
        _name_cases(locked, acting_user, day)
        for document in documents:
            tell_issued(document, acting_user)
        _tell(locked, acting_user, dropped)
    return locked


def withdraw_bulletin(*, acting_user: User, bulletin: Bulletin, reason: str) -> Bulletin:
    """Withdraw a published bulletin; its address stays and says so."""
    require(acting_user, "publication.withdraw", bulletin)
    with transaction.atomic():
        locked = Bulletin.objects.select_for_update().get(pk=bulletin.pk)
        if locked.status != BulletinStatus.PUBLISHED:
            raise MoveRefusedError([_("Only a published bulletin can be withdrawn.")])
        locked.status = BulletinStatus.WITHDRAWN
        locked.withdrawal_reason = reason
        locked.save()
        locked.entries.update(search_text="")
        for document in (locked.document_zh, locked.document_en):
            if document is not None:
                withdraw_document(acting_user=acting_user, document=document, reason=reason)
        record(
            acting_user=acting_user,
            act="publication.withdraw",
            target=locked,
            old={"status": BulletinStatus.PUBLISHED},
            new={"status": BulletinStatus.WITHDRAWN},
            note=reason,
        )
    return locked


def due_day(bulletin: Bulletin, day: date) -> date | None:
    """Return the day by which the campaign's rule has the named rectify, counted from `day`."""
    if bulletin.campaign is None or bulletin.kind == BulletinKind.REMOVAL:
        return None
    rule = bulletin.campaign.naming_policy.rule()
    return compute(day, rule, office_calendar()).result


def _refuse_own(bulletin: Bulletin, acting_user: User) -> None:
    if bulletin.drafted_by_id == acting_user.pk:
        raise MoveRefusedError([_("Somebody else must publish: you drafted this bulletin.")])


def _drop(bulletin: Bulletin, keys: Collection[int]) -> dict[int, str]:
    rows = list(bulletin.entries.filter(pk__in=list(keys), state=EntryState.LISTED))
    closed = gate(bulletin) if rows else {}
    for entry in rows:
        entry.state = EntryState.DROPPED
        entry.reason = " ".join(str(reason) for reason in closed.get(entry.pk, ()))
        # A dropped case may stand on a later bulletin.
        entry.save(update_fields=["state", "reason"])
    return {entry.position: entry.name for entry in rows}


def _lock_cases(bulletin: Bulletin) -> None:
    keys = bulletin.entries.filter(state=EntryState.LISTED).values("case_id")
    list(Case.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))


def _prepare(bulletin: Bulletin, acting_user: User, day: date) -> None:
    """Set what is only known at publication: its day, its address, the due day."""
    if not bulletin.entries.filter(state=EntryState.LISTED).exists():
        raise MoveRefusedError([_("No entry is left: there is nothing to publish.")])
    if bulletin.batch is None or bulletin.year_number is None:
        raise MoveRefusedError([_("Choose a batch first: it gives the bulletin its two numbers.")])
    computed = due_day(bulletin, day)
    if bulletin.due_on is not None and bulletin.due_on != computed:
        raise MoveRefusedError(
            [
                _("The due day stated is %(said)s; by the campaign's rule it is %(computed)s.")
                % {"said": bulletin.due_on, "computed": computed or "–"}
            ]
        )
    bulletin.due_on = computed
    bulletin.status = BulletinStatus.PUBLISHED
    bulletin.issued_on = day
    bulletin.published_at = clock.now()
    bulletin.published_by = acting_user
    ending = "-removal" if bulletin.kind == BulletinKind.REMOVAL else ""
    number = f"{bulletin.year}-{bulletin.year_number}"
    bulletin.slug = f"{bulletin.authority.code}-{number}{ending}"
    bulletin.batch.issued_on = day
    bulletin.batch.save()


def _name_cases(bulletin: Bulletin, acting_user: User, day: date) -> None:
    if bulletin.kind == BulletinKind.REMOVAL or bulletin.level == Level.INTERNAL:
        return
    rows = bulletin.entries.filter(state=EntryState.LISTED, case__isnull=False)
    for entry in rows.select_related("case").order_by("position"):
        if entry.case is not None:
            name_case(
                acting_user=acting_user,
                case=entry.case,
                move=Move(on=day),
                batch=bulletin.batch,
                visibility=bulletin.level,
            )


def _tell(bulletin: Bulletin, acting_user: User, dropped: Mapping[int, str]) -> None:
    documents: list[Document | None] = [bulletin.document_zh, bulletin.document_en]
    record(
        acting_user=acting_user,
        act="publication.publish",
        target=bulletin,
        old={"status": BulletinStatus.DRAFT},
        new={
            "status": BulletinStatus.PUBLISHED,
            "sha256": bulletin.sha256,
            "level": bulletin.level,
            "dropped": dict(dropped),
            "documents": [document.number for document in documents if document is not None],
        },
    )


def entries_in_doubt(bulletin: Bulletin) -> list[tuple[BulletinEntry, Sequence[object]]]:
    """Return the entries the gate would refuse, each with its reasons, for the preview."""
    closed = gate(bulletin)
    rows = bulletin.entries.filter(pk__in=list(closed)).order_by("position")
    return [(entry, closed[entry.pk]) for entry in rows]
