"""Every sample app, from the file to its facts: all that is planted is found, nothing else is."""

import pytest
from _pytest.mark import ParameterSet
from complaints import complaints, false_alarms
from expected import BuiltSample, built_samples

import reference_gaps
from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.model import Facts
from appwarden.facts.sdks import Prefixes

CATALOGUE = load_catalogue()
GAP_KINDS = reference_gaps.told_kinds()
SAMPLES = built_samples()
TOLD = tuple(sample for sample in SAMPLES if sample.expected.not_yet is None)
# Cases that are known not to be told right: the number falls, but for samples that show new ones.
NOT_YET = 0
LAUNCH_SECONDS = 10.0


def facts_of_code(sample: BuiltSample) -> Facts:
    return extract_facts(read_artifact(sample.app, CATALOGUE), CATALOGUE, budget_seconds=None)


def facts_of(sample: BuiltSample) -> Facts:
    opened = read_artifact(sample.app, CATALOGUE)
    code = extract_facts(opened, CATALOGUE, budget_seconds=None)
    subject_of = Prefixes(CATALOGUE, opened.artifact.manifest.package).subject_of
    return add_launches(
        code, opened, CATALOGUE, subject_of=subject_of, budget_seconds=LAUNCH_SECONDS
    )


def _case(sample: BuiltSample) -> ParameterSet:
    """Mark what is known not to be told right yet: it fails as said, and being right is news."""
    reason = sample.expected.not_yet
    marks = () if reason is None else (pytest.mark.xfail(strict=True, reason=reason),)
    return pytest.param(sample, id=sample.name, marks=marks)


@pytest.mark.parametrize("sample", [_case(sample) for sample in SAMPLES])
def test_sample_is_reported_as_expected(sample: BuiltSample) -> None:
    expected, facts = sample.expected, facts_of(sample)
    found = [*complaints(expected, facts), *map(str, false_alarms(expected, facts))]
    assert not found, "\n".join([f"{sample.name}: {expected.says}", *found])


@pytest.mark.parametrize(
    "sample", [_case(sample) for sample in SAMPLES if sample.expected.by_launch is None]
)
def test_the_code_alone_tells_it(sample: BuiltSample) -> None:
    assert complaints(sample.expected, facts_of_code(sample)) == []


def test_expectations_speak_the_words_of_the_catalogue() -> None:
    for sample in SAMPLES:
        expected = sample.expected
        facts = expected.facts
        types = {entry.data_type for entry in (*expected.accesses, *expected.must_not)}
        assert types | {*facts.frequency, *facts.no_frequency} <= CATALOGUE.data_types.keys()
        assert {*(facts.sdks or ()), *facts.no_sdks} <= CATALOGUE.sdks.keys()
        assert set(expected.gaps) <= GAP_KINDS.keys()


def test_few_cases_are_not_told_right_yet() -> None:
    assert len(SAMPLES) - len(TOLD) <= NOT_YET


def test_the_samples_are_many_enough_to_say_something() -> None:
    planted = [entry for sample in SAMPLES for entry in sample.expected.accesses]
    assert len(SAMPLES) >= 300
    assert sum(entry.phases == ("pre_consent",) for entry in planted) >= 250
