"""Records over a pipe between two processes: a length of four bytes, then MessagePack."""

import os
import select
import time
from typing import TypeVar

import msgspec

from appwarden.fleet.model import Judging, Kind, Limits, Outcome

Record = TypeVar("Record", bound=msgspec.Struct)
_HEAD_BYTES = 4
_PIECE_BYTES = 1 << 20


class Setting(msgspec.Struct, frozen=True):
    """What a cell is told once: how to judge, what an item may take."""

    judging: Judging
    limits: Limits
    items_per_process: int


class Order(msgspec.Struct, frozen=True):
    """One item to inspect: a file of this machine."""

    item: int
    path: str
    kind: Kind


class Answer(msgspec.Struct, frozen=True):
    """What an inspecting process says of an item; `last` when it will take no other."""

    outcome: Outcome
    last: bool = False


class HungUpError(Exception):
    """The process at the other end is gone."""


class LateError(Exception):
    """Nothing came in time."""


def send(descriptor: int, record: msgspec.Struct) -> None:
    """Write one record; raises HungUpError."""
    content = msgspec.msgpack.encode(record)
    view = memoryview(len(content).to_bytes(_HEAD_BYTES, "big") + content)
    try:
        while view:
            view = view[os.write(descriptor, view) :]
    except OSError as problem:
        raise HungUpError from problem


def receive(
    descriptor: int, kind: type[Record], *, seconds: float | None, limit_bytes: int
) -> Record:
    """Read one record; raises LateError after `seconds`, HungUpError for an end or nonsense."""
    until = None if seconds is None else time.monotonic() + seconds
    size = int.from_bytes(_read(descriptor, _HEAD_BYTES, until), "big")
    if size > limit_bytes:
        raise HungUpError
    try:
        return msgspec.msgpack.decode(_read(descriptor, size, until), type=kind)
    except msgspec.DecodeError as problem:
        raise HungUpError from problem


def _read(descriptor: int, size: int, until: float | None) -> bytes:
    content = bytearray()
    while len(content) < size:
        _wait(descriptor, until)
        piece = os.read(descriptor, min(size - len(content), _PIECE_BYTES))
        if not piece:
            raise HungUpError
        content += piece
    return bytes(content)


def _wait(descriptor: int, until: float | None) -> None:
    if until is None:
        return
    poll = select.poll()  # `select` itself fails on descriptors above 1023
    poll.register(descriptor, select.POLLIN)
    if not poll.poll(max(0.0, until - time.monotonic()) * 1000):
        raise LateError
