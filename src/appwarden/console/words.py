"""Models whose choices are said quickly: a list of 50 rows says 200 of them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import models


class Worded(models.Model):
    """A model whose `get_..._display` translates the word it says and no other.

    Django's own hashes every label of the field each time, and so translates all of them.
    """

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: "models.Field[Any, Any]") -> str:  # noqa: N802  its name
        value = getattr(self, field.attname)
        return str(_labels(field).get(value, value))


@cache
def _labels(field: "models.Field[Any, Any]") -> Mapping[Any, Any]:
    return dict(field.flatchoices)
