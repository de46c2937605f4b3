"""Report <-> bytes: deterministic JSON, keys sorted, two spaces, UTF-8, newline at the end."""

import msgspec

from appwarden.errors import UnreadableError
from appwarden.report.model import SCHEMA, Report


def encode_report(report: Report) -> bytes:
    """Return the report as JSON; equal reports give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(report, order="sorted"), indent=2) + b"\n"


def decode_report(document: bytes) -> Report:
    """Return the report that `document` (JSON) holds.

    Raises UnreadableError with the path inside the document where it breaks the format.
    """
    schema = _schema_of(document)
    if schema != SCHEMA:
        message = (
            f"not a report of format {SCHEMA}: its `schema` is {schema!r}; "
            "make one with `appwarden check APP --format json`"
        )
        raise UnreadableError(message)
    try:
        return msgspec.json.decode(document, type=Report)
    except msgspec.ValidationError as error:
        message = f"the report breaks the format {SCHEMA}: {error}"
        raise UnreadableError(message) from error


class _Head(msgspec.Struct, frozen=True):
    schema: object = None


def _schema_of(document: bytes) -> object:
    try:
        return msgspec.json.decode(document, type=_Head).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"the report is not readable JSON: {error}"
        raise UnreadableError(message) from error
