"""What may be attached, and what is left out of it."""

import struct
import zlib

import pytest

from appwarden.console.leads import attachments
from appwarden.console.leads.attachments import RefusedFileError, kind_of, without_traces


def chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


def png(*extra: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\0\0\0")
    parts = [chunk(b"IHDR", head), *extra, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


JFIF = segment(0xE0, b"JFIF\0")
EXIF = segment(0xE1, b"Exif\0\0somewhere in Beijing")
SCAN = segment(0xDA, b"\1\2\3") + b"pixels" + b"\xff\xd9"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png(), attachments.PNG),
        (b"\xff\xd8" + JFIF + SCAN, attachments.JPEG),
        (b"%PDF-1.7", attachments.PDF),
        (b"PK\x03\x04rest", attachments.APP),
        (b"\0\0\0\x20ftypisom", attachments.MP4),
        ("应用读取了通讯录\n".encode(), attachments.TEXT),
    ],
)
def test_the_bytes_tell_the_type(content: bytes, kind: attachments.Kind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize("content", [b"", b"\x7fELF\0", b"MZ\x90\0", "\u202eevil".encode()])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedFileError):
        kind_of(content)


def test_a_photo_loses_place_and_device() -> None:
    photo = b"\xff\xd8" + JFIF + EXIF + segment(0xFE, b"my phone") + SCAN
    assert without_traces(photo, attachments.JPEG) == b"\xff\xd8" + JFIF + SCAN
    shot = png(chunk(b"tEXt", b"Author\0me"), chunk(b"eXIf", b"place"))
    assert without_traces(shot, attachments.PNG) == png()


@pytest.mark.parametrize("content", [png()[:-5], png()[:-12], png().replace(b"IDAT", b"IDAX")])
def test_a_damaged_picture_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedFileError):
        without_traces(content, attachments.PNG)


def test_a_damaged_photo_is_refused() -> None:
    for content in (b"\xff\xd8", b"\xff\xd8" + JFIF, b"\xff\xd8" + JFIF + b"\xff\xda\0\2nothing"):
        with pytest.raises(RefusedFileError):
            without_traces(content, attachments.JPEG)
