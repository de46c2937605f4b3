"""The case list with its filters, and acts on many of its cases in two steps."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import may, requires_act
from appwarden.console.cases.bulk import BulkChoice, carry_out, look_ahead
from appwarden.console.cases.forms.cases import BULK_ACTS, BulkForm, OpenCaseForm
from appwarden.console.cases.forms.listing import CaseFilters
from appwarden.console.cases.listing import listed
from appwarden.console.cases.models import Case
from appwarden.console.cases.queries import visible_cases, with_subjects
from appwarden.console.cases.services import open_case
from appwarden.console.cases.views.person import signed_in
from appwarden.console.paging import page_of_keys

ROWS_ON_PAGE = 50


@requires_act("cases.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """Show the cases a person sees, as the address says."""
    user = signed_in(request)
    filters = CaseFilters(request.GET, user=user)
    wanted = filters.cleaned_data if filters.is_valid() else {}
    page = page_of_keys(
        listed(user, wanted),
        with_subjects(Case.objects.all()),
        size=ROWS_ON_PAGE,
        number=request.GET.get("page"),
    )
    context = {
        "filters": filters,
        "page": page,
        "bulk_acts": [one for one in BULK_ACTS if may(user, _act_of(one[0]))],
        "here": request.get_full_path(),
    }
    return render(request, "cases/list.html", context)


def _act_of(name: str) -> str:
    return "cases.open_batch" if name == "add_to_batch" else f"cases.{name}"


@require_POST
@requires_act("cases.bulk")
def bulk(request: HttpRequest) -> HttpResponse:
    """Show what an act would do to the chosen cases; do it on the second step."""
    user = signed_in(request)
    act = request.POST.get("act", "")
    if act not in dict(BULK_ACTS):
        raise PermissionDenied("no such act on many cases")
    keys = [key for key in request.POST.getlist("selected") if key.isdigit()]
    seen = with_subjects(visible_cases(user)).select_related("campaign__first_policy")
    chosen = list(seen.filter(pk__in=keys[:ROWS_ON_PAGE]))
    confirmed = "confirmed" in request.POST
    form = BulkForm(request.POST if confirmed else None, user=user, act=act)
    if confirmed and form.is_valid():
        choice = BulkChoice(act=act, values=form.cleaned_data)
        done, refused = carry_out(user, choice, chosen)
        _tell(request, done, refused)
        return redirect("cases:list")
    ready, refused = look_ahead(user, act, chosen)
    context = {
        "form": form,
        "ready": ready,
        "refused": refused,
        "action": dict(BULK_ACTS)[act],
        "action_url": reverse("cases:bulk"),
        "back_url": reverse("cases:list"),
    }
    return render(request, "cases/bulk.html", context)


def _tell(request: HttpRequest, done: int, refused: Iterable[tuple[Case, str]]) -> None:
    words = ngettext("%(done)s case was changed.", "%(done)s cases were changed.", done)
    messages.success(request, words % {"done": done})
    for case, reason in refused:
        messages.warning(request, f"{case.number}: {reason}")


@requires_act("cases.open")
def open_new(request: HttpRequest) -> HttpResponse:
    """Open a case by hand."""
    user = signed_in(request)
    initial = {"subject": request.GET.get("app", "")}
    form = OpenCaseForm(
        request.POST if request.method == "POST" else None, user=user, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        case = open_case(acting_user=user, new=form.new_case(), note=form.cleaned_data["note"])
        messages.success(request, _("Case %(number)s is open.") % {"number": case.number})
        return redirect("cases:case", case.number)
    return render(request, "cases/open.html", {"form": form})
