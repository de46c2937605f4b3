"""Open data with its schema, and feeds: for programs, without an account."""

import csv
from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.timezone import get_default_timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from appwarden.console import clock
from appwarden.console.documents.rendering.cells import guarded
from appwarden.console.publication import queries
from appwarden.console.publication.frozen import decoded, json_schema
from appwarden.console.publication.labels import COLUMNS
from appwarden.console.publication.models import Bulletin

FEED_LENGTH = 50


class _Line:
    """A file for the CSV writer that hands each line back."""

    def write(self, line: str) -> str:
        return line


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """What there is to take, in which form, under which schema."""
    return render(request, "publication/data.html", {"columns": COLUMNS.items()})


@require_safe
def schema(request: HttpRequest) -> JsonResponse:
    """The JSON Schema of `appwarden.bulletin/1`."""
    del request
    return JsonResponse(json_schema())


@require_safe
def bulletins_json(request: HttpRequest) -> JsonResponse:
    """Every public bulletin with its numbers and where its frozen text is."""
    del request
    rows = queries.with_counts(queries.public_bulletins())
    return JsonResponse({"schema": "appwarden.bulletins/1", "bulletins": [*map(_listed, rows)]})


def _listed(bulletin: Bulletin) -> dict[str, object]:
    address = f"{settings.ADDRESS}{reverse('publication:bulletin', args=[bulletin.slug])}"
    text = f"{settings.ADDRESS}{reverse('publication:bulletin_json', args=[bulletin.slug])}"
    return {
        "address": address,
        "authority": bulletin.authority.code,
        "kind": bulletin.kind,
        "status": bulletin.status,
        "level": bulletin.level,
        "origin": bulletin.origin,
        "title": {"zh": bulletin.title_zh, "en": bulletin.title_en},
        "year": bulletin.year,
        "number_in_year": bulletin.year_number,
        "running_number": bulletin.running_number,
        "issued_on": bulletin.issued_on,
        "due_on": bulletin.due_on,
        "json": text,
        "sha256": bulletin.sha256,
    }


@require_safe
def entries_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every entry of every public bulletin as one CSV, errata laid over."""
    del request
    writer = csv.writer(_Line(), lineterminator="\r\n")
    lines = (writer.writerow(row) for row in _rows())
    response = StreamingHttpResponse(
        (line.encode() for line in lines), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="entries.csv"'
    return response


def _rows() -> Iterator[list[str]]:
    first, *others = COLUMNS
    yield [f"\ufeff{first}", *others]
    rows = queries.public_bulletins().filter(status="published").defer(None)
    for bulletin in rows.prefetch_related("errata__entry").iterator(chunk_size=50):
        form = decoded(bulletin.frozen)
        lead = [
            bulletin.slug, form.authority_code, form.kind, form.issued_on or "", form.year or "",
            form.number_in_year or "", form.running_number or "", form.due_on or "",
        ]  # fmt: skip
        for shown in queries.shown_entries(bulletin, bulletin.errata.all()):
            entry = shown.entry
            row = [
                *lead, entry.position, entry.subject, entry.name, entry.developer,
                "; ".join(entry.stores), entry.version, entry.app_type, entry.region,
                entry.record_number, "; ".join(it.code for it in entry.problems if it.code),
                "; ".join(it.zh for it in entry.problems),
                "; ".join(it.en for it in entry.problems if it.en), "; ".join(entry.redacted),
                "yes" if shown.removed else "",
            ]  # fmt: skip
            yield [guarded(str(cell)) for cell in row]


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """The newest bulletins as RSS 2.0."""
    del request
    return _feed(Rss201rev2Feed)


@require_safe
def atom(request: HttpRequest) -> HttpResponse:
    """The newest bulletins as Atom."""
    del request
    return _feed(Atom1Feed)


def _feed(kind: type[SyndicationFeed]) -> HttpResponse:
    home = f"{settings.ADDRESS}{reverse('publication:home')}"
    route = "publication:atom" if kind is Atom1Feed else "publication:rss"
    feed = kind(
        title=_("Bulletins of the enforcement office"),
        link=home,
        description=_("Apps named for infringing users' rights"),
        language=get_language() or "zh-hans",
        feed_url=f"{settings.ADDRESS}{reverse(route)}",
    )
    rows = queries.with_counts(queries.public_bulletins())[:FEED_LENGTH]
    for bulletin in rows:
        address = f"{settings.ADDRESS}{reverse('publication:bulletin', args=[bulletin.slug])}"
        moment = bulletin.published_at or clock.now()
        feed.add_item(
            title=str(bulletin),
            link=address,
            unique_id=address,
            unique_id_is_permalink=True,
            description=f"{bulletin.authority} · {bulletin.issued_on}",
            pubdate=moment.astimezone(get_default_timezone()),
            updateddate=moment.astimezone(get_default_timezone()),
            author_name=str(bulletin.authority),
        )
    media_type = "application/atom+xml" if kind is Atom1Feed else "application/rss+xml"
    return HttpResponse(feed.writeString("utf-8"), content_type=f"{media_type}; charset=utf-8")
