"""Stores without a protocol: CSV, JSON and HTML by rules, and rules that are none."""

from pathlib import Path

import msgspec
import pytest
from loopback import Reply, Site

from appwarden.errors import UnreadableError, UsageError
from appwarden.stores.generic import read_page
from appwarden.stores.library import Library
from appwarden.stores.source import Pages, Pick, Source, checked, read_source
from appwarden.stores.syncing import sync_store
from appwarden.stores.usable import Sieve
from appwarden.stores.web import Web

FIELDS = {
    "package": Pick("id"),
    "version_code": Pick("code"),
    "name": Pick("name"),
    "sha256": Pick("hash"),
}
SHA = "0f" * 32
SHOP = Source(id="shop", kind="csv", address="https://shop.example/all", fields=FIELDS)


def test_a_table_is_read() -> None:
    page = f"\ufeffid,code,name,hash\norg.example.a,3,一,{SHA.upper()}\n".encode()
    (one,) = read_page(page, SHOP, Sieve())
    assert (one.package, one.version_code, one.name, one.sha256) == ("org.example.a", 3, "一", SHA)


def test_json_is_read_by_paths() -> None:
    source = msgspec.structs.replace(
        SHOP, kind="json", rows="data.apps", fields={"package": Pick("pkg.id"), "name": Pick("n")}
    )
    page = b'{"data": {"apps": [{"pkg": {"id": "org.example.a"}, "n": 5}, 7, {"pkg": 1}]}}'
    sieve = Sieve()
    (one,) = read_page(page, source, sieve)
    assert (one.package, one.name) == ("org.example.a", "5")
    assert [(each.what, each.count) for each in sieve.skipped] == [("no package name", 2)]


def test_html_is_read_by_xpath() -> None:
    source = msgspec.structs.replace(
        SHOP, kind="html", rows="//li[@class='app']",
        fields={
            "package": Pick("a/@href", after="id=", before="&"),
            "name": Pick("a"), "version_name": Pick("string(span)"),
        },
    )  # fmt: skip
    page = """<ul>
        <li class=app><a href="/d?id=org.example.a&x=1"> 晨光 <b>天气</b></a><span>1.2</span>
        <li class=app><a href="/d?id=../../x">bad</a><li>no app</ul>""".encode()
    sieve = Sieve()
    (one,) = read_page(page, source, sieve)
    assert (one.package, one.name, one.version_name) == ("org.example.a", "晨光 天气", "1.2")
    assert [each.what for each in sieve.skipped] == ["package name"]


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("json", b"{"), ("json", b"[" * 100_000), ("json", b'{"data": 5}'),
        ("csv", b'id\n"' + b"x" * 200_000), ("csv", b"id\n\0"),
    ],
)  # fmt: skip
def test_a_page_of_another_kind_is_refused_or_empty(kind: str, page: bytes) -> None:
    source = msgspec.structs.replace(SHOP, kind=kind, rows="data")
    try:
        assert read_page(page, source, Sieve()) == []
    except UnreadableError as problem:
        assert "shop" in str(problem)  # noqa: PT017  both are right for some pages


def test_a_deep_page_ends() -> None:
    source = msgspec.structs.replace(SHOP, kind="html", rows="//a", fields={"package": Pick(".")})
    page = b"<a>org.example.a</a>" + b"<div>" * 100_000 + b"<a>org.example.b</a>"
    found = [one.package for one in read_page(page, source, Sieve())]
    assert found[:1] == ["org.example.a"]


@pytest.mark.enable_socket  # a server on loopback
def test_pages_are_asked_until_one_brings_nothing_new(
    site: Site, library: Library, web: Web
) -> None:
    source = msgspec.structs.replace(
        SHOP, address=f"{site.address}/all?p={{page}}", pages=Pages(first=0, most=10)
    )
    for number, package in enumerate(("a", "b")):
        site.replies[f"/all?p={number}"] = Reply(200, f"id\norg.example.{package}\n".encode())
    site.replies["/all?p=2"] = Reply(200, b"id\norg.example.b\n")
    synced = sync_store(source, library, web)
    assert library.packages("shop", "repo") == {"org.example.a", "org.example.b"}
    assert len(site.asked) == 3
    assert "not signed" in synced.problems[0].en
    short = msgspec.structs.replace(source, pages=Pages(first=0, most=1))
    again = sync_store(short, library, web)
    assert any("not all" in one.en for one in again.problems)
    assert again.changes == []  # what was not asked for is not gone
    site.replies["/all?p=0"] = Reply(200, b"<h1>We will be back soon</h1>")
    with pytest.raises(UnreadableError, match="nothing is listed"):
        sync_store(source, library, web)


def test_a_description_is_read(tmp_path: Path) -> None:
    path = tmp_path / "shop.yaml"
    path.write_text(
        "id: shop\nkind: csv\naddress: https://shop.example/all\nname: {zh: 商店, en: Shop}\n"
        "fields:\n  package: {at: id}\n",
        encoding="utf-8",
    )
    source = read_source(str(path))
    assert (source.name.zh, source.fields["package"].at) == ("商店", "id")


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "../x"}, {"address": "file:///etc"},
        {"fields": {}}, {"fields": {"other": Pick("x")}},
        {"address": "https://shop.example/{page}"}, {"pages": Pages()}, {"kind": "html"},
        {"charset": "none-such"}, {"mirrors": ("https://shop.example",)},
        {"kind": "fdroid", "fingerprint": "12"},
    ],
)  # fmt: skip
def test_a_description_that_cannot_be_followed_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        checked(msgspec.structs.replace(SHOP, **changes))


def test_an_address_carries_its_fingerprint() -> None:
    told = ":".join(["AB"] * 32)
    source = read_source(f"https://shop.example/fdroid/repo/?fingerprint={told}")
    assert (source.id, source.address) == ("shop.example", "https://shop.example/fdroid/repo")
    assert source.fingerprint == "ab" * 32


@pytest.mark.parametrize("words", ["https://x:port/repo", "nowhere.yaml", "ftp://x/repo"])
def test_words_that_name_no_store_are_refused(words: str) -> None:
    with pytest.raises(UsageError):
        read_source(words)


@pytest.mark.parametrize("field", ["rows", "fields"])
def test_a_wrong_xpath_is_the_rules_fault(field: str) -> None:
    changes = {"rows": "//["} if field == "rows" else {"fields": {"package": Pick("[[")}}
    rules = {"kind": "html", "rows": "//a", "fields": {"package": Pick(".")}, **changes}
    with pytest.raises(UsageError, match="XPath"):
        read_page(b"<a>x</a>", msgspec.structs.replace(SHOP, **rules), Sieve())
