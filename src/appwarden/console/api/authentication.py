"""`Authorization: Bearer aw_...` in, the token's person out, narrowed to the token's acts."""

from django.http import HttpRequest
from ninja.security import HttpBearer
from typing_extensions import override

from appwarden.console.accounts.models import User
from appwarden.console.accounts.services import user_of_token


class TokenAuth(HttpBearer):
    @override
    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        user = user_of_token(token)
        if user is not None:
            request.user = user
        return user


def person(request: HttpRequest) -> User:
    """Return the token's person of an endpoint behind TokenAuth."""
    assert isinstance(request.user, User)  # noqa: S101  narrows the type
    return request.user
