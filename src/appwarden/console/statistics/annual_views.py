"""The annual report: looked at as a draft, printed as one, issued."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from appwarden.console import clock
from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.documents.kinds import MEDIA_TYPES, Format, Kind, Language
from appwarden.console.documents.models import Document
from appwarden.console.documents.page import laid_out
from appwarden.console.documents.queries import readable_by
from appwarden.console.documents.rendering import render as print_letter
from appwarden.console.documents.services import preview
from appwarden.console.registry.models import Authority
from appwarden.console.statistics.annual import annual_content
from appwarden.console.statistics.forms import AnnualForm
from appwarden.console.statistics.services import issue_annual_report


@require_http_methods(["GET", "POST"])
@requires_act("statistics.view_office")
def annual(request: HttpRequest) -> HttpResponse:
    """Show the year's report as it would be issued; issue it in both languages."""
    user = person(request)
    form = AnnualForm(request.POST or request.GET or None, user=user, today=clock.today())
    authority, year = form.chosen()
    if request.method == "POST" and authority is not None and form.is_valid():
        issued = issue_annual_report(acting_user=user, authority=authority, year=year)
        messages.success(request, _("Issued: %(number)s") % {"number": issued[0].number})
        return redirect("documents:document", issued[0].pk)
    language = Language.CHINESE if (get_language() or "zh").startswith("zh") else Language.ENGLISH
    context = {
        "form": form,
        "authority": authority,
        "year": year,
        "page": _page(authority, year, language) if authority is not None else None,
        "earlier": _earlier(request, authority, year),
        "languages": Language.choices,
        "query": f"authority={authority.pk}&year={year}" if authority is not None else "",
        "trail": [(_("Statistics"), reverse("statistics:overview"))],
    }
    return render(request, "statistics/annual.html", context)


@require_safe
@requires_act("statistics.view_office")
def draft_pdf(request: HttpRequest, language: str) -> HttpResponse:
    """Print the report as a draft, with its watermark."""
    form = AnnualForm(request.GET or None, user=person(request), today=clock.today())
    authority, year = form.chosen()
    if authority is None or language not in Language.values:
        raise Http404
    letter = preview(annual_content(authority, year, Language(language)))
    response = HttpResponse(print_letter(letter, Format.PDF), content_type=MEDIA_TYPES[Format.PDF])
    response["Content-Disposition"] = f'attachment; filename="annual-{year}-{language}.pdf"'
    return response


def _page(authority: Authority, year: int, language: Language) -> object:
    return laid_out(preview(annual_content(authority, year, language)))


def _earlier(request: HttpRequest, authority: Authority | None, year: int) -> list[Document]:
    """Return the reports issued on this year already: a second one says so."""
    if authority is None:
        return []
    rows = readable_by(person(request)).filter(authority=authority, kind=Kind.ANNUAL_REPORT)
    since = date(year, 1, 1)
    return list(rows.filter(issued_on__gte=since, title__contains=str(year)).order_by("-pk"))
