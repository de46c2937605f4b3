"""Every case of the files beside: tiny rule, tiny facts, exact findings."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from appwarden.artifact.model import Label
from appwarden.catalogue import Catalogue, load_catalogue
from appwarden.catalogue.model import Rule
from appwarden.findings import judge
from appwarden.findings.model import Finding
from appwarden.findings.samples import Sample, make_sample

HERE = Path(__file__).parent
TEXT = {"zh": "说明", "en": "words"}
RULE = {
    "name": "tiny",
    "title": TEXT,
    "clauses": ["CN2019-3.1"],
    "severity": "low",
    "says": TEXT,
    "remedy": TEXT,
    "not_examined_by": ["code"],
}


def cases() -> Iterator[Any]:
    for file in sorted(HERE.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{file.stem}-{case['name']}")


def sample_of(case: dict[str, Any]) -> Sample:
    kept = {"facts", "gaps", "packed", "manifest", "app_type"} & case.keys()
    sample = make_sample(case["name"], {"says": TEXT, **{key: case[key] for key in kept}})
    if "label" not in case:
        return sample
    replace = msgspec.structs.replace
    artifact = replace(sample.facts.artifact, label=Label(default=case["label"]))
    return replace(sample, facts=replace(sample.facts, artifact=artifact))


def told(finding: Finding) -> dict[str, Any]:
    return {
        "subject": finding.subject,
        "verdict": finding.verdict,
        "grade": finding.grade,
        "evidence": sorted(evidence.fact for evidence in finding.evidence),
    }


@pytest.mark.parametrize("case", list(cases()))
def test_a_rule_meets_facts_as_the_case_says(case: dict[str, Any]) -> None:
    rule = msgspec.convert({**RULE, **case["rule"]}, Rule)
    catalogue: Catalogue = msgspec.structs.replace(load_catalogue(), rules={"tiny": rule})
    sample = sample_of(case)
    judged = judge(sample.facts, catalogue, app_type=sample.app_type, on=sample.on)
    found = sorted((told(finding) for finding in judged.findings), key=str)
    assert found == sorted(case["expect"], key=str)
