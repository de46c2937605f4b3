"""Lists: apps, companies, stores, SDKs, bodies."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from appwarden.console.accounts.acts import requires_act
from appwarden.console.paging import CappedPaginator, count_on_page
from appwarden.console.registry import queries
from appwarden.console.registry.forms import AppFilter, NameFilter
from appwarden.console.registry.models import App, Authority, Laboratory, Store

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.db.models import QuerySet

ROWS_ON_A_PAGE = 50


def page_of(request: HttpRequest, rows: "QuerySet[Any]") -> "Page[Any]":
    return CappedPaginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))


@requires_act("registry.view")
@require_GET
def apps(request: HttpRequest) -> HttpResponse:
    filters = AppFilter(request.GET)
    given = filters.cleaned_data if filters.is_valid() else {}
    store = given.get("store")
    found = queries.apps(
        words=given.get("q", ""),
        store=store.pk if store else None,
        sector=given.get("sector", ""),
        app_type=given.get("app_type", ""),
    )
    return render(
        request, "registry/apps.html", {"filters": filters, "page": page_of(request, found)}
    )


@requires_act("registry.view")
@require_GET
def operators(request: HttpRequest) -> HttpResponse:
    filters = NameFilter(request.GET)
    words = filters.cleaned_data["q"] if filters.is_valid() else ""
    page = page_of(request, queries.operators(words=words))
    count_on_page(page.object_list, App.objects.all(), key="operator", to="app_count")
    return render(request, "registry/operators.html", {"filters": filters, "page": page})


@requires_act("registry.view")
@require_GET
def sdks(request: HttpRequest) -> HttpResponse:
    filters = NameFilter(request.GET)
    words = filters.cleaned_data["q"] if filters.is_valid() else ""
    page = page_of(request, queries.sdks(words=words))
    return render(request, "registry/sdks.html", {"filters": filters, "page": page})


@requires_act("registry.view")
@require_GET
def bodies(request: HttpRequest) -> HttpResponse:
    """Show stores, authorities and laboratories: few of each, so all on one page."""
    context = {
        "stores": Store.objects.all(),
        "authorities": Authority.objects.all(),
        "laboratories": Laboratory.objects.all(),
    }
    return render(request, "registry/bodies.html", context)
