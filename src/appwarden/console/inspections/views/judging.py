"""Pages on which people judge findings and confirm each other's results."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from typing_extensions import override

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.inspections.forms import JudgementForm
from appwarden.console.inspections.models import Decision, Inspection
from appwarden.console.inspections.queries import JudgedFinding, judged_findings
from appwarden.console.inspections.services import (
    confirm_result,
    judge_finding,
    propose_result,
    return_result,
)
from appwarden.console.inspections.views.opening import found, number_of, tried
from appwarden.console.inspections.views.reading import trail


@require_POST
@requires_act("inspections.judge")
def judge(request: HttpRequest, pk: int, finding_id: str) -> HttpResponse:
    """Confirm or reject one finding, or ask for a second look."""
    one = found(request, pk)
    page = reverse("inspections:finding", args=[one.pk, finding_id])
    form = JudgementForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a decision."))
        return redirect(page)
    decided = form.cleaned_data
    return tried(
        request,
        lambda user: judge_finding(
            acting_user=user, inspection=one, finding_id=finding_id, **decided
        ),
        done=_("Your judgement is written down."),
        then=page,
    )


@require_POST
@requires_act("inspections.judge")
def judge_many(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm many findings: first a preview of what will happen, then the act."""
    one = found(request, pk)
    chosen = {key for key in request.POST.getlist("selected") if key.isdigit()}
    rows = [row for row in judged_findings(one) if str(row.finding.pk) in chosen]
    ready = [row.finding for row in rows if row.judgement is None and not row.finding.is_draft]
    if request.POST.get("confirmed") != "yes":
        left = [(row.finding.summary, _why_left(row)) for row in rows if row.finding not in ready]
        context = {
            "inspection": one,
            "ready": [(_Named(item.pk, item.summary), _("confirmed")) for item in ready],
            "refused": left,
            "action_url": request.path,
            "back_url": reverse("inspections:detail", args=[one.pk]),
            "trail": trail(one),
        }
        return render(request, "inspections/judge_many.html", context)

    def act(user: User) -> None:
        for item in ready:
            judge_finding(
                acting_user=user,
                inspection=one,
                finding_id=item.finding_id,
                decision=Decision.CONFIRMED,
            )

    count = len(ready)
    done = ngettext("%(count)s finding confirmed.", "%(count)s findings confirmed.", count)
    return _then_detail(request, one, act, done % {"count": count})


@require_POST
@requires_act("inspections.propose")
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose the result to a second person."""
    one = found(request, pk)
    return _then_detail(
        request,
        one,
        lambda user: propose_result(acting_user=user, inspection=one),
        _("The result waits for a second person."),
    )


@require_POST
@requires_act("inspections.confirm")
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the proposed result as the second person."""
    one = found(request, pk)
    revision = number_of(request, "revision")
    return _then_detail(
        request,
        one,
        lambda user: confirm_result(acting_user=user, inspection=one, seen_revision=revision),
        _("The result is confirmed."),
    )


@require_POST
@requires_act("inspections.confirm")
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the proposed result back with the reason."""
    one = found(request, pk)
    reason, revision = request.POST.get("reason", ""), number_of(request, "revision")
    return _then_detail(
        request,
        one,
        lambda user: return_result(
            acting_user=user, inspection=one, reason=reason, seen_revision=revision
        ),
        _("The result is given back."),
    )


def _why_left(row: JudgedFinding) -> str:
    if row.finding.is_draft:
        return _("found by a rule on trial: it never enters a case")
    return _("judged already")


class _Named:
    """A record of the preview: its key, and the words by which people know it."""

    def __init__(self, pk: int, words: str) -> None:
        self.pk = pk
        self._words = words

    @override
    def __str__(self) -> str:
        return self._words


def _then_detail(
    request: HttpRequest, one: Inspection, act: Callable[[User], object], done: str
) -> HttpResponse:
    return tried(request, act, done=done, then=reverse("inspections:detail", args=[one.pk]))
