"""The JSON Schema of a rule's file, made from its record: schema/rule.json must equal it."""

from typing import Any

import msgspec

from appwarden.catalogue.model import Rule

# The loader sets them from the folder a rule stands in.
_NOT_WRITTEN = ("theme", "draft")


def rule_schema() -> dict[str, Any]:
    """Return the schema of `rules/<theme>/<name>.yaml`, draft 2020-12."""
    schema = msgspec.json.schema(Rule)
    for field in _NOT_WRITTEN:
        del schema["$defs"]["Rule"]["properties"][field]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:appwarden:catalogue:rule:1",
        "title": "Rule",
        **schema,
    }


def schema_text() -> bytes:
    """Return the bytes of schema/rule.json."""
    return msgspec.json.format(msgspec.json.encode(rule_schema(), order="sorted")) + b"\n"
