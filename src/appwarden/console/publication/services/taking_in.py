"""Take bulletins in that were published elsewhere: upload, look at the account, confirm."""

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Campaign, Case, SourceKind
from appwarden.console.cases.services.opening import NewCase, open_case
from appwarden.console.cases.services.records import NewSource, add_source
from appwarden.console.publication.importing import Reading, read_bulletin
from appwarden.console.publication.importing.model import Problem, Row, Shape
from appwarden.console.publication.importing.model import Subject as RowSubject
from appwarden.console.publication.importing.text import SIZE_LIMIT_BYTES
from appwarden.console.publication.levels import (
    BulletinKind,
    BulletinStatus,
    ImportStatus,
    Level,
    Origin,
    SubjectKind,
)
from appwarden.console.publication.models import Bulletin, BulletinEntry, BulletinImport
from appwarden.console.publication.services.drafting import entry_of, problem_words
from appwarden.console.publication.services.freezing import freeze
from appwarden.console.registry.models import App, Authority, Operator, Platform
from appwarden.console.registry.services import keep_record
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import Readable, put, safe_name
from appwarden.errors import MoveRefusedError


@dataclass(frozen=True, kw_only=True)
class Record:
    """What is kept of a bulletin published elsewhere, beside its rows."""

    title_zh: str
    issued_on: date
    title_en: str = ""
    kind: str = BulletinKind.NAMING
    level: str = Level.INTERNAL
    year_number: int | None = None
    running_number: int | None = None
    due_on: date | None = None
    declared_count: int | None = None
    campaign: Campaign | None = None
    published_url: str = ""
    source_name: str = ""
    source_quoted: str = ""
    legal_basis_zh: str = ""
    next_action_zh: str = ""


def upload_bulletin(
    *, acting_user: User, authority: Authority, name: str, stream: Readable
) -> BulletinImport:
    """Keep the file and what can be read of it; nothing else happens before it is confirmed.

    Raises UnreadableError for what is neither text nor a Word or Excel file.
    """
    made = BulletinImport(authority=authority, name=safe_name(name), uploaded_by=acting_user)
    require(acting_user, "publication.import_bulletin", made)
    content = stream.read(SIZE_LIMIT_BYTES + 1)
    reading = read_bulletin(content)
    with transaction.atomic():
        made.file = put(
            io.BytesIO(content), name, "application/octet-stream", limit_bytes=SIZE_LIMIT_BYTES
        )
        made.shape = reading.shape
        made.reading = msgspec.json.encode(reading).decode()
        made.row_count = len(reading.rows) or len(reading.batches)
        made.unread_count = len(reading.unread)
        made.declared_count = reading.declared
        made.save()
        record(
            acting_user=acting_user,
            act="publication.import_bulletin",
            target=made,
            old={},
            new={"file": made.file_id, "rows": made.row_count, "unread": made.unread_count},
        )
    return made


def reading_of(taken: BulletinImport) -> Reading:
    """Return what was read when the file came in."""
    return msgspec.json.decode(taken.reading, type=Reading)


def confirm_import(*, acting_user: User, taken: BulletinImport, kept: Record) -> Bulletin:
    """Take the rows in as a bulletin of record; the uploaded file is its archived copy."""
    require(acting_user, "publication.import_bulletin", taken)
    with transaction.atomic():
        locked = _pending(taken)
        reading = reading_of(locked)
        if reading.shape == Shape.BATCH_LIST:
            raise MoveRefusedError([_("A list of batches is taken in by its own button.")])
        bulletin = record_bulletin(
            acting_user=acting_user,
            authority=locked.authority,
            kept=kept,
            rows=reading.rows,
            archive=locked.file,
        )
        _settle(locked, acting_user, bulletin)
    return bulletin


