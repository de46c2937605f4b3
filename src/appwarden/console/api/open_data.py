"""What anybody may read without a token."""

from datetime import date

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema

from appwarden.console.accounts.acts import require
from appwarden.console.api.authentication import anybody
from appwarden.console.api.fields import Paged, Paging, Text, answers, paged
from appwarden.console.api.handling import StatisticsFilter, StatisticsOut, counts_of
from appwarden.console.publication import queries
from appwarden.console.publication.models import Bulletin

router = Router(tags=["public"], auth=anybody)


class BulletinOut(Schema):
    slug: str
    authority: str
    kind: str
    status: str
    level: str
    title_zh: str
    title_en: str
    year: int | None
    number_in_year: int | None
    running_number: int | None
    issued_on: date | None
    due_on: date | None
    named: int
    errata: int
    sha256: str

    @staticmethod
    def resolve_authority(bulletin: Bulletin) -> str:
        return bulletin.authority.code

    @staticmethod
    def resolve_number_in_year(bulletin: Bulletin) -> int | None:
        return bulletin.year_number

    @staticmethod
    def resolve_errata(bulletin: Bulletin) -> int:
        return int(bulletin.errata_count)  # type: ignore[attr-defined]  # with_counts adds it


class EntryProblemOut(Schema):
    code: str
    zh: str
    en: str


class EntryOut(Schema):
    """An entry as it was published, with what errata changed since laid over."""

    position: int
    name: str
    developer: str
    stores: list[str]
    version: str
    app_type: str
    problems: list[EntryProblemOut]
    removed: bool
    corrected: bool


class BulletinPageOut(BulletinOut):
    entries: list[EntryOut]

    @staticmethod
    def resolve_entries(bulletin: Bulletin) -> list[EntryOut]:
        if not bulletin.frozen or bulletin.status == "withdrawn":
            return []
        errata = bulletin.errata.select_related("entry")
        return [_entry(shown) for shown in queries.shown_entries(bulletin, errata)]


def _entry(shown: queries.ShownEntry) -> EntryOut:
    entry = shown.entry
    problems = [
        EntryProblemOut(code=each.code or "", zh=each.zh, en=each.en) for each in entry.problems
    ]
    return EntryOut(
        position=entry.position,
        name=entry.name,
        developer=entry.developer,
        stores=list(entry.stores),
        version=entry.version,
        app_type=entry.app_type,
        problems=problems,
        removed=shown.removed,
        corrected=bool(shown.errata),
    )


@router.get(
    "/public/bulletins",
    response=answers(Paged[BulletinOut], public=True),
    summary="Public bulletins, newest first; withdrawn ones are marked",
)
def list_bulletins(request: HttpRequest, asked: Query[Paging]) -> object:
    del request
    return paged(_bulletins(), asked)


@router.get(
    "/public/bulletins/{slug}",
    response=answers(BulletinPageOut, 404, public=True),
    summary="One bulletin with its entries",
)
def show_bulletin(request: HttpRequest, slug: Text) -> Bulletin:
    del request
    found = _bulletins().defer(None).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@router.get(
    "/public/statistics",
    response=answers(StatisticsOut, 404, public=True),
    summary="Counts of what was named in public",
)
def show_public_statistics(request: HttpRequest, asked: Query[StatisticsFilter]) -> object:
    require(None, "statistics.view_public")
    del request
    return counts_of(asked, public=True)


def _bulletins() -> QuerySet[Bulletin]:
    return queries.with_counts(queries.public_bulletins())
