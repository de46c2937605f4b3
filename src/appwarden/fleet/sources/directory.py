"""The end of a remote zip -> what stands in its directory, before the whole file is read.

Only what is surely no app is told so; whatever is odd is left to the engine, which reads hostile
archives as Android does. Source of the layout: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.12, 4.3.16.
"""

import struct
from collections.abc import Callable
from typing import NamedTuple

# (first byte, end) -> the bytes between.
ReadRange = Callable[[int, int], bytes]

_END = b"PK\x05\x06"
_ROW = b"PK\x01\x02"
_END_BYTES = 22
_COMMENT_BYTES = 0xFFFF
_ROW_BYTES = 46
DIRECTORY_BYTES = 16 << 20
_LARGE = 0xFFFFFFFF
_APP_SUFFIXES = (b".apk", b".dex", b".obb")


class Directory(NamedTuple):
    """What the directory lists: how many entries, the bytes of code they hold, is there an app."""

    entries: int
    dex_bytes: int
    is_app: bool


def read_directory(read: ReadRange, size_bytes: int) -> Directory | None:
    """Return the directory of a zip of `size_bytes`; None where it is odd or too large to judge."""
    tail_start = max(0, size_bytes - _END_BYTES - _COMMENT_BYTES)
    tail = read(tail_start, size_bytes)
    end = tail.rfind(_END)
    if end < 0:
        return Directory(0, 0, is_app=False)
    if len(tail) - end < _END_BYTES:
        return None
    (count, length, offset) = struct.unpack_from("<10xHII", tail, end)
    if _LARGE in (length, offset) or length > DIRECTORY_BYTES or offset + length > size_bytes:
        return None
    rows = tail[offset - tail_start :][:length] if offset >= tail_start else b""
    return _parse(rows if len(rows) == length else read(offset, offset + length), count)


def _parse(rows: bytes, count: int) -> Directory | None:
    position, dex_bytes, found, is_app = 0, 0, 0, False
    while position + _ROW_BYTES <= len(rows) and rows.startswith(_ROW, position):
        size, name_length, extra, comment = struct.unpack_from("<24xIHHH", rows, position)
        name = rows[position + _ROW_BYTES :][:name_length].lower()
        if name.endswith(b".dex"):
            dex_bytes += size
        is_app = is_app or name == b"androidmanifest.xml" or name.endswith(_APP_SUFFIXES)
        position += _ROW_BYTES + name_length + extra + comment
        found += 1
    whole = position == len(rows) and found == count
    return Directory(found, dex_bytes, is_app) if whole or is_app else None
