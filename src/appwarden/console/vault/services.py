"""Put a stream into the vault; get it back by its SHA-256.

A path is made of the digest alone, so that no name that anybody gives reaches the file system.
"""

import hashlib
import io
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BufferedReader
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import FileResponse
from django.utils.translation import gettext as _

from appwarden.console.vault.models import StoredFile

CHUNK_BYTES = 1024 * 1024
WRITERS = 8
NAME_LENGTH = 120
DIGEST = re.compile(r"[0-9a-f]{64}")
# Control characters, separators, and what a shell, a URL or a header could take amiss.
UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|;%&$`\'\u200e\u200f\u202a-\u202e\u2066-\u2069]+')


class Writable(Protocol):
    def write(self, data: bytes, /) -> int: ...


class Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


def put(
    stream: Readable, name: str, media_type: str, *, limit_bytes: int | None = None
) -> StoredFile:
    """Store what `stream` gives and return its record; the same bytes are stored once.

    `limit_bytes` defaults to the upload limit; ValidationError above it, and nothing is kept.
    """
    limit = settings.UPLOAD_LIMIT_BYTES if limit_bytes is None else limit_bytes
    sha256, size = _keep(stream, limit)
    record, _created = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={"size_bytes": size, "media_type": media_type, "name": safe_name(name)},
    )
    return record


def put_many(contents: Sequence[tuple[str, bytes]], media_type: str) -> list[StoredFile]:
    """Store many files (name, content) at once, and return their records in the same order.

    The files are written side by side, because each waits for the disk; the records take two
    queries. ValidationError above the upload limit; then nothing is recorded.
    """
    limit = settings.UPLOAD_LIMIT_BYTES
    with ThreadPoolExecutor(WRITERS) as writers:
        kept = list(writers.map(lambda one: _keep(io.BytesIO(one[1]), limit), contents))
    records = StoredFile.objects.in_bulk([sha256 for sha256, _size in kept])
    new = dict[str, StoredFile]()
    for (name, _content), (sha256, size) in zip(contents, kept, strict=True):
        if sha256 not in records:
            new.setdefault(sha256, _record(sha256, size, name, media_type))
    StoredFile.objects.bulk_create(new.values(), ignore_conflicts=True)
    records |= new
    return [records[sha256] for sha256, _size in kept]


def _record(sha256: str, size: int, name: str, media_type: str) -> StoredFile:
    return StoredFile(sha256=sha256, size_bytes=size, media_type=media_type, name=safe_name(name))


def open_file(sha256: str) -> BufferedReader:
    """Open a stored file for reading; FileNotFoundError where the vault has none."""
    return path_of(sha256).open("rb")


def path_of(sha256: str) -> Path:
    """Return where a file of this digest lies; ValueError for what is no digest."""
    if not DIGEST.fullmatch(sha256):
        raise ValueError("not a SHA-256 in lower-case hexadecimal digits")
    return Path(settings.VAULT_FOLDER) / sha256[:2] / sha256[2:4] / sha256


def damaged() -> Iterator[StoredFile]:
    """Yield every record whose file is missing or no longer has its digest."""
    for record in StoredFile.objects.order_by("sha256").iterator():
        try:
            with open_file(record.sha256) as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != record.sha256:
                    yield record
        except FileNotFoundError:
            yield record


def download(stored: StoredFile, name: str = "") -> FileResponse:
    """Answer with the file, always to be saved and never shown in the office's own pages."""
    response = FileResponse(
        open_file(stored.sha256), as_attachment=True, filename=safe_name(name or stored.name)
    )
    response["Content-Type"] = stored.media_type
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def safe_name(name: str) -> str:
    """Return a name without path, control characters or direction marks; at most NAME_LENGTH."""
    flat = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, ending = UNSAFE.sub("_", flat).strip(" ._").rpartition(".")
    if not dot:
        stem, ending = ending, ""
    ending = ending[:16]
    return f"{stem[: NAME_LENGTH - len(ending) - 1]}{dot}{ending}" or "file"


def _keep(stream: Readable, limit: int) -> tuple[str, int]:
    """Write what `stream` gives to where its digest says; return digest and size."""
    folder = Path(settings.VAULT_FOLDER)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="incoming-", delete=False) as target:
        temporary = Path(target.name)
        try:
            sha256, size = _copy(stream, target, limit)
            target.flush()
            os.fsync(target.fileno())
            _settle(temporary, path_of(sha256))
        finally:
            temporary.unlink(missing_ok=True)
    return sha256, size


def _copy(stream: Readable, target: Writable, limit: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(CHUNK_BYTES):
        size += len(chunk)
        if size > limit:
            raise ValidationError(
                _("The file is larger than %(limit)s MiB."),
                params={"limit": limit // CHUNK_BYTES},
            )
        digest.update(chunk)
        target.write(chunk)
    return digest.hexdigest(), size


def _settle(temporary: Path, final: Path) -> None:
    final.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary.chmod(0o400)
    temporary.replace(final)
