"""Every rule fires where its examples say, and its words fill in both languages."""

import re

import msgspec
import pytest

from appwarden.catalogue import load_catalogue
from appwarden.findings import judge
from appwarden.findings.match import rests_on_absence
from appwarden.findings.model import Finding
from appwarden.findings.prove import prove, prove_with
from appwarden.findings.samples import Sample, load_samples

CATALOGUE = load_catalogue()
SAMPLES = load_samples()


def findings(sample: Sample) -> tuple[Finding, ...]:
    judged = judge(
        sample.facts, CATALOGUE, packs=sample.packs, app_type=sample.app_type, on=sample.on
    )
    return judged.findings


def test_every_rule_holds_on_its_examples() -> None:
    assert [proof for proof in prove(CATALOGUE) if not proof.holds] == []


def test_every_sample_proves_something() -> None:
    named = {
        name
        for rule in CATALOGUE.rules.values()
        for name in (*rule.examples.fires, *rule.examples.silent)
    }
    assert SAMPLES.keys() - named == set()


def test_a_sample_that_is_not_there_is_a_problem() -> None:
    assert not any(proof.holds for proof in prove_with(CATALOGUE, {}))


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_findings_read_well_in_both_languages(sample: Sample) -> None:
    for finding in findings(sample):
        for text in (finding.summary, finding.remedy, *(one.says for one in finding.evidence)):
            assert re.search("[\u4e00-\u9fff]", text.zh)
            assert not re.search("[\u4e00-\u9fff]", text.en.replace("“", "")) or "“" in text.en
            assert not re.search(r"[{}]|\bNone\b|  ", text.en + text.zh)
            assert text.en.endswith((".", ")"))


@pytest.mark.parametrize("rule", CATALOGUE.rules.values(), ids=CATALOGUE.rules.keys())
def test_absence_is_never_a_violation(rule: msgspec.Struct) -> None:
    assert not (rests_on_absence(rule.when) and rule.violation_when)  # type: ignore[attr-defined]  # ids need the values as they are


def test_an_sdks_own_remedy_comes_first() -> None:
    (finding,) = (
        one
        for one in findings(SAMPLES["sdk_reads_device_id_at_launch"])
        if one.rule == "sdk_reads_device_id_before_consent"
    )
    own = CATALOGUE.sdks["umeng"].remedy
    assert own is not None
    assert finding.remedy.en.startswith(own.en)
    assert finding.remedy.zh.startswith(own.zh)
