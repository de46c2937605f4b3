"""Triage: the list, one report, acts on one and on many."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.forms.joining import CampaignChoiceForm
from appwarden.console.leads.forms import (
    BulkForm,
    FilterForm,
    NoteForm,
    PackageForm,
    ReplyForm,
    ReportForm,
)
from appwarden.console.leads.models import Lead, LeadStatus
from appwarden.console.leads.queries import Filters, alike, as_listed, narrowed, tallies
from appwarden.console.leads.services import (
    add_note,
    answer_sender,
    know_app,
    open_case_from,
    record_lead,
    view_contact,
)
from appwarden.console.paging import page_of_keys
from appwarden.console.vault.services import download
from appwarden.errors import AppwardenError

if TYPE_CHECKING:
    from django.http import HttpResponseRedirect

ROWS_ON_A_PAGE = 50
ALIKE_AT_MOST = 20
LIST_TITLE = gettext_lazy("Reports from outside")


@require_GET
@requires_act("leads.view")
def leads(request: HttpRequest) -> HttpResponse:
    """List reports; at first those that wait for somebody."""
    form = FilterForm(request.GET)
    filters = Filters(**form.cleaned_data) if form.is_valid() else Filters()
    page = page_of_keys(
        narrowed(filters), as_listed(), size=ROWS_ON_A_PAGE, number=request.GET.get("page")
    )
    counts = tallies()
    figures = [(status.label, status.value, counts[status]) for status in LeadStatus]
    context = {"filters": form, "page": page, "figures": figures, "bulk": BulkForm()}
    return render(request, "leads/list.html", context)


@require_GET
@requires_act("leads.view")
def lead(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one report with everything that belongs to it."""
    one = _found(pk)
    others = list(alike(one)[:ALIKE_AT_MOST])
    context = {
        "lead": one,
        "attachments": one.attachments.select_related("file"),
        "notes": one.notes.select_related("written_by"),
        "has_contact": hasattr(one, "contact"),
        "alike": others,
        "package_form": PackageForm(initial={"package": one.package}),
        "reply_form": ReplyForm(initial={"reply": one.reply}),
        "note_form": NoteForm(),
        "bulk": BulkForm(),
        "opening_form": CampaignChoiceForm(user=person(request), app=one.app, reported=True),
        "trail": [(LIST_TITLE, reverse("leads:list"))],
    }
    return render(request, "leads/detail.html", context)


@require_http_methods(["GET", "POST"])
@requires_act("leads.record")
def enter(request: HttpRequest) -> HttpResponse:
    """Enter a report that reached the office another way."""
    form = ReportForm(request.POST or None, request.FILES or None, initial={"source_kind": "media"})
    if request.method == "POST" and form.is_valid():
        try:
            made = record_lead(acting_user=person(request), complaint=form.complaint())
        except AppwardenError as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("The report is entered."))
            return redirect("leads:detail", made.pk)
    context = {"form": form, "trail": [(LIST_TITLE, reverse("leads:list"))]}
    return render(request, "leads/enter.html", context)


@require_POST
@requires_act("leads.view_contact")
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who sent a report; the look is written down."""
    one = _found(pk)
    trail = [(LIST_TITLE, reverse("leads:list")), (one, _page(one))]
    shown = view_contact(acting_user=person(request), lead=one)
    return render(request, "leads/contact.html", {"lead": one, "contact": shown, "trail": trail})


@require_GET
@requires_act("leads.view")
def attachment(request: HttpRequest, pk: int, attachment_pk: int) -> FileResponse:
    """Give an attachment to be saved."""
    del request
    found = _found(pk).attachments.select_related("file").filter(pk=attachment_pk).first()
    if found is None:
        raise Http404
    return download(found.file, found.name)


@require_POST
@requires_act("leads.triage")
def app(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which app a report is about."""
    one, package = _found(pk), request.POST.get("package", "")
    return _tried(
        request,
        one,
        lambda user: know_app(acting_user=user, lead=one, package=package),
        _("The report is about this app."),
    )


@require_POST
@requires_act("leads.open_case")
def open_case(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a case from a report."""
    one = _found(pk)
    form = CampaignChoiceForm(request.POST, user=person(request), app=one.app, reported=True)
    if not form.is_valid():
        messages.error(request, _("This campaign does not run any more: choose another one."))
        return redirect(_page(one))
    return _tried(
        request,
        one,
        lambda user: open_case_from(
            acting_user=user, lead=one, campaign=form.cleaned_data["campaign"]
        ),
        _("A case is open for this report."),
    )


@require_POST
@requires_act("leads.triage")
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the sender reads."""
    one, words = _found(pk), request.POST.get("reply", "")[:4000]
    return _tried(
        request,
        one,
        lambda user: answer_sender(acting_user=user, lead=one, reply=words),
        _("The sender can read your answer."),
    )


@require_POST
@requires_act("leads.triage")
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a note for colleagues."""
    one, words = _found(pk), request.POST.get("text", "")[:4000]
    return _tried(
        request,
        one,
        lambda user: add_note(acting_user=user, lead=one, text=words),
        _("Your note is kept."),
    )


def _found(pk: int) -> Lead:
    one = Lead.objects.select_related("app", "case", "first", "store").filter(pk=pk).first()
    if one is None:
        raise Http404
    return one


def _page(one: Lead) -> str:
    return reverse("leads:detail", args=[one.pk])


def _tried(
    request: HttpRequest, one: Lead, act: Callable[[User], object], done: str
) -> "HttpResponseRedirect":
    try:
        act(person(request))
    except AppwardenError as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, done)
    return redirect(_page(one))
