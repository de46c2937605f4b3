"""The quick renderer writes what Django's templates write."""

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString

from appwarden.console.widgets import QuickRenderer

CHOICES: list[Any] = [
    ("", "any"),
    ("a&b", '<b>"quoted"</b>'),
    (3, SafeString("<i>safe</i>")),
    ("Group <1>", [("in", "within"), ("out", "without")]),
]
WIDGETS: list[forms.Widget] = [
    forms.Select(choices=CHOICES),
    forms.Select(choices=CHOICES, attrs={"class": 'wide "x"', "required": True, "disabled": False}),
    forms.SelectMultiple(choices=CHOICES),
    forms.TextInput(attrs={"maxlength": 100, "list": None}),
    forms.NumberInput(),
    forms.EmailInput(),
    forms.URLInput(),
    forms.HiddenInput(),
    forms.DateInput(attrs={"placeholder": "<day>"}),
    forms.CheckboxInput(),
    forms.Textarea(),
]
VALUES: list[Any] = [None, "", "in", "a&b", 3, '"><script>', ["in", "a&b"], True]


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: type(widget).__name__)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_the_html_is_that_of_the_templates(widget: forms.Widget, value: object) -> None:
    asked: dict[str, Any] = {"name": "na<me", "value": value, "attrs": {"id": "id_name"}}
    quick = widget.render(**asked, renderer=QuickRenderer())
    slow = widget.render(**asked, renderer=DjangoTemplates())
    assert quick.split() == slow.split()
