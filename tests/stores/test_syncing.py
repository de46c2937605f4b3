"""A store asked again and again: what changed, and what is refused."""

import json
import shutil

import pytest
from loopback import Reply, Site
from msgspec.structs import replace
from signed_repository import DAY_MS, NOW_MS, OTHER_SIGNER, Key, Repository, build, package

from appwarden.errors import UnreadableError, UntrustedError, UsageError
from appwarden.stores.library import Library
from appwarden.stores.model import Change
from appwarden.stores.source import Source
from appwarden.stores.syncing import sync_store
from appwarden.stores.web import Web

pytestmark = pytest.mark.enable_socket  # a server on loopback
A, B, C = "org.example.a", "org.example.b", "org.example.c"


def changes(source: Source, library: Library, web: Web) -> list[Change]:
    return sync_store(source, library, web).changes


def test_a_first_sync_keeps_all_and_tells_no_change(
    repository: Repository, source: Source, library: Library, web: Web, key: Key
) -> None:
    repository.packages = {A: package(build(code=2), build(b"old", code=1)), B: package()}
    repository.publish()
    synced = sync_store(source, library, web)
    (snapshot,) = synced.snapshots
    assert (snapshot.packages, snapshot.builds, snapshot.signer) == (2, 3, key.fingerprint)
    assert synced.changes == []
    assert synced.problems == []
    assert [one.version_code for one in library.listed("example", package=A)] == [1, 2]
    assert library.source("example") == source


