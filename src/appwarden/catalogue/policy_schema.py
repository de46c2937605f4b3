"""The JSON Schemas of the files by which policies are read, made from their records."""

from typing import Any

import msgspec

from appwarden.catalogue.policy_model import DataTerm, PolicyCheck, PolicyCue

SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "data_term": DataTerm,
    "policy_check": PolicyCheck,
    "policy_cue": PolicyCue,
}


def policy_schema(name: str) -> dict[str, Any]:
    """Return the schema of one kind of file, draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:appwarden:catalogue:{name}:1",
        **msgspec.json.schema(SCHEMAS[name]),
    }


def schema_text(name: str) -> bytes:
    """Return the bytes of `schema/NAME.json`."""
    return msgspec.json.format(msgspec.json.encode(policy_schema(name), order="sorted")) + b"\n"
