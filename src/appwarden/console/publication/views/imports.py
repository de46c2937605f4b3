"""The importer's pages: upload, look at every row and every line that was not read, confirm."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.publication import queries
from appwarden.console.publication.forms import RecordForm, UploadForm
from appwarden.console.publication.importing import Reading, Shape
from appwarden.console.publication.importing.model import Row, Treatment
from appwarden.console.publication.labels import DOUBTS, REASONS, REPAIRS, SHAPES, TREATMENTS
from appwarden.console.publication.levels import Origin
from appwarden.console.publication.models import BulletinImport
from appwarden.console.publication.services.taking_in import (
    Record,
    confirm_batch_list,
    confirm_import,
    discard_import,
    open_cases_of,
    reading_of,
    upload_bulletin,
)
from appwarden.console.registry.models import Authority
from appwarden.errors import MoveRefusedError, UnreadableError

ROWS_ON_A_PAGE = 100


@requires_act("publication.import_bulletin")
def imports(request: HttpRequest) -> HttpResponse:
    """Uploads so far, and a form for the next."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            taken = upload_bulletin(
                acting_user=person(request), authority=_office(request), name=file.name, stream=file
            )
        except UnreadableError as problem:
            form.add_error("file", str(problem))
        else:
            return redirect("publication:import", key=taken.pk)
    rows = queries.desk_imports(person(request))
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "publication/imports.html", {"page": page, "form": form})


@requires_act("publication.import_bulletin")
def taken_in(request: HttpRequest, key: int) -> HttpResponse:
    """One upload: its rows, its doubts, and the account of every line."""
    found = _own(request, key)
    reading = reading_of(found)
    form = RecordForm(request.POST or None, initial=_said(reading, found))
    if request.method == "POST" and form.is_valid():
        kept = Record(**{name: form.cleaned_data[name] for name in form.fields})
        bulletin = confirm_import(acting_user=person(request), taken=found, kept=kept)
        return redirect("publication:desk_bulletin", key=bulletin.pk)
    rows = Paginator([_row(row) for row in reading.rows], ROWS_ON_A_PAGE)
    context = {
        "taken": found,
        "reading": reading,
        "shape": SHAPES[reading.shape],
        "page": rows.get_page(request.GET.get("page")),
        "unread": [(piece, REASONS[piece.reason]) for piece in reading.unread if piece.reason],
        "account": _account(reading),
        "is_batch_list": reading.shape == Shape.BATCH_LIST,
        "form": form,
        "trail": [(_("Import"), reverse("publication:imports"))],
    }
    return render(request, "publication/import.html", context)


@require_POST
@requires_act("publication.import_bulletin")
def settle(request: HttpRequest, key: int) -> HttpResponse:
    """Take a list of batches in, or put an upload aside."""
    found = _own(request, key)
    if "discard" in request.POST:
        discard_import(acting_user=person(request), taken=found)
    else:
        confirm_batch_list(acting_user=person(request), taken=found)
    return redirect("publication:imports")


@require_POST
@requires_act("cases.open")
def open_cases(request: HttpRequest, key: int) -> HttpResponse:
    """Open a case for every app of a bulletin of record."""
    rows = queries.desk_bulletins(person(request)).filter(origin=Origin.RECORD).defer(None)
    found = get_object_or_404(rows, pk=key)
    open_cases_of(acting_user=person(request), bulletin=found)
    return redirect("publication:desk_bulletin", key=key)


def _own(request: HttpRequest, key: int) -> BulletinImport:
    return get_object_or_404(queries.desk_imports(person(request)).defer(None), pk=key)


def _office(request: HttpRequest) -> Authority:
    found = person(request).authority or Authority.objects.order_by("pk").first()
    if found is None:
        raise MoveRefusedError([_("No authority is registered yet.")])
    return found


def _said(reading: Reading, taken: BulletinImport) -> dict[str, object]:
    """Return what the notice says of itself, for the officer to check."""
    heading = reading.heading
    return {
        "title_zh": heading.title or taken.name,
        "issued_on": heading.issued_on,
        "due_on": heading.due_on,
        "year_number": heading.year_number,
        "running_number": heading.running_number,
        "declared_count": reading.declared,
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "row": row,
        "repairs": [REPAIRS[repair] for repair in row.repairs],
        "doubts": [DOUBTS[doubt] for doubt in row.doubts],
    }


def _account(reading: Reading) -> list[dict[str, object]]:
    """Return every piece of every line that says something, with what became of it."""
    return [
        {"piece": piece, "said": TREATMENTS[piece.treatment]}
        for piece in reading.pieces
        if piece.treatment is not Treatment.BLANK
    ]
