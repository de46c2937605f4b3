"""Small words of the public pages: a dictionary's value, either language, kinds of subject."""

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language

from appwarden.console.publication.levels import SubjectKind

register = template.Library()


@register.filter
def at(values: Mapping[int, int], key: int) -> int | None:
    """Return the value of a key."""
    return values.get(key)


@register.filter
def in_language(said: object) -> str:
    """Return `zh` or `en` of a record or mapping in the reader's language, or the one there is."""
    if isinstance(said, Mapping):
        zh, en = str(said.get("zh", "")), str(said.get("en", ""))
    else:
        zh, en = str(getattr(said, "zh", "")), str(getattr(said, "en", ""))
    chinese = (get_language() or "zh").startswith("zh")
    return (zh or en) if chinese else (en or zh)


@register.filter
def subject_words(subject: str) -> str:
    """Return a subject's kind in words."""
    return str(SubjectKind(subject).label)
