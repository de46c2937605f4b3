"""Finding the inspection of a page: one that this person may not see does not exist."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from appwarden.console.accounts.models import User
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.queries import visible_inspections
from appwarden.errors import AppwardenError, UnreadableError


def found(request: HttpRequest, pk: int) -> Inspection:
    """Return the inspection `pk`; 404 for one that is not this person's to see."""
    seen = visible_inspections(person(request)).select_related(
        "report", "laboratory", "authority", "requested_by", "proposed_by", "confirmed_by"
    )
    inspection = seen.filter(pk=pk).first()
    if inspection is None:
        raise Http404
    return inspection


def tried(
    request: HttpRequest, act: Callable[[User], object], *, done: str, then: str
) -> HttpResponseRedirect:
    """Do one act and go to the page `then`, with what happened or why it was refused."""
    try:
        act(person(request))
    except AppwardenError as problem:
        messages.error(request, told(problem))
    else:
        messages.success(request, done)
    return redirect(then)


def told(problem: AppwardenError) -> str:
    """Return the words of a refusal; what the inspector itself says comes after our own."""
    if isinstance(problem, UnreadableError):
        return f"{_('The file could not be read as an app.')} ({problem})"
    return str(problem)


def number_of(request: HttpRequest, name: str) -> int | None:
    """Return a whole number from the address or the form, None where there is none."""
    given = request.POST.get(name) or request.GET.get(name) or ""
    return int(given) if given.isascii() and given.isdigit() else None
