"""The one door to the network: an address in, an answer with its status, hash and headers out.

Redirects, sizes and times are capped; what is asked for comes as it is stored (no compression), so
that a hash is a hash of what the store keeps.
"""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass  # noqa: TID251  names proxies, opens nothing

import urllib3
from urllib3.util import Timeout

from appwarden import __version__
from appwarden.errors import UsageError
from appwarden.stores.model import Answer

CHUNK_BYTES = 1 << 16
MAX_ADDRESS_CHARS = 2000
SHOWN_CHARS = 100
MAX_HEADER_CHARS = 500
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# What tells of caches, of age and of the machine that answered.
KEPT_HEADERS = (
    "age", "cache-control", "content-length", "content-range", "content-type", "date", "etag",
    "expires", "last-modified", "location", "server", "via", "warning", "x-cache",
)  # fmt: skip
_HEADERS = {"User-Agent": f"appwarden/{__version__}", "Accept-Encoding": "identity"}

Take = Callable[[bytes], object]


@dataclass(frozen=True)
class Limits:
    """How long and how far an address is followed."""

    connect_seconds: float = 15
    read_seconds: float = 60
    total_seconds: float = 900
    redirects: int = 5


@dataclass
class _Body:
    """What was read of a body."""

    digest: "hashlib._Hash"
    size_bytes: int = 0
    cut: bool = False


class Web:
    """Asks addresses. Nothing is raised for what a server does: that stands in the answer."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._pools: dict[str, urllib3.PoolManager] = {}

    def ask(self, address: str, *, limit: int) -> tuple[Answer, bytes]:
        """Return the answer and its body, of which at most `limit` bytes are read."""
        parts: list[bytes] = []
        answer = self.stream(address, parts.append, limit=limit)
        return answer, b"".join(parts)

    def post(self, address: str, body: bytes, kind: str, *, limit: int) -> tuple[Answer, bytes]:
        """Send `body` of the media type `kind`; return the answer and at most `limit` bytes of it.

        A redirect is not followed: what is sent goes to the address that was named alone.
        """
        check_address(address)
        parts: list[bytes] = []
        begun, asked_at = time.monotonic(), now_text()
        headers = {**_HEADERS, "Content-Type": kind}
        try:
            response = self._pool(address).request(
                "POST", address, body=body, headers=headers, redirect=False, retries=False,
                preload_content=False, timeout=self._timeout(),
            )  # fmt: skip
        except urllib3.exceptions.HTTPError as problem:
            return Answer(address, asked_at, problem=_words(problem)), b""
        try:
            answer = Answer(address, asked_at, response.status, address)
            answer = self._read(answer, response, parts.append, limit, begun)
        finally:
            response.close()
        return answer, b"".join(parts)

    def stream(
        self, address: str, take: Take, *, limit: int, start: int = 0, end: int | None = None
    ) -> Answer:
        """Hand the body to `take` in pieces, from byte `start` to byte `end` where these are given.

        A server may ignore the range: then the status is 200 and the body is the whole file; the
        pieces of an answer that is neither 200 nor 206 are taken too. Raises UsageError for what
        is no web address.
        """
        check_address(address)
        begun, asked_at, hops = time.monotonic(), now_text(), list[str]()
        current = address
        while True:
            try:
                response = self._request(current, start, end)
            except urllib3.exceptions.HTTPError as problem:
                return Answer(address, asked_at, redirects=tuple(hops), problem=_words(problem))
            try:
                onward = _onward(current, response)
                if onward is None:
                    return self._read(
                        Answer(address, asked_at, response.status, current, tuple(hops)),
                        response, take, limit, begun,
                    )  # fmt: skip
            finally:
                response.close()
            hops.append(onward)
            refused = _refused(current, onward, len(hops) > self.limits.redirects)
            if refused:
                return Answer(
                    address, asked_at, response.status, current, tuple(hops), problem=refused
                )
            current = onward

    def _request(self, address: str, start: int, end: int | None) -> urllib3.BaseHTTPResponse:
        headers = dict(_HEADERS)
        if start or end is not None:
            headers["Range"] = f"bytes={start}-{'' if end is None else end}"
        return self._pool(address).request(
            "GET", address, headers=headers, redirect=False, retries=False, preload_content=False,
            timeout=self._timeout(),
        )  # fmt: skip

    def _timeout(self) -> Timeout:
        return Timeout(connect=self.limits.connect_seconds, read=self.limits.read_seconds)

    def _pool(self, address: str) -> urllib3.PoolManager:
        parts = urlsplit(address)
        proxy = "" if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme, "")
        if proxy not in self._pools:
            self._pools[proxy] = urllib3.ProxyManager(proxy) if proxy else urllib3.PoolManager()
        return self._pools[proxy]

    def _read(
        self,
        answer: Answer,
        response: urllib3.BaseHTTPResponse,
        take: Take,
        limit: int,
        begun: float,
    ) -> Answer:
        body, problem = _Body(hashlib.sha256()), ""
        try:
            for piece in _pieces(response, limit, body):
                take(piece)
                if time.monotonic() - begun > self.limits.total_seconds:
                    problem = f"not whole after {self.limits.total_seconds:g} seconds"
                    break
        except urllib3.exceptions.HTTPError as failure:
            problem = _words(failure)
        headers = {
            name: response.headers[name][:MAX_HEADER_CHARS]
            for name in KEPT_HEADERS
            if name in response.headers
        }
        return Answer(
            answer.address, answer.asked_at, answer.status, answer.final_address, answer.redirects,
            headers, body.size_bytes, body.digest.hexdigest(), body.cut, problem,
        )  # fmt: skip


def _pieces(response: urllib3.BaseHTTPResponse, limit: int, body: _Body) -> Iterator[bytes]:
    """Yield at most `limit` bytes, counted and hashed in `body`; a byte more says it was cut."""
    while piece := response.read1(min(CHUNK_BYTES, limit + 1 - body.size_bytes)):
        if body.size_bytes + len(piece) > limit:
            piece, body.cut = piece[: limit - body.size_bytes], True
        body.digest.update(piece)
        body.size_bytes += len(piece)
        yield piece
        if body.cut:
            return


def check_address(address: str) -> None:
    """Raise UsageError for what is no web address."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{address[:SHOWN_CHARS]}: give an address, https://... or http://...")
    if len(address) > MAX_ADDRESS_CHARS or not address.isprintable():
        raise UsageError(f"{address[:SHOWN_CHARS]!r}: no address that can be asked")


def now_text() -> str:
    """Return this moment, UTC, in ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _onward(address: str, response: urllib3.BaseHTTPResponse) -> str | None:
    location = response.headers.get("location")
    if response.status not in REDIRECTS or not location:
        return None
    return urljoin(address, location)[:MAX_ADDRESS_CHARS]


def _refused(before: str, after: str, too_many: bool) -> str:  # noqa: FBT001  one of two reasons
    if too_many:
        return "too many redirects"
    try:
        check_address(after)
    except UsageError:
        return "redirected to what is no web address"
    if before.startswith("https:") and not after.startswith("https:"):
        return "redirected from https to http"
    return ""


def _words(problem: Exception) -> str:
    return " ".join(f"{type(problem).__name__}: {problem}".split())[:MAX_HEADER_CHARS]
