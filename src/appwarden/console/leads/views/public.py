"""The complaint form, the receipt and the status page: no account, no script needed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from appwarden.console import clock
from appwarden.console.leads.errors import LeadRefusedError, TicketError, TooManyError
from appwarden.console.leads.forms import ComplaintForm, StatusForm
from appwarden.console.leads.gate import address_key, check_ticket, new_ticket
from appwarden.console.leads.models import Lead, LeadStatus
from appwarden.console.leads.queries import by_code
from appwarden.console.leads.services import Sender, submit_complaint
from appwarden.console.leads.services.flood import STATUS_LOOKS_AN_HOUR, count_deed

RECEIPT = "leads.receipt"
TOO_MANY_REQUESTS = 429
# What the sender reads; the office's own words for a status are not for outside.
_STEPS = {
    LeadStatus.NEW: ("received", False),
    LeadStatus.HELD: ("received", False),
    LeadStatus.DUPLICATE: ("counted", False),
    LeadStatus.LINKED: ("case", False),
    LeadStatus.DISMISSED: ("closed", True),
    LeadStatus.SPAM: ("closed", True),
}


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def complain(request: HttpRequest) -> HttpResponse:
    """Take a complaint; on success the receipt is shown once."""
    if request.method == "GET":
        return _form_page(request, ComplaintForm(initial=_initial(request)))
    form = ComplaintForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form_page(request, form)
    sender = Sender(
        address_key=address_key(request, clock.today()), ticket=form.cleaned_data["ticket"]
    )
    try:
        receipt = submit_complaint(complaint=form.complaint(), sender=sender)
    except TooManyError as problem:
        form.add_error(None, str(problem))
        return _form_page(request, form, status=TOO_MANY_REQUESTS)
    except (TicketError, LeadRefusedError) as problem:
        form.add_error(None, str(problem))
        return _form_page(request, form)
    request.session[RECEIPT] = receipt.code
    return redirect("leads:receipt")


@never_cache
@require_GET
def receipt(request: HttpRequest) -> HttpResponse:
    """Show the receipt code once."""
    code = request.session.pop(RECEIPT, None)
    if code is None:
        return redirect("leads:status")
    return render(request, "leads/receipt.html", {"code": code})


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def status(request: HttpRequest) -> HttpResponse:
    """Say how a report goes on, to whoever has its code."""
    form = StatusForm(request.POST or None)
    lead: Lead | None = None
    answer_status = 200
    if request.method == "POST" and form.is_valid():
        try:
            count_deed(address_key(request, clock.today()), "status", STATUS_LOOKS_AN_HOUR)
            lead = by_code(form.cleaned_data["code"])
            if lead is None:
                form.add_error("code", _("There is no report with this code."))
        except TooManyError as problem:
            form.add_error(None, str(problem))
            answer_status = TOO_MANY_REQUESTS
    context: dict[str, object] = {"form": form, "lead": lead}
    if lead is not None:
        context["step"], context["is_over"] = _STEPS[LeadStatus(lead.status)]
    return render(request, "leads/status.html", context, status=answer_status)


def _initial(request: HttpRequest) -> dict[str, str]:
    names = ("app_name", "package", "platform")
    given = {name: request.GET[name][:200] for name in names if name in request.GET}
    return {"platform": "android", **given, "ticket": new_ticket(clock.now().timestamp())}


def _form_page(request: HttpRequest, form: ComplaintForm, status: int = 200) -> HttpResponse:
    """Show the form; one whose ticket is worth nothing any more gets a new one."""
    if form.is_bound:
        moment = clock.now().timestamp()
        state, _name = check_ticket(form.data.get("ticket", ""), moment)
        if state not in {"good", "too_soon"}:
            form.data = {**request.POST.dict(), "ticket": new_ticket(moment)}
    groups = (
        (_("The app"), ("app_name", "package", "platform", "store", "version")),
        (_("What you saw"), ("problem", "description", "happened_on", "attachments")),
        (
            _("You, if you like"),
            ("source_kind", "source_name", "is_credited", "contact_name", "contact_address"),
        ),
    )
    parts = [(title, [form[name] for name in names]) for title, names in groups]
    context = {"form": form, "parts": parts, "trap": form["website"], "ticket": form["ticket"]}
    return render(request, "leads/complain.html", context, status=status)
