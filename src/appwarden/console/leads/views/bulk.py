"""Acts on many reports: first what will happen to which, then the act."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.queries import visible_cases
from appwarden.console.leads.errors import LeadRefusedError
from appwarden.console.leads.forms import BulkForm
from appwarden.console.leads.models import Lead
from appwarden.console.leads.queries import by_number
from appwarden.console.leads.services import count_with, dismiss, link_leads, mark_spam, reopen
from appwarden.console.leads.services.triage import COUNTED, OPEN, SET_ASIDE
from appwarden.console.leads.views.office import LIST_TITLE
from appwarden.errors import AppwardenError

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case

MANY = 500
Act = Callable[[], int]
ALLOWED = {"spam": COUNTED, "dismiss": COUNTED, "reopen": SET_ASIDE, "link": OPEN, "count": OPEN}


@require_POST
@requires_act("leads.triage")
def bulk(request: HttpRequest) -> HttpResponse:
    """Preview an act on the chosen reports, or do it when the preview was confirmed."""
    form = BulkForm(request.POST)
    keys = [int(key) for key in request.POST.getlist("selected") if key.isdigit()][:MANY]
    chosen = list(Lead.objects.filter(pk__in=keys).order_by("pk"))
    if not form.is_valid() or not chosen:
        messages.error(request, _("Choose reports and an act."))
        return redirect("leads:list")
    try:
        act = _act(person(request), form, chosen)
        if request.POST.get("confirmed") == "yes":
            count = act()
            words = ngettext("%(count)s report changed.", "%(count)s reports changed.", count)
            messages.success(request, words % {"count": count})
            return redirect("leads:list")
    except AppwardenError as problem:
        messages.error(request, str(problem))
        return redirect("leads:list")
    return render(request, "leads/bulk.html", _preview(form, chosen))


def _act(user: "User", form: BulkForm, chosen: Sequence[Lead]) -> Act:
    """Return the act; raises LeadRefusedError where something it needs is missing."""
    name, reason = form.cleaned_data["act"], form.cleaned_data["reason"]
    target = form.cleaned_data["target"]
    if name == "spam":
        return lambda: mark_spam(acting_user=user, leads=chosen)
    if name == "reopen":
        return lambda: reopen(acting_user=user, leads=chosen)
    if name == "dismiss":
        if not reason.strip():
            raise LeadRefusedError(_("Say why the reports are not followed up."))
        return lambda: dismiss(acting_user=user, leads=chosen, reason=reason)
    if name == "link":
        case = _case(user, target)
        return lambda: link_leads(acting_user=user, leads=chosen, case=case)
    first = by_number(target)
    if first is None:
        raise LeadRefusedError(_("There is no report with this number."))
    return lambda: count_with(acting_user=user, leads=chosen, first=first)


def _case(user: "User", number: str) -> "Case":
    case = visible_cases(user).filter(number=number.strip()).first()
    if case is None:
        raise LeadRefusedError(_("There is no case with this number."))
    return case


def _preview(form: BulkForm, chosen: Sequence[Lead]) -> dict[str, object]:
    name = form.cleaned_data["act"]
    label = dict(form.fields["act"].choices)[name]  # type: ignore[attr-defined]  # a ChoiceField
    ready, refused = [], []
    for lead in chosen:
        if lead.status in ALLOWED[name] and lead.erased_at is None:
            ready.append((lead, f"{lead.app_name}: {label}"))
        else:
            refused.append((lead, _("It is: %(status)s") % {"status": lead.get_status_display()}))
    return {
        "ready": ready,
        "refused": refused,
        "action": label,
        "form": form,
        "trail": [(LIST_TITLE, reverse("leads:list"))],
    }
