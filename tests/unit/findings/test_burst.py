"""Permissions asked for together: what one run of the app asks for, not all of its branches."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.model import Facts, PermissionUse
from appwarden.findings import judge

CATALOGUE = load_catalogue()
APP = Path(__file__).parents[2] / "samples" / "apks" / "asks_by_case_of_a_switch.apk"


def test_the_cases_of_a_switch_are_no_burst() -> None:
    facts = extract_facts(read_artifact(APP, CATALOGUE), CATALOGUE, budget_seconds=None)
    requests = [request for use in facts.permissions for request in use.requested]
    assert [len(request.apart) for request in requests] == [3, 3, 3, 3]
    assert not has_burst(facts)
    assert has_burst(replace(facts, permissions=tuple(map(in_a_row, facts.permissions))))


def in_a_row(use: PermissionUse) -> PermissionUse:
    return replace(use, requested=tuple(replace(one, apart=()) for one in use.requested))


def has_burst(facts: Facts) -> bool:
    findings = judge(facts, CATALOGUE, on=date(2026, 11, 1)).findings
    return any(one.rule == "permission_burst_at_launch" for one in findings)
