"""A web server on loopback for tests: folders, ranges, and replies that a test made up."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from typing_extensions import override


@dataclass
class Reply:
    """What is answered; `length` is what Content-Length says where that is a lie."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass
class Site:
    """What is served: files below `folder`, and `replies` by path, which go first.

    `takers` answer what is posted to a path.
    """

    folder: Path
    address: str = ""
    replies: dict[str, Reply | Callable[[str | None], Reply]] = field(default_factory=dict)
    takers: dict[str, Callable[[bytes], Reply]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    ranges: bool = True
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def reply(self, path: str, wanted: str | None) -> Reply:
        self.asked.append((path, wanted))
        made = self.replies.get(path)
        if made is not None:
            return made if isinstance(made, Reply) else made(wanted)
        file = self.folder / path.partition("?")[0].lstrip("/")
        if not file.is_file():
            return Reply(404, b"not found")
        content = file.read_bytes()
        if not self.ranges or wanted is None:
            return Reply(200, content, dict(self.headers))
        start, _dash, end = wanted.removeprefix("bytes=").partition("-")
        part = content[int(start) : int(end) + 1 if end else None]
        told = f"bytes {start}-{int(start) + len(part) - 1}/{len(content)}"
        return Reply(206, part, self.headers | {"Content-Range": told})


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Serve a folder on a free port of 127.0.0.1 until the block ends."""
    site = Site(folder)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(site.reply(self.path, self.headers.get("Range")))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taker = site.takers.get(self.path)
            self._send(taker(body) if taker else Reply(404))

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            length = len(reply.body) if reply.length is None else reply.length
            for name, value in {**reply.headers, "Content-Length": str(length)}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)
            self.close_connection = True

        @override
        def log_message(self, *_words: object) -> None: ...

        @override
        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except ConnectionError:
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
