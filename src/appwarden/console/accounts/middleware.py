"""Staff reach nothing but their second factor until it is shown; a new password comes first."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from appwarden.console.accounts.models import User

VERIFIED = "second_factor_verified"
# Where a person may be who has shown the password but not yet all else.
HALF_WAY = (
    "accounts:verify",
    "accounts:enrol",
    "accounts:enrolment_code",
    "accounts:logout",
    "accounts:password",
)
ALWAYS_OPEN = ("/static/", "/i18n/")


class SecondFactorMiddleware:
    """Also gives each person the language of the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        missing = missing_step(request)
        if missing and not request.path.startswith(ALWAYS_OPEN) and not _half_way(request):
            return redirect(missing)
        return self.get_response(request)


def missing_step(request: HttpRequest) -> str:
    """Return the page of the next step before this person is let in; empty: all are done."""
    user = request.user
    if not isinstance(user, User):
        return ""
    if settings.SECOND_FACTOR_REQUIRED and user.is_office and not request.session.get(VERIFIED):
        factor = getattr(user, "second_factor", None)
        return "accounts:verify" if factor and factor.confirmed_at else "accounts:enrol"
    return "accounts:password" if user.must_change_password else ""


def _half_way(request: HttpRequest) -> bool:
    return request.path in {reverse(name) for name in HALF_WAY}
