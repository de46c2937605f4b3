"""The signed-in person behind a request that `requires_act` has let in."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from appwarden.console.accounts.models import User


def signed_in(request: HttpRequest) -> User:
    """Return the person. Raises PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied("nobody has signed in")
    return request.user
