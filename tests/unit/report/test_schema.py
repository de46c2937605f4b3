import json

import pytest
from jsonschema_rs import Draft202012Validator, ValidationError, meta
from tests.unit.report.sample_report import SAMPLES, sample

from appwarden.report import encode_report
from appwarden.report.schema import encode_schema, published_schema


def test_the_published_schema_is_fresh() -> None:
    assert published_schema() == encode_schema(), "run python -m appwarden.report.schema"


def test_the_published_schema_is_a_schema() -> None:
    meta.validate(json.loads(published_schema()))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_report_meets_the_published_schema(name: str) -> None:
    validator = Draft202012Validator(json.loads(published_schema()))
    validator.validate(json.loads(encode_report(SAMPLES[name]())))


@pytest.mark.parametrize("field", ["findings", "clauses", "gaps", "coverage", "policy"])
def test_the_schema_refuses_a_report_without(field: str) -> None:
    report = json.loads(encode_report(sample()))
    del report[field]
    with pytest.raises(ValidationError):
        Draft202012Validator(json.loads(published_schema())).validate(report)


def test_the_schema_refuses_a_field_it_does_not_know() -> None:
    report = json.loads(encode_report(sample()))
    report["findings"][0]["colour"] = "red"
    with pytest.raises(ValidationError):
        Draft202012Validator(json.loads(published_schema())).validate(report)
