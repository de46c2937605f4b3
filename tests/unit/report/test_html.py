import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from tests.unit.report.sample_report import HOSTILE, SAMPLES, hostile, sample
from typing_extensions import override

from appwarden.report import render

VOID = {"meta", "br", "wbr", "link", "img", "input", "hr"}
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


class Page(HTMLParser):
    """Reads a page: its elements, their attributes, its text by element; checks that tags nest."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(document.decode())
        assert self.open == []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def text(self) -> str:
        return "".join(text for tag, text in self.texts if tag not in {"script", "style"})


def page(name: str, language: str = "zh") -> Page:
    return Page(render(SAMPLES[name](), "html", language=language))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    for tag, attributes in page(name).elements:
        assert not LOADING & set(attributes)
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
        assert (attributes.get("href") or "#").startswith("#")
        assert not [key for key in attributes if key.startswith("on") or key == "style"]


def test_the_policy_admits_only_our_script_and_style() -> None:
    read = page("sample")
    policy = next(
        one["content"] or ""
        for tag, one in read.elements
        if one.get("http-equiv") and tag == "meta"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        inside = "".join(text for where, text in read.texts if where == tag)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|@import|fetch|XMLHttp|WebSocket|import\(|innerHTML", inside)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_both_languages_are_in_the_page(language: str) -> None:
    read = page("sample", language)
    assert read.elements[0] == (
        "html",
        {"lang": "zh-CN" if language == "zh" else "en", "data-lang": language},
    )
    assert "示例推送在用户同意隐私政策之前" in read.text()
    assert "before the user has agreed" in read.text()


def test_a_hostile_app_stays_text() -> None:
    read = page("hostile")
    assert [tag for tag, _ in read.elements].count("script") == 1
    assert "<script>alert(1)</script>\\u202eevil\\u0000" in read.text()
    document = render(hostile(), "html", language="en").decode()
    assert HOSTILE not in document
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u200b-\u200f\u202a-\u202e]", document)
    assert "49" not in {text.strip() for _, text in read.texts}


def test_findings_carry_what_the_filter_asks_for() -> None:
    cards = [one for tag, one in page("sample").elements if tag == "article"]
    first = cards[0]
    assert first["data-verdict"] == "violation"
    assert first["data-clauses"] == "CN2019-3.1 MIIT-T02"
    assert first["data-packs"] == "CN2019 MIIT"
    assert first["data-subject"] == "sdk:example-push"
    assert first["data-phases"] == "pre_consent guarded"
    names = {one["name"] for tag, one in page("sample").elements if tag == "select"}
    assert {f"data-{name}" for name in names} <= set(first)


def test_every_link_leads_somewhere() -> None:
    elements = page("sample").elements
    ids = [one["id"] for _, one in elements if "id" in one]
    assert len(ids) == len(set(ids))
    links = {(one["href"] or "")[1:] for tag, one in elements if tag == "a"}
    assert links <= set(ids)


def test_every_clause_is_listed_with_its_status_in_words() -> None:
    read = page("sample", "en")
    ids = {one.get("id") for tag, one in read.elements if tag == "tr"}
    assert {f"clause-{clause.id}" for clause in sample().clauses} <= ids
    assert "no violation seen" in read.text()


def test_the_page_has_room_for_a_signature() -> None:
    text = page("clean").text()
    assert all(word in text for word in ("检测人", "复核人", "盖章", "Inspector", "Seal"))


def test_equal_reports_give_equal_bytes() -> None:
    assert render(sample(), "html", language="en") == render(sample(), "html", language="en")
