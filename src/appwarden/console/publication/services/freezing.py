"""A bulletin's rows -> its public form and the letters printed from it."""

import hashlib
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.urls import reverse

from appwarden.console.documents.composition import Content
from appwarden.console.documents.kinds import Kind, Language
from appwarden.console.documents.letter import Entry, Values
from appwarden.console.documents.page import day_in_words
from appwarden.console.publication.frozen import (
    SCHEMA_NAME,
    Bilingual,
    PublicBulletin,
    encoded,
)
from appwarden.console.publication.levels import BulletinKind, EntryState, Level
from appwarden.console.publication.models import Bulletin, BulletinEntry, RedactionRule
from appwarden.console.publication.redaction import (
    PublicEntry,
    PublicProblem,
    Rule,
    redacted,
)
from appwarden.console.registry.words import app_type_in
from appwarden.console.search.bigrams import bigrams


def freeze(bulletin: Bulletin, *, declared: int | None = None) -> PublicBulletin:
    """Write `frozen`, its digest and the searchable forms inside the caller's transaction."""
    entries = _listed(bulletin)
    form = public_form(bulletin, declared=declared)
    content = encoded(form)
    bulletin.frozen = content.decode()
    bulletin.sha256 = hashlib.sha256(content).hexdigest()
    bulletin.search_text = bigrams(bulletin.title_zh, bulletin.title_en)
    write_searchable(entries, form.entries)
    return form


def public_form(bulletin: Bulletin, *, declared: int | None = None) -> PublicBulletin:
    """Return a bulletin as the public would read it now; nothing is written."""
    rules = rules_of(bulletin)
    entries = _listed(bulletin)
    full = bulletin.level == Level.FULL
    public = tuple(redacted(public_entry(entry), rules) for entry in entries)
    return PublicBulletin(
        schema=SCHEMA_NAME,
        address=public_address(bulletin),
        authority=Bilingual(bulletin.authority.name_zh, bulletin.authority.name_en),
        authority_code=bulletin.authority.code,
        kind=bulletin.kind,
        level=bulletin.level,
        layout=bulletin.layout,
        origin=bulletin.origin,
        title=Bilingual(bulletin.title_zh, bulletin.title_en),
        year=bulletin.year,
        number_in_year=bulletin.year_number,
        running_number=bulletin.running_number,
        issued_on=bulletin.issued_on,
        legal_basis=Bilingual(bulletin.legal_basis_zh, bulletin.legal_basis_en),
        due_on=bulletin.due_on,
        next_action=Bilingual(bulletin.next_action_zh, bulletin.next_action_en),
        named=len(entries),
        declared=declared,
        entries=public if full else (),
    )


def _listed(bulletin: Bulletin) -> list[BulletinEntry]:
    return list(bulletin.entries.filter(state=EntryState.LISTED).order_by("position"))


def write_searchable(entries: Sequence[BulletinEntry], public: Sequence[PublicEntry]) -> None:
    """Let the public search find what it may read; nothing where entries are not published."""
    for entry, shown in zip(entries, public, strict=False):
        entry.public_developer = shown.developer
        entry.search_text = bigrams(shown.name, shown.developer)
    if public:
        BulletinEntry.objects.bulk_update(
            entries, ["public_developer", "search_text"], batch_size=200
        )


def rules_of(bulletin: Bulletin) -> list[Rule]:
    """Return the redaction rules of a bulletin's office."""
    rows = RedactionRule.objects.filter(authority=bulletin.authority)
    return list(rows.values_list("field", "condition"))


def public_entry(entry: BulletinEntry) -> PublicEntry:
    """Return the row as a public entry, before redaction."""
    return PublicEntry(
        position=entry.position,
        subject=entry.subject,
        name=entry.name,
        developer=entry.developer,
        stores=tuple(entry.stores),
        version=entry.version,
        app_type=entry.app_type,
        region=entry.region,
        record_number=entry.record_number,
        problems=tuple(PublicProblem(**problem) for problem in entry.problems),
    )


def public_address(bulletin: Bulletin) -> str:
    """Return the bulletin's permanent address."""
    return f"{settings.ADDRESS}{reverse('publication:bulletin', args=[bulletin.slug])}"


def letter_of(bulletin: Bulletin, form: PublicBulletin, language: Language) -> Content:
    """Compose the printed bulletin of one language from what is public."""
    chinese = language == Language.CHINESE
    removal = bulletin.kind == BulletinKind.REMOVAL
    campaign = bulletin.campaign
    values = Values(
        campaign="" if campaign is None else (campaign.title_zh if chinese else campaign.title_en),
        year=str(bulletin.year or ""),
        batch_in_year=str(bulletin.year_number or ""),
        batch_running=str(bulletin.running_number or ""),
        app_count=str(form.named),
        deadline=day_in_words(form.due_on, language) if form.due_on else "",
        next_action=(form.next_action.zh if chinese else form.next_action.en).rstrip("。."),
        legal_basis=form.legal_basis.zh if chinese else form.legal_basis.en,
    )
    return Content(
        authority=bulletin.authority,
        kind=Kind.REMOVAL_ORDER if removal else Kind.NAMING_BULLETIN,
        language=language,
        layout=bulletin.layout,
        values=values,
        entries=tuple(_printed(form.entries, chinese=chinese)),
        issued_on=bulletin.issued_on,
    )


def _printed(entries: Iterable[PublicEntry], *, chinese: bool) -> Iterable[Entry]:
    for entry in entries:
        yield Entry(
            name=entry.name,
            developer=entry.developer,
            stores=entry.stores,
            version=entry.version,
            app_type=app_type_in(entry.app_type, chinese=chinese),
            problems=tuple(
                problem.zh if chinese else (problem.en or problem.zh) for problem in entry.problems
            ),
            region=entry.region,
            record_number=entry.record_number,
        )
