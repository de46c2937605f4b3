"""Memory stays flat over a run: of the process that reads files, and of the one that supervises."""

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import msgspec
from fleet_support import APPS, DAY, listed, outcome
from msgspec.structs import replace

from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.leases.model import Finished
from appwarden.fleet.model import MEBIBYTE, Judging, Limits, Outcome, RuleSet, Task
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.manifest import read_manifest
from appwarden.fleet.results.parts import PACKED_AT_BYTES, tables_of
from appwarden.fleet.run import Fleet, run_fleet
from appwarden.fleet.workers.cell import Cell
from appwarden.fleet.workers.inspection import Inspector
from appwarden.fleet.workers.wire import Order, Setting

# A launch without a device and the value analysis run, as they do in a fleet.
JUDGING = Judging(day=DAY, budget_seconds=60.0, launch_seconds=5.0)
WARM_UP, ROUNDS = 3, 9
ITEMS, A_PART = 800, 100
# What the allocator may keep; some 100 KiB for each item that comes after the warm-up.
SLACK_BYTES = 8 * MEBIBYTE


def test_a_reader_holds_no_more_after_many_files(sample: Callable[[str], Path]) -> None:
    held = []
    with Cell(Setting(JUDGING, Limits(), items_per_process=1000)) as cell:
        for _ in range(WARM_UP + ROUNDS):
            for name in APPS:
                assert cell.inspect(Order(1, str(sample(name)), "app")).ending == "reported"
            assert cell._process is not None
            (reader,) = _children(cell._process.pid)
            held.append((reader, _held_bytes(reader)))
    assert len({reader for reader, _ in held}) == 1
    assert max(size for _, size in held[WARM_UP:]) <= held[WARM_UP][1] + SLACK_BYTES


def test_a_supervisor_holds_no_more_after_many_results(
    opened: Callable[[], LeaseTable],
    rules: RuleSet,
    destination: Destination,
    sample: Callable[[str], Path],
) -> None:
    report = Inspector(JUDGING).inspect(Order(1, str(sample("multi_dex_with_sdks")), "app"))
    table = opened()
    listed(table, rules, ITEMS)
    engine = _AtOnce(report)
    run_fleet(Fleet(table, rules, destination), engine, results_a_part=A_PART)
    assert len(read_manifest(destination)) == ITEMS // A_PART
    half = len(engine.held) // 2
    assert max(engine.held[half:]) <= max(engine.held[:half]) + SLACK_BYTES


def test_a_part_is_never_whole_as_objects(rules: RuleSet, sample: Callable[[str], Path]) -> None:
    """What Python's allocator once had for a part it hardly gives back."""
    report = Inspector(JUDGING).inspect(Order(1, str(sample("multi_dex_with_sdks")), "app"))
    portion = PACKED_AT_BYTES // len(report.rows)
    assert _most_bytes(rules, report, 6 * portion) < 2 * _most_bytes(rules, report, portion)


def _most_bytes(rules: RuleSet, report: Outcome, count: int) -> int:
    """Return the most that Python's objects took while the tables of some results were made."""
    results = [_finished(report, number) for number in range(count)]
    tracemalloc.start()
    try:
        rows = [made.num_rows for _, made in tables_of(rules, results)]
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert min(rows[:2]) >= count
    return most


def _finished(report: Outcome, number: int) -> Finished:
    told = {name: getattr(report, name, None) for name in Finished.__struct_fields__}
    told |= {"id": number, "address": f"/apps/{number}.apk", "finished_at": 0.0}
    return msgspec.convert(told, Finished)


class _AtOnce:
    """Answers each task with what one inspection brought; looks at its own process now and then."""

    capacity = 50

    def __init__(self, report: Outcome) -> None:
        self._report, self._waiting = report, list[Task]()
        self.held: list[int] = []

    def submit(self, task: Task) -> None:
        self._waiting.append(task)

    def collect(self, seconds: float) -> list[Outcome]:
        del seconds
        self.held.append(_held_bytes(os.getpid()))
        tasks, self._waiting = self._waiting, []
        return [
            replace(outcome(task), rows=self._report.rows, report=self._report.report)
            for task in tasks
        ]

    def close(self) -> None: ...


def _held_bytes(pid: int) -> int:
    """Return the resident memory of a process (proc(5), statm, second field)."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
