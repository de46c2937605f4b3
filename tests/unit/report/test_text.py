import re

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion
from tests.unit.report.sample_report import SAMPLES, crowded, hostile, sample

from appwarden.findings.model import Evidence
from appwarden.findings.scope import ABSENT_FACT
from appwarden.model import NOWHERE, Text
from appwarden.report import render
from appwarden.report.columns import columns
from appwarden.report.model import Report
from appwarden.report.telling import accesses_of
from appwarden.report.text import FINDINGS_IN_FULL

COLOUR = re.compile(r"\x1b\[[0-9]+m")
LANGUAGES = ("en", "zh")


def told(report: Report, language: str, *, colour: bool = False, width: int = 80) -> str:
    return render(report, "text", language=language, colour=colour, width=width).decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["sample", "clean", "packed"])
def test_text(name: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert told(SAMPLES[name](), language) == snapshot


@pytest.mark.parametrize("width", [40, 80, 132])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_is_wider_than_the_terminal(name: str, language: str, width: int) -> None:
    lines = told(SAMPLES[name](), language, width=width).splitlines()
    assert [line for line in lines if columns(line) > width] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_only_on_request_and_nothing_but_colours(language: str) -> None:
    plain = told(sample(), language)
    coloured = told(sample(), language, colour=True)
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert COLOUR.sub("", coloured) == plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_app_cannot_steer_the_terminal(language: str) -> None:
    text = told(hostile(), language)
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text
    )
    assert "\\u202eevil" in text


@pytest.mark.parametrize("name", ["sample", "clean", "packed", "crowded"])
def test_people_see_no_descriptors(name: str) -> None:
    assert "->" not in re.sub(r"(?m)^ +-> ", "", told(SAMPLES[name](), "en"))
    assert not re.search(r"L\w+/\w+", told(SAMPLES[name](), "en"))


def test_many_findings_stay_readable_and_none_is_lost() -> None:
    text = told(crowded(), "en")
    assert text.count("to fix") == FINDINGS_IN_FULL
    assert len(re.findall(r"(?m)^ *\d+\. ✗", text)) == 300
    assert len(text.splitlines()) < 1000


def test_packed_or_gapped_apps_are_never_called_clean() -> None:
    for name in ("packed", "sample"):
        assert "not a clean result" in told(SAMPLES[name](), "en")
    assert "none of the 8 clauses could be examined" in " ".join(
        told(SAMPLES["packed"](), "en").split()
    )


def test_violated_clauses_are_all_listed() -> None:
    report = sample()
    text = told(report, "zh")
    for clause in report.clauses:
        if clause.status in ("violated", "suspected"):
            assert f"{clause.id} " in text


def test_a_request_for_permissions_is_told_with_its_way() -> None:
    text = told(sample(), "en")
    assert "starts by itself: com.example.shop.MainActivity.onCreate()" in text
    assert "-> asks for READ_PHONE_STATE\n" in text  # what is not declared is not asked


def test_the_reads_that_something_is_missing_for_are_one_line_each() -> None:
    absent = Evidence("manifest", ABSENT_FACT, NOWHERE, Text(en="Not found: x.", zh="未发现：x。"))
    report = sample()
    first = report.findings[0]
    report = replace(report, findings=(replace(first, evidence=(absent, *first.evidence)),))
    text = told(report, "en")
    assert text.count("-> ") == 0
    assert re.search(r"such as +reads IMEI or MEID", text)


def test_the_next_command_names_the_worst_finding() -> None:
    report = sample()
    assert f"appwarden explain report.json {report.findings[0].id}" in told(report, "en")


def test_a_way_is_printed_once_and_named_after_that() -> None:
    report = sample()
    first = next(one for one in report.findings if one.rule and accesses_of(report, one))
    again = replace(first, id="f" * 16)
    twice = replace(report, findings=(first, again))
    once = told(replace(report, findings=(first,)), "en")
    hop = next(line for line in once.splitlines() if line.strip().startswith("-> calls"))
    for language, words in (("en", "stands under finding 1"), ("zh", "路径同第 1 项")):
        text = " ".join(told(twice, language).split())
        assert text.count(words) == 1
    both = told(twice, "en")
    assert both.count(hop.strip()) == 1
    assert both.count("-> reads") == 2
