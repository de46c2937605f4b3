"""The weights of severity: everybody of the house reads them, an administrator sets them."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require, requires_act
from appwarden.console.cases.bundled import reason_in_words
from appwarden.console.cases.forms.weights import WeightForm, name_of
from appwarden.console.cases.models import SensitivityWeight
from appwarden.console.cases.services import set_weight
from appwarden.console.cases.severity import (
    EVASION_POINTS,
    LEAK_POINTS,
    RELAPSE_POINTS,
    THRESHOLDS,
)
from appwarden.console.cases.views.person import signed_in


@dataclass(frozen=True)
class WeightLine:
    """One weight in words."""

    kind: str
    name: str
    weight: int
    reason: str


@requires_act("cases.view_weights")
def weights(request: HttpRequest) -> HttpResponse:
    """Show every weight and how a level comes about; set one."""
    user = signed_in(request)
    form = WeightForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        require(user, "cases.set_weight")
        if form.is_valid():
            set_weight(acting_user=user, row=form.kept())
            messages.success(request, _("Set; a case is weighed by it at the next act on it."))
            return redirect("cases:weights")
    context = {
        "form": form,
        "lines": [_line(row) for row in SensitivityWeight.objects.all()],
        "levels": [(level.label, least) for least, level in THRESHOLDS],
        "points": {"leak": LEAK_POINTS, "relapse": RELAPSE_POINTS, "evasion": EVASION_POINTS},
    }
    return render(request, "cases/weights.html", context)


def _line(row: SensitivityWeight) -> WeightLine:
    return WeightLine(
        kind=row.get_kind_display(),
        name=name_of(row.kind, row.key),
        weight=row.weight,
        reason=reason_in_words(row.reason),
    )
