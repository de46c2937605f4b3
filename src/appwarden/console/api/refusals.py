"""Errors as JSON: 403 not allowed, 404 not there, 409 a rule is against it, 422 does not fit.

429 says in its header Retry-After after how many seconds one may ask again.
"""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as WrongParameters

from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.errors import (
    CaseMovedOnError,
    MoveRefusedError,
    TooManyRequestsError,
    UnreadableError,
)


def _places(problem: WrongParameters) -> tuple[object, ...]:
    return tuple(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in problem.errors)


# Each exception that a service raises: its status, what to say, and the reasons to add.
Answer = tuple[int, str, Callable[..., tuple[object, ...]]]
ANSWERS: dict[type[Exception], Answer] = {
    AuthenticationError: (401, "a token that is good now is needed", lambda _problem: ()),
    PermissionDenied: (403, "this is not for this token", lambda problem: (problem,)),
    Http404: (404, "there is no such thing, or it is not for this token", lambda _problem: ()),
    CaseMovedOnError: (409, "somebody else acted on this case first", lambda _problem: ()),
    InspectionRefusedError: (409, "this cannot be inspected", lambda problem: (problem,)),
    MoveRefusedError: (409, "a rule is against it", lambda problem: problem.reasons),
    HttpError: (422, "this is no JSON", lambda problem: (problem,)),
    UnreadableError: (422, "the file could not be read", lambda problem: (problem,)),
    ValidationError: (422, "a value does not fit", lambda problem: tuple(problem.messages)),
    TooManyRequestsError: (429, "too many calls in this minute", lambda problem: (problem,)),
    WrongParameters: (422, "a value does not fit", _places),
}


def explain_refusals(api: NinjaAPI) -> None:
    """Teach `api` to answer these exceptions."""
    for kind, (status, detail, reasons_of) in ANSWERS.items():
        api.add_exception_handler(kind, _handler(api, status, detail, reasons_of))


def _handler(
    api: NinjaAPI, status: int, detail: str, reasons_of: Callable[..., tuple[object, ...]]
) -> Callable[[HttpRequest, Exception | type[Exception]], HttpResponse]:
    def answer(request: HttpRequest, problem: Exception | type[Exception]) -> HttpResponse:
        reasons = [str(reason) for reason in reasons_of(problem)]
        said = {"detail": detail, "reasons": reasons}
        response = api.create_response(request, said, status=status)
        if isinstance(problem, TooManyRequestsError):
            response["Retry-After"] = str(problem.retry_after_seconds)
        return response

    return answer
