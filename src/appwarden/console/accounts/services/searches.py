"""A person's own filters by name; they touch no record, so they leave no audit entry."""

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import SavedSearch, User


def save_search(*, acting_user: User, kind: str, name: str, query: str) -> SavedSearch:
    """Keep a filter; one of the same name is replaced."""
    require(acting_user, "accounts.manage_own_account", acting_user)
    saved, _created = SavedSearch.objects.update_or_create(
        user=acting_user, kind=kind, name=name, defaults={"query": query}
    )
    return saved


def forget_search(*, acting_user: User, search: SavedSearch) -> None:
    require(acting_user, "accounts.manage_own_account", search.user)
    search.delete()
