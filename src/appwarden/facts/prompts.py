"""Which screens with a button may be a prompt for consent: by their words and by their name."""

import re

_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
# A person called these by opening a menu or a row of the settings.
_OF_MENU = frozenset(
    {
        "onOptionsItemSelected",
        "onContextItemSelected",
        "onMenuItemClick",
        "onMenuItemSelected",
        "onNavigationItemSelected",
        "onPreferenceClick",
        "onPreferenceTreeClick",
    }
)


def is_looked_up(name: str, words: tuple[str, ...]) -> bool:
    """Tell whether a layout or a class is, by its name, one that a person opens to read."""
    parts = {part.lower() for part in _SEAM.split(name)}
    return not parts.isdisjoint(words)


def is_from_menu(method: str, words: tuple[str, ...]) -> bool:
    """Tell whether a method `Lpkg/Cls;->name(ARGS)RET` shows what a person chose from a menu."""
    owner, _, member = method.partition(";->")
    simple = owner.rpartition("/")[2]
    return member.partition("(")[0] in _OF_MENU or is_looked_up(simple, words)
