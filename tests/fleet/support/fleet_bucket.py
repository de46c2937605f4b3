"""A server on loopback that answers for one bucket as Google Cloud Storage's JSON API does.

Source: cloud.google.com/storage/docs/json_api, objects: list, get, and get with `alt=media`. Only
what a reader asks; it counts the bytes that it sends of each object.
"""

import hashlib
import json
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from typing_extensions import override

BUCKET = "store"
_OBJECTS = f"/storage/v1/b/{BUCKET}/o"
# A listing comes in pages, so that whoever reads it has to follow them.
_PAGE = 4


class _Answers(BaseHTTPRequestHandler):
    folder: ClassVar[Path]
    sent: ClassVar[Counter[str]]

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        words = {name: values[0] for name, values in parse_qs(asked.query).items()}
        path = asked.path.removeprefix("/download")
        name = unquote(path.removeprefix(f"{_OBJECTS}/"))
        if path == _OBJECTS:
            self._tell(self._listed(words))
        elif name not in self._names():
            self._send(404, b'{"error": {"code": 404, "message": "Not Found"}}')
        elif words.get("alt") == "media":
            self._give(name)
        else:
            self._tell(self._told(name))

    def _names(self) -> list[str]:
        return sorted(f"apps/{path.name}" for path in self.folder.iterdir())

    def _content(self, name: str) -> bytes:
        return (self.folder / name.removeprefix("apps/")).read_bytes()

    def _listed(self, words: dict[str, str]) -> dict[str, object]:
        found = [name for name in self._names() if name.startswith(words.get("prefix", ""))]
        start = int(words.get("pageToken", "0"))
        page = [self._told(name) for name in found[start : start + _PAGE]]
        more = {"nextPageToken": str(start + _PAGE)} if start + _PAGE < len(found) else {}
        return {"kind": "storage#objects", "items": page, **more}

    def _told(self, name: str) -> dict[str, object]:
        content = self._content(name)
        mark = hashlib.sha256(content).hexdigest()[:16]
        when = "2026-11-01T00:00:00Z"
        return {
            "kind": "storage#object",
            "name": name,
            "bucket": BUCKET,
            "generation": "1",
            "size": str(len(content)),
            "etag": mark,
            "md5Hash": mark,
            "timeCreated": when,
            "updated": when,
        }

    def _give(self, name: str) -> None:
        content, status = self._content(name), 200
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if asked is not None:
            content, status = content[int(asked[1]) : int(asked[2]) + 1], 206
        self.sent[name] += len(content)
        self._send(status, content)

    def _tell(self, answer: dict[str, object]) -> None:
        self._send(200, json.dumps(answer).encode())

    def _send(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, *_: object) -> None: ...


@contextmanager
def bucket(folder: Path) -> Iterator[tuple[str, Counter[str]]]:
    """Serve the files of a folder as `gs://store/apps/`; yield the address and what was sent."""
    _Answers.folder, _Answers.sent = folder, Counter()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", _Answers.sent
    server.shutdown()
    server.server_close()
    thread.join()
