"""Sectors and app types in words: the register keeps short ids or an office's own words."""

from functools import cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from appwarden.console.catalogue import catalogue
from appwarden.console.registry.models import App, Operator, in_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.utils.functional import _StrPromise

    Choices = list[tuple[str, str]]

# An office may write others; those are shown as they are written.
SECTORS: "Mapping[str, _StrPromise]" = {
    "children": _("apps for children"),
    "e-commerce": _("e-commerce"),
    "education": _("education"),
    "finance": _("finance"),
    "fitness": _("sports and fitness"),
    "food delivery": _("food delivery"),
    "games": _("games"),
    "government": _("public services"),
    "health": _("health"),
    "housing": _("housing"),
    "input method": _("input methods"),
    "instant messaging": _("instant messaging"),
    "live streaming": _("live streaming"),
    "local life": _("local life"),
    "maps": _("maps and navigation"),
    "news": _("news"),
    "online community": _("online communities"),
    "online video": _("online video"),
    "ride hailing": _("ride hailing"),
    "search": _("search and browsers"),
    "security": _("security tools"),
    "social": _("social networks"),
    "terminal": _("devices"),
    "transport": _("transport"),
    "travel": _("travel"),
    "utilities": _("utilities"),
}


def sector_name(sector: str) -> str:
    """Return a sector in the reader's language; the office's own word as it is written."""
    return str(SECTORS.get(sector, sector))


def app_type_name(app_type: str) -> str:
    """Return a type of the necessary-information rules in words; another as it is written."""
    return in_language(app_type_in(app_type, chinese=True), app_type_in(app_type, chinese=False))


def app_type_in(app_type: str, *, chinese: bool) -> str:
    """Return the same in the language of a document."""
    zh, en = _app_types().get(app_type, (app_type, app_type))
    return zh if chinese else en


@cache
def _app_types() -> dict[str, tuple[str, str]]:
    types = catalogue().app_types
    return {key: (one.name.zh, one.name.en) for key, one in types.items()}


def sector_choices(*written: str) -> "Choices":
    """Return the known sectors and those that are `written` besides, by their names."""
    return _sorted((key, sector_name(key)) for key in {*SECTORS, *written} - {""})


def app_type_choices(*written: str) -> "Choices":
    """Return the catalogue's app types and those that are `written` besides, by their names."""
    return _sorted((key, app_type_name(key)) for key in {*_app_types(), *written} - {""})


def sectors_in_use() -> "Choices":
    """Return the sectors that the register holds, by their names."""
    found = _in_use("sector")
    found |= set(Operator.objects.exclude(sector="").order_by().values_list("sector", flat=True))
    return _sorted((key, sector_name(key)) for key in found)


def app_types_in_use() -> "Choices":
    """Return the app types that the register holds, by their names."""
    return _sorted((key, app_type_name(key)) for key in _in_use("app_type"))


def _in_use(field: str) -> set[str]:
    rows = App.objects.exclude(**{field: ""}).order_by().values_list(field, flat=True)
    return set(rows.distinct())


def _sorted(choices: "Iterable[tuple[str, str]]") -> "Choices":
    return sorted(choices, key=lambda one: one[1])
