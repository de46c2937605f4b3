"""Sources: what they offer, what is fetched of it, and what of the network is spared."""

import hashlib
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from fleet_support import APPS, DAY, Run, builds_in_parts
from typing_extensions import override

from appwarden.errors import UnreadableError, UsageError
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.sources import candidates
from appwarden.fleet.sources.directory import read_directory
from appwarden.fleet.sources.local import address_of, path_of
from appwarden.stores.library import Library
from appwarden.stores.model import Listed, Snapshot
from appwarden.stores.source import Source

LARGE = 3 << 20


class Web(BaseHTTPRequestHandler):
    """A web server with ranges, ETags and a page of links; it counts what it sends."""

    folder: ClassVar[Path]
    sent: ClassVar[dict[str, int]]
    ranges = True

    def do_HEAD(self) -> None:
        self._answer(send=False)

    def do_GET(self) -> None:
        self._answer(send=True)

    def _answer(self, *, send: bool) -> None:
        name = self.path.lstrip("/")
        path = self.folder / name
        if not name:
            links = "".join(f'<a href="{one.name}">x</a>' for one in self.folder.iterdir())
            self._send(200, links.encode(), {"Content-Type": "text/html"}, send=send)
        elif not path.is_file():
            self._send(404, b"", {}, send=send)
        else:
            content = path.read_bytes()
            head = {
                "ETag": hashlib.sha256(content).hexdigest()[:16],
                "Accept-Ranges": "bytes",
            }
            status, content = self._ranged(content, head)
            if send:
                self.sent[name] = self.sent.get(name, 0) + len(content)
            self._send(status, content, head, send=send)

    def _ranged(self, content: bytes, head: dict[str, str]) -> tuple[int, bytes]:
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if asked is None or not self.ranges:
            return 200, content
        start, last = int(asked[1]), min(int(asked[2]), len(content) - 1)
        head["Content-Range"] = f"bytes {start}-{last}/{len(content)}"
        return 206, content[start : last + 1]

    def _send(self, status: int, content: bytes, head: dict[str, str], *, send: bool) -> None:
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if send:
            self.wfile.write(content)

    @override
    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def web(apps: Path) -> Iterator[str]:
    Web.folder, Web.sent, Web.ranges = apps, {}, True
    server: HTTPServer = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def _entries(path: Path) -> Callable[[int, int], bytes]:
    content = path.read_bytes()
    return lambda start, end: content[start:end]


def test_folders_globs_files_and_lists_offer_each_app_once(apps: Path) -> None:
    listing = apps / "list.txt"
    listing.write_text(f"# a comment\n\n{APPS[0]}.apk\n{APPS[1]}.apk\n")
    names = len(APPS) + 1
    assert len(list(candidates([str(apps)]))) == names
    assert len(list(candidates([f"{apps}/*.apk", str(apps), str(listing)]))) == names
    assert len(list(candidates([str(apps / f"{APPS[0]}.apk")]))) == 1
    assert len(list(candidates([f"file://{apps}"]))) == names


def test_lists_tell_size_and_hash(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    sha256 = "ab" * 32
    table.write_text(f"address,size_bytes,sha256,other\nhttps://host/a.apk,7,{sha256.upper()},x\n")
    (one,) = candidates([str(table)])
    assert (one.address, one.size_bytes, one.sha256) == ("https://host/a.apk", 7, sha256)
    lines = tmp_path / "list.jsonl"
    lines.write_text('{"address": "https://host/a.apk", "sha256": "' + sha256 + '"}\n')
    assert [one.sha256 for one in candidates([str(lines)])] == [sha256]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "address,size_bytes\nx.apk,many\n"),
        ("a.csv", "wrong\nx\n"),
        ("a.jsonl", "{"),
        ("a.jsonl", '{"address": "x", "sha256": "zz"}'),
        ("a.txt", "x" * 9000),
    ],
)
def test_a_list_that_does_not_fit_names_its_line(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(UnreadableError, match="entry 1"):
        list(candidates([str(path)]))


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="no such file"):
        list(candidates(["nowhere"]))
    with pytest.raises(UsageError, match="odd://"):
        list(candidates(["odd://host/x"]))


def test_a_name_that_is_no_text_is_quoted_and_found_again() -> None:
    for name in (
        "/apps/a.apk",
        "/apps/a\n.apk",
        b"/apps/\xff.apk".decode(errors="surrogateescape"),
    ):
        address = address_of(Path(name))
        assert address.isprintable()
        assert path_of(address) == Path(name)


