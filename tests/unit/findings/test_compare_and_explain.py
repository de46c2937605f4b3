"""Two reports compared, one finding explained: what is unseen is not fixed."""

import json
from datetime import date
from typing import Any

import msgspec
import pytest

from appwarden.catalogue import load_catalogue
from appwarden.errors import UsageError
from appwarden.findings import judge
from appwarden.findings.samples import load_samples, make_sample
from appwarden.report import build_report
from appwarden.report.compare import (
    Comparison,
    compare,
    comparison_text,
    encode_comparison,
)
from appwarden.report.explain import explain, explanation_text
from appwarden.report.model import Report
from appwarden.report.ways import tell_path

CATALOGUE = load_catalogue()
IMEI = {"access": {"data_type": "device.imei", "phase": "pre_consent"}}
MAC = {"access": {"data_type": "device.mac", "phase": "pre_consent"}}
RULE = "app_reads_device_id_before_consent"


def report_of(*facts: dict[str, Any], **more: Any) -> Report:  # noqa: ANN401  (a sample's YAML)
    packs = more.pop("packs", None)
    raw = {"says": {"zh": "说明", "en": "words"}, "facts": list(facts), **more}
    sample = make_sample("made", raw)
    judgement = judge(sample.facts, CATALOGUE, packs=packs, on=date(2026, 11, 1))
    return build_report(judgement, timing={})


def rules_of(comparison: Comparison) -> dict[str, set[str]]:
    return {
        "fixed": {one.rule for one in comparison.fixed},
        "remaining": {one.new.rule for one in comparison.remaining},
        "added": {one.rule for one in comparison.added},
        "unseen": {one.finding.rule for one in comparison.not_examined_any_more},
    }


def test_the_same_report_remains() -> None:
    report = report_of(IMEI)
    found = rules_of(compare(report, report))
    assert found["remaining"] == {one.rule for one in report.findings}
    assert not found["fixed"] | found["added"] | found["unseen"]


def test_what_is_gone_is_fixed_and_what_came_is_new() -> None:
    found = rules_of(compare(report_of(IMEI), report_of({"start": {"kind": "boot"}})))
    assert RULE in found["fixed"]
    assert found["added"] == {"starts_at_boot"}


def test_a_finding_with_fewer_data_types_remains() -> None:
    comparison = compare(report_of(IMEI, MAC), report_of(IMEI))
    assert RULE in rules_of(comparison)["remaining"]
    assert "- device.mac" in comparison_text(comparison, "en")


def test_a_packed_build_fixes_nothing() -> None:
    comparison = compare(report_of(IMEI, {"start": {"kind": "boot"}}), report_of(packed=["shell"]))
    found = rules_of(comparison)
    assert not found["fixed"]
    assert {RULE, "starts_at_boot", "no_privacy_policy_link"} <= found["unseen"]
    assert any("CN2019-3.1" in one.why.en for one in comparison.not_examined_any_more)


def test_a_new_gap_over_the_stage_fixes_nothing() -> None:
    gap = {"stage": "code", "what": "code_unreadable", "why": "x", "place": "La/b;->c()V"}
    other = {"screen": {"kind": "consent_ticked_by_default"}}
    # The clauses are touched by another finding, so that only the gap speaks for this one.
    comparison = compare(report_of(IMEI, other), report_of(MAC, other, gaps=[gap]))
    assert RULE in rules_of(comparison)["unseen"]


def test_a_gap_that_was_there_before_hides_nothing_new() -> None:
    gap = {"stage": "code", "what": "code_unreadable", "why": "x", "place": "La/b;->c()V"}
    gated = {"access": {**IMEI["access"], "phase": "guarded"}}
    old = report_of(IMEI, {"start": {"kind": "boot"}}, gaps=[gap])
    new = report_of(gated, {"start": {"kind": "boot"}}, gaps=[gap])
    assert "starts_at_boot" in rules_of(compare(old, new))["remaining"]


def test_a_gap_of_both_reports_does_not_keep_a_fix_from_being_one() -> None:
    # The app's type is known in neither, so that its clauses are unexamined once it is mended.
    clipboard = {"access": {"data_type": "clipboard", "phase": "background"}}
    found = rules_of(compare(report_of(clipboard), report_of()))
    assert "clipboard_read_in_background" in found["fixed"]
    assert not found["unseen"]


def test_a_missing_screen_is_the_same_defect_whatever_is_read() -> None:
    old, new = report_of(IMEI), report_of({"access": {"data_type": "sms", "phase": "guarded"}})
    assert "no_privacy_policy_link" in rules_of(compare(old, new))["remaining"]


