"""What a rule, somebody else's act or a kept report stands against: 409 and the reasons."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from appwarden.errors import CaseMovedOnError, MoveRefusedError, UnreadableError


class RefusalMiddleware:
    """Shows `refused.html` for what a view let pass: refused moves, reports of another form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, MoveRefusedError):
            context = {"title": _("This cannot be done now"), "reasons": problem.reasons}
        elif isinstance(problem, CaseMovedOnError):
            words = _("Somebody else changed this record while you looked at it. Look again.")
            context = {"title": _("Somebody else was faster"), "reasons": (words,)}
        elif isinstance(problem, UnreadableError):
            words = _("It stands unchanged in the vault; the version that made it reads it.")
            context = {"title": _("This report cannot be read"), "reasons": (words, str(problem))}
        else:
            return None
        context["back"] = _same_site(request)
        return render(request, "refused.html", context, status=409)


def _same_site(request: HttpRequest) -> str:
    """Return the page the person came from, if it is one of ours."""
    came_from = request.headers.get("Referer", "")
    here = f"{request.scheme}://{request.get_host()}/"
    return came_from if came_from.startswith(here) else "/"
