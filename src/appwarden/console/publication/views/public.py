"""The public site: bulletins, apps, search, announcements, the deadline calculator."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from appwarden.console import clock
from appwarden.console.deadlines.calendar import compute
from appwarden.console.deadlines.queries import office_calendar
from appwarden.console.documents.kinds import Language
from appwarden.console.publication import queries
from appwarden.console.publication.forms import CalculatorForm, PublicFilter, SearchForm
from appwarden.console.publication.levels import Level
from appwarden.console.publication.models import Bulletin
from appwarden.console.registry.models import App
from appwarden.console.vault.services import download

ROWS_ON_A_PAGE = 50
NEWEST = 5
_WITH_DOCUMENTS = ("document_zh", "document_en", "archive", "campaign")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is new, and where to look for the rest."""
    newest = queries.with_counts(queries.public_bulletins())[:NEWEST]
    context = {
        "bulletins": newest,
        "announcements": queries.public_announcements()[:NEWEST],
        "form": SearchForm(),
        "today": clock.today(),
    }
    return render(request, "publication/home.html", context)


@require_safe
def bulletins(request: HttpRequest) -> HttpResponse:
    """Every public bulletin, newest first."""
    form = PublicFilter(request.GET or None)
    rows = queries.public_bulletins()
    if form.is_valid():
        asked = form.cleaned_data
        if asked["year"]:
            rows = rows.filter(issued_on__year=asked["year"])
        if asked["kind"]:
            rows = rows.filter(kind=asked["kind"])
        if asked["authority"]:
            rows = rows.filter(authority=asked["authority"])
    page = Paginator(queries.with_counts(rows), ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "publication/bulletins.html", {"page": page, "form": form})


@require_safe
def bulletin(request: HttpRequest, slug: str) -> HttpResponse:
    """One bulletin; its entries come from the frozen text with the errata laid over."""
    found = _public(slug, *_WITH_DOCUMENTS)
    errata = list(found.errata.select_related("entry", "document", "document_en"))
    entries = queries.shown_entries(found, errata)
    context = {
        "bulletin": found,
        "errata": errata,
        "page": Paginator(entries, ROWS_ON_A_PAGE).get_page(request.GET.get("page")),
        "apps": _linked_apps(found),
        "documents": _documents(found),
        "named": _named(found, len(entries)),
        "trail": [(_("Bulletins"), reverse("publication:bulletins"))],
    }
    return render(request, "publication/bulletin.html", context)


def _public(slug: str, *related: str) -> Bulletin:
    rows = queries.public_bulletins().select_related(*related).defer(None)
    return get_object_or_404(rows, slug=slug)


def _named(found: Bulletin, entries: int) -> int:
    if found.level == Level.FULL:
        return entries or (found.declared_count or 0)
    return found.declared_count or found.entries.filter(state="listed").count()


def _linked_apps(found: Bulletin) -> dict[int, int]:
    """Return by position the app whose public history can be read."""
    if found.level != Level.FULL:
        return {}
    rows = found.entries.exclude(app=None).values_list("position", "app_id")
    return dict(rows)


def _documents(found: Bulletin) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return language, number, and format with SHA-256 of each printed file."""
    documents = {"zh": found.document_zh, "en": found.document_en}
    return [
        (
            language,
            document.number or "",
            [(file.format, file.stored_id) for file in document.files.all()],
        )
        for language, document in documents.items()
        if document is not None
    ]


@require_safe
def bulletin_json(request: HttpRequest, slug: str) -> HttpResponse:
    """The frozen text itself, byte for byte: its SHA-256 is the one the page states."""
    del request
    return HttpResponse(_public(slug).frozen.encode(), content_type="application/json")


@require_safe
def bulletin_file(request: HttpRequest, slug: str, language: str, target: str) -> HttpResponseBase:
    """A printed bulletin, open to everybody."""
    del request
    found = _public(slug, "document_zh", "document_en")
    document = found.document_zh if language == Language.CHINESE else found.document_en
    if document is None or language not in Language.values:
        raise Http404
    file = get_object_or_404(document.files.select_related("stored"), format=target)
    return download(file.stored)


@require_safe
def erratum_file(
    request: HttpRequest, slug: str, number: int, language: str = Language.CHINESE
) -> HttpResponseBase:
    """The printed notice of an erratum, in one language."""
    del request
    rows = _public(slug).errata.select_related("document", "document_en")
    erratum = get_object_or_404(rows, number=number)
    printed = {Language.CHINESE: erratum.document, Language.ENGLISH: erratum.document_en}
    document = printed.get(language)  # type: ignore[call-overload]  # any word may be asked for
    if document is None:
        raise Http404
    file = get_object_or_404(document.files.select_related("stored"), format="pdf")
    return download(file.stored)


@require_safe
def archive(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The archived copy: the page as published, or the file a bulletin of record was read from."""
    del request
    found = _public(slug, "archive")
    if found.archive is None:
        raise Http404
    return download(found.archive)


@require_safe
def app(request: HttpRequest, key: int) -> HttpResponse:
    """An app's public history; 404 for an app that no public bulletin names."""
    found = get_object_or_404(App.objects.select_related("operator"), pk=key)
    entries = list(queries.app_history(found))
    if not entries:
        raise Http404
    newest = entries[0]
    context = {
        "name": newest.name,
        "developer": newest.public_developer,
        "entries": entries,
        "trail": [(_("Bulletins"), reverse("publication:bulletins"))],
    }
    return render(request, "publication/app.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search names, companies and titles."""
    form = SearchForm(request.GET)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    hits = queries.search(asked) if asked else None
    return render(request, "publication/search.html", {"form": form, "asked": asked, "hits": hits})


@require_safe
def announcements(request: HttpRequest) -> HttpResponse:
    """Announcements and guidance, newest first."""
    page = Paginator(queries.public_announcements(), ROWS_ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "publication/announcements.html", {"page": page})


@require_safe
def announcement(request: HttpRequest, key: int) -> HttpResponse:
    """One announcement, as much of it as its level allows."""
    rows = queries.public_announcements().select_related("campaign", "summons")
    found = get_object_or_404(rows, pk=key)
    context = {
        "announcement": found,
        "trail": [(_("Announcements"), reverse("publication:announcements"))],
    }
    return render(request, "publication/announcement.html", context)


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """When a time limit ends, and why: every counted and every skipped day."""
    form = CalculatorForm(request.GET or None, initial={"start": clock.today(), "amount": 5})
    computed = None
    if form.is_bound and form.is_valid():
        computed = compute(form.cleaned_data["start"], form.rule(), office_calendar())
    return render(request, "publication/calculator.html", {"form": form, "computed": computed})
