"""What the public may read, and what the publishers' desk lists; constant query counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Case
from appwarden.console.cases.queries import visible_cases
from appwarden.console.cases.statuses import Status
from appwarden.console.publication.frozen import decoded
from appwarden.console.publication.levels import (
    PUBLIC_LEVELS,
    BulletinKind,
    BulletinStatus,
    EntryState,
    ErratumEffect,
    Level,
)
from appwarden.console.publication.models import (
    Announcement,
    Bulletin,
    BulletinEntry,
    BulletinImport,
    Erratum,
)
from appwarden.console.publication.redaction import PublicEntry
from appwarden.console.registry.models import App
from appwarden.console.search.matching import matching

MOST_HITS = 100
_NOT_LISTED = ("frozen", "search_text", "withdrawal_reason")


@dataclass(frozen=True)
class ShownEntry:
    """An entry as the public page shows it: frozen, with what errata have changed since."""

    entry: PublicEntry
    errata: tuple[Erratum, ...] = ()
    removed: bool = False

    @property
    def problems(self) -> tuple[str, ...]:
        """Return the problems in the reader's language, the notice's wording where there is one."""
        chinese = (get_language() or "zh").startswith("zh")
        words = self.entry.problems
        return tuple((it.zh or it.en) if chinese else (it.en or it.zh) for it in words)


def public_bulletins() -> QuerySet[Bulletin]:
    """Return what the public may read, withdrawn ones included, newest first."""
    return (
        Bulletin.objects.filter(level__in=PUBLIC_LEVELS)
        .exclude(status=BulletinStatus.DRAFT)
        .select_related("authority")
        .defer(*_NOT_LISTED)
        .order_by("-issued_on", "-pk")
    )


def with_counts(rows: QuerySet[Bulletin]) -> QuerySet[Bulletin]:
    """Add how many entries are listed; a page counts those of its own rows alone."""
    entries = BulletinEntry.objects.exclude(state=EntryState.DROPPED)
    return rows.annotate(named=_count(entries), errata_count=_count(Erratum.objects.all()))


def _count(related: QuerySet[Any]) -> Coalesce:
    """Count related rows of each bulletin by a query of its own, not by a join with all of them."""
    of_bulletin = related.filter(bulletin=OuterRef("pk")).order_by().values("bulletin")
    return Coalesce(Subquery(of_bulletin.annotate(counted=Count("*")).values("counted")), 0)


def shown_entries(bulletin: Bulletin, errata: Iterable[Erratum]) -> list[ShownEntry]:
    """Lay the errata over the frozen entries; nothing else of a published bulletin changes."""
    by_position: dict[int, list[Erratum]] = {}
    for erratum in errata:
        if erratum.entry is not None:
            by_position.setdefault(erratum.entry.position, []).append(erratum)
    return [
        _shown(entry, by_position.get(entry.position, []))
        for entry in decoded(bulletin.frozen).entries
    ]


def _shown(entry: PublicEntry, errata: list[Erratum]) -> ShownEntry:
    removed = False
    for erratum in errata:
        if erratum.effect == ErratumEffect.CORRECT:
            entry = msgspec.structs.replace(entry, **erratum.new_values)
        removed = removed or erratum.effect == ErratumEffect.REMOVE
    return ShownEntry(entry, tuple(errata), removed)


def public_entries() -> QuerySet[BulletinEntry]:
    """Return the entries whose names the public may read."""
    return (
        BulletinEntry.objects.filter(
            state=EntryState.LISTED,
            bulletin__status=BulletinStatus.PUBLISHED,
            bulletin__level=Level.FULL,
        )
        .select_related("bulletin__authority")
        .defer("found", "bulletin__frozen", "bulletin__search_text")
        .order_by("-bulletin__issued_on", "-bulletin_id", "position")
    )


def app_history(app: App) -> QuerySet[BulletinEntry]:
    """Return every public naming of an app, newest first."""
    return public_entries().filter(app=app)


def public_announcements() -> QuerySet[Announcement]:
    """Return published announcements, newest first."""
    return Announcement.objects.filter(
        status=BulletinStatus.PUBLISHED, level__in=PUBLIC_LEVELS
    ).select_related("authority")


@dataclass(frozen=True)
class Hits:
    """What a search found; each list is cut at MOST_HITS and says so."""

    entries: list[BulletinEntry]
    bulletins: list[Bulletin]
    announcements: list[Announcement]
    cut: bool

    @property
    def count(self) -> int:
        return len(self.entries) + len(self.bulletins) + len(self.announcements)


def search(query: str) -> Hits:
    """Find entries, bulletins and announcements; three queries whatever is found."""
    entries = list(matching(public_entries(), query)[: MOST_HITS + 1])
    bulletins = list(matching(public_bulletins(), query)[: MOST_HITS + 1])
    announcements = list(matching(public_announcements(), query)[: MOST_HITS + 1])
    cut = any(len(rows) > MOST_HITS for rows in (entries, bulletins, announcements))
    return Hits(entries[:MOST_HITS], bulletins[:MOST_HITS], announcements[:MOST_HITS], cut)


def desk_bulletins(user: User) -> QuerySet[Bulletin]:
    """Return the bulletins of a person's office, drafts first."""
    rows = Bulletin.objects.select_related("authority", "drafted_by").defer(*_NOT_LISTED)
    if user.authority_id is not None:
        rows = rows.filter(authority=user.authority)
    return rows.order_by("status", "-created_at", "-pk")


