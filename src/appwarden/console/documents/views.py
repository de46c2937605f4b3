"""Pages of documents for the office, downloads for whom they concern, and proof for anybody."""

import hashlib
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from appwarden.console import clock
from appwarden.console.accounts.acts import may, requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.documents import queries, services
from appwarden.console.documents.forms import (
    DocumentFilter,
    FileProofForm,
    NumberProofForm,
    WithdrawalForm,
    WordingForm,
)
from appwarden.console.documents.kinds import MEDIA_TYPES, Format, Kind, Language
from appwarden.console.documents.letter import Values, letter_from
from appwarden.console.documents.models import Document, DocumentStatus, DocumentTemplate
from appwarden.console.documents.page import laid_out
from appwarden.console.documents.rendering import formats_of
from appwarden.console.documents.rendering import render as print_letter
from appwarden.console.documents.samples import sample_content
from appwarden.console.registry.models import Authority
from appwarden.console.vault.services import download, safe_name
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

ROWS_ON_A_PAGE = 50


@requires_act("documents.view_list")
def document_list(request: HttpRequest) -> HttpResponse:
    """Every document of the office, newest first."""
    form = DocumentFilter(request.GET or None)
    rows = queries.readable_by(person(request))
    if form.is_valid():
        for name in ("kind", "status"):
            if form.cleaned_data[name]:
                rows = rows.filter(**{name: form.cleaned_data[name]})
        if asked := form.cleaned_data["q"]:
            rows = rows.filter(Q(number__contains=asked) | Q(title__contains=asked))
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "documents/list.html", {"page": page, "form": form})


@requires_act("documents.view")
def document(request: HttpRequest, key: int) -> HttpResponse:
    """One document: its text, its files with their digests, what became of it."""
    found = get_object_or_404(
        queries.readable_by(person(request)).select_related("template", "replaced_by"), pk=key
    )
    page = laid_out(letter_from(found.letter.encode()))
    context = {
        "document": found,
        "page": page,
        "files": found.files.select_related("stored"),
        "draft_formats": formats_of(page) if found.status == DocumentStatus.DRAFT else (),
        "withdrawal": WithdrawalForm(),
        "may_list": may(request.user, "documents.view_list"),
        "trail": [(_("Documents"), reverse("documents:list"))],
    }
    return render(request, "documents/document.html", context)


@requires_act("documents.view")
def document_file(request: HttpRequest, key: int, target: str) -> HttpResponseBase:
    """A file of a document; a draft is printed anew, with its watermark."""
    found = get_object_or_404(queries.readable_by(person(request)), pk=key)
    if found.status == DocumentStatus.DRAFT:
        return _printed(found, target)
    stored = get_object_or_404(found.files.select_related("stored"), format=target).stored
    return download(stored)


def _printed(found: Document, target: str) -> HttpResponse:
    letter = letter_from(found.letter.encode())
    if target not in formats_of(laid_out(letter)):
        raise Http404
    wanted = Format(target)
    response = HttpResponse(print_letter(letter, wanted), content_type=MEDIA_TYPES[wanted])
    response["Content-Disposition"] = f'attachment; filename="{safe_name(f"draft.{target}")}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@require_POST
@requires_act("documents.withdraw")
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Withdraw an issued document with a reason."""
    found = get_object_or_404(queries.readable_by(person(request)), pk=key)
    form = WithdrawalForm(request.POST)
    if form.is_valid():
        services.withdraw_document(
            acting_user=person(request), document=found, reason=form.cleaned_data["reason"]
        )
    return redirect("documents:document", key=key)


@requires_act("documents.view_templates")
def templates(request: HttpRequest) -> HttpResponse:
    """The wording in force of every kind, in both languages."""
    authority = _authority(request)
    newest: dict[tuple[str, str], DocumentTemplate] = {}
    for row in DocumentTemplate.objects.filter(authority=authority).order_by("version"):
        newest[(row.kind, row.language)] = row
    rows = [
        (kind, [(language, newest.get((kind.value, language.value))) for language in Language])
        for kind in Kind
    ]
    return render(request, "documents/templates.html", {"rows": rows, "authority": authority})


@requires_act("documents.view_templates")
def template(request: HttpRequest, kind: str, language: str) -> HttpResponse:
    """Read, try and change one wording; a preview stores nothing."""
    if kind not in Kind.values or language not in Language.values:
        raise Http404
    authority = _authority(request)
    current = queries.current_wording(authority, kind, language)
    form = WordingForm(request.POST or None, initial={"source": current.source})
    content = sample_content(authority, kind, language, clock.today())
    source = current.source
    if request.method == "POST" and form.is_valid():
        source = form.cleaned_data["source"]
        if "save" in request.POST:
            services.change_template(
                acting_user=person(request),
                authority=authority,
                kind=Kind(kind),
                language=language,
                source=source,
            )
            return redirect("documents:template", kind=kind, language=language)
        if "pdf" in request.POST:
            made = print_letter(services.preview(content, source), Format.PDF)
            response = HttpResponse(made, content_type=MEDIA_TYPES[Format.PDF])
            response["Content-Disposition"] = 'attachment; filename="preview.pdf"'
            return response
    context = {
        "form": form,
        "kind": Kind(kind),
        "language": Language(language),
        "current": current,
        "versions": DocumentTemplate.objects.filter(
            authority=authority, kind=kind, language=language
        ).select_related("created_by"),
        "page": laid_out(services.preview(content, source)),
        "placeholders": Values.__struct_fields__,
        "trail": [(_("Wording"), reverse("documents:templates"))],
    }
    return render(request, "documents/template.html", context)


def _authority(request: HttpRequest) -> Authority:
    """Return the office whose wording is meant: one's own, else the first there is."""
    own = person(request).authority
    found = own or Authority.objects.order_by("pk").first()
    if found is None:
        raise MoveRefusedError([_("No authority is registered yet.")])
    return found


def verify(request: HttpRequest) -> HttpResponse:
    """Prove a document by number and code, or by a file's hash; open to anybody."""
    by_number = NumberProofForm(request.POST if "by_number" in request.POST else None)
    by_file = FileProofForm(
        request.POST if "by_file" in request.POST else None,
        request.FILES if "by_file" in request.POST else None,
    )
    found, asked, digest = None, False, ""
    if by_number.is_valid():
        asked = True
        found = queries.proven_by_code(**by_number.cleaned_data)
    elif by_file.is_valid():
        asked = True
        digest = _digest(by_file)
        found = queries.proven_by_digest(digest)
    context = {
        "by_number": by_number,
        "by_file": by_file,
        "found": found,
        "asked": asked,
        "digest": digest,
    }
    return render(request, "documents/verify.html", context)


def _digest(form: FileProofForm) -> str:
    file: UploadedFile[bytes] | None = form.cleaned_data.get("file")
    if file is None:
        return str(form.cleaned_data["sha256"]).lower()
    if (file.size or 0) > settings.ATTACHMENT_LIMIT_BYTES:
        raise MoveRefusedError([_("The file is too large; type its SHA-256 instead.")])
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


@require_GET
def proof(request: HttpRequest, code: str) -> HttpResponse:
    """The page behind a QR code: whether a document with this code was issued."""
    found = queries.proven_by_code(code)
    context = {
        "by_number": NumberProofForm(),
        "by_file": FileProofForm(),
        "found": found,
        "asked": True,
        "digest": "",
    }
    return render(request, "documents/verify.html", context, status=200 if found else 404)
