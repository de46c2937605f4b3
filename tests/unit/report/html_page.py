"""A page read back: its elements and their texts, and what has to hold of every page of ours."""

import base64
import hashlib
import re
from html.parser import HTMLParser

from typing_extensions import override

VOID = {"meta", "br", "wbr", "link", "img", "input", "hr"}
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


class Page(HTMLParser):
    """Reads a page: its elements, their attributes, its text by element; checks that tags nest."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.document = document.decode()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(self.document)
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


def assert_loads_nothing(page: Page) -> None:
    """Check that no element fetches anything and that nothing runs but our own script."""
    for tag, attributes in page.elements:
        assert not LOADING & set(attributes)
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
        assert (attributes.get("href") or "#").startswith("#")
        assert not [key for key in attributes if key.startswith("on") or key == "style"]
    assert [tag for tag, _ in page.elements].count("script") == 1


def assert_admits_only_its_own(page: Page) -> None:
    """Check that the content policy admits our script and style and nothing else."""
    policy = next(
        one["content"] or ""
        for tag, one in page.elements
        if one.get("http-equiv") and tag == "meta"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        inside = "".join(text for where, text in page.texts if where == tag)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|@import|fetch|XMLHttp|WebSocket|import\(|innerHTML", inside)


def assert_links_lead_somewhere(page: Page) -> None:
    """Check that ids are there once, and every id that a link names."""
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    links = {(one["href"] or "")[1:] for tag, one in page.elements if tag == "a" and "href" in one}
    assert links <= set(ids)
