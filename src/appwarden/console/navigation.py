"""What stands in the page's menu for this person, and where `/` leads."""

from collections.abc import Mapping
from typing import TypedDict

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse

from appwarden.console.accounts.acts import may
from appwarden.console.accounts.roles import Role
from appwarden.console.menu import NavigationItem


class Link(TypedDict):
    label: object
    url: str
    current: bool


HOMES: Mapping[Role, tuple[str, ...]] = {
    Role.PUBLIC: ("publication:home", "accounts:login"),
    Role.COMPANY: ("portal:home", "accounts:profile"),
    Role.STORE: ("portal:home", "accounts:profile"),
}
STAFF_HOMES = ("cases:dashboard", "statistics:overview", "accounts:profile")


def navigation(request: HttpRequest) -> dict[str, list[Link]]:
    """Context processor: the entries whose act this person may do."""
    user = getattr(request, "user", None)
    allowed = [item for item in _items() if may(user, item.act)]
    urls = [reverse(item.url_name) for item in allowed]
    # The longest address wins, so that a list is not current on the pages below another entry.
    current = max((url for url in urls if request.path.startswith(url)), key=len, default="")
    links: list[Link] = [
        {"label": item.label, "url": url, "current": url == current}
        for item, url in zip(allowed, urls, strict=True)
    ]
    return {"navigation": links}


def home(request: HttpRequest) -> HttpResponse:
    """Send each person where the own work begins."""
    role = request.user.role if request.user.is_authenticated else Role.PUBLIC
    for name in HOMES.get(Role(role), STAFF_HOMES):
        try:
            return redirect(reverse(name))
        except NoReverseMatch:
            continue
    raise NoReverseMatch(f"no home for {role}")


def _items() -> list[NavigationItem]:
    found: list[NavigationItem] = []
    for config in apps.get_app_configs():
        found.extend(getattr(config, "navigation", ()))
    return sorted(found, key=lambda item: item.order)
