import re

import pytest
from msgspec.structs import replace
from tests.unit.report.html_page import (
    Page,
    assert_admits_only_its_own,
    assert_links_lead_somewhere,
    assert_loads_nothing,
)
from tests.unit.report.sample_policy import policy
from tests.unit.report.sample_report import HOSTILE, SAMPLES, hostile, sample

from appwarden.facts.model import Assumption, Launched, LaunchWorld, Sending
from appwarden.findings.model import Disclosure, Evidence
from appwarden.findings.scope import ABSENT_FACT
from appwarden.model import NOWHERE, Gap, Text
from appwarden.report import render
from appwarden.report.model import PolicyRef

LAUNCH_WORLD = LaunchWorld(
    name="silence", seed=1, api_level=29, permissions="all", taps=(), trace_hash="0",
    launcher_reached=True, virtual_ms=0, instructions=0, steps_cut=0, assumptions=1,
    unmodelled_calls=0, native_calls=0, reads={},
)  # fmt: skip


def page(name: str, language: str = "zh") -> Page:
    return Page(render(SAMPLES[name](), "html", language=language))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    assert_loads_nothing(page(name))


def test_the_policy_admits_only_our_script_and_style() -> None:
    assert_admits_only_its_own(page("sample"))


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
    assert_links_lead_somewhere(page("sample"))


def test_a_policy_in_the_report_is_shown_with_its_text() -> None:
    made = policy()
    imei = made.checks[1].quotes[1]
    told = PolicyRef(
        documents=made.documents,
        checks=made.checks,
        disclosures=(Disclosure("app", "device.imei", True, "static_path", "incorrect", (imei,)),),  # noqa: FBT003  in the order of the record
        statements=made.statements,
        sdks=made.sdks,
        manners=made.manners,
    )
    read = Page(render(replace(sample(), policy=told), "html", language="en"))
    assert_links_lead_somewhere(read)
    assert ("mark", "IMEI") in read.texts
    assert {f"check-{check.id}" for check in made.checks} <= {
        one.get("id") for _, one in read.elements
    }


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


def test_gaps_assumptions_and_changes_are_told_in_both_languages() -> None:
    why = "2 reached calls by reflection go to a class or method that is not known from the code"
    gap = Gap("code", "reflection_unresolved", why, "first: Lcom/x/A;->b()V at 0x65")
    assumed = Assumption(NOWHERE, "a setting of the phone", decided=True, count=1)
    sent = Sending(
        "silence",
        1,
        0,
        "pre_consent",
        "app",
        "network",
        "La/B;->c()V",
        "",
        {"device.imei": ("concat",)},
        NOWHERE,
    )
    launch = Launched((LAUNCH_WORLD,), (sent,), (assumed,), {}, 1, 1)
    read = Page(render(replace(sample(), gaps=(gap,), launch=launch), "html", language="zh")).text()
    for words in (
        "2 处可达的反射调用", "首处：com.x.A.b() 偏移 0x65", "手机的设置项", "与其他文字拼接",
        "go to a class or method", "a setting of the phone", "joined with other text",
    ):  # fmt: skip
        assert words in read
    assert "Lcom/x" not in read


def test_what_was_not_found_has_its_own_strength_and_no_place() -> None:
    missing = Evidence("manifest", ABSENT_FACT, NOWHERE, Text(en="Not found: x.", zh="未发现：x。"))
    report = sample()
    (one, *_) = report.findings
    read = Page(
        render(
            replace(report, findings=(replace(one, evidence=(missing,)),)), "html", language="en"
        )
    ).text()
    assert "nothing found in the whole file" in read
    assert "全文件未发现" in read
    assert "未发现：x。no single place" not in "".join(read.split("\n"))
