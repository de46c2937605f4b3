"""Summonses, meetings and guidance: lists, one of them, what was acknowledged and undertaken."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import require, requires_act
from appwarden.console.cases.forms.summonses import (
    AcknowledgementForm,
    GuidanceForm,
    SummonsForm,
    UndertakingsForm,
)
from appwarden.console.cases.models import Summons, SummonsAttendee, SummonsKind
from appwarden.console.cases.queries import visible_cases, with_subjects
from appwarden.console.cases.services import (
    NewUndertaking,
    acknowledge_summons,
    add_undertaking,
    give_guidance,
    hold_summons,
)
from appwarden.console.cases.views.person import signed_in
from appwarden.console.documents.queries import readable_by
from appwarden.console.paging import count_on_page
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import Form

    from appwarden.console.accounts.models import User

ROWS_ON_PAGE = 50


def _of_office(user: "User") -> "QuerySet[Summons]":
    rows = Summons.objects.select_related("authority", "campaign", "recorded_by")
    return rows if user.authority_id is None else rows.filter(authority=user.authority)


@requires_act("cases.view_campaigns")
def summonses(request: HttpRequest) -> HttpResponse:
    """Show who was called in, when and for what."""
    rows = _of_office(signed_in(request)).exclude(kind=SummonsKind.GUIDANCE)
    return _listing(request, rows, "cases/summonses.html")


@requires_act("cases.view_campaigns")
def guidance(request: HttpRequest) -> HttpResponse:
    """Show the guidance given, and how many companies acknowledged it."""
    rows = _of_office(signed_in(request)).filter(kind=SummonsKind.GUIDANCE)
    return _listing(request, rows, "cases/guidance.html")


def _listing(request: HttpRequest, rows: "QuerySet[Summons]", template: str) -> HttpResponse:
    page = Paginator(rows.order_by("-held_on", "-pk"), ROWS_ON_PAGE).get_page(
        request.GET.get("page")
    )
    attendees = SummonsAttendee.objects.all()
    told = attendees.filter(acknowledged_on__isnull=False)
    of_case = Summons.cases.through.objects.all()
    count_on_page(page.object_list, attendees, key="summons", to="companies")
    count_on_page(page.object_list, told, key="summons", to="acknowledged")
    count_on_page(page.object_list, of_case, key="summons", to="case_count")
    return render(request, template, {"page": page})


@requires_act("cases.view_campaigns")
def summons(request: HttpRequest, key: int) -> HttpResponse:
    """Show one summons: issues, companies, cases, undertakings."""
    user = signed_in(request)
    found = get_object_or_404(_of_office(user), pk=key)
    attendees = found.attendees.select_related("operator").order_by("acknowledged_on", "pk")
    context = {
        "summons": found,
        "attendees": attendees,
        "tally": found.attendees.aggregate(
            companies=Count("pk"), acknowledged=Count("pk", filter=Q(acknowledged_on__isnull=False))
        ),
        "cases": with_subjects(visible_cases(user).filter(summonses=found)),
        "undertakings": found.undertakings.select_related("case"),
        "documents": readable_by(user).filter(summons=found),
        "is_guidance": found.kind == SummonsKind.GUIDANCE,
    }
    return render(request, "cases/summons.html", context)


@require_POST
@requires_act("cases.acknowledge_summons")
def acknowledged(request: HttpRequest, key: int, attendee: int) -> HttpResponse:
    """Note that a company acknowledged in another way than in the portal."""
    user = signed_in(request)
    found = get_object_or_404(
        SummonsAttendee.objects.select_related("summons"),
        pk=attendee,
        summons__in=_of_office(user).filter(pk=key),
    )
    form = AcknowledgementForm(request.POST)
    if form.is_valid():
        acknowledge_summons(acting_user=user, attendee=found, reply=form.cleaned_data["reply"])
        messages.success(request, _("The acknowledgement is noted."))
    return redirect("cases:summons", key)


@requires_act("cases.hold_summons")
def new_summons(request: HttpRequest) -> HttpResponse:
    """Call companies in."""
    user = signed_in(request)
    form = SummonsForm(_posted(request), user=user)
    if request.method == "POST" and form.is_valid():
        try:
            held = hold_summons(acting_user=user, new=form.new_summons())
        except MoveRefusedError as problem:
            _refuse(form, problem)
        else:
            return redirect("cases:summons", held.pk)
    context = {"form": form, "title": _("Call companies in"), "action": _("Save")}
    return render(request, "cases/form.html", context)


@requires_act("cases.hold_summons")
def new_guidance(request: HttpRequest) -> HttpResponse:
    """Give guidance to a class of operators."""
    user = signed_in(request)
    form = GuidanceForm(_posted(request), user=user)
    if request.method == "POST" and form.is_valid():
        try:
            given = give_guidance(acting_user=user, new=form.new_guidance())
        except MoveRefusedError as problem:
            _refuse(form, problem)
        else:
            return redirect("cases:summons", given.pk)
    context = {"form": form, "title": _("Give guidance"), "action": _("Send it")}
    return render(request, "cases/form.html", context)


@requires_act("cases.add_undertaking")
def undertakings(request: HttpRequest, key: int) -> HttpResponse:
    """Write down what was undertaken at a meeting, for the cases it was about."""
    user = signed_in(request)
    found = get_object_or_404(_of_office(user), pk=key)
    form = UndertakingsForm(_posted(request), summons=found, user=user)
    if request.method == "POST" and form.is_valid():
        promise = NewUndertaking(
            text=form.cleaned_data["text"], due_on=form.cleaned_data["due_on"], summons=found
        )
        try:
            with transaction.atomic():
                for case in form.cleaned_data["cases"]:
                    require(user, "cases.add_undertaking", case)
                    add_undertaking(acting_user=user, case=case, undertaking=promise)
        except MoveRefusedError as problem:
            _refuse(form, problem)
        else:
            messages.success(request, _("The undertaking is written down."))
            return redirect("cases:summons", key)
    context = {"form": form, "title": _("Write down an undertaking"), "action": _("Save")}
    return render(request, "cases/form.html", {**context, "summons": found})


def _posted(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None


def _refuse(form: "Form", problem: MoveRefusedError) -> None:
    form.add_error(None, [str(reason) for reason in problem.reasons])
