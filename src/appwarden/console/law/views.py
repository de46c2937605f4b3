"""Pages of the law calendar and of draft trials."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.cases.queries import visible_cases
from appwarden.console.law import queries, services
from appwarden.console.law.forms import CalendarForm, InstrumentForm, TrialForm
from appwarden.console.law.labels import tried_steps, words_of
from appwarden.console.law.media import triggers
from appwarden.console.law.models import DraftTrial, Instrument
from appwarden.console.law.queries import CalendarFilter, TrialScope

ROWS_ON_A_PAGE = 50


@requires_act("law.view_calendar")
def calendar(request: HttpRequest) -> HttpResponse:
    """Instruments with their status, their days as a timeline, and the media days to come."""
    form = CalendarForm(request.GET or None)
    chosen = CalendarFilter(**form.cleaned_data) if form.is_valid() else CalendarFilter()
    return render(
        request,
        "law/calendar.html",
        {
            "form": form,
            "instruments": queries.instruments(chosen),
            "days": queries.calendar_days(chosen),
            "triggers": triggers(clock.today()),
            "trials": DraftTrial.objects.select_related("instrument"),
            "today": clock.today(),
        },
    )


@requires_act("law.view_calendar")
def instrument(request: HttpRequest, key: str) -> HttpResponse:
    """One instrument with its days, sources and catalogue packs."""
    found = get_object_or_404(Instrument.objects.prefetch_related("days", "trials"), key=key)
    return render(
        request,
        "law/instrument.html",
        {
            "instrument": found,
            "packs": queries.linked_packs(found),
            "trail": [(_("Law calendar"), reverse("law:calendar"))],
        },
    )


@requires_act("law.change_instrument")
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Change an instrument, such as a draft that takes effect."""
    found = get_object_or_404(Instrument, key=key)
    form = InstrumentForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        values = {
            name: form.cleaned_data[name] for name in form.changed_data if name in form.Meta.fields
        }
        services.change_instrument(
            acting_user=_person(request), instrument=found, values=values, new_days=_new_days(form)
        )
        return redirect("law:instrument", key=key)
    trail = [(_("Law calendar"), reverse("law:calendar"))]
    return render(request, "law/change.html", {"form": form, "instrument": found, "trail": trail})


@requires_act("law.try_draft")
def trial(request: HttpRequest, key: str) -> HttpResponse:
    """Try the limits of a draft on existing cases; nothing is changed."""
    found = get_object_or_404(DraftTrial.objects.select_related("instrument"), key=key)
    form = TrialForm(request.GET or None)
    scope = TrialScope()
    if form.is_valid():
        campaign = form.cleaned_data["campaign"]
        scope = TrialScope(campaign and campaign.pk, form.cleaned_data["year"])
    result = queries.try_on_cases(
        found, scope, cases=visible_cases(_person(request)), today=clock.today()
    )
    steps = tried_steps(found.draft(), result)
    page = Paginator(result.rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "law/trial.html",
        {
            "trial": found,
            "form": form,
            "steps": steps,
            "marks": words_of(found.at_once_when),
            "page": page,
            "rows": [
                (case, list(zip(steps, outcomes, strict=True)))
                for case, outcomes in queries.with_cases(page.object_list)
            ],
            "left_out": result.left_out,
            "most": queries.CASES_AT_MOST,
            "trail": [(_("Law calendar"), reverse("law:calendar"))],
        },
    )


def _new_days(form: InstrumentForm) -> list[services.NewDay]:
    values = form.cleaned_data
    if not values["new_day"]:
        return []
    day = services.NewDay(values["new_day"], values["new_day_kind"], values["new_day_certainty"])
    return [day]


def _person(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
