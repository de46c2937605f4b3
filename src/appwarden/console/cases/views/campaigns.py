"""Campaigns and their batches."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from appwarden.console.accounts.acts import may, require, requires_act
from appwarden.console.accounts.models import User
from appwarden.console.cases.catalogue import pack_title
from appwarden.console.cases.forms.campaigns import (
    AnnouncementForm,
    BatchForm,
    CampaignForm,
)
from appwarden.console.cases.models import Batch, Campaign, Case
from appwarden.console.cases.progress import campaign_progress, comparison_of_rounds, steps_of
from appwarden.console.cases.queries import (
    old_cases,
    progress_of,
    visible_batches,
    visible_campaigns,
    visible_cases,
    with_subjects,
)
from appwarden.console.cases.services import (
    announce_campaign,
    issue_batch,
    look_back,
    open_batch,
    open_campaign,
)
from appwarden.console.cases.views.person import signed_in
from appwarden.console.paging import count_on_page, page_of_keys
from appwarden.errors import MoveRefusedError

ROWS_ON_PAGE = 50


@requires_act("cases.view_campaigns")
def campaigns(request: HttpRequest) -> HttpResponse:
    """Show the campaigns a person's authority leads or joins."""
    user = signed_in(request)
    rows = visible_campaigns(user).order_by("-begins_on", "-pk")
    page = Paginator(rows, ROWS_ON_PAGE).get_page(request.GET.get("page"))
    count_on_page(page.object_list, Case.objects.all(), key="campaign", to="case_count")
    count_on_page(page.object_list, Batch.objects.all(), key="campaign", to="batch_count")
    return render(request, "cases/campaigns.html", {"page": page})


def _campaign(user: User, code: str) -> Campaign:
    return get_object_or_404(
        visible_campaigns(user).select_related(
            "first_policy",
            "naming_policy",
            "store_policy",
            "relisting_policy",
            "previous_round",
            "scope_store",
        ),
        code=code,
    )


@requires_act("cases.view_campaigns")
def campaign(request: HttpRequest, code: str) -> HttpResponse:
    """Show a campaign: basis, scope, rules, bodies, progress, batches, rounds compared."""
    user = signed_in(request)
    found = _campaign(user, code)
    context = {
        "campaign": found,
        "basis": pack_title(found.basis_pack),
        "progress": campaign_progress(found),
        "rounds": comparison_of_rounds(found),
        "batches": found.batches.select_related("series")
        .annotate(case_count=Count("cases"))
        .order_by("-year", "-running_number"),
        "summonses": found.summonses.annotate(companies=Count("attendees")).order_by("-held_on"),
    }
    return render(request, "cases/campaign.html", context)


@requires_act("cases.manage_campaigns")
def new_campaign(request: HttpRequest) -> HttpResponse:
    """Open a campaign."""
    user = signed_in(request)
    form = CampaignForm(request.POST if request.method == "POST" else None, user=user)
    if request.method == "POST" and form.is_valid():
        if Campaign.objects.filter(code=form.cleaned_data["code"]).exists():
            form.add_error("code", _("This code is taken."))
        else:
            opened = open_campaign(acting_user=user, new=form.new_campaign())
            return redirect("cases:campaign", opened.code)
    context = {"form": form, "title": _("Open a campaign"), "action": _("Open")}
    return render(request, "cases/form.html", context)


@requires_act("cases.manage_campaigns")
def announce(request: HttpRequest, code: str) -> HttpResponse:
    """Note how a campaign was announced."""
    user = signed_in(request)
    found = _campaign(user, code)
    form = AnnouncementForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        announce_campaign(acting_user=user, campaign=found, announcement=form.announcement())
        return redirect("cases:campaign", code)
    context = {"form": form, "title": _("Announcement"), "action": _("Save"), "campaign": found}
    return render(request, "cases/form.html", context)


@requires_act("cases.open_batch")
def new_batch(request: HttpRequest, code: str) -> HttpResponse:
    """Open a batch under its two numbers."""
    user = signed_in(request)
    found = _campaign(user, code)
    form = BatchForm(
        request.POST if request.method == "POST" else None,
        campaign=found,
        may_number=may(user, "cases.give_numbers"),
    )
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_batch(acting_user=user, new=form.new_batch())
        except MoveRefusedError as problem:
            form.add_error(None, [str(reason) for reason in problem.reasons])
        else:
            messages.success(request, str(opened))
            return redirect("cases:batch", opened.pk)
    context = {"form": form, "title": _("Open a batch"), "action": _("Open"), "campaign": found}
    return render(request, "cases/form.html", context)


@requires_act("cases.manage_campaigns")
def look_back_round(request: HttpRequest, code: str) -> HttpResponse:
    """Choose the cases of the earlier round that this round inspects again."""
    user = signed_in(request)
    require(user, "cases.open")
    found = _campaign(user, code)
    rows = old_cases(user, found)
    if request.method == "POST":
        keys = [key for key in request.POST.getlist("selected") if key.isdigit()][:ROWS_ON_PAGE]
        chosen = rows.select_related("app", "operator", "sdk", "store").filter(pk__in=keys)
        opened = look_back(acting_user=user, campaign=found, cases=chosen)
        words = ngettext("%(count)s case is open.", "%(count)s cases are open.", len(opened))
        messages.success(request, words % {"count": len(opened)})
        return redirect("cases:look_back", code)
    page = page_of_keys(
        rows,
        with_subjects(Case.objects.all()),
        size=ROWS_ON_PAGE,
        number=request.GET.get("page"),
    )
    return render(request, "cases/look_back.html", {"campaign": found, "page": page})


@requires_act("cases.view_campaigns")
def batch(request: HttpRequest, key: int) -> HttpResponse:
    """Show a batch with its numbers, its cases and how far they have come; note it as issued."""
    user = signed_in(request)
    found = get_object_or_404(visible_batches(user), pk=key)
    if request.method == "POST":
        require(user, "cases.open_batch", found.campaign)
        issue_batch(acting_user=user, batch=found)
        return redirect("cases:batch", key)
    cases = visible_cases(user).filter(batch=found)
    context = {
        "batch": found,
        "steps": steps_of(progress_of(cases)),
        "page": page_of_keys(
            cases,
            with_subjects(Case.objects.all()),
            size=ROWS_ON_PAGE,
            number=request.GET.get("page"),
        ),
    }
    return render(request, "cases/batch.html", context)
