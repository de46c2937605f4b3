"""Permissions asked for together: what one run of the app asks for, not all of its branches."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.model import Facts, PermissionRequest, PermissionUse
from appwarden.findings import judge
from appwarden.findings.burst import CLIQUES_OF_A_METHOD, groups_of, largest_run
from appwarden.model import Place

CATALOGUE = load_catalogue()
APP = Path(__file__).parents[2] / "samples" / "apks" / "asks_by_case_of_a_switch.apk"


def test_the_cases_of_a_switch_are_no_burst() -> None:
    facts = extract_facts(read_artifact(APP, CATALOGUE), CATALOGUE, budget_seconds=None)
    requests = [request for use in facts.permissions for request in use.requested]
    assert [len(request.apart) for request in requests] == [3, 3, 3, 3]
    assert not has_burst(facts)
    assert has_burst(replace(facts, permissions=tuple(map(in_a_row, facts.permissions))))


def request(group: str, offset: int, *apart: int, method: str = "f") -> PermissionRequest:
    place = Place(kind="code", file="classes.dex", symbol=f"La/A;->{method}()V", offset=offset)
    names = {"camera": "CAMERA", "contacts": "READ_CONTACTS", "microphone": "RECORD_AUDIO"}
    return PermissionRequest(
        (f"android.permission.{names[group]}",), "pre_consent", "app", place, apart=apart
    )


def run_of(*requests: PermissionRequest) -> list[int | None]:
    return [one.place.offset for one in largest_run(requests, CATALOGUE)]


def test_one_run_takes_one_branch() -> None:
    both = [request("camera", 1), request("contacts", 5, 9), request("microphone", 9, 5)]
    assert run_of(*both) in ([1, 5], [1, 9])
    assert len(groups_of(largest_run(both, CATALOGUE), CATALOGUE)) == 2


def test_the_branch_is_chosen_by_what_other_methods_ask_for() -> None:
    camera, contacts = request("camera", 1, 5), request("contacts", 5, 1)
    assert run_of(camera, contacts, request("camera", 7, method="g")) == [5, 7]
    assert run_of(contacts, camera, request("contacts", 7, method="g")) == [1, 7]


def test_what_asks_for_the_same_in_one_run_is_listed_too() -> None:
    again = [request("camera", 1), request("camera", 2), request("contacts", 5)]
    assert run_of(*again) == [1, 2, 5]


def test_more_ways_than_are_told_apart_are_one() -> None:
    # Each decision doubles them.
    for decisions, told in ((8, 8), (9, 18)):
        row = [
            request(group, offset, 4 * number + 2 * (offset % 4 == 0))
            for number in range(decisions)
            for group, offset in (("camera", 4 * number), ("contacts", 4 * number + 2))
        ]
        assert CLIQUES_OF_A_METHOD == 2**8
        assert len(run_of(*row)) == told


def in_a_row(use: PermissionUse) -> PermissionUse:
    return replace(use, requested=tuple(replace(one, apart=()) for one in use.requested))


def has_burst(facts: Facts) -> bool:
    findings = judge(facts, CATALOGUE, on=date(2026, 11, 1)).findings
    return any(one.rule == "permission_burst_at_launch" for one in findings)
