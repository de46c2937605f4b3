"""What holds for every document: a quote is what the document says, where it says it."""

import html

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import quotes

from appwarden.catalogue import load_catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.ingest import ingest
from appwarden.facts.policy.ingest.canonical import INSERTED
from appwarden.facts.policy.normal import normalise

CATALOGUE = load_catalogue()
WORDS = st.sampled_from([
    "我们会收集您的手机号码", "，", "。", "IMEI", "、", "未经您同意，我们不会", "共享", "<p>",
    "</p>", "<table><tr><td>SDK名称</td><td>收集信息</td></tr><tr><td>甲SDK</td><td>IMEI</td>",
    "</tr></table>", "<li>", "&nbsp;", "&amp;", "&#x4e2d;", "\u200b", "\u202e", "ＩＭＥＩ",
    "個人資料", "\n\n", "一、", "“", "We collect your e-mail address. ", "<b>", "</b>",
    "<div style='display:none'>", "</div>", "<",
])  # fmt: skip
OTHERS = st.text(st.characters(exclude_categories=["Cc", "Co", "Cs", "Cn"]), max_size=6)
TEXTS = st.lists(WORDS | OTHERS, max_size=40).map("".join)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(TEXTS, st.sampled_from(["<html><body>", "", "# "]))
def test_a_quote_is_the_text_of_its_document(text: str, start: str) -> None:
    policy = read_policy([Source("a", (start + text).encode())], CATALOGUE)
    texts = {document.name: document.text for document in policy.documents}
    for quote in quotes(policy):
        assert quote.text == texts[quote.document][quote.start : quote.end]
        assert quote.text


@FEW
@given(TEXTS)
def test_every_character_leads_back_into_the_source(text: str) -> None:
    canonical = ingest("a", ("<html><body>" + text).encode()).canonical
    assert len(canonical.origin) == len(canonical.text)
    for char, place in zip(canonical.text, canonical.origin, strict=True):
        if place == INSERTED:
            assert char in "\n |"
        elif canonical.source[place] == "&":
            assert char in html.unescape(canonical.source[place : place + 40])
        else:
            assert char == canonical.source[place] or (
                char == " " and canonical.source[place].isspace()
            )


@FEW
@given(TEXTS)
def test_a_levelled_character_stands_where_it_came_from(text: str) -> None:
    normal = normalise(text)
    assert len(normal.offsets) == len(normal.text) + 1
    assert list(normal.offsets) == sorted(normal.offsets)
    for number in range(len(normal.text)):
        start, end = normal.canonical(number, number + 1)
        assert 0 <= start < end <= len(text)


@FEW
@given(TEXTS)
def test_equal_documents_give_equal_policies(text: str) -> None:
    source = Source("a.txt", text.encode())
    assert read_policy([source], CATALOGUE) == read_policy([source], CATALOGUE)
