"""Sources and a destination in, every item inspected once; the loop that supervises a fleet."""

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.leases.table import RENEW_SECONDS
from appwarden.fleet.model import Candidate, Outcome, RuleSet
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.keeping import keep_documents
from appwarden.fleet.results.parts import RESULTS_A_PART, publish_parts, write_part
from appwarden.fleet.workers import Engine

COLLECT_SECONDS = 0.5
# Others may hold what waits; their leases are looked at this often.
IDLE_SECONDS = 1.0
# How often somebody is told, and how many times longer than the telling takes is in between.
REPORT_SECONDS = 5.0
REPORT_SHARE = 50


class Fleet(NamedTuple):
    """What a run stands on."""

    table: LeaseTable
    rules: RuleSet
    destination: Destination


class Progress(NamedTuple):
    """How far this run is: items ended by it, failed ones among them, seconds since it began."""

    ended: int
    failed: int
    under_way: int
    seconds: float


def enter_candidates(fleet: Fleet, candidates: Iterable[Candidate]) -> None:
    """List what the sources offer; what is known under the rule set does not wait."""
    fleet.table.enter(fleet.rules, candidates)


def run_fleet(
    fleet: Fleet,
    engine: Engine,
    *,
    stopping: Callable[[], bool] = lambda: False,
    on_progress: Callable[[Progress], None] = lambda _progress: None,
    results_a_part: int = RESULTS_A_PART,
) -> Progress:
    """Inspect until nothing waits, or until `stopping`; what is under way then is finished first.

    Killed at any moment, the next call goes on: a result and its item's end are one transaction.
    """
    publish_parts(fleet.table, fleet.destination)
    loop = _Loop(fleet, engine, stopping, on_progress, results_a_part)
    try:
        loop.run()
    finally:
        fleet.table.release()
    while write_part(fleet.table, fleet.rules, fleet.destination, results_a_part):
        pass
    return loop.progress()


class _Loop:
    """The state of one run: what is under way, when to renew, what was counted."""

    def __init__(
        self,
        fleet: Fleet,
        engine: Engine,
        stopping: Callable[[], bool],
        on_progress: Callable[[Progress], None],
        results_a_part: int,
    ) -> None:
        self._fleet, self._engine = fleet, engine
        self._stopping, self._on_progress = stopping, on_progress
        self._results_a_part = results_a_part
        self._under_way: set[int] = set()
        self._alone = False
        self._begun = time.monotonic()
        self._renew_at = self._begun + RENEW_SECONDS
        self._report_at = self._begun
        self._ended, self._failed, self._unparted = 0, 0, 0

    def run(self) -> None:
        while True:
            stopping = self._stopping()
            if not stopping:
                self._fill()
            if not self._under_way:
                if stopping or not self._wait_for_others():
                    return
                continue
            self._take(self._engine.collect(COLLECT_SECONDS))
            self._tend()

    def progress(self) -> Progress:
        seconds = time.monotonic() - self._begun
        return Progress(self._ended, self._failed, len(self._under_way), seconds)

    def _fill(self) -> None:
        room = self._engine.capacity - len(self._under_way)
        # Claims are few and large: half the places are left to empty first.
        if room * 2 < self._engine.capacity or (self._alone and self._under_way):
            return
        tasks = self._fleet.table.claim(self._fleet.rules, room)
        self._alone = not tasks and not self._under_way
        if self._alone:
            # What may have ended earlier supervisors goes alone, so that none dies with it.
            tasks = self._fleet.table.claim(self._fleet.rules, 1, alone=True)
        for task in tasks:
            self._under_way.add(task.item)
            self._engine.submit(task)

    def _wait_for_others(self) -> bool:
        """Wait a while for items that rest or that others hold; False when nothing waits."""
        seconds = self._fleet.table.next_ready(self._fleet.rules)
        if seconds is None:
            return False
        if not self._fleet.table.free_of_the_gone():
            time.sleep(min(seconds, IDLE_SECONDS))
        self._tend()
        return True

    def _take(self, outcomes: list[Outcome]) -> None:
        kept = [keep_documents(self._fleet.destination, outcome) for outcome in outcomes]
        self._fleet.table.finish(self._fleet.rules, kept)
        for outcome in kept:
            self._under_way.discard(outcome.item)
            self._ended += 1
            self._failed += outcome.ending not in {"reported", "known"}
            self._unparted += bool(outcome.build_sha256)

    def _tend(self) -> None:
        now = time.monotonic()
        if now >= self._renew_at:
            self._fleet.table.renew()
            self._renew_at = now + RENEW_SECONDS
        if self._unparted >= self._results_a_part:
            written = write_part(
                self._fleet.table, self._fleet.rules, self._fleet.destination, self._results_a_part
            )
            # None where another supervisor was faster: what is left is counted again at the end.
            self._unparted -= written or self._unparted
        if now >= self._report_at:
            self._on_progress(self.progress())
            took = time.monotonic() - now
            self._report_at = now + max(REPORT_SECONDS, took * REPORT_SHARE)
