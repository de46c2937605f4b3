"""Problem types and kinds of data in words, from the catalogue, read once."""

from functools import cache

from appwarden.console.catalogue import catalogue
from appwarden.console.registry.models import in_language

_TYPE_PACK = "miit"


@cache
def _duty_titles() -> dict[str, tuple[str, str]]:
    return {duty.id: (duty.title.zh, duty.title.en) for duty in catalogue().duties.values()}


@cache
def problem_types() -> tuple[str, ...]:
    """Return the ids of the problem types that bulletins use, in order."""
    return tuple(sorted(key for key in _duty_titles() if key.startswith("MIIT-T")))


def problem_title(code: str) -> str:
    """Return a problem type or clause in the reader's language; its id where it is not known."""
    zh, en = _duty_titles().get(code, (code, code))
    return in_language(zh, en)


@cache
def _data_names() -> dict[str, tuple[str, str]]:
    types = catalogue().data_types
    return {key: (one.name.zh, one.name.en) for key, one in types.items()}


def data_title(data_type: str) -> str:
    """Return a kind of data in the reader's language."""
    zh, en = _data_names().get(data_type, (data_type, data_type))
    return in_language(zh, en)


def data_types() -> tuple[str, ...]:
    """Return the ids of all kinds of data."""
    return tuple(sorted(_data_names()))


def pack_choices() -> list[tuple[str, str]]:
    """Return the legal texts of the catalogue as choices, by their titles."""
    packs = catalogue().packs.values()
    named = [(pack.id, in_language(pack.title.zh, pack.title.en)) for pack in packs]
    return sorted(named, key=lambda one: one[1])


def pack_title(pack: str) -> str:
    """Return a legal text's title in the reader's language; its id where it is not known."""
    found = catalogue().packs.get(pack)
    return pack if found is None else in_language(found.title.zh, found.title.en)
