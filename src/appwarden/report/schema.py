"""The JSON Schema of a report, made from the records; its published copy stands beside this file.

`python -m appwarden.report.schema` writes the copy anew.
"""

import sys
from importlib.resources import files
from typing import Final, cast

import msgspec

from appwarden.report.model import SCHEMA, Report

SCHEMA_ID: Final = "urn:appwarden:report:1"
PUBLISHED: Final = "schema/report-1.json"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) that every encoded report meets."""
    made = msgspec.json.schema(Report)
    definitions = cast("dict[str, dict[str, object]]", made["$defs"])
    for name, definition in definitions.items():
        definition["title"] = name
        definition["description"] = " ".join(str(definition.get("description", name)).split())
    properties = cast("dict[str, dict[str, object]]", definitions["Report"]["properties"])
    properties["schema"] = {"const": SCHEMA, "description": "The format and its version."}
    properties["timing"]["description"] = "Seconds by stage; not part of what equal input repeats."
    return {"$schema": _DIALECT, "$id": SCHEMA_ID, "title": SCHEMA, **made}


def encode_schema() -> bytes:
    """Return the schema as the bytes that are published."""
    return msgspec.json.format(msgspec.json.encode(report_schema(), order="sorted")) + b"\n"


def published_schema() -> bytes:
    """Return the published copy."""
    return files("appwarden.report").joinpath(PUBLISHED).read_bytes()


if __name__ == "__main__":
    sys.stdout.buffer.write(encode_schema())
