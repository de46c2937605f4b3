"""Is it gone? What places answer, and what may be said of it."""

import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from loopback import Reply, Site
from signed_repository import DAY_MS, NOW_MS, Key, Repository, build, package

from appwarden.errors import UnreadableError, UsageError
from appwarden.model import Text
from appwarden.stores.evidence import check_evidence, write_evidence
from appwarden.stores.library import Library
from appwarden.stores.removal import Known, Record, State, known_before, prove_removal
from appwarden.stores.source import Lookup, Pick, Sign, Source
from appwarden.stores.syncing import sync_store
from appwarden.stores.web import Web

pytestmark = pytest.mark.enable_socket  # a server on loopback
A, B = "org.example.a", "org.example.b"
CONTENT = b"PK\x03\x04an app"


@pytest.fixture
def known(repository: Repository, source: Source, library: Library, web: Web) -> Known:
    """Return what is known of A once it was listed with its file, and taken away again."""
    made = build(CONTENT)
    repository.packages = {A: package(made), B: package()}
    repository.publish()
    repository.file(made["file"]["name"].lstrip("/"), CONTENT)
    sync_store(source, library, web)
    (repository.folder / made["file"]["name"].lstrip("/")).unlink()
    del repository.packages[A]
    repository.publish()
    return known_before(library, "example", A)


def result(record: Record) -> str:
    assert record.judgement is not None
    return record.judgement.result


def states(record: Record) -> list[State]:
    assert record.judgement is not None
    return [one.state for one in record.judgement.said]


def test_a_removed_app_is_gone(source: Source, web: Web, known: Known) -> None:
    record, _bodies = prove_removal(A, source, web, known=known)
    assert result(record) == "absent"
    assert states(record) == ["absent", "no_section"]
    (file,) = record.places[0].files
    assert (file.what, file.status) == ("file", 404)
    assert record.judgement is not None
    assert record.judgement.same_signer == (B,)


def test_a_listed_app_is_listed(source: Source, web: Web, known: Known) -> None:
    record, _bodies = prove_removal(B, source, web, known=known)
    assert result(record) == "listed"
    assert record.judgement is not None
    assert record.judgement.said[0].listed[0].startswith("1.0 (1) ")


def test_an_entry_that_cannot_be_read_is_listed_all_the_same(
    repository: Repository, source: Source, web: Web
) -> None:
    repository.packages = {A: {"versions": 5}}
    repository.publish()
    assert result(prove_removal(A, source, web)[0]) == "listed"


def test_a_file_that_is_still_given_is_found(
    repository: Repository, source: Source, web: Web, known: Known
) -> None:
    repository.file(known.builds[0].address.lstrip("/"), CONTENT)
    record, _bodies = prove_removal(A, source, web, known=known)
    assert result(record) == "files_served"
    assert record.places[0].files[0].size_bytes == 4
    repository.file(known.builds[0].address.lstrip("/"), b"<html>not here any more")
    assert result(prove_removal(A, source, web, known=known)[0]) == "absent"


def test_an_app_in_the_archive_can_still_be_had(
    source: Source, web: Web, known: Known, site: Site, key: Key
) -> None:
    Repository(site.folder / "archive", key, {A: package()}).publish()
    assert result(prove_removal(A, source, web, known=known)[0]) == "archived"


def test_a_mirror_that_is_behind_is_told_from_one_that_still_lists(
    repository: Repository, source: Source, web: Web, site: Site, key: Key
) -> None:
    late = Repository(site.folder / "late/repo", key, {A: package()}, timestamp=NOW_MS - DAY_MS)
    late.publish()
    repository.mirrors = (f"{site.address}/late/repo", "http://abcdef.onion/repo")
    repository.publish()
    record, _bodies = prove_removal(A, source, web)
    assert result(record) == "behind"
    assert record.judgement is not None
    said = record.judgement.said[2]
    assert (said.mirror, said.state, said.behind_seconds) == (True, "behind", 86_400)
    assert said.listed
    assert len(record.places) == 4  # the other mirror is in another network
    fresh = replace(late, timestamp=repository.timestamp - 1000)
    fresh.publish()
    assert result(prove_removal(A, source, web)[0]) == "listed"
    assert result(prove_removal(A, source, web, index_mirrors=False)[0]) == "absent"