def test_a_directory_is_read_from_the_end(sample: Callable[[str], Path]) -> None:
    path = sample("multi_dex_with_sdks")
    size = path.stat().st_size
    found = read_directory(_entries(path), size)
    assert found is not None
    assert found.is_app
    assert found.dex_bytes > 0
    assert read_directory(lambda start, end: bytes(end - start), 100) == (0, 0, False)


def test_a_directory_that_lies_is_left_to_the_engine(sample: Callable[[str], Path]) -> None:
    content = bytearray(sample("clean_app").read_bytes())
    end = content.rfind(b"PK\x05\x06")
    for position, value in ((end + 12, 0xFFFFFFF0), (end + 16, 0xFFFFFFF0)):
        lying = bytearray(content)
        lying[position : position + 4] = value.to_bytes(4, "little")
        assert read_directory(lambda a, b, c=bytes(lying): c[a:b], len(lying)) is None  # type: ignore[misc]


@pytest.mark.enable_socket  # a web server on loopback
def test_apps_of_a_web_server_are_fetched_once(
    fleet: Run, apps: Path, web: str, destination: Destination
) -> None:
    words = ("--out", destination.folder, "--workers", "2", "--date", DAY)
    fleet("run", f"{web}/", *words)
    assert len(builds_in_parts(destination)) == len(APPS)
    sent = dict(Web.sent)
    fleet("run", f"{web}/", *words)
    assert Web.sent == sent
    fleet("run", apps, *words)
    assert builds_in_parts(destination).total() == len(APPS)


@pytest.mark.enable_socket  # a web server on loopback
@pytest.mark.parametrize("ranges", [True, False])
def test_a_large_file_that_is_no_app_is_not_fetched_where_ranges_are_answered(
    fleet: Run, apps: Path, web: str, destination: Destination, *, ranges: bool
) -> None:
    Web.ranges = ranges
    (apps / "no_app.apk").write_bytes(bytes(LARGE))
    words = ("--out", destination.folder, "--workers", "1", "--date", DAY)
    fleet("run", f"{web}/no_app.apk", *words)
    assert (Web.sent["no_app.apk"] < LARGE / 10) == ranges
    failures = fleet("export", destination.folder, "failures")
    assert "unreadable" in failures


@pytest.mark.enable_socket  # a web server on loopback
def test_a_file_that_is_not_what_its_source_says_is_not_inspected(
    fleet: Run, apps: Path, web: str, destination: Destination
) -> None:
    listing = apps / "list.csv"
    listing.write_text(f"address,sha256\n{web}/{APPS[0]}.apk,{'ab' * 32}\n{web}/gone.apk,\n")
    words = ("--out", destination.folder, "--workers", "1", "--date", DAY, "--tries", "1")
    fleet("run", listing, *words)
    failures = fleet("export", destination.folder, "failures")
    assert "its source said" in failures
    assert "not fetched" in failures
    assert builds_in_parts(destination).total() == 0


@pytest.mark.enable_socket  # a web server on loopback
def test_what_a_store_lists_is_fetched_and_held_against_its_hash(
    fleet: Run, apps: Path, web: str, destination: Destination, tmp_path: Path
) -> None:
    (apps / "other.apk").write_bytes(b"another file than the one that is listed")
    listed = [
        Listed(
            package=path.stem,
            sha256="ab" * 32 if path.stem == "other" else digest(path),
            size_bytes=path.stat().st_size,
            address=f"/{path.name}",
        )
        for path in apps.iterdir()
    ]
    with Library(tmp_path / "listings", create=True) as library, library.writing():
        library.keep_source(Source(id="here", kind="fdroid", address=web))
        library.record(
            Snapshot(
                store="here", section="repo", format="index-v2", address=web,
                asked_at="2026-11-01T00:00:00Z", index_sha256="", packages=1, builds=len(listed),
            ),
            listed,
        )  # fmt: skip
    words = ("--out", destination.folder, "--workers", "2", "--date", DAY, "--tries", "1")
    said = fleet("run", tmp_path / "listings", *words)
    assert said.startswith(f"{len(APPS) + 1} of {len(APPS) + 2} done, 0 waiting, 1 quarantined")
    assert len(builds_in_parts(destination)) == len(APPS)
    assert "its source said" in fleet("export", destination.folder, "failures")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
