"""Saved stages: records as sorted JSON, and back with an error that says which stage it is."""

import msgspec

from appwarden.errors import UnreadableError
from appwarden.findings.model import Judgement
from appwarden.report import build_report, decode_report
from appwarden.report.model import SCHEMA, Report


class _Head(msgspec.Struct):
    """The one field that tells a report from a judgement."""

    schema: str = ""


def encode(record: msgspec.Struct) -> bytes:
    """Return the record as indented JSON with sorted keys and a final newline."""
    return msgspec.json.format(msgspec.json.encode(record, order="sorted"), indent=1) + b"\n"


def is_report(content: bytes) -> bool:
    """Tell whether the bytes are a report in JSON, by its `schema` field."""
    try:
        return msgspec.json.decode(content, type=_Head).schema == SCHEMA
    except msgspec.MsgspecError:
        return False


def load_report(content: bytes, name: str) -> Report:
    """Return the report in `content`, or the one its judgement makes; raises UnreadableError."""
    if is_report(content):
        return decode_report(content)
    try:
        judgement = msgspec.json.decode(content, type=Judgement)
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise UnreadableError(
            f"{name}: neither saved findings nor a report in JSON ({problem}); "
            "make one with `appwarden findings FACTS` or `appwarden check APP --format json`"
        ) from problem
    return build_report(judgement, timing={})