def test_a_mirror_that_does_not_answer_changes_nothing(
    source: Source, web: Web, known: Known
) -> None:
    silent = msgspec.structs.replace(source, mirrors=("http://127.0.0.1:1/repo",))
    record, _bodies = prove_removal(A, silent, web, known=known)
    assert result(record) == "absent"
    assert "no_answer" in states(record)


def test_a_cache_is_told(source: Source, web: Web, known: Known, site: Site) -> None:
    site.headers = {"Age": "86400", "ETag": '"old"'}
    record, _bodies = prove_removal(A, source, web, known=known)
    assert record.places[0].answers[0].headers["age"] == "86400"


@pytest.mark.parametrize("days", [None, 20])
def test_an_expired_index_proves_nothing(
    repository: Repository, source: Source, web: Web, days: int | None
) -> None:
    repository.timestamp, repository.max_age = NOW_MS - 30 * DAY_MS, None if days else 14
    repository.publish()
    record, _bodies = prove_removal(A, source, web, max_age_days=days)
    assert (result(record), states(record)[0]) == ("not_proved", "old")
    repository.packages = {A: package()}
    repository.publish()
    assert result(prove_removal(A, source, web, max_age_days=days)[0]) == "listed"


def test_an_index_older_than_one_seen_before_proves_nothing(
    repository: Repository, source: Source, web: Web
) -> None:
    repository.publish()
    newest = Known(newest_ms={"repo": NOW_MS + 60_000})
    record, _bodies = prove_removal(A, source, web, known=newest)
    assert (result(record), states(record)[0]) == ("not_proved", "behind")


def test_an_archives_index_in_place_of_the_stores_proves_nothing(
    repository: Repository, source: Source, web: Web
) -> None:
    repository.address = "https://store.example/archive"
    repository.publish()
    record, _bodies = prove_removal(A, source, web)
    assert (result(record), states(record)[0]) == ("not_proved", "unverified")


@pytest.mark.parametrize(
    ("path", "reply", "state"),
    [
        ("/repo/entry.jar", Reply(200, b"no jar"), "unverified"),
        ("/repo/entry.jar", Reply(503, b"later"), "no_answer"),
        ("/repo/entry.jar", Reply(404, b""), "no_answer"),
        ("/repo/index-v2.json", Reply(200, b"{}"), "unverified"),
        ("/repo/index-v2.json", Reply(404, b""), "unverified"),
    ],
)
@pytest.mark.usefixtures("known")
def test_a_store_that_does_not_say_proves_nothing(
    source: Source, web: Web, site: Site, path: str, reply: Reply, state: State
) -> None:
    site.replies[path] = reply
    record, _bodies = prove_removal(A, source, web)
    assert (result(record), states(record)[0]) == ("not_proved", state)


def test_a_name_that_is_no_package_is_refused(source: Source, web: Web) -> None:
    with pytest.raises(UsageError):
        prove_removal("../x", source, web)


@pytest.fixture
def shop(site: Site) -> Source:
    """A store without a protocol, where one app is looked up by its page."""
    return Source(
        id="shop",
        kind="html",
        address=f"{site.address}/all",
        name=Text(en="Shop", zh="商店"),
        rows="//a",
        fields={"package": Pick("@href", after="id=")},
        lookup=Lookup(
            f"{site.address}/app?id={{package}}",
            present=Sign(status=(200,), text=("下载",)),
            absent=Sign(text=("应用已下架",)),
        ),
    )


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        (Reply(200, "应用已下架".encode()), "absent"),
        (Reply(404, "应用已下架".encode()), "absent"),
        (Reply(200, "点此下载".encode()), "listed"),
        (Reply(200, b"please sign in"), "not_proved"),
        (Reply(503, "点此下载".encode()), "not_proved"),
        (Reply(200, "应用已下架".encode(), length=500), "not_proved"),
    ],
)
def test_a_page_means_what_its_signs_say(
    shop: Source, web: Web, site: Site, reply: Reply, found: str
) -> None:
    site.replies[f"/app?id={A}"] = reply
    assert result(prove_removal(A, shop, web)[0]) == found