def desk_announcements(user: User) -> QuerySet[Announcement]:
    rows = Announcement.objects.select_related("authority")
    return rows.filter(authority=user.authority) if user.authority_id is not None else rows


def desk_imports(user: User) -> QuerySet[BulletinImport]:
    rows = BulletinImport.objects.select_related("authority", "uploaded_by", "bulletin")
    rows = rows.defer("reading", "bulletin__frozen")
    return rows.filter(authority=user.authority) if user.authority_id is not None else rows


def candidates(user: User, bulletin: Bulletin) -> QuerySet[Case]:
    """Return the cases a draft could take on: those that failed, or those to be removed."""
    wanted = [Status.NOT_RECTIFIED]
    if bulletin.kind == BulletinKind.REMOVAL:
        wanted = [Status.REMOVAL_ORDERED, Status.REMOVED]
    elif bulletin.campaign is not None and not bulletin.campaign.private_stage:
        wanted.append(Status.CONFIRMED)  # this campaign names at once
    rows = visible_cases(user).filter(authority=bulletin.authority, status__in=wanted)
    if bulletin.campaign is not None:
        rows = rows.filter(campaign=bulletin.campaign)
    taken = bulletin.entries.exclude(case=None).values("case_id")
    return (
        rows.exclude(pk__in=taken)
        .select_related("app", "sdk", "store", "operator")
        .defer("search_text", "app__search_text")
        .order_by("number")
    )


def naming_drafts(user: User, case: Case) -> QuerySet[Bulletin]:
    """Return the drafts of the case's campaign that could name it, the newest first."""
    if case.campaign is None:
        return Bulletin.objects.none()
    drafts = desk_bulletins(user).filter(
        status=BulletinStatus.DRAFT, campaign=case.campaign, authority=case.authority
    )
    return drafts.exclude(kind=BulletinKind.REMOVAL).order_by("-created_at", "-pk")


def bulletins_of(user: User, case: Case) -> QuerySet[Bulletin]:
    """Return the bulletins that name a case or are to name it, the newest first."""
    of_case = BulletinEntry.objects.filter(case=case, state=EntryState.LISTED)
    found = desk_bulletins(user).filter(pk__in=of_case.values("bulletin_id"))
    return found.exclude(status=BulletinStatus.WITHDRAWN).order_by("-created_at", "-pk")
