"""Form widgets to HTML: selects and inputs without a template for each option, the rest with one.

A filter form over a list has hundreds of options, each of which Django renders by two templates:
a third of the page's time. The HTML is the same.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from typing_extensions import override

FOLDER = "django/forms/widgets/"
Widget = Mapping[str, Any]


class QuickRenderer(DjangoTemplates):
    """FORM_RENDERER: writes the widgets of `_WRITERS` itself."""

    @override
    def render(
        self, template_name: str, context: dict[str, Any], request: Any = None
    ) -> SafeString | str:
        write = _WRITERS.get(template_name)
        if write is None:
            return super().render(template_name, context, request)
        return write(context["widget"])


def _input(widget: Widget) -> SafeString:
    value = widget["value"]
    written = "" if value is None else format_html(' value="{}"', value)
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        widget["type"], widget["name"], written, _attributes(widget),
    )  # fmt: skip


def _select(widget: Widget) -> SafeString:
    options = mark_safe("".join(_groups(widget["optgroups"])))  # noqa: S308  each part is escaped
    return format_html(
        '<select name="{}"{}>{}\n</select>', widget["name"], _attributes(widget), options
    )


def _groups(groups: list[tuple[object, list[Widget], int]]) -> Iterator[str]:
    for name, options, _index in groups:
        if name:
            yield format_html('\n  <optgroup label="{}">', name)
        for option in options:
            yield format_html(
                '\n  <option value="{}"{}>{}</option>',
                option["value"], _attributes(option), option["label"],
            )  # fmt: skip
        if name:
            yield "\n  </optgroup>"


def _attributes(widget: Widget) -> SafeString:
    """Write True as a name alone and leave False out, in the widget's own order."""
    parts = (
        format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)
        for name, value in widget["attrs"].items()
        if value is not False
    )
    return mark_safe("".join(parts))  # noqa: S308  each part is escaped


_WRITERS: Mapping[str, Callable[[Widget], SafeString]] = {
    f"{FOLDER}select.html": _select,
    **{
        f"{FOLDER}{name}.html": _input
        for name in ("input", "text", "number", "email", "url", "hidden", "date", "checkbox")
    },
}
