"""Small parts of pages: addresses that keep the filters, dates, fields, page numbers."""

from typing import TYPE_CHECKING, Any

from django import forms, template
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest

    from appwarden.console.accounts.models import SavedSearch, User

register = template.Library()

PAGES_BESIDE = 2
DASHES = frozenset({"---------", "–"})
ANY, NOTHING = gettext_noop("any"), gettext_noop("(none)")


@register.simple_tag(takes_context=True)
def query_with(context: dict[str, Any], **changes: object) -> str:
    """Return the present address's query with `changes`; an empty value drops the parameter."""
    request: HttpRequest = context["request"]
    parameters = request.GET.copy()
    for name, value in changes.items():
        if value in {None, ""}:
            parameters.pop(name, None)
        else:
            parameters[name] = str(value)
    return f"?{parameters.urlencode()}"


@register.filter
def page_numbers(page: "Page[Any]") -> list[int | str]:
    """Return the page numbers worth a link; an ellipsis where some are left out."""
    found = page.paginator.get_elided_page_range(page.number, on_each_side=PAGES_BESIDE, on_ends=1)
    return list(found)


@register.filter
def described(field: BoundField, empty: str = "") -> SafeString:
    """Render a form field bound to its hint and its errors for screen readers.

    `empty` says what an optional empty choice means: "any" in a filter, else nothing is chosen.
    """
    _say_empty(field, empty)
    attributes: dict[str, Any] = {}
    if field.errors:
        attributes["aria-invalid"] = "true"
    return field.as_widget(attrs=attributes)


def _say_empty(field: BoundField, empty: str) -> None:
    """Say in words what an empty choice means, where a library or a form left dashes."""
    inner = field.field
    if not isinstance(inner.widget, forms.Select):
        return
    words = gettext("choose") if inner.required else gettext(empty or NOTHING)
    inner.widget.choices = [
        (value, words if value in {"", None} and str(label) in DASHES else label)
        for value, label in inner.widget.choices
    ]


@register.simple_tag
def badge(label: object, tone: str = "neutral") -> SafeString:
    """`{% badge case.get_status_display case.tone %}`; tones: neutral progress warn bad good."""
    return format_html('<span class="badge badge-{}">{}</span>', tone, label)


@register.simple_tag(takes_context=True)
def saved_searches(context: dict[str, Any], kind: str) -> "list[SavedSearch]":
    """Return this person's saved searches over one kind of list."""
    user: User = context["user"]
    return list(user.saved_searches.filter(kind=kind))


@register.filter
def short_hash(digest: str) -> SafeString:
    """Show the first 12 digits of a SHA-256; all of them stand in the title."""
    return format_html('<code class="hash" title="{}">{}…</code>', digest, digest[:12])
