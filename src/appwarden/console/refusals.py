"""What a rule, another's act, a kept report or a missing form stands against, and the reasons."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from appwarden.errors import CaseMovedOnError, MoveRefusedError, UnreadableError


class RefusalMiddleware:
    """Shows `refused.html` for what a view let pass: refused moves, reports of another form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if _is_page_asked_of_a_form(request, answer):
            words = _("This address takes what a form sends. What was typed was not kept.")
            context = {"title": _("Nothing was sent"), "reasons": (words,), "back": "/"}
            page = render(request, "refused.html", context, status=answer.status_code)
            page["Allow"] = answer["Allow"]
            return page
        return answer

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


def _is_page_asked_of_a_form(request: HttpRequest, answer: HttpResponse) -> bool:
    """Tell what a person meets whose session ended before a form was sent, or who loads anew."""
    return (
        answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        and request.method == "GET"
        and request.accepts("text/html")
        and not request.path.startswith("/api/")
    )


def _same_site(request: HttpRequest) -> str:
    """Return the page the person came from, if it is one of ours."""
    came_from = request.headers.get("Referer", "")
    here = f"{request.scheme}://{request.get_host()}/"
    return came_from if came_from.startswith(here) else "/"
