"""Every kind of gap has words in both languages."""

from pathlib import Path

import yaml

from appwarden.findings.gap_words import GAP_KINDS, name_of_gap

KINDS = Path(__file__).parents[3] / "tools" / "gap_kinds.yaml"


def test_every_kind_has_words_in_both_languages() -> None:
    assert set(yaml.safe_load(KINDS.read_text())) - set(GAP_KINDS) == set()
    for words in GAP_KINDS.values():
        assert words.en.isascii()
        assert any("\u4e00" <= character <= "\u9fff" for character in words.zh)


def test_a_kind_not_known_speaks_for_itself() -> None:
    assert name_of_gap("odd_thing").zh == "odd thing"
