"""Write a bulletin before it is published: its numbers, its words, the cases it names."""

import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Batch, Campaign, Case
from appwarden.console.cases.queries import visible_cases
from appwarden.console.cases.statuses import SubjectKind as CaseSubject
from appwarden.console.documents.composition import problem_name
from appwarden.console.documents.kinds import Layout
from appwarden.console.publication.levels import (
    BulletinKind,
    BulletinStatus,
    EntryState,
    Level,
    SubjectKind,
)
from appwarden.console.publication.models import Bulletin, BulletinEntry
from appwarden.console.registry.models import Authority, Platform
from appwarden.errors import MoveRefusedError


@dataclass(frozen=True, kw_only=True)
class BulletinText:
    """What a person writes of a bulletin; the rest comes from its batch and its cases."""

    title_zh: str
    title_en: str = ""
    kind: str = BulletinKind.NAMING
    level: str = Level.FULL
    layout: str = Layout.APPS
    campaign: Campaign | None = None
    batch: Batch | None = None
    legal_basis_zh: str = ""
    legal_basis_en: str = ""
    due_on: date | None = None
    next_action_zh: str = ""
    next_action_en: str = ""


def draft_bulletin(*, acting_user: User, authority: Authority, text: BulletinText) -> Bulletin:
    """Begin a bulletin; the batch gives it its two numbers and, if none is said, its campaign."""
    bulletin = Bulletin(
        authority=authority,
        slug=f"draft-{secrets.token_hex(6)}",
        drafted_by=acting_user,
        **_fields(text),
    )
    require(acting_user, "publication.draft", bulletin)
    with transaction.atomic():
        bulletin.save()
        record(
            acting_user=acting_user,
            act="publication.draft",
            target=bulletin,
            old={},
            new=_fields(text),
        )
    return bulletin


def change_bulletin(*, acting_user: User, bulletin: Bulletin, text: BulletinText) -> Bulletin:
    """Change what a draft says of itself."""
    require(acting_user, "publication.draft", bulletin)
    with transaction.atomic():
        locked = locked_draft(bulletin)
        new = _fields(text)
        old = {name: getattr(locked, name) for name in new}
        for name, value in new.items():
            setattr(locked, name, value)
        locked.drafted_by = acting_user
        locked.save()
        record(acting_user=acting_user, act="publication.draft", target=locked, old=old, new=new)
    return locked


def add_cases(
    *, acting_user: User, bulletin: Bulletin, cases: Iterable[Case]
) -> list[BulletinEntry]:
    """Put cases on a draft as they stand now; a case that is on it already is left alone.

    Only cases the person may see are taken; whether they may be named is asked at publication.
    """
    require(acting_user, "publication.draft", bulletin)
    wanted = [case.pk for case in cases]
    with transaction.atomic():
        locked = locked_draft(bulletin)
        known = locked.entries.exclude(case=None).values_list("case_id", flat=True)
        found = (
            visible_cases(acting_user)
            .filter(pk__in=wanted)
            .exclude(pk__in=list(known))
            .select_related("app", "sdk", "store", "operator")
            .prefetch_related("problems", "app__builds__store")
            .order_by("number")
        )
        last = locked.entries.aggregate(last=Max("position"))["last"] or 0
        entries = [entry_of(locked, case, last + place) for place, case in enumerate(found, 1)]
        BulletinEntry.objects.bulk_create(entries)
        record(
            acting_user=acting_user,
            act="publication.draft",
            target=locked,
            old={},
            new={"added": [entry.case_id for entry in entries]},
        )
    return entries


def take_off(
    *, acting_user: User, bulletin: Bulletin, positions: Iterable[int], reason: str = ""
) -> int:
    """Take entries off a draft; returns how many."""
    require(acting_user, "publication.draft", bulletin)
    with transaction.atomic():
        locked = locked_draft(bulletin)
        gone = locked.entries.filter(position__in=list(positions), state=EntryState.LISTED)
        names = {entry.position: entry.name for entry in gone}
        gone.delete()
        record(
            acting_user=acting_user,
            act="publication.draft",
            target=locked,
            old={"entries": names},
            new={},
            note=reason,
        )
    return len(names)


def entry_of(bulletin: Bulletin, case: Case, position: int) -> BulletinEntry:
    """Return an entry as the case stands now; it is not saved."""
    builds = list(case.app.builds.all()) if case.app is not None else []
    build = builds[0] if builds else None
    store = build.store if build is not None else None
    return BulletinEntry(
        bulletin=bulletin,
        position=position,
        subject=_subject(case),
        case=case,
        app=case.app,
        operator=case.operator,
        name=_name(case),
        developer=case.operator.legal_name if case.operator else "",
        stores=[store.name_zh or store.name_en] if store is not None else [],
        version=build.version_name if build is not None else "",
        app_type=case.app.app_type if case.app else "",
        problems=[problem_words(problem.code) for problem in case.problems.all()],
    )


def problem_words(code: str) -> dict[str, str]:
    """Return a problem as an entry keeps it: the code and the catalogue's words."""
    return {"code": code, "zh": problem_name(code, "zh"), "en": problem_name(code, "en")}


def locked_draft(bulletin: Bulletin) -> Bulletin:
    """Lock a bulletin inside the caller's transaction; only a draft is returned."""
    locked = Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    if locked.status != BulletinStatus.DRAFT:
        raise MoveRefusedError([_("This bulletin is published: correct it by an erratum.")])
    return locked


def _fields(text: BulletinText) -> dict[str, object]:
    fields: dict[str, object] = {
        name: getattr(text, name) for name in asdict(_plain(text)) if name not in _LINKS
    }
    batch = text.batch
    fields["batch"] = batch
    fields["campaign"] = text.campaign or (batch.campaign if batch else None)
    fields["year"] = batch.year if batch else None
    fields["year_number"] = batch.year_number if batch else None
    fields["running_number"] = batch.running_number if batch else None
    return fields


_LINKS = frozenset({"campaign", "batch"})


def _plain(text: BulletinText) -> BulletinText:
    """Return the text without its records, which `asdict` would copy."""
    values = {name: value for name, value in vars(text).items() if name not in _LINKS}
    return BulletinText(**values)


def _subject(case: Case) -> str:
    if case.subject_kind == CaseSubject.APP and case.app is not None:
        if case.app.platform == Platform.MINI_PROGRAM:
            return SubjectKind.MINI_PROGRAM
        return SubjectKind.APP
    return SubjectKind(case.subject_kind)


def _name(case: Case) -> str:
    """Return the Chinese name where there is one: a bulletin names as the app is listed."""
    subject = case.app or case.sdk or case.store
    if subject is None:
        return case.operator.legal_name if case.operator else ""
    return subject.name_zh or subject.name_en or str(subject)
