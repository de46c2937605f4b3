"""F-Droid's indexes read: what is listed, what is left out, what is refused."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from signed_repository import OTHER_SIGNER, Key, build, difference, jar, package, signed_files

from appwarden.errors import UnreadableError, UntrustedError
from appwarden.stores import fdroid
from appwarden.stores.fdroid import merge_patch, merge_v2, read_entry, read_v1, read_v2
from appwarden.stores.usable import below, is_safe

SHA = "0" * 64
INDEX_FILE = {"name": "/index-v2.json", "sha256": SHA, "size": 1}


def entry(**changes: object) -> bytes:
    return json.dumps({"timestamp": 5, "index": INDEX_FILE, **changes}).encode()


def index(**packages: object) -> bytes:
    named = {name.replace("__", "."): value for name, value in packages.items()}
    return json.dumps({"repo": {"timestamp": 5}, "packages": named}).encode()


def test_an_entry_is_read_only_when_the_pinned_key_signed_it(key: Key, other_key: Key) -> None:
    signed = jar(signed_files("entry.json", entry(maxAge=14), key))
    assert read_entry(signed, key.fingerprint)[0].max_age == 14
    for wrong in (other_key.fingerprint, ""):
        with pytest.raises(UntrustedError, match=key.fingerprint):
            read_entry(signed, wrong)


@pytest.mark.parametrize(
    "name", ["/../x.json", "//host/x.json", "https://elsewhere/x", "x.json", "/a\\b", "/a\nb"]
)
def test_an_entry_leads_to_no_other_place(key: Key, name: str) -> None:
    document = entry(index=INDEX_FILE | {"name": name})
    with pytest.raises(UnreadableError, match="cannot be asked for"):
        read_entry(jar(signed_files("entry.json", document, key)), key.fingerprint)


@pytest.mark.parametrize("timestamp", [-1, 1 << 60, 10**400])
def test_a_time_that_is_none_is_refused(key: Key, timestamp: int) -> None:
    with pytest.raises(UnreadableError):
        read_entry(
            jar(signed_files("entry.json", entry(timestamp=timestamp), key)), key.fingerprint
        )


@pytest.mark.parametrize("change", [{"size": -1}, {"size": 1 << 40}, {"sha256": "0"}])
def test_an_entry_names_only_what_can_be_held(key: Key, change: dict[str, Any]) -> None:
    document = entry(diffs={"1": INDEX_FILE | change})
    with pytest.raises(UnreadableError, match="cannot be asked for"):
        read_entry(jar(signed_files("entry.json", document, key)), key.fingerprint)


def test_what_an_index_lists() -> None:
    found = read_v2(index(org__example__one=package(build(code=7), name="One")))
    (one,) = found.listed
    assert (one.package, one.version_code, one.name) == ("org.example.one", 7, "One")
    assert one.permissions == ("android.permission.INTERNET",)
    assert found.packages == {"org.example.one"}
    assert not found.sieve.skipped


def _with(change: dict[str, Any]) -> dict[str, Any]:
    made = copy.deepcopy(build())
    for path, value in change.items():
        at, *rest = path.split(".")
        if rest:
            made[at][rest[0]] = value
        else:
            made[at] = value
    return package(made)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("../../etc", package(), "package name"),
        ("a" * 300, package(), "package name"),
        ("org.example", _with({"file.name": "/../../x.apk"}), "address"),
        ("org.example", _with({"file.name": "relative.apk"}), "address"),
        ("org.example", _with({"file.sha256": "00"}), "hash"),
        ("org.example", _with({"manifest.signer": {"sha256": ["no"]}}), "signer"),
        ("org.example", _with({"file.size": -1}), "size"),
        ("org.example", _with({"manifest.versionCode": 1 << 70}), "version code"),
        ("org.example", _with({"manifest": 5}), "entry"),
        ("org.example", {"versions": 5}, "entry"),
    ],
)
def test_an_entry_that_does_not_fit_is_left_out_and_told(
    name: str, content: dict[str, Any], what: str
) -> None:
    packages = {"org.example.good": package(), name: content}
    document = json.dumps({"repo": {"timestamp": 5}, "packages": packages}).encode()
    found = read_v2(document)
    assert [one.package for one in found.listed] == ["org.example.good"]
    assert {one.what.replace("signer", "hash") for one in found.sieve.skipped} == {
        what.replace("signer", "hash")
    }
    assert name in found.packages  # it is listed all the same


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"repo": 5}',
        b'{"repo": {"timestamp": "x"}}',
        b'{"repo": {"timestamp": 5}, "packages": {"a.b": '
        + b"[" * 200_000
        + b"]" * 200_000
        + b"}}",
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    ],
)
def test_an_index_that_is_none_is_refused(document: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_v2(document)


def test_too_many_packages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    document = index(a__b=package(), a__c=package())
    monkeypatch.setattr(fdroid, "MAX_PACKAGES", 2)
    assert len(read_v2(document).listed) == 2
    monkeypatch.setattr(fdroid, "MAX_PACKAGES", 1)
    with pytest.raises(UnreadableError, match="more than 1"):
        read_v2(document)


def test_index_v1_lists_the_same(key: Key) -> None:
    version = {
        "apkName": "x.apk", "hash": SHA, "hashType": "sha256", "signer": OTHER_SIGNER, "size": 3,
        "versionCode": 2, "versionName": "2.0",
        "uses-permission": [["android.permission.INTERNET", None], []],
    }  # fmt: skip
    document = {
        "repo": {"timestamp": 5, "maxage": 14, "mirrors": ["https://mirror.example"]},
        "apps": [{"packageName": "org.example", "name": "One"}, 5],
        "packages": {"org.example": [version, 7]},
    }
    content = json.dumps(document).encode()
    found, signed = read_v1(jar(signed_files("index-v1.json", content, key)), key.fingerprint)
    (one,) = found.listed
    assert (one.address, one.name, one.signers) == ("/x.apk", "One", (OTHER_SIGNER,))
    assert one.permissions == ("android.permission.INTERNET",)
    assert (found.max_age_days, found.mirrors) == (14, ("https://mirror.example",))
    assert signed.digest == "sha256"
    assert [(each.what, each.count) for each in found.sieve.skipped] == [("entry", 2)]


FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SCALAR = st.booleans() | st.integers(-5, 5) | st.text(max_size=3)
LEVEL = (
    SCALAR | st.dictionaries(st.text(max_size=3), SCALAR, max_size=4) | st.lists(SCALAR, max_size=2)
)
JSON = SCALAR | st.dictionaries(st.text(max_size=3), LEVEL, max_size=4)
OBJECT = st.dictionaries(st.text(max_size=3), JSON, max_size=5)


@FEW
@given(OBJECT, OBJECT)
def test_a_difference_applied_gives_the_new_one(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert merge_patch(old, difference(old, new)) == new


@FEW
@given(OBJECT, OBJECT, OBJECT, OBJECT)
def test_an_index_is_merged_as_a_whole(
    old: dict[str, Any], new: dict[str, Any], before: dict[str, Any], after: dict[str, Any]
) -> None:
    kept = {"repo": old, "packages": before}
    wanted = {"repo": new, "packages": after}
    patch = {"repo": {}, **difference(kept, wanted)}
    merged = merge_v2(json.dumps(kept).encode(), json.dumps(patch).encode())
    assert json.loads(merged) == wanted


@pytest.mark.parametrize(
    "patch", [b"[]", b"{", b'{"packages": 5}', b'{"x":' * 5000 + b"1" + b"}" * 5000]
)
def test_a_diff_that_is_none_is_refused(patch: bytes) -> None:
    with pytest.raises(UnreadableError):
        merge_v2(b'{"repo": {}, "packages": {}}', patch)


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("/x.apk", True), ("/a/b.apk", True), ("https://host/x.apk?a=1", True),
        ("/a/../x", False), ("x.apk", False), ("//host/x", False), ("ftp://host/x", False),
        ("/" + "x" * 2000, False), ("/a\u202eb", False), ("https:///x", False),
    ],
)  # fmt: skip
def test_addresses_that_may_be_followed(address: str, safe: bool) -> None:  # noqa: FBT001  a table
    assert is_safe(address) is safe


def test_a_name_is_quoted_below_its_section() -> None:
    assert below("https://host/repo/", "/a b?c#d.apk") == "https://host/repo/a%20b%3Fc%23d.apk"
