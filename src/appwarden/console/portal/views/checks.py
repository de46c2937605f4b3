"""A company sees what an inspector would see, before it hands in a build."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.inspections import presenting
from appwarden.console.inspections.models import Inspection, Status
from appwarden.console.inspections.services.comparing import report_of
from appwarden.console.inspections.views.opening import told
from appwarden.console.portal.forms import SelfCheckForm
from appwarden.console.portal.services import Upload, own_checks, self_check
from appwarden.console.vault.services import download
from appwarden.errors import AppwardenError

if TYPE_CHECKING:
    from django.http import FileResponse

ROWS_ON_A_PAGE = 30
LIST_TITLE = gettext_lazy("Self-check")


@require_http_methods(["GET", "POST"])
@requires_act("portal.self_check")
def self_checks(request: HttpRequest) -> HttpResponse:
    """List the company's self-checks and take a new one."""
    user = person(request)
    form = SelfCheckForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = self_check(acting_user=user, upload=Upload(file=form.cleaned_data["file"]))
            return redirect("portal:self_check", made.pk)
        except AppwardenError as problem:
            form.add_error("file", told(problem))
        except ValidationError as problem:
            form.add_error("file", problem)
    page = Paginator(own_checks(user), ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/self_checks.html", {"form": form, "page": page})


@require_GET
@requires_act("portal.self_check")
def self_check_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one self-check with every finding, its places and its remedy."""
    one = _found(request, pk)
    pages = []
    if one.status == Status.DONE:
        report = report_of(one)
        shown = [row for row in report.findings if not row.draft]
        pages = [(row, presenting.finding_page(report, row.id)) for row in shown]
    context = {
        "inspection": one,
        "findings": pages,
        "is_running": one.status in {Status.QUEUED, Status.RUNNING},
        "trail": [(LIST_TITLE, reverse("portal:self_checks"))],
    }
    return render(request, "portal/self_check.html", context)


@require_GET
@requires_act("portal.self_check")
def self_check_report(request: HttpRequest, pk: int) -> "FileResponse":
    """Give the report of a self-check."""
    one = _found(request, pk)
    if one.report is None:
        raise Http404
    return download(one.report, f"report-{one.pk}.json")


def _found(request: HttpRequest, pk: int) -> Inspection:
    one = own_checks(person(request)).select_related("report").filter(pk=pk).first()
    if one is None:
        raise Http404
    return one
