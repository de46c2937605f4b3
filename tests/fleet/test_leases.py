"""The lease table in both databases: one holder at a time, one result, nobody else's fault."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from fleet_support import listed, outcome

from appwarden.fleet.leases import LeaseTable, accounts, open_table
from appwarden.fleet.leases.model import Retry
from appwarden.fleet.leases.results import PartTakenError, commit_part, unparted
from appwarden.fleet.leases.sqlite import YOUNG_SECONDS
from appwarden.fleet.leases.table import CLAIMS_AT_MOST, LEASE_SECONDS, SUSPECT_CLAIMS
from appwarden.fleet.model import Candidate, RuleSet

Open = Callable[[], LeaseTable]
HASH = "ab" * 32


def later(table: LeaseTable, seconds: float) -> None:
    """Let this holder's clock run ahead, as time would."""
    now = table.database.now
    table.database.now = lambda: now() + seconds  # type: ignore[method-assign]


def test_no_item_is_leased_twice(opened: Open, rules: RuleSet) -> None:
    first, second = opened(), opened()
    listed(first, rules, 10)
    one, other = first.claim(rules, 6), second.claim(rules, 6)
    assert len(one) == 6
    assert len(other) == 4
    assert not {task.item for task in one} & {task.item for task in other}
    assert first.claim(rules, 6) == []


def test_a_lease_that_ran_out_goes_to_another_and_the_late_result_is_dropped(
    opened: Open, rules: RuleSet
) -> None:
    first, second = opened(), opened()
    listed(first, rules, 1)
    (task,) = first.claim(rules, 1)
    later(second, LEASE_SECONDS + 1)
    (again,) = second.claim(rules, 1)
    assert again.item == task.item
    assert first.finish(rules, [outcome(task, build="cd" * 32)]) == 0
    assert second.finish(rules, [outcome(again, build=HASH)]) == 1
    assert [one.build_sha256 for one in unparted(first, rules, 9)] == [HASH]


def test_a_renewed_lease_stays(opened: Open, rules: RuleSet) -> None:
    first, second = opened(), opened()
    listed(first, rules, 1)
    first.claim(rules, 1)
    later(first, LEASE_SECONDS - 1)
    assert first.renew() == 1
    later(second, LEASE_SECONDS + 1)
    assert second.claim(rules, 1) == []


def test_the_same_build_has_one_result(opened: Open, rules: RuleSet) -> None:
    table = opened()
    listed(table, rules, 2)
    tasks = table.claim(rules, 2)
    table.finish(rules, [outcome(task, build=HASH) for task in tasks])
    assert accounts.counts(table, rules).done == 2
    assert len(unparted(table, rules, 9)) == 1


def test_an_unknown_column_rolls_all_of_it_back(opened: Open, rules: RuleSet) -> None:
    table = opened()
    listed(table, rules, 2)
    first, second = table.claim(rules, 2)
    broken = msgspec.structs.replace(outcome(second), rows=object())
    with pytest.raises(Exception, match=r"object|adapt|bind"):
        table.finish(rules, [outcome(first), broken])
    assert accounts.counts(table, rules).done == 0
    assert unparted(table, rules, 9) == []


def test_a_failure_rests_then_is_tried_again_then_quarantined_with_its_reason(
    opened: Open, rules: RuleSet
) -> None:
    table = opened()
    table.retry = Retry(tries=2, rest_seconds=30)
    listed(table, rules, 1)
    (task,) = table.claim(rules, 1)
    table.finish(rules, [outcome(task, "died")])
    assert table.claim(rules, 1) == []
    assert 25 < (table.next_ready(rules) or 0) <= 30
    later(table, 31)
    (task,) = table.claim(rules, 1)
    table.finish(rules, [msgspec.structs.replace(outcome(task, "died"), reason="signal 11")])
    assert accounts.counts(table, rules).quarantined == 1
    (failure,) = accounts.failures(table, rules, 9)
    assert (failure.ending, failure.reason, failure.tries) == ("died", "signal 11", 2)
    assert [one.ending for one in unparted(table, rules, 9)] == ["died"]


def test_the_rest_doubles_up_to_its_limit() -> None:
    retry = Retry(rest_seconds=5, rest_at_most_seconds=60)
    assert [retry.rest(tries) for tries in (1, 2, 3, 4, 5, 9)] == [5, 10, 20, 40, 60, 60]


def test_a_lost_machine_is_not_the_items_fault(opened: Open, rules: RuleSet) -> None:
    table = opened()
    listed(table, rules, 1)
    (task,) = table.claim(rules, 1)
    table.finish(rules, [outcome(task, "lost", "")])
    (again,) = table.claim(rules, 1)
    assert again.item == task.item
    table.finish(rules, [outcome(again)])
    assert accounts.counts(table, rules).done == 1


