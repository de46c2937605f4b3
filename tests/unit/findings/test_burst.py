"""Permissions asked for together: what one run of the app asks for, not what its branches add up to."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.model import Facts
from appwarden.findings import judge

CATALOGUE = load_catalogue()
APP = Path(__file__).parents[2] / "samples" / "apks" / "asks_by_case_of_a_switch.apk"


def test_the_cases_of_a_switch_are_no_burst() -> None:
    facts = extract_facts(read_artifact(APP, CATALOGUE), CATALOGUE, budget_seconds=None)
    assert len(facts.requests) == 4
    assert all(len(request.apart) == 3 for request in facts.requests)
    assert not has_burst(facts)
    in_a_row = tuple(replace(request, apart=()) for request in facts.requests)
    assert has_burst(replace(facts, requests=in_a_row))


def has_burst(facts: Facts) -> bool:
    findings = judge(facts, CATALOGUE, on=date(2026, 11, 1)).findings
    return any(one.rule == "permission_burst_at_launch" for one in findings)
