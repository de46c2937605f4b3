"""The calendar with its announcements, counting a day, and deciding a proposed change."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require, requires_act
from appwarden.console.cases.queries import visible_cases
from appwarden.console.cases.views.person import signed_in
from appwarden.console.deadlines.calendar import Computed, compute
from appwarden.console.deadlines.forms import AnnouncementForm, CountForm, DecisionForm, PolicyForm
from appwarden.console.deadlines.models import (
    DeadlineChange,
    DeadlinePolicy,
    HolidayAnnouncement,
)
from appwarden.console.deadlines.queries import last_official_year, office_calendar
from appwarden.console.deadlines.services import announce_holidays, decide_change, set_policy


@requires_act("deadlines.view_calendar")
def calendar(request: HttpRequest) -> HttpResponse:
    """Show rules and announcements, and count one deadline as the address asks."""
    form = CountForm(request.GET or None)
    context = {
        "form": form,
        "computed": _computed(form) if request.GET and form.is_valid() else None,
        "policies": DeadlinePolicy.objects.all(),
        "announcements": HolidayAnnouncement.objects.prefetch_related("days"),
        "official_to": last_official_year(),
    }
    return render(request, "deadlines/calendar.html", context)


def _computed(form: CountForm) -> Computed:
    rule = form.cleaned_data["policy"].rule()
    return compute(form.cleaned_data["start"], rule, office_calendar())


@requires_act("deadlines.announce_holidays")
def announce(request: HttpRequest) -> HttpResponse:
    """Enter a published plan; running deadlines are recomputed at once."""
    form = AnnouncementForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        announce_holidays(acting_user=signed_in(request), new=form.new_announcement())
        messages.success(request, _("Entered; running deadlines are recomputed."))
        return redirect("deadlines:calendar")
    return render(request, "deadlines/announce.html", {"form": form})


@requires_act("deadlines.set_policy")
def new_policy(request: HttpRequest) -> HttpResponse:
    """Enter a deadline rule under a name."""
    form = PolicyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        set_policy(acting_user=signed_in(request), policy=form.instance)
        messages.success(request, _("The rule can be chosen now."))
        return redirect("deadlines:calendar")
    return render(request, "deadlines/policy.html", {"form": form})


@requires_act("deadlines.decide_change")
def change(request: HttpRequest, key: int) -> HttpResponse:
    """Show both accounts of a due day that would become earlier; let it happen or not."""
    user = signed_in(request)
    rows = DeadlineChange.objects.select_related("deadline__case__app", "deadline__policy")
    found = get_object_or_404(rows, pk=key, deadline__case__in=visible_cases(user))
    require(user, "deadlines.decide_change", found)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        decide_change(
            acting_user=user,
            change=found,
            approve="approve" in request.POST,
            note=form.cleaned_data["note"],
        )
        return redirect("cases:case", found.deadline.case.number)
    return render(request, "deadlines/change.html", {"change": found, "form": form})
