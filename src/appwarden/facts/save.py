"""Facts as JSON Lines: a header, then one fact a line, sorted; a closed format both ways."""

from collections.abc import Iterable
from typing import Any

import msgspec

from appwarden.artifact.model import Artifact
from appwarden.errors import UnreadableError
from appwarden.facts.model import (
    FORMAT,
    Access,
    Coverage,
    Facts,
    Host,
    Launched,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
)
from appwarden.facts.policy.model import Policy
from appwarden.model import Gap


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: str
    artifact: Artifact
    catalogue_sha256: str
    coverage: Coverage


# The word under `fact` on the line, the field of Facts, the type of the record. The word does not
# stand under `kind`, which some records have as a field of their own.
_KINDS: dict[str, tuple[str, type[msgspec.Struct]]] = {
    "access": ("accesses", Access),
    "sdk": ("sdks", SdkPresence),
    "permission": ("permissions", PermissionUse),
    "screen": ("screens", Screen),
    "start": ("starts", Start),
    "host": ("hosts", Host),
    "policy": ("policies", Policy),
    "launched": ("launches", Launched),
    "gap": ("gaps", Gap),
}
_HEADER = "header"
_encode = msgspec.json.Encoder().encode


def in_order(facts: Facts) -> Facts:
    """Return the same facts in the one order in which they are saved, judged and referred to.

    Records sort by their JSON text, so by their fields in the order of their definition; equal
    records stand once.
    """
    tables: dict[str, Any] = {field: _sorted(getattr(facts, field)) for field, _ in _KINDS.values()}
    return msgspec.structs.replace(facts, **tables)


def save(facts: Facts) -> bytes:
    """Write `facts` as JSON Lines in UTF-8, in order; equal facts give equal bytes."""
    ordered = in_order(facts)
    header = _Header(facts.schema, facts.artifact, facts.catalogue_sha256, facts.coverage)
    lines = [_line(_HEADER, header)]
    for kind, (field, _) in _KINDS.items():
        lines.extend(_line(kind, fact) for fact in getattr(ordered, field))
    return b"\n".join(lines) + b"\n"


def load(content: bytes) -> Facts:
    """Read what `save` wrote.

    Raises UnreadableError with the number of the line that is of another format or version,
    is not JSON, or holds an unknown kind or field.
    """
    lines = content.splitlines()
    if not lines:
        raise UnreadableError("the file of facts is empty; make one with `appwarden facts APP`")
    header = _read(1, lines[0], {_HEADER: _Header})[1]
    if header.schema != FORMAT:
        raise UnreadableError(
            f"line 1: facts of format {header.schema}; this version reads {FORMAT}: "
            "make the facts again from the app"
        )
    tables: dict[str, list[Any]] = {field: [] for field, _ in _KINDS.values()}
    types = {kind: of for kind, (_, of) in _KINDS.items()}
    for number, line in enumerate(lines[1:], start=2):
        kind, fact = _read(number, line, types)
        tables[_KINDS[kind][0]].append(fact)
    return in_order(
        Facts(
            schema=header.schema,
            artifact=header.artifact,
            catalogue_sha256=header.catalogue_sha256,
            coverage=header.coverage,
            **{field: tuple(table) for field, table in tables.items()},
        )
    )


def _sorted(table: Iterable[msgspec.Struct]) -> tuple[msgspec.Struct, ...]:
    by_text = {_encode(record): record for record in table}
    return tuple(by_text[text] for text in sorted(by_text))


def _line(kind: str, record: msgspec.Struct) -> bytes:
    return b'{"fact":"' + kind.encode() + b'",' + _encode(record)[1:]


def _read(number: int, line: bytes, types: dict[str, type[msgspec.Struct]]) -> tuple[str, Any]:
    try:
        fields = msgspec.json.decode(line, type=dict[str, Any])
        kind = fields.pop("fact", None)
        if not isinstance(kind, str) or kind not in types:
            raise UnreadableError(
                f"line {number}: fact {kind!r} is not one of {', '.join(types)}; "
                "the file is not facts saved by appwarden, or is damaged"
            )
        return kind, msgspec.convert(fields, types[kind])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise UnreadableError(f"line {number}: not a saved fact: {problem}") from problem