def test_what_ended_its_supervisors_goes_alone_and_at_last_not_at_all(
    opened: Open, rules: RuleSet
) -> None:
    table = opened()
    listed(table, rules, 3)
    for _ in range(SUSPECT_CLAIMS):
        assert len(table.claim(rules, 9)) == 3
        later(table, LEASE_SECONDS + 1)
    assert table.claim(rules, 9) == []
    innocent = []
    for _ in range(CLAIMS_AT_MOST):
        for task in table.claim(rules, 1, alone=True):
            if task.address != "/apps/1.apk":
                innocent.append(task.address)
                table.finish(rules, [outcome(task)])
        later(table, LEASE_SECONDS + 1)
    table.claim(rules, 1, alone=True)
    assert sorted(innocent) == ["/apps/0.apk", "/apps/2.apk"]
    (failure,) = accounts.failures(table, rules, 9)
    assert failure.address == "/apps/1.apk"
    assert "supervisor" in failure.reason


def test_released_leases_are_as_never_claimed(opened: Open, rules: RuleSet) -> None:
    first, second = opened(), opened()
    listed(first, rules, 2)
    for _ in range(SUSPECT_CLAIMS + 1):
        assert len(first.claim(rules, 2)) == 2
        assert first.release() == 2
    assert len(second.claim(rules, 2)) == 2


def test_listing_again_changes_nothing_but_files_that_are_others(
    opened: Open, rules: RuleSet
) -> None:
    table = opened()
    found = listed(table, rules, 3)
    table.finish(rules, [outcome(task) for task in table.claim(rules, 3)])
    table.enter(rules, found)
    assert accounts.counts(table, rules).done == 3
    table.enter(rules, [msgspec.structs.replace(found[0], version="2")])
    assert accounts.counts(table, rules).waiting == 1


def test_a_known_hash_is_done_when_it_is_listed(opened: Open, rules: RuleSet) -> None:
    table = opened()
    listed(table, rules, 1)
    (task,) = table.claim(rules, 1)
    table.finish(rules, [outcome(task, build=HASH)])
    table.enter(rules, [Candidate("https://mirror/app.apk", sha256=HASH)])
    assert accounts.endings(table, rules) == {"known": 1, "reported": 1}
    table.enter(rules, [Candidate("https://mirror/other.apk", sha256="cd" * 32)])
    assert accounts.counts(table, rules).waiting == 1


def test_a_file_of_a_known_size_is_compared_by_hash(opened: Open, rules: RuleSet) -> None:
    table = opened()
    listed(table, rules, 1)
    (task,) = table.claim(rules, 1)
    assert task.rivals == ()
    table.finish(rules, [outcome(task, build=HASH)])
    table.enter(rules, [Candidate("/apps/copy.apk", task.size_bytes, "1")])
    (copy,) = table.claim(rules, 1)
    assert copy.rivals == (HASH,)


def test_another_rule_set_inspects_again(opened: Open, rules: RuleSet) -> None:
    table = opened()
    found = listed(table, rules, 1)
    table.finish(rules, [outcome(task, build=HASH) for task in table.claim(rules, 1)])
    other = msgspec.structs.replace(rules, id="other")
    table.begin(other)
    table.enter(other, [msgspec.structs.replace(found[0], sha256=HASH)])
    assert accounts.counts(table, other).waiting == 1


def test_a_part_holds_each_result_once(opened: Open, rules: RuleSet) -> None:
    first, second = opened(), opened()
    listed(first, rules, 4)
    first.finish(rules, [outcome(task) for task in first.claim(rules, 4)])
    mine, theirs = unparted(first, rules, 3), unparted(second, rules, 4)
    commit_part(first, rules, "one", b"{}", [result.id for result in mine])
    with pytest.raises(PartTakenError):
        commit_part(second, rules, "two", b"{}", [result.id for result in theirs])
    assert [result.id for result in unparted(second, rules, 9)] == [theirs[-1].id]


def test_quarantined_items_may_be_tried_again_and_their_last_result_counts(
    opened: Open, rules: RuleSet
) -> None:
    table = opened()
    table.retry = Retry(tries=1)
    listed(table, rules, 1)
    (task,) = table.claim(rules, 1)
    table.finish(rules, [outcome(task, "out_of_time", HASH)])
    (failed,) = unparted(table, rules, 9)
    commit_part(table, rules, "one", b"{}", [failed.id])
    assert table.retry_quarantined(rules) == 1
    (task,) = table.claim(rules, 1)
    table.finish(rules, [outcome(task, "reported", HASH)])
    (result,) = unparted(table, rules, 9)
    assert result.ending == "reported"
    assert result.id > failed.id


def test_what_a_process_held_that_was_killed_is_free_at_once_on_its_own_machine(
    opened: Open, rules: RuleSet, leases: str
) -> None:
    table = opened()
    listed(table, rules, 3)
    alive = opened()
    assert len(alive.claim(rules, 1)) == 1
    killed = os.fork()
    if killed == 0:
        place = leases if leases.startswith("postgres") else Path(leases)
        assert len(open_table(place).claim(rules, 2)) == 2
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(killed, 0)
    assert table.claim(rules, 3) == []
    time.sleep(YOUNG_SECONDS)
    # Of another machine nobody knows: there the lease has to run out.
    there = 0 if leases.startswith("postgres") else 2
    assert table.free_of_the_gone() == there
    assert len(table.claim(rules, 3)) == there
    assert table.free_of_the_gone() == 0