def test_what_goes_comes_and_comes_back_is_told(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.packages = {A: package(), B: package(build(signer=OTHER_SIGNER))}
    repository.publish()
    assert changes(source, library, web) == []
    del repository.packages[A]
    repository.publish()
    assert changes(source, library, web) == [Change("gone", A)]
    assert changes(source, library, web) == []
    repository.packages[A] = package()
    repository.publish()
    assert changes(source, library, web) == [Change("relisted", A)]
    assert [change.kind for _at, change in library.changes("example")] == ["gone", "relisted"]


def test_the_same_signer_under_another_name_is_a_lead(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.packages = {A: package(), B: package(build(signer=OTHER_SIGNER))}
    repository.publish()
    sync_store(source, library, web)
    repository.packages = {
        B: package(build(signer=OTHER_SIGNER)),
        C: package(build(b"again")),
        "org.example.d": package(build(b"another", signer=OTHER_SIGNER)),
    }
    repository.publish()
    assert changes(source, library, web) == [
        Change("appeared", "org.example.d"),  # the other app of that signer is still listed
        Change("gone", A),
        Change("same_signer", C, (A,)),
    ]


def test_an_app_in_the_archive_is_told_from_one_that_is_gone(
    repository: Repository, source: Source, library: Library, web: Web, site: Site
) -> None:
    archive = Repository(site.folder / "archive", repository.key)
    archive.publish()
    repository.packages = {A: package(), B: package()}
    repository.publish()
    sync_store(source, library, web)
    archive.packages, repository.packages = {A: package()}, {}
    archive.publish()
    repository.publish()
    assert changes(source, library, web) == [Change("archived", A), Change("gone", B)]


def test_an_unreadable_archive_is_told_and_the_rest_kept(
    repository: Repository, source: Source, library: Library, web: Web, site: Site
) -> None:
    site.replies["/archive/entry.jar"] = Reply(500, b"broken")
    repository.packages = {A: package()}
    repository.publish()
    synced = sync_store(source, library, web)
    assert [one.section for one in synced.snapshots] == ["repo"]
    assert "500" in synced.problems[0].en


def test_a_diff_gives_what_the_whole_index_would(
    repository: Repository, source: Source, library: Library, web: Web, site: Site
) -> None:
    repository.diffs = True
    repository.packages = {
        f"org.example.a{number}": package(build(b"%d" % number), name="x" * 50)
        for number in range(20)
    }
    repository.publish()
    sync_store(source, library, web)
    del repository.packages["org.example.a3"]
    repository.packages[A] = package()
    repository.packages["org.example.a4"] = package(build(b"new", code=9))
    repository.publish()
    synced = sync_store(source, library, web)
    assert synced.snapshots[0].by_diff
    assert not any(path == "/repo/index-v2.json" for path, _range in site.asked[-3:])
    assert [(one.kind, one.package) for one in synced.changes] == [
        ("gone", "org.example.a3"), ("same_signer", A),
    ]  # fmt: skip
    assert library.packages("example", "repo") == set(repository.packages)
    assert [one.version_code for one in library.listed("example", package="org.example.a4")] == [9]
    site.asked.clear()
    assert sync_store(source, library, web).changes == []
    assert [path for path, _range in site.asked if path.startswith("/repo")] == ["/repo/entry.jar"]


def test_a_diff_that_does_not_fit_gives_way_to_the_whole_index(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.diffs = True
    repository.packages = {f"org.example.a{number}": package() for number in range(9)}
    repository.publish()
    sync_store(source, library, web)
    repository.packages[A] = package()
    repository.publish()
    for diff in (repository.folder / "diff").iterdir():
        diff.write_bytes(b"{}")
    synced = sync_store(source, library, web)
    assert not synced.snapshots[0].by_diff
    assert A in library.packages("example", "repo")


def test_an_index_played_back_is_refused_and_nothing_kept(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.publish()
    old = {path.name: path.read_bytes() for path in repository.folder.iterdir()}
    repository.packages = {A: package()}
    repository.publish()
    sync_store(source, library, web)
    for name, content in old.items():
        (repository.folder / name).write_bytes(content)
    with pytest.raises(UntrustedError, match="older than one seen before"):
        sync_store(source, library, web)
    assert library.packages("example", "repo") == {A}


def test_an_index_with_another_hash_is_refused(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.publish()
    (repository.folder / "index-v2.json").write_bytes(b'{"repo": {"timestamp": 1}}')
    with pytest.raises(UnreadableError, match="the signed entry names"):
        sync_store(source, library, web)
    assert library.sources() == []


def test_another_key_is_refused(
    repository: Repository, source: Source, library: Library, web: Web, other_key: Key
) -> None:
    repository.publish()
    content = json.dumps({"timestamp": NOW_MS, "index": repository.file("i.json", b"{}")}).encode()
    repository.sign("entry.json", content, other_key)
    with pytest.raises(UntrustedError, match=other_key.fingerprint):
        sync_store(source, library, web)


def test_a_known_store_keeps_its_key(
    repository: Repository, source: Source, library: Library, web: Web, other_key: Key
) -> None:
    repository.publish()
    sync_store(source, library, web)
    taken_over = replace(source, fingerprint=other_key.fingerprint)
    with pytest.raises(UsageError, match="another key"):
        sync_store(taken_over, library, web)


def test_an_old_index_says_so(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.timestamp, repository.max_age = NOW_MS - 30 * DAY_MS, 14
    repository.publish()
    assert "30 days old" in sync_store(source, library, web).problems[0].en


def test_index_v1_is_taken_where_there_is_no_other_but_never_again_after_v2(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.packages = {A: package()}
    repository.publish(later_by_ms=-1000)
    document = {"repo": {"timestamp": repository.timestamp}, "packages": {B: []}}
    repository.sign("index-v1.json", json.dumps(document).encode())
    jar = (repository.folder / "entry.jar").rename(repository.folder / "away")
    synced = sync_store(source, library, web)
    assert synced.snapshots[0].format == "fdroid-v1"
    jar.rename(repository.folder / "entry.jar")
    sync_store(source, library, web)
    (repository.folder / "entry.jar").unlink()
    with pytest.raises(UntrustedError, match="not taken in its place"):
        sync_store(source, library, web)


def test_what_cannot_be_read_is_not_gone(
    repository: Repository, source: Source, library: Library, web: Web
) -> None:
    repository.packages = {A: package(), B: package()}
    repository.publish()
    sync_store(source, library, web)
    repository.packages[A] = {"versions": 5}
    repository.publish()
    synced = sync_store(source, library, web)
    assert synced.changes == []
    assert library.packages("example", "repo") == {A, B}
    assert "left out" in synced.problems[0].en


def test_nobody_there_is_an_error(source: Source, library: Library, web: Web) -> None:
    with pytest.raises(UnreadableError, match="neither"):
        sync_store(source, library, web)


def test_an_unknown_store_names_the_known(library: Library, source: Source) -> None:
    with library.writing():
        library.keep_source(source)
    with pytest.raises(UsageError, match="example"):
        library.source("other")


def test_a_store_that_does_not_answer_is_read_from_its_mirror_and_that_is_told(
    repository: Repository, source: Source, library: Library, web: Web, site: Site
) -> None:
    mirror = f"{site.address}/mirror/repo"
    repository.packages, repository.mirrors = {A: package(), B: package()}, (mirror,)
    repository.publish()
    sync_store(source, library, web)
    _copy(site, "mirror")
    del repository.packages[A]
    repository.publish()
    _copy(site, "newer")
    site.replies["/repo/entry.jar"] = Reply(503)
    synced = sync_store(source, library, web)  # by the mirror that the last index named
    assert [one.address for one in synced.snapshots] == [mirror]
    assert synced.changes == []
    assert "did not answer" in synced.problems[0].en
    assert mirror in synced.problems[0].en
    newer = replace(source, mirrors=(f"{site.address}/newer/repo",))
    assert changes(newer, library, web) == [Change("gone", A)]
    # The first mirror is behind by now: its old index is not taken, and nothing is kept.
    with pytest.raises(UnreadableError, match="answered 503"):
        sync_store(source, library, web)
    assert [one.package for one in library.listed("example")] == [B]


def test_a_store_that_answers_wrongly_is_not_replaced_by_a_mirror(
    repository: Repository, source: Source, library: Library, web: Web, site: Site, other_key: Key
) -> None:
    repository.packages = {A: package()}
    repository.publish()
    _copy(site, "mirror")
    Repository(site.folder / "repo", other_key).publish()
    with pytest.raises(UntrustedError):
        sync_store(replace(source, mirrors=(f"{site.address}/mirror/repo",)), library, web)


def _copy(site: Site, name: str) -> None:
    shutil.copytree(site.folder / "repo", site.folder / name / "repo")
