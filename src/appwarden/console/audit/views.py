"""The audit log: read, and checked on the spot."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from appwarden.console.accounts.acts import requires_act
from appwarden.console.audit.forms import EntryFilter
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.queries import Filters, entries
from appwarden.console.audit.services import hash_of, verify
from appwarden.console.paging import CappedPaginator

ENTRIES_ON_A_PAGE = 50


@requires_act("audit.view")
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    filters = EntryFilter(request.GET)
    chosen = Filters(**filters.cleaned_data) if filters.is_valid() else Filters()
    page = CappedPaginator(entries(chosen), ENTRIES_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "audit/entries.html", {"filters": filters, "page": page})


@requires_act("audit.view")
@require_GET
def entry(request: HttpRequest, sequence: int) -> HttpResponse:
    found = get_object_or_404(AuditEntry, sequence=sequence)
    names = sorted({*found.old, *found.new})
    changes = [(name, found.old.get(name, ""), found.new.get(name, "")) for name in names]
    context = {"entry": found, "changes": changes, "is_sound": hash_of(found) == found.hash}
    return render(request, "audit/entry.html", context)


@requires_act("audit.verify")
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponseBase:
    """Check the chain when asked to by the form; who only opens the address is led to it."""
    if request.method == "GET":
        return redirect("audit:entries")
    return render(request, "audit/verification.html", {"verification": verify()})
