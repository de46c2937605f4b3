"""Bytes of an attachment in, what it is by its own bytes out, and the same without its traces.

The name and the type that a browser sends are not believed. A photo carries its place, its time
and the phone it was taken with: those would give away a protected source and are left out.
"""

import struct
import zlib
from dataclasses import dataclass

FILES_AT_MOST = 5
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"pHYs"})
_JPEG_MARK, _JPEG_SCAN, _JPEG_COMMENT = 0xFF, 0xDA, 0xFE
_JPEG_END = b"\xff\xd9"
# The application segments that hold EXIF, XMP and makers' notes; E0 (JFIF) and EE (colour) stay.
_JPEG_EXIF = range(0xE1, 0xEE)
TEXT_BYTES = 1 << 20


@dataclass(frozen=True)
class Kind:
    """A type of file that a complaint may carry."""

    media_type: str
    suffix: str


PNG = Kind("image/png", ".png")
JPEG = Kind("image/jpeg", ".jpg")
PDF = Kind("application/pdf", ".pdf")
APP = Kind("application/vnd.android.package-archive", ".apk")
MP4 = Kind("video/mp4", ".mp4")
TEXT = Kind("text/plain", ".txt")
KINDS = (PNG, JPEG, PDF, APP, MP4, TEXT)


class RefusedFileError(ValueError):
    """The attachment is of no type that is taken, or damaged."""


def kind_of(content: bytes) -> Kind:
    """Return what `content` is by its first bytes; raises RefusedFileError for anything else."""
    for start, kind in (
        (_PNG, PNG),
        (b"\xff\xd8\xff", JPEG),
        (b"%PDF-", PDF),
        (b"PK\x03\x04", APP),
    ):
        if content.startswith(start):
            return kind
    if content[4:8] == b"ftyp":
        return MP4
    if len(content) <= TEXT_BYTES and _is_text(content):
        return TEXT
    raise RefusedFileError("not a picture, PDF, video, text or app package")


def without_traces(content: bytes, kind: Kind) -> bytes:
    """Return `content` without the place, time and device that a photo carries.

    Other types come back as they are. Raises RefusedFileError for a damaged picture.
    """
    try:
        if kind is PNG:
            return _clean_png(content)
        if kind is JPEG:
            return _clean_jpeg(content)
    except (struct.error, IndexError) as problem:
        raise RefusedFileError("the picture is damaged") from problem
    return content


def _is_text(content: bytes) -> bool:
    try:
        words = content.decode()
    except UnicodeDecodeError:
        return False
    return bool(words) and all(one.isprintable() or one in "\r\n\t" for one in words)


def _clean_png(content: bytes) -> bytes:
    parts, at = [_PNG], len(_PNG)
    while at < len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + size
        chunk = content[at:end]
        if len(chunk) != 12 + size:
            raise RefusedFileError("the picture is cut off")
        (checksum,) = struct.unpack(">I", chunk[-4:])
        if zlib.crc32(chunk[4:-4]) != checksum:
            raise RefusedFileError("the picture is damaged")
        if name in _PNG_KEPT:
            parts.append(chunk)
        at = end
        if name == b"IEND":
            return b"".join(parts)
    raise RefusedFileError("the picture has no end")


def _clean_jpeg(content: bytes) -> bytes:
    parts, at = [content[:2]], 2
    while content[at] == _JPEG_MARK:
        marker = content[at + 1]
        if marker == _JPEG_SCAN:
            end = content.rfind(_JPEG_END)
            if end < at:
                break
            return b"".join([*parts, content[at : end + 2]])
        if marker == _JPEG_MARK:
            at += 1
            continue
        (size,) = struct.unpack_from(">H", content, at + 2)
        if marker != _JPEG_COMMENT and marker not in _JPEG_EXIF:
            parts.append(content[at : at + 2 + size])
        at += 2 + size
    raise RefusedFileError("the picture is damaged")