def confirm_batch_list(*, acting_user: User, taken: BulletinImport) -> list[Bulletin]:
    """Take a list of batches in: one bulletin of record each, with its declared number only.

    A batch whose running number is known already is left alone.
    """
    require(acting_user, "publication.import_bulletin", taken)
    with transaction.atomic():
        locked = _pending(taken)
        known = set(
            Bulletin.objects.filter(authority=locked.authority).values_list(
                "running_number", flat=True
            )
        )
        made = [
            record_bulletin(
                acting_user=acting_user,
                authority=locked.authority,
                kept=Record(
                    title_zh=f"{batch.year}年第{batch.year_number}批（总第{batch.running_number}批）",
                    title_en=f"Batch {batch.year_number} of {batch.year}",
                    issued_on=batch.issued_on,
                    year_number=batch.year_number,
                    running_number=batch.running_number,
                    declared_count=batch.declared,
                    source_name=locked.name,
                ),
                archive=locked.file,
            )
            for batch in reading_of(locked).batches
            if batch.running_number not in known
        ]
        _settle(locked, acting_user, None)
    return made


def discard_import(*, acting_user: User, taken: BulletinImport) -> BulletinImport:
    """Put an upload aside; the file stays in the vault, for the trace."""
    require(acting_user, "publication.import_bulletin", taken)
    with transaction.atomic():
        locked = _pending(taken)
        locked.status = ImportStatus.DISCARDED
        locked.save(update_fields=["status"])
        record(
            acting_user=acting_user,
            act="publication.import_bulletin",
            target=locked,
            old={"status": ImportStatus.PENDING},
            new={"status": ImportStatus.DISCARDED},
        )
    return locked


def record_bulletin(
    *,
    acting_user: User,
    authority: Authority,
    kept: Record,
    rows: Sequence[Row] = (),
    cases: Iterable[Case] = (),
    archive: StoredFile | None = None,
) -> Bulletin:
    """Keep a bulletin that was published elsewhere; it names no case and starts no deadline.

    Its entries are `rows` as read, and `cases` that are known to stand on it.
    """
    bulletin = Bulletin(
        authority=authority,
        slug=_slug(authority, kept),
        origin=Origin.RECORD,
        status=BulletinStatus.PUBLISHED,
        year=kept.issued_on.year,
        archive=archive,
        drafted_by=acting_user,
        published_by=acting_user,
        published_at=clock.now(),
        **vars(kept),
    )
    require(acting_user, "publication.import_bulletin", bulletin)
    with transaction.atomic():
        bulletin.save()
        entries = [_entry(bulletin, row, place) for place, row in enumerate(rows, 1)]
        _link_known(entries)
        entries += [
            entry_of(bulletin, case, place) for place, case in enumerate(cases, len(entries) + 1)
        ]
        BulletinEntry.objects.bulk_create(entries, batch_size=200)
        freeze(bulletin, declared=kept.declared_count)
        bulletin.save()
        record(
            acting_user=acting_user,
            act="publication.import_bulletin",
            target=bulletin,
            old={},
            new={"entries": len(entries), "sha256": bulletin.sha256, "level": bulletin.level},
        )
    return bulletin


def open_cases_of(*, acting_user: User, bulletin: Bulletin) -> list[Case]:
    """Open a case for each app of a bulletin of record that has none from it yet.

    An app that the register does not know is entered with its company; its package is unknown, so
    it stands under `record.` and the digest of name and developer.
    """
    rows = bulletin.entries.filter(case=None, subject__in=_APPS).select_related("app")
    opened: list[Case] = []
    with transaction.atomic():
        for entry in rows.order_by("position"):
            app = entry.app or _registered(acting_user, entry)
            case = open_case(
                acting_user=acting_user,
                new=NewCase(
                    authority=bulletin.authority, app=app, campaign=bulletin.campaign,
                    opened_on=bulletin.issued_on,
                ),
            )  # fmt: skip
            source = NewSource(
                title=bulletin.title_zh,
                publisher=str(bulletin.authority),
                kind=SourceKind.OFFICIAL,
                published_on=bulletin.issued_on,
                url=bulletin.published_url,
                archived=bulletin.archive,
                is_basis=True,
            )
            add_source(acting_user=acting_user, case=case, source=source)
            entry.case, entry.app, entry.operator = case, app, app.operator
            entry.save(update_fields=["case", "app", "operator"])
            opened.append(case)
    return opened


