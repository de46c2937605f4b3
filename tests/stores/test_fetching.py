"""Builds fetched: whole, resumed, refused."""

import hashlib
from pathlib import Path

import msgspec
import pytest
from loopback import Reply, Site

from appwarden.stores.fetching import Fetched, fetch_builds
from appwarden.stores.model import Listed
from appwarden.stores.source import Source
from appwarden.stores.web import Web

pytestmark = pytest.mark.enable_socket  # a server on loopback
CONTENT = bytes(range(256)) * 1000
SHA256 = hashlib.sha256(CONTENT).hexdigest()
LISTED = Listed(
    package="org.example.a",
    version_code=3,
    sha256=SHA256,
    size_bytes=len(CONTENT),
    address="/a.apk",
)


def fetch(source: Source, folder: Path, web: Web, listed: Listed = LISTED, **more: int) -> Fetched:
    (fetched,) = fetch_builds(source, [("repo", listed)], folder, web, **more)
    return fetched


@pytest.fixture
def whole(site: Site) -> None:
    (site.folder / "repo").mkdir()
    (site.folder / "repo/a.apk").write_bytes(CONTENT)


@pytest.mark.usefixtures("whole")
def test_a_build_is_fetched_once(source: Source, web: Web, tmp_path: Path, site: Site) -> None:
    fetched = fetch(source, tmp_path / "b", web)
    assert fetched.path == tmp_path / "b" / f"org.example.a_3_{SHA256[:16]}.apk"
    assert fetched.path.read_bytes() == CONTENT
    assert fetch(source, tmp_path / "b", web).state == "known"
    assert len(site.asked) == 1


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("ranges", [True, False])
def test_a_part_is_gone_on_with(
    source: Source, web: Web, tmp_path: Path, site: Site, *, ranges: bool
) -> None:
    site.ranges = ranges
    part = tmp_path / f"org.example.a_3_{SHA256[:16]}.apk.part"
    part.write_bytes(CONTENT[:1000])
    assert fetch(source, tmp_path, web).state == "fetched"
    assert site.asked[0][1] == "bytes=1000-"
    assert not part.exists()


@pytest.mark.usefixtures("whole")
def test_a_part_of_another_file_is_thrown_away(source: Source, web: Web, tmp_path: Path) -> None:
    part = tmp_path / f"org.example.a_3_{SHA256[:16]}.apk.part"
    for wrong in (b"x" * 1000, b"x" * len(CONTENT), b"x" * (len(CONTENT) + 5)):
        part.write_bytes(wrong)
        fetched = fetch(source, tmp_path, web)
        assert fetched.state == "fetched"
        assert fetched.path is not None
        fetched.path.unlink()


@pytest.mark.usefixtures("whole")
def test_what_was_cut_off_is_kept_for_the_next_time(
    source: Source, web: Web, tmp_path: Path, site: Site
) -> None:
    site.replies["/repo/a.apk"] = Reply(200, CONTENT[:5000], length=len(CONTENT))
    assert fetch(source, tmp_path, web).state == "no_answer"
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == CONTENT[:5000]
    del site.replies["/repo/a.apk"]
    assert fetch(source, tmp_path, web).state == "fetched"
    assert site.asked[-1][1] == "bytes=5000-"


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        (Reply(200, b"another"), "wrong_hash"),
        (Reply(200, b"x" + CONTENT), "too_large"),
        (Reply(404, b"gone"), "no_answer"),
        (Reply(206, b"another"), "no_answer"),
    ],
)
def test_another_file_is_never_kept(
    source: Source, web: Web, tmp_path: Path, site: Site, reply: Reply, state: str
) -> None:
    site.replies["/repo/a.apk"] = reply
    fetched = fetch(source, tmp_path / "b", web)
    assert (fetched.state, fetched.path) == (state, None)
    assert list((tmp_path / "b").iterdir()) == []


@pytest.mark.usefixtures("whole")
def test_a_mirror_helps_out(source: Source, web: Web, tmp_path: Path, site: Site) -> None:
    elsewhere = msgspec.structs.replace(
        source, address=f"{site.address}/nothing/repo", mirrors=(source.address,)
    )
    fetched = fetch(elsewhere, tmp_path, web)
    assert fetched.state == "fetched"
    assert [answer.status for answer in fetched.answers] == [404, 200]


def test_what_may_not_be_fetched_is_not_asked_for(
    source: Source, web: Web, tmp_path: Path, site: Site
) -> None:
    assert fetch(source, tmp_path, web, limit=1000).state == "too_large"
    no_hash = msgspec.structs.replace(LISTED, sha256=None)
    assert fetch(source, tmp_path, web, no_hash).state == "no_hash"
    no_address = msgspec.structs.replace(LISTED, address="")
    assert fetch(source, tmp_path, web, no_address).state == "no_address"
    assert site.asked == []
