"""`Authorization: Bearer aw_...` in, the token's person out, narrowed to the token's acts.

Who asks without a good token is counted by network: so many calls a minute, then 429.
"""

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from ninja.security import HttpBearer
from typing_extensions import override

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.services import user_of_token
from appwarden.console.leads.gate import address_key
from appwarden.errors import TooManyRequestsError

SECONDS_IN_A_MINUTE = 60


class TokenAuth(HttpBearer):
    @override
    def __call__(self, request: HttpRequest) -> User | None:
        user: User | None = super().__call__(request)
        if user is None:
            count_call(request)
        return user

    @override
    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        user = user_of_token(token)
        if user is not None:
            request.user = user
        return user


def anybody(request: HttpRequest) -> bool:
    """Let everybody in, so many times a minute."""
    count_call(request)
    return True


def count_call(request: HttpRequest) -> None:
    """Count a call without a token; raises TooManyRequestsError above the limit of a minute.

    Each web process counts for itself: to write a row for each call would cost more than to answer.
    """
    now = clock.now()
    key = f"{address_key(request, now.date())}-{now:%H%M}"
    counts = caches["senders"]
    count = counts.get(key, 0) + 1
    counts.set(key, count, SECONDS_IN_A_MINUTE)
    if count > settings.API_OPEN_REQUESTS_A_MINUTE:
        raise TooManyRequestsError(SECONDS_IN_A_MINUTE - now.second)


def person(request: HttpRequest) -> User:
    """Return the token's person of an endpoint behind TokenAuth."""
    assert isinstance(request.user, User)  # noqa: S101  narrows the type
    return request.user
