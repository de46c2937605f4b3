"""The door to the network: what is told of an answer, and what is never followed or read."""

import hashlib

import pytest
from loopback import Reply, Site

from appwarden.errors import UsageError
from appwarden.stores.web import Limits, Web

pytestmark = pytest.mark.enable_socket  # a server on loopback


def test_an_answer_tells_status_hash_and_caches(site: Site, web: Web) -> None:
    site.replies["/a"] = Reply(
        200, b"content", {"Age": "3600", "ETag": '"x"', "Cache-Control": "max-age=60", "X-Own": "1"}
    )
    answer, body = web.ask(f"{site.address}/a", limit=100)
    assert (answer.status, body) == (200, b"content")
    assert answer.sha256 == hashlib.sha256(b"content").hexdigest()
    assert not answer.cut
    told = {name: answer.headers[name] for name in ("age", "etag", "cache-control")}
    assert told == {"age": "3600", "etag": '"x"', "cache-control": "max-age=60"}
    assert "x-own" not in answer.headers


def test_a_large_body_is_cut_and_said_to_be(site: Site, web: Web) -> None:
    site.replies["/a"] = Reply(200, b"0" * 1000)
    answer, body = web.ask(f"{site.address}/a", limit=100)
    assert (len(body), answer.size_bytes, answer.cut) == (100, 100, True)
    whole, _body = web.ask(f"{site.address}/a", limit=1000)
    assert not whole.cut


def test_a_body_that_ends_early_is_a_problem(site: Site, web: Web) -> None:
    site.replies["/a"] = Reply(200, b"half", length=8)
    answer, _body = web.ask(f"{site.address}/a", limit=100)
    assert answer.problem


def test_redirects_are_followed_and_told(site: Site, web: Web) -> None:
    site.replies["/a"] = Reply(302, b"", {"Location": "/b"})
    site.replies["/b"] = Reply(200, b"there")
    answer, body = web.ask(f"{site.address}/a", limit=100)
    assert body == b"there"
    assert answer.final_address == f"{site.address}/b"
    assert answer.redirects == (f"{site.address}/b",)


def test_a_ring_of_redirects_ends(site: Site) -> None:
    site.replies["/a"] = Reply(302, b"", {"Location": "/a"})
    answer, _body = Web(Limits(redirects=3)).ask(f"{site.address}/a", limit=100)
    assert answer.problem == "too many redirects"
    assert len(site.asked) == 4


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://example.org/", "http://:80/x", "javascript:1"]
)
def test_a_redirect_to_no_web_address_is_refused(site: Site, web: Web, to: str) -> None:
    site.replies["/a"] = Reply(302, b"", {"Location": to})
    answer, body = web.ask(f"{site.address}/a", limit=100)
    assert (body, answer.problem) == (b"", "redirected to what is no web address")


def test_nobody_answers(web: Web) -> None:
    answer, body = web.ask("http://127.0.0.1:1/", limit=100)
    assert (answer.status, body) == (None, b"")
    assert answer.problem


def test_a_slow_drip_ends(site: Site) -> None:
    site.replies["/a"] = Reply(200, b"some", length=1000)
    answer, _body = Web(Limits(total_seconds=0)).ask(f"{site.address}/a", limit=2000)
    assert answer.problem


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "repo", "https://", "http://a/\n", "x" * 3000]
)
def test_only_web_addresses_are_asked(web: Web, address: str) -> None:
    with pytest.raises(UsageError):
        web.ask(address, limit=1)