def test_clauses_left_out_are_not_fixed() -> None:
    comparison = compare(report_of(IMEI), report_of(packs=["pipl-enforcement"]))
    assert not comparison.fixed
    assert all("judged" in one.why.en for one in comparison.not_examined_any_more)


def test_cautions_name_what_makes_a_comparison_doubtful() -> None:
    old, new = report_of(IMEI), report_of(manifest={"package": "com.example.other"})
    changed = msgspec.structs.replace(new.catalogue, sha256="1" * 64)
    comparison = compare(old, msgspec.structs.replace(new, catalogue=changed))
    assert len(comparison.cautions) == 3


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_text_and_the_json_hold_every_finding(language: str) -> None:
    comparison = compare(report_of(IMEI), report_of(packed=["shell"]))
    text = comparison_text(comparison, language)
    document = json.loads(encode_comparison(comparison))
    for one in comparison.not_examined_any_more:
        assert one.finding.id in text
        assert one.why.of(language) in text
    assert document["schema"] == "appwarden.comparison/1"
    assert msgspec.json.decode(encode_comparison(comparison), type=Comparison) == comparison


def test_a_finding_is_explained_hop_by_hop_with_its_code() -> None:
    report = report_of(IMEI)
    asked: list[tuple[str, int | None]] = []

    def disassemble(method: str, offset: int | None) -> list[str]:
        asked.append((method, offset))
        return ["0000: invoke-virtual"]

    (finding,) = (one for one in report.findings if one.rule == RULE)
    told = explain(report, finding.id, CATALOGUE, disassemble)
    assert told.conditions[0].facts == ("access-1",)
    (seen,) = told.seen
    assert seen.hops[-1].code == ("0000: invoke-virtual",)
    assert (report.accesses[0].place.symbol, report.accesses[0].place.offset) in asked
    assert explain(report, finding.id[:8], CATALOGUE).id == finding.id
    assert "invoke-virtual" in explanation_text(told, "en")
    assert "整改建议" in explanation_text(told, "zh")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("preference", "behind the gate agreed (sure)"),
        ("agree_control", "through the control agreed (sure)"),
        ("launch", "in launches it ran only after a tap on agreed (sure)"),
    ],
)
def test_what_cuts_a_path_is_told(kind: str, words: str) -> None:
    place = {"kind": "code", "file": "classes.dex", "symbol": "La/A;->b()V", "offset": 4}
    gate = {"kind": kind, "key": "agreed", "certainty": "sure", "place": place}
    report = report_of({"access": {"data_type": "device.imei", "phase": "guarded", "gate": gate}})
    told = explanation_text(explain(report, "access-1", CATALOGUE), "en")
    assert f"    {words}\n" in told


def test_a_path_that_launches_saw_lead_elsewhere_says_so() -> None:
    astray = {"kind": "code", "file": "classes.dex", "symbol": "La/A;->b()V", "offset": 4}
    report = report_of({"access": {**IMEI["access"], "phase": "unknown", "astray": astray}})
    explanation = explain(report, "access-1", CATALOGUE)
    assert "    in launches the call at " in explanation_text(explanation, "en")
    (access,) = report.accesses
    assert tell_path(access, "zh")[-1].endswith("去向不同")


def test_a_fact_is_explained_by_its_id() -> None:
    report = report_of(IMEI, {"screen": {"kind": "policy_link", "text": "隐私政策"}})
    assert "IMEI" in explain(report, "access-1", CATALOGUE).title.en
    told = explain(report, "screen-1", CATALOGUE)
    assert told.seen[0].place.file == "res/layout/main.xml"


@pytest.mark.parametrize("id_", ["", "access-9", "nothing"])
def test_an_id_that_is_not_there_is_wrong_use(id_: str) -> None:
    with pytest.raises(UsageError):
        explain(report_of(IMEI), id_, CATALOGUE)


@pytest.mark.parametrize("name", sorted(load_samples()))
def test_every_finding_can_be_explained(name: str) -> None:
    sample = load_samples()[name]
    judgement = judge(sample.facts, CATALOGUE, app_type=sample.app_type, on=sample.on)
    report = build_report(judgement, timing={})
    for finding in report.findings:
        told = explain(report, finding.id, CATALOGUE)
        assert told.conditions
        assert any(met.facts for met in told.conditions)
        for language in ("en", "zh"):
            assert explanation_text(told, language)
