"""Correct a published bulletin by numbered errata; the frozen text itself stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.documents.composition import Content
from appwarden.console.documents.kinds import Kind, Language
from appwarden.console.documents.letter import Table, Values
from appwarden.console.documents.services import prepare, tell_issued
from appwarden.console.publication.levels import BulletinStatus, EntryState, ErratumEffect
from appwarden.console.publication.models import Bulletin, BulletinEntry, Erratum
from appwarden.console.publication.redaction import redacted
from appwarden.console.publication.services.freezing import (
    public_entry,
    rules_of,
    write_searchable,
)
from appwarden.console.registry.words import app_type_in
from appwarden.errors import MoveRefusedError

CORRECTABLE = ("name", "developer", "version", "app_type", "region", "record_number")


@dataclass(frozen=True, kw_only=True)
class Correction:
    """What an erratum says; `values` are the corrected fields of the entry."""

    text_zh: str
    text_en: str = ""
    effect: str = ErratumEffect.NOTE
    entry: BulletinEntry | None = None
    values: Mapping[str, str] = field(default_factory=dict)


def issue_erratum(*, acting_user: User, bulletin: Bulletin, correction: Correction) -> Erratum:
    """Issue the next erratum with its printed notice; the corrected values are searchable."""
    require(acting_user, "publication.correct", bulletin)
    with transaction.atomic():
        locked = Bulletin.objects.select_for_update().get(pk=bulletin.pk)
        if locked.status != BulletinStatus.PUBLISHED:
            raise MoveRefusedError([_("Only a published bulletin is corrected by an erratum.")])
        entry = _entry(locked, correction)
        old, new = _applied(locked, entry, correction)
        last = locked.errata.aggregate(last=Max("number"))["last"] or 0
        row = _Row(bulletin=locked, entry=entry, old=old, new=new)
        document = prepare(_letter(row, correction.text_zh, Language.CHINESE), acting_user)
        english = (
            prepare(_letter(row, correction.text_en, Language.ENGLISH), acting_user)
            if correction.text_en.strip()
            else None
        )
        erratum = Erratum.objects.create(
            bulletin=locked,
            number=last + 1,
            effect=correction.effect,
            entry=entry,
            text_zh=correction.text_zh,
            text_en=correction.text_en,
            old_values=old,
            new_values=new,
            document=document,
            document_en=english,
            issued_on=clock.today(),
            issued_by=acting_user,
        )
        tell_issued(document, acting_user)
        if english is not None:
            tell_issued(english, acting_user)
        record(
            acting_user=acting_user,
            act="publication.correct",
            target=erratum,
            old=old,
            new={**new, "effect": correction.effect},
            note=correction.text_zh,
        )
    return erratum


def _entry(bulletin: Bulletin, correction: Correction) -> BulletinEntry | None:
    if correction.effect == ErratumEffect.NOTE:
        return correction.entry
    entry = correction.entry
    if entry is None or entry.bulletin_id != bulletin.pk or entry.state != EntryState.LISTED:
        raise MoveRefusedError([_("Choose an entry that stands on this bulletin.")])
    return BulletinEntry.objects.select_for_update().get(pk=entry.pk)


def _applied(
    bulletin: Bulletin, entry: BulletinEntry | None, correction: Correction
) -> tuple[dict[str, str], dict[str, str]]:
    """Write the correction into the row; returns what was there and what is there now."""
    if entry is None or correction.effect == ErratumEffect.NOTE:
        return {}, {}
    if correction.effect == ErratumEffect.REMOVE:
        entry.state, entry.search_text = EntryState.REMOVED, ""
        entry.save(update_fields=["state", "search_text"])
        return {"state": EntryState.LISTED}, {"state": EntryState.REMOVED}
    changed = {
        name: value
        for name, value in correction.values.items()
        if name in CORRECTABLE and getattr(entry, name) != value
    }
    if not changed:
        raise MoveRefusedError([_("The correction changes nothing.")])
    before = _shown(bulletin, entry, changed)
    for name, value in changed.items():
        setattr(entry, name, value)
    entry.save(update_fields=list(changed))
    write_searchable([entry], [redacted(public_entry(entry), rules_of(bulletin))])
    return before, _shown(bulletin, entry, changed)


def _shown(bulletin: Bulletin, entry: BulletinEntry, names: Mapping[str, str]) -> dict[str, str]:
    """Return the values as the public may read them: an erratum unmasks nothing."""
    public = redacted(public_entry(entry), rules_of(bulletin))
    return {name: str(getattr(public, name)) for name in names}


@dataclass(frozen=True, kw_only=True)
class _Row:
    """What an erratum changes: the bulletin's entry (None: a note), its values before and after."""

    bulletin: Bulletin
    entry: BulletinEntry | None
    old: Mapping[str, str]
    new: Mapping[str, str]


def _letter(row: _Row, text: str, language: Language) -> Content:
    """Compose the printed notice of one language."""
    chinese = language == Language.CHINESE
    words = _CHINESE if chinese else _ENGLISH
    name = row.entry.name if row.entry else ""
    lines = tuple(
        (name, words.fields.get(field, field), *_values(row, field, words)) for field in row.new
    )
    table = Table(words.heading, words.headers, lines, widths=(4, 3, 5, 5))
    return Content(
        authority=row.bulletin.authority,
        kind=Kind.ERRATUM,
        language=language,
        values=Values(reference=_reference(row.bulletin, chinese=chinese), reason=text.strip()),
        tables=(table,) if lines else (),
    )


def _reference(bulletin: Bulletin, *, chinese: bool) -> str:
    title = bulletin.title_zh if chinese else (bulletin.title_en or bulletin.title_zh)
    document = bulletin.document_zh if chinese else bulletin.document_en
    number = (document.number or "") if document is not None else ""
    if chinese:
        return f"《{title}》" + (f"（{number}）" if number else "")
    return f"“{title}”" + (f" ({number})" if number else "")


def _values(row: _Row, field: str, words: "_Words") -> tuple[str, str]:
    before, after = row.old[field], row.new[field]
    if field == "state":
        return words.states.get(before, before), words.states.get(after, after)
    if field == "app_type":
        chinese = words is _CHINESE
        return app_type_in(before, chinese=chinese), app_type_in(after, chinese=chinese)
    return before, after


@dataclass(frozen=True, kw_only=True)
class _Words:
    """The fixed words of the table in one language."""

    heading: str
    headers: tuple[str, ...]
    fields: Mapping[str, str]
    states: Mapping[str, str]


_CHINESE = _Words(
    heading="更正内容",
    headers=("条目", "栏目", "原内容", "更正为"),
    fields={
        "name": "名称",
        "developer": "开发者",
        "version": "版本",
        "app_type": "类型",
        "region": "属地",
        "record_number": "备案号",
        "state": "状态",
    },
    states={EntryState.LISTED: "列入", EntryState.REMOVED: "移出"},
)
_ENGLISH = _Words(
    heading="What is corrected",
    headers=("Entry", "Field", "As published", "Corrected to"),
    fields={
        "name": "Name",
        "developer": "Developer",
        "version": "Version",
        "app_type": "App type",
        "region": "Region",
        "record_number": "Record number",
        "state": "Status",
    },
    states={EntryState.LISTED: "listed", EntryState.REMOVED: "taken out"},
)
