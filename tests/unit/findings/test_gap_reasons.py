"""Every reason of a gap that the program writes comes out in the language of the reader."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from appwarden.findings.gap_forms import REASONS, SAME
from appwarden.findings.gap_reasons import (
    ERRORS,
    FROM_READERS,
    matched_part,
    place_of_gap,
    reason_of_gap,
    told_by_form,
)
from appwarden.model import Gap

ROOT = Path(__file__).parents[3]
KINDS = tuple(yaml.safe_load((ROOT / "tools" / "gap_kinds.yaml").read_text()))
# Names of formats and of things that have no other name in Chinese.
NAMES = re.compile(
    r"AndroidManifest\.xml|Android|Latin|UTF|CRC|MiB|HTML|Word|PDF|XML|APK|AAB|dex|zip|"
    r"CVE|deflate|bundletool|aapt2|app-type"
)
# What a fleet says of an app that was not examined stands in its own list, in no report.
FROM_FLEETS = frozenset(kind for kind in KINDS if kind.startswith("inspection_")) | {
    "report_too_large"
}
LITERAL = r'(?:&?format!\(\s*|f|\()?"((?:[^"\\\n]|\\.)+)"'
# `Gap::new("kind", "why"`, `gap("kind", "why"`, `what="kind", why="why"`.
AT_ONCE = re.compile(rf'"(\w+)",\s*(?:why=)?{LITERAL}')
BEFORE = re.compile(rf'why\s*=\s*{LITERAL}[^"]*?"(\w+)",\s*&?why\b')


def test_every_kind_has_a_form_of_its_own_or_tells_what_a_reader_said() -> None:
    for kind in KINDS:
        assert kind in SAME or kind in REASONS or kind in FROM_READERS | FROM_FLEETS, kind
    assert set(REASONS) | SAME | FROM_READERS | FROM_FLEETS == set(KINDS)


def test_of_a_sentence_that_is_not_known_addresses_and_names_are_told() -> None:
    assert reason_of_gap(Gap("code", "table_chunk_cut", "4711 odd 0x1f"), "zh") == "0x1f"
    # What only a reader of files says is no form of another kind.
    assert told_by_form(Gap("code", "table_chunk_cut", "a/b.apk: encrypted")) is None
    assert told_by_form(Gap("code", "part_unreadable", "a/b.apk: encrypted")) is not None


@pytest.mark.parametrize("name", [": " * 32_768, "-" * 65_535, "a" * 65_535])
def test_of_a_name_as_long_as_a_zip_allows_the_ends_are_matched(name: str) -> None:
    assert len(matched_part(name)) == 500
    gap = Gap("apk", "part_unreadable", f"{name}: encrypted", name)
    told = reason_of_gap(gap, "zh")
    assert told.endswith("：已加密")
    assert len(told) < 510
    assert place_of_gap(gap, "zh") == name
    odd = Gap("apk", "part_unreadable", f"{name}, neither known nor told")
    assert len(reason_of_gap(odd, "zh")) <= 500


def test_the_edge_of_what_is_matched() -> None:
    assert matched_part("a" * 500) == "a" * 500
    assert matched_part("a" * 501) == "a" * 249 + "…" + "a" * 250


def test_every_form_leaves_no_english() -> None:
    for kind, forms in (*REASONS.items(), ("dex_unreadable", ERRORS)):
        for english, _ in forms:
            gap = Gap("code", kind, re.sub(r"\{\w+\}", "47", english))
            assert not english_in(reason_of_gap(gap, "zh")), english
            assert reason_of_gap(gap, "en") == gap.why


def test_every_reason_in_the_sources_has_a_form() -> None:
    written = set(reasons_in_sources())
    assert len({kind for kind, _ in written}) > 70
    for kind, why in sorted(written):
        gap = Gap("code", kind, why)
        assert kind in SAME or told_by_form(gap) is not None, (kind, why)
        assert not english_in(reason_of_gap(gap, "zh")), (kind, why)


@pytest.mark.parametrize(
    ("why", "place", "told"),
    [
        ("2 reached calls by reflection go to a class or method that is not known from the code",
         "first: La/B;->c()V at 0x65",
         ("2 处可达的反射调用，其目标类或方法无法从代码中得知", "首处：La/B;->c()V 偏移 0x65")),
    ],
)  # fmt: skip
def test_names_and_figures_are_carried_over(why: str, place: str, told: tuple[str, str]) -> None:
    gap = Gap("code", "reflection_unresolved", why, place)
    assert (reason_of_gap(gap, "zh"), place_of_gap(gap, "zh")) == told
    assert place_of_gap(gap, "en") == place


def test_names_that_the_program_puts_in_are_translated_too() -> None:
    listed = Gap("launch", "launch_list_cut", "3 more decisions assumed are not listed")
    assert reason_of_gap(listed, "zh") == "另有 3 项假定的判断未列出"
    kinds = Gap("launch", "launch_list_cut", "3 more gaps of the kind blocked are not listed")
    assert reason_of_gap(kinds, "zh") == "另有 3 处同类缺口（线程一直等待）未列出"
    budget = Gap("launch", "launch_budget", "the budget of step_instructions was spent")
    assert reason_of_gap(budget, "zh") == "单步指令数预算已用尽"


def reasons_in_sources() -> Iterator[tuple[str, str]]:
    for path in (*ROOT.glob("crates/*/src/**/*.rs"), *ROOT.glob("src/appwarden/**/*.py")):
        if path.stem in ("tests", "gap_forms", "gap_reasons", "gap_words"):
            continue
        text = path.read_text()
        found = [match.groups() for match in AT_ONCE.finditer(text)]
        found += [match.groups()[::-1] for match in BEFORE.finditer(text)]
        for kind, why in found:
            if kind in KINDS and " " in why:
                yield kind, re.sub(r"\{[^{}]*\}", "47", why)


def english_in(told: str) -> list[str]:
    return re.findall(r"[A-Za-z]{3,}", NAMES.sub("", told))
