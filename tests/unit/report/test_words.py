import re
from importlib.resources import files
from typing import get_args

import pytest

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Severity
from appwarden.facts.model import Step
from appwarden.findings.model import ClauseStatus, EvidenceKind, Verdict
from appwarden.model import Certainty, Grade, Phase, ScreenKind, StartKind
from appwarden.report import terms
from appwarden.report.terms import SIGN, term
from appwarden.report.words import WORDS, say

TABLES = [
    (terms.PHASE, Phase),
    (terms.OPENING, Phase),
    (terms.GRADE, Grade),
    (terms.CERTAINTY, Certainty),
    (terms.SCREEN, ScreenKind),
    (terms.START, StartKind),
    (terms.STATUS, ClauseStatus),
    (terms.SEVERITY, Severity),
    (terms.VERDICT, Verdict),
    (terms.EVIDENCE, EvidenceKind),
]


@pytest.mark.parametrize(("table", "literal"), TABLES)
def test_every_value_of_the_format_has_words(table: dict[str, terms.Term], literal: object) -> None:
    assert set(table) == set(get_args(literal))


def test_every_kind_of_hop_has_words() -> None:
    named = re.findall(r"`(\w+)`", (Step.__doc__ or "").split("(", 1)[1])
    assert "coroutine" in named
    assert {name for name in named if name not in Step.__struct_fields__} == set(terms.EDGE)


def test_every_kind_of_sdk_has_words() -> None:
    assert {sdk.kind for sdk in load_catalogue().sdks.values()} <= set(terms.ROLE)


def test_every_verdict_and_status_has_a_sign() -> None:
    assert set(SIGN) == {*get_args(Verdict), *get_args(ClauseStatus)}


@pytest.mark.parametrize("word", WORDS)
def test_both_languages_hold_the_same_figures(word: str) -> None:
    english, chinese = (set(re.findall(r"{(\w+)}", text)) for text in WORDS[word])
    assert english == chinese


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_used(word: str) -> None:
    folder = files("appwarden.report")
    sources = [one for one in folder.iterdir() if one.name.endswith(".py")]
    sources += list((folder / "templates").iterdir())
    used = "".join(one.read_text("utf-8") for one in sources if one.name != "words.py")
    assert f'"{word}"' in used


def test_an_unknown_term_speaks_for_itself() -> None:
    assert term(terms.PHASE, "after_midnight", "zh") == "after midnight"


def test_chinese_and_figures_stand_apart() -> None:
    assert say("finding_count", "zh", count=3) == "3 项问题"
    assert say("reads", "zh", data="IMEI", api="a.b") == "读取 IMEI（a.b）"