_APPS = (SubjectKind.APP, SubjectKind.MINI_PROGRAM)


def _registered(acting_user: User, entry: BulletinEntry) -> App:
    operator = Operator.objects.filter(legal_name=entry.developer).first()
    if operator is None and entry.developer:
        operator = keep_record(
            acting_user=acting_user,
            instance=Operator(),
            values={"legal_name": entry.developer},
        )
    mini = entry.subject == SubjectKind.MINI_PROGRAM
    digest = hashlib.sha256(f"{entry.name}\0{entry.developer}".encode()).hexdigest()[:12]
    platform = Platform.MINI_PROGRAM if mini else Platform.ANDROID
    known = App.objects.filter(package=f"record.{digest}", platform=platform).first()
    if known is not None:
        return known
    values = {
        "package": f"record.{digest}",
        "platform": platform,
        "name_zh": entry.name[:200],
        "operator": operator,
        "app_type": entry.app_type,
    }
    return keep_record(acting_user=acting_user, instance=App(), values=values)


def _pending(taken: BulletinImport) -> BulletinImport:
    locked = BulletinImport.objects.select_for_update().get(pk=taken.pk)
    if locked.status != ImportStatus.PENDING:
        raise MoveRefusedError([_("This upload was dealt with already.")])
    return locked


def _settle(taken: BulletinImport, acting_user: User, bulletin: Bulletin | None) -> None:
    taken.status, taken.bulletin = ImportStatus.CONFIRMED, bulletin
    taken.save(update_fields=["status", "bulletin"])
    record(
        acting_user=acting_user,
        act="publication.import_bulletin",
        target=taken,
        old={"status": ImportStatus.PENDING},
        new={"status": ImportStatus.CONFIRMED, "bulletin": bulletin},
    )


def _slug(authority: Authority, kept: Record) -> str:
    """Return an address nobody has: the batch's number, else the day, else with a counter."""
    number = kept.year_number
    base = (
        f"{authority.code}-{kept.issued_on.year}-{number}"
        if number
        else (f"{authority.code}-{kept.issued_on.isoformat()}")
    )
    base = base[:70]
    if kept.kind == BulletinKind.REMOVAL:
        base = f"{base}-removal"
    taken = set(Bulletin.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(
        slug
        for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3)))
        if slug not in taken
    )


def _entry(bulletin: Bulletin, row: Row, place: int) -> BulletinEntry:
    source = row.source
    stores = [store.value for store in source.stores]
    for other in row.more_sources:
        stores += [store.value for store in other.stores if store.value not in stores]
    return BulletinEntry(
        bulletin=bulletin,
        position=place,
        subject=_SUBJECTS[row.subject],
        name=row.name.value[:300],
        developer=source.developer.value[:300],
        stores=stores,
        version=source.version.value[:100],
        app_type=row.app_type[:100],
        region=row.region.value[:100],
        record_number=row.record_number.value[:100],
        problems=[_problem(problem) for problem in row.problems],
        found=msgspec.to_builtins(row),
    )


_SUBJECTS = {
    RowSubject.APP: SubjectKind.APP,
    RowSubject.MINI_PROGRAM: SubjectKind.MINI_PROGRAM,
    RowSubject.SDK: SubjectKind.SDK,
}


def _problem(problem: Problem) -> dict[str, str]:
    """Keep the notice's own wording; one sure type gives the code and the English words."""
    if len(problem.types) == 1 and problem.types[0].startswith("T"):
        words = problem_words(f"MIIT-{problem.types[0]}")
        return {**words, "zh": problem.found}
    return {"code": "", "zh": problem.found, "en": ""}


def _link_known(entries: Sequence[BulletinEntry]) -> None:
    """Link entries to apps the register knows under the same name and company."""
    names = {entry.name for entry in entries}
    apps = App.objects.filter(name_zh__in=names).select_related("operator")
    known = {(app.name_zh, app.operator.legal_name if app.operator else ""): app for app in apps}
    for entry in entries:
        app = known.get((entry.name, entry.developer))
        if app is not None and entry.subject in _APPS:
            entry.app, entry.operator = app, app.operator