def test_a_store_that_finds_nothing_at_all_proves_nothing(
    shop: Source, web: Web, site: Site
) -> None:
    assert shop.lookup is not None
    lookup = msgspec.structs.replace(shop.lookup, control=B)
    shop = msgspec.structs.replace(shop, lookup=lookup)
    site.replies[f"/app?id={A}"] = Reply(200, "应用已下架".encode())
    site.replies[f"/app?id={B}"] = Reply(200, "应用已下架".encode())
    assert result(prove_removal(A, shop, web)[0]) == "not_proved"
    site.replies[f"/app?id={B}"] = Reply(200, "点此下载".encode())
    assert result(prove_removal(A, shop, web)[0]) == "absent"


def test_a_listing_read_in_part_proves_nothing(shop: Source, web: Web, site: Site) -> None:
    without = msgspec.structs.replace(shop, lookup=None)
    site.replies["/all"] = Reply(200, b'<a href="?id=org.example.b">b</a>')
    assert result(prove_removal(A, without, web)[0]) == "absent"
    for page in (b'<a href="?id=org.example.b">b</a><a href="?id=%%">?</a>', b"we will be back"):
        site.replies["/all"] = Reply(200, page)
        assert result(prove_removal(A, without, web)[0]) == "not_proved"


def test_evidence_is_judged_again_without_a_network(
    source: Source, web: Web, known: Known, tmp_path: Path, site: Site
) -> None:
    record, bodies = prove_removal(A, source, web, known=known)
    path, again = tmp_path / "e.zip", tmp_path / "again.zip"
    assert write_evidence(record, bodies, path) == write_evidence(record, bodies, again)
    asked = len(site.asked)
    checked = check_evidence(path)
    assert (checked.faults, checked.record) == ([], record)
    assert checked.judgement == record.judgement
    assert len(site.asked) == asked


def test_evidence_that_was_changed_is_seen(
    source: Source, web: Web, known: Known, tmp_path: Path
) -> None:
    record, bodies = prove_removal(B, source, web, known=known)
    path = tmp_path / "e.zip"
    assert record.judgement is not None
    claimed = msgspec.structs.replace(record.judgement, result="absent")
    write_evidence(msgspec.structs.replace(record, judgement=claimed), bodies, path)
    assert check_evidence(path).faults == ["the answers do not mean what the record says"]
    index = record.places[0].answers[1].sha256
    for other in ({**bodies, index: b'{"repo": {"timestamp": 1}}'}, {}):
        write_evidence(record, other, path)
        checked = check_evidence(path)
        assert checked.judgement.result == "not_proved"
        assert checked.faults


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\0" * 100])
def test_what_is_no_evidence_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "e.zip"
    path.write_bytes(content)
    with pytest.raises(UnreadableError):
        check_evidence(path)


def test_a_record_that_cannot_be_judged_is_refused(
    source: Source, web: Web, known: Known, tmp_path: Path
) -> None:
    record, bodies = prove_removal(A, source, web, known=known)
    hostile = [
        msgspec.structs.replace(record, begun_at="yesterday"),
        msgspec.structs.replace(record, schema="other/1"),
        msgspec.structs.replace(record, source=msgspec.structs.replace(source, address="file:///")),
    ]
    for one in hostile:
        write_evidence(one, bodies, tmp_path / "e.zip")
        with pytest.raises(UnreadableError):
            check_evidence(tmp_path / "e.zip")
    empty = msgspec.structs.replace(record, places=())
    write_evidence(empty, bodies, tmp_path / "e.zip")
    assert check_evidence(tmp_path / "e.zip").judgement.result == "not_proved"
    assert json.loads(msgspec.json.encode(record))["schema"] == "appwarden.removal/1"
