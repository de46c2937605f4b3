"""What pages read about accounts."""

from django.db.models import Q, QuerySet

from appwarden.console.accounts.models import User
from appwarden.errors import UsageError


def people(*, words: str = "", role: str = "") -> "QuerySet[User]":
    """Return accounts with the body they belong to, narrowed by a part of a name and by role."""
    found = User.objects.select_related("authority", "laboratory", "operator", "store")
    if words:
        found = found.filter(Q(username__icontains=words) | Q(display_name__icontains=words))
    return found.filter(role=role) if role else found


def person_named(username: str) -> User:
    """Return an account that is open; UsageError where there is none."""
    found = User.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise UsageError(f"there is no open account {username}")
    return found
