"""Addresses with a scheme, read through fsspec: objects, web servers, other file systems."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TextIO

from appwarden.errors import UnreadableError, UsageError
from appwarden.fleet.model import Candidate
from appwarden.fleet.sources.local import SUFFIXES

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# What file systems call the mark that changes with the content.
_VERSIONS = ("ETag", "etag", "md5Hash", "LastModified", "mtime", "last_modified", "updated")
CONNECT_SECONDS = 30.0
READ_SECONDS = 60.0


def is_remote(address: str) -> bool:
    """Tell an address with a scheme from a path."""
    return _SCHEME.match(address) is not None


def file_system(address: str) -> tuple[Any, str]:
    """Return the fsspec file system of an address, and the path inside it.

    Raises UsageError for a scheme that is not known or needs a package that is not installed.
    """
    system = _system(address.split("://", 1)[0].lower())
    return system, system._strip_protocol(address)  # noqa: SLF001  fsspec's own way to split


def below(address: str) -> Iterator[Candidate]:
    """Yield the app at an address, or every app below it; a glob names several.

    Raises UnreadableError where the address does not answer.
    """
    system, path = file_system(address)
    scheme = address.split("://", 1)[0]
    try:
        for name, info in sorted(_found(system, path).items()):
            full = name if is_remote(name) else f"{scheme}://{name}"
            size = info.get("size")
            yield Candidate(full, size_bytes=size, version=_version(info))
    except UnreadableError:
        raise
    except Exception as problem:  # every file system has errors of its own
        raise UnreadableError(f"{address}: not answered ({problem!r})") from problem


@contextmanager
def read_text(source: str) -> Iterator[TextIO]:
    """Open a list, here or elsewhere; raises UnreadableError."""
    try:
        if is_remote(source):
            system, path = file_system(source)
            opened = system.open(path, "r", encoding="utf-8-sig")
        else:
            opened = open(source, encoding="utf-8-sig", newline="")  # noqa: PTH123, SIM115  as above
    except OSError as problem:
        raise UnreadableError(f"{source}: {problem}") from problem
    with opened as lines:
        yield lines


def _found(system: Any, path: str) -> dict[str, dict[str, Any]]:  # noqa: ANN401  fsspec has no types
    if any(mark in path for mark in "*["):
        names: dict[str, dict[str, Any]] = system.glob(path, detail=True)
        return {name: info for name, info in names.items() if info.get("type") != "directory"}
    if path.lower().endswith(SUFFIXES):
        return {path: system.info(path)}
    files: dict[str, dict[str, Any]] = system.find(path, detail=True)
    apps = {name: info for name, info in files.items() if name.lower().endswith(SUFFIXES)}
    # A web server's list of links tells neither size nor version.
    return {name: info if info.get("size") else system.info(name) for name, info in apps.items()}


def _version(info: dict[str, Any]) -> str:
    mark = next((str(info[name]) for name in _VERSIONS if info.get(name)), "")
    return f"{info.get('size')}-{mark}"


@lru_cache
def _system(scheme: str) -> Any:  # noqa: ANN401  as above
    import fsspec  # noqa: PLC0415  local fleets need it not

    options: dict[str, Any] = {}
    if scheme in {"http", "https"}:
        import aiohttp  # noqa: PLC0415  as above

        waits = aiohttp.ClientTimeout(
            total=None, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS
        )
        options = {"client_kwargs": {"timeout": waits, "trust_env": True}}
    try:
        return fsspec.filesystem(scheme, **options)
    except (ImportError, ValueError) as problem:
        raise UsageError(f"{scheme}://: {problem}") from problem
