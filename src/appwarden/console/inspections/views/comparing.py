"""What a re-inspection proposes, row by row, and what a person decides."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.inspections import presenting
from appwarden.console.inspections.forms import RowForm
from appwarden.console.inspections.models import Comparison, ComparisonRow, Inspection, Outcome
from appwarden.console.inspections.services import accept_proposals, decide_row
from appwarden.console.inspections.views.opening import found, tried
from appwarden.console.inspections.views.reading import trail


@require_GET
@requires_act("inspections.view")
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what became of each finding: proposed by the program, decided by a person."""
    one = found(request, pk)
    compared = _comparison(one)
    rows = list(compared.rows.select_related("decided_by"))
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.proposed] = counts.get(row.proposed, 0) + 1
    entries = [
        (row, RowForm(prefix=str(row.pk), initial={
            "outcome": row.decided or row.proposed, "reason": row.reason
        }))
        for row in rows
    ]  # fmt: skip
    language = presenting.language()
    context = {
        "inspection": one,
        "comparison": compared,
        "entries": entries,
        "counts": [(word, label, counts.get(word, 0)) for word, label in Outcome.choices],
        "undecided": sum(not row.decided for row in rows),
        "cautions": [caution[language] for caution in compared.cautions],
        "trail": trail(one),
    }
    return render(request, "inspections/comparison.html", context)


@require_POST
@requires_act("inspections.compare")
def decide(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    """Decide one row of a comparison."""
    one = found(request, pk)
    row = ComparisonRow.objects.filter(pk=row_pk, comparison__inspection=one).first()
    if row is None:
        raise Http404
    form = RowForm(request.POST, prefix=str(row.pk))
    page = reverse("inspections:comparison", args=[one.pk])
    if not form.is_valid():
        messages.error(request, _("Choose a decision."))
        return redirect(page)
    decided = form.cleaned_data
    return tried(
        request,
        lambda user: decide_row(acting_user=user, row=row, **decided),
        done=_("Your decision is written down."),
        then=f"{page}#row-{row.pk}",
    )


@require_POST
@requires_act("inspections.compare")
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide all open rows as proposed, but for what was not examined."""
    one = found(request, pk)
    compared = _comparison(one)
    return tried(
        request,
        lambda user: accept_proposals(acting_user=user, comparison=compared),
        done=_("The proposals are accepted; what was not examined is still yours to decide."),
        then=reverse("inspections:comparison", args=[one.pk]),
    )


def _comparison(one: Inspection) -> Comparison:
    compared = Comparison.objects.filter(inspection=one).select_related(
        "baseline__build", "inspection"
    )
    row = compared.first()
    if row is None:
        raise Http404
    return row
