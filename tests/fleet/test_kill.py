"""kill -9 of any process at any moment: nothing is lost, nothing is there twice."""

import os
import random
import signal
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fleet_support import (
    DAY,
    Run,
    Start,
    builds_in_parts,
    descendants,
    listed,
    outcome,
    until,
    variants,
)

from appwarden.fleet.leases import LeaseTable, accounts, open_table
from appwarden.fleet.leases.results import parts
from appwarden.fleet.leases.table import LEASE_SECONDS
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.manifest import read_manifest
from appwarden.fleet.results.parts import publish_parts, write_part

BUILDS = 100
KILLS = 6

Open = Callable[[], LeaseTable]


@pytest.fixture
def many(tmp_path: Path, sample: Callable[[str], Path]) -> Path:
    folder = tmp_path / "many"
    variants(folder, sample("clean_app"), BUILDS)
    return folder


def _words(apps: Path, destination: Destination, workers: int, leases: str = "") -> list[str]:
    words = ["run", str(apps), "--out", str(destination.folder)]
    words += ["--workers", str(workers), "--date", DAY]
    return [*words, "--leases", leases] if leases.startswith("postgres") else words


def _done(table: LeaseTable) -> int:
    return sum(accounts.counts(table, one).done for one in table.rule_sets())


def _let_leases_run_out(table: LeaseTable) -> None:
    """Do what LEASE_SECONDS of waiting would."""
    with table.database.transaction() as cursor:
        cursor.execute("UPDATE item SET ready_at = ready_at - ?", (LEASE_SECONDS,))


@pytest.mark.timeout(110)
def test_killed_at_any_moment_the_next_run_goes_on(
    start: Start, many: Path, destination: Destination, leases: str, opened: Open
) -> None:
    chance = random.Random(7)  # noqa: S311  the same moments each time
    words = _words(many, destination, 2, leases)
    table = opened()
    for attempt in range(KILLS):
        process, before = start(*words), _done(table)
        if attempt:  # else somewhere in its start
            until(lambda done=before: _done(table) > done)  # type: ignore[misc]
        time.sleep(chance.random() / 4)
        # Every second time a process that inspects, else the supervisor itself.
        below = descendants(process.pid)
        victim = chance.choice(below) if below and attempt % 2 else process.pid
        os.kill(victim, signal.SIGKILL)
        time.sleep(0.1)
        process.kill()
        process.wait()
        _let_leases_run_out(table)
    assert _done(table) < BUILDS
    out, said = start(*words).communicate(timeout=60)
    assert out.startswith(f"{BUILDS} of {BUILDS} done".encode()), said.decode()
    counted = builds_in_parts(destination)
    assert len(counted) == BUILDS
    assert set(counted.values()) == {1}
    assert sum(part.results for part in read_manifest(destination)) == BUILDS


def test_two_supervisors_share_one_table(
    start: Start, many: Path, destination: Destination, leases: str
) -> None:
    words = _words(many, destination, 1, leases)
    both = [start(*words), start(*words)]
    for process in both:
        out, said = process.communicate(timeout=60)
        assert out.startswith(f"{BUILDS} of {BUILDS} done".encode()), said.decode()
    counted = builds_in_parts(destination)
    assert (len(counted), counted.total()) == (BUILDS, BUILDS)


def test_a_stopped_run_finishes_what_is_under_way(
    start: Start, fleet: Run, many: Path, destination: Destination
) -> None:
    words = _words(many, destination, 1)
    process = start(*words)
    with closing(open_table(destination.lease_file)) as table:
        until(lambda: _done(table) > 0)
    process.send_signal(signal.SIGTERM)
    out, said = process.communicate(timeout=30)
    assert process.returncode == 0, said.decode()
    done = int(out.split()[0])
    assert 0 < done < BUILDS
    assert builds_in_parts(destination).total() == done
    assert fleet(*words).startswith(f"{BUILDS} of {BUILDS} done")


def test_a_part_is_committed_once_wherever_its_writer_ends(
    opened: Open,
    destination: Destination,
    rules: RuleSet,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = opened()
    table.begin(rules)
    _finish_some(table, rules)

    def end(*_words: object, **_named: object) -> None:
        raise KeyboardInterrupt

    steps = ("appwarden.fleet.results.parts.commit_part", "pathlib.Path.replace")
    for step in steps:
        with monkeypatch.context() as patched:
            patched.setattr(step, end)
            with pytest.raises(KeyboardInterrupt):
                write_part(table, rules, destination)
        assert read_manifest(destination) == []
    assert write_part(table, rules, destination) == 5
    (entry,) = destination.manifest_files()
    entry.unlink()  # as if the writer had ended right after the commit
    assert len(parts(table)) == 1
    assert publish_parts(table, destination) == 1
    assert publish_parts(table, destination) == 0
    assert builds_in_parts(destination).total() == 5
    left = destination.parts / "never_committed"
    left.mkdir()
    publish_parts(table, destination)
    assert left.is_dir()  # somebody may be writing it
    os.utime(left, (0, 0))
    publish_parts(table, destination)
    assert [path.name for path in destination.parts.iterdir()] == list(parts(table))
    unfinished = list(destination.unfinished.iterdir())
    assert unfinished  # of the steps above
    os.utime(unfinished[0], (0, 0))
    publish_parts(table, destination)
    assert list(destination.unfinished.iterdir()) == unfinished[1:]
    assert accounts.counts(table, rules).done == 5


def _finish_some(table: LeaseTable, rules: RuleSet) -> None:
    listed(table, rules, 5)
    table.finish(rules, [outcome(task) for task in table.claim(rules, 5)])
