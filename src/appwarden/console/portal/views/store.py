"""A store's own removal orders: acknowledge, report that an app is gone."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.models import RemovalItem
from appwarden.console.cases.services import acknowledge_removal, report_removed
from appwarden.console.deadlines.models import Deadline, Purpose
from appwarden.console.documents.queries import readable_by
from appwarden.console.portal.forms import RemovedForm
from appwarden.console.portal.queries import own_orders
from appwarden.errors import AppwardenError

ROWS_ON_A_PAGE = 50


@require_GET
@requires_act("portal.view_orders")
def orders(request: HttpRequest) -> HttpResponse:
    """List the store's removal orders, with their deadlines and papers."""
    user = person(request)
    page = Paginator(own_orders(user), ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    keys = [item.order.case_id for item in page]
    due = {
        row.case_id: row
        for row in Deadline.objects.filter(case_id__in=keys, purpose=Purpose.STORE_REMOVAL)
    }
    papers = {
        paper.case_id: paper for paper in readable_by(user).filter(case_id__in=keys).order_by("pk")
    }
    rows = [
        (item, due.get(item.order.case_id), papers.get(item.order.case_id), RemovedForm())
        for item in page
    ]
    return render(request, "portal/orders.html", {"rows": rows, "page": page})


@require_POST
@requires_act("cases.acknowledge_removal")
def acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the order arrived."""
    item = _found(request, pk)
    return _tried(
        request,
        lambda user: acknowledge_removal(acting_user=user, item=item),
        _("The order is acknowledged."),
    )


@require_POST
@requires_act("cases.report_removed")
def removed(request: HttpRequest, pk: int) -> HttpResponse:
    """Report that the app is gone."""
    item, form = _found(request, pk), RemovedForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the day on which the app was removed."))
        return redirect("portal:orders")
    day = form.cleaned_data["on"]
    return _tried(
        request,
        lambda user: report_removed(acting_user=user, item=item, on=day),
        _("The removal is reported; the office will look."),
    )


def _found(request: HttpRequest, pk: int) -> RemovalItem:
    item = own_orders(person(request)).filter(pk=pk).first()
    if item is None:
        raise Http404
    return item


def _tried(request: HttpRequest, act: Callable[[User], object], done: str) -> HttpResponseRedirect:
    try:
        act(person(request))
    except AppwardenError as problem:
        reasons = getattr(problem, "reasons", None) or [str(problem)]
        messages.error(request, " ".join(map(str, reasons)))
    else:
        messages.success(request, done)
    return redirect("portal:orders")
