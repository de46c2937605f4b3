"""Bigrams find two-character words, single characters and beginnings of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appwarden.console.search.bigrams import bigrams, phrases


def holds(text: str, query: str) -> bool:
    wanted = phrases(query)
    searched = bigrams(text)
    return bool(wanted) and all(" " + " ".join(phrase) in searched for phrase in wanted)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("下架", True),
        ("架通", True),
        ("下架通知", True),
        ("知", True),
        ("下", True),
        ("下通", False),
        ("通架", False),
        ("WeC", True),
        ("wechat", True),
        ("chat", False),
        ("下架 wechat", True),
        ("下架 qq", False),
        ("9.8", True),
        ("", False),
        ("、。", False),
    ],
)
def test_query_finds_what_the_text_holds(query: str, *, found: bool) -> None:
    assert holds("下架通知 WeChat 9.8.0", query) is found


def test_full_width_letters_are_folded() -> None:
    assert holds("ＡＢＣ商城", "abc商城")


def test_two_texts_of_one_record_form_no_phrase() -> None:
    assert bigrams("天地", "山川") == " 天地 地 ａａ 山川 川 "
    assert not any("地 山" in " ".join(phrase) for phrase in phrases("地山"))


@pytest.mark.parametrize("query", ["a", "ａ", "ａａ", "x"])
def test_what_parts_two_texts_is_not_found(query: str) -> None:
    searched = bigrams("天地", "山川")
    assert not any(" " + " ".join(phrase) in searched for phrase in phrases(query))


def test_nothing_to_search_is_empty() -> None:
    assert bigrams("", "——") == ""
    assert phrases("%_'\"\\") == ()


@given(text=st.text(alphabet="下架通知山川abcXYZ019", min_size=1, max_size=30), data=st.data())
def test_every_piece_of_ideographs_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = text[start:end]
    before = text[start - 1] if start else ""
    whole_words = not (before.isascii() and before and piece[0].isascii())
    assert not whole_words or holds(text, piece)
