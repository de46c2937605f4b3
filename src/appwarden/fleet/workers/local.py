"""The local engine: as many cells as workers, and some threads that fetch ahead of them."""

import time
from contextlib import ExitStack, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import NamedTuple

from appwarden.errors import AppwardenError
from appwarden.fleet.model import Outcome, Task
from appwarden.fleet.sources.remote import is_remote
from appwarden.fleet.workers.cell import Cell
from appwarden.fleet.workers.fetch import Fetched, fetched
from appwarden.fleet.workers.scratch import sweep
from appwarden.fleet.workers.wire import Setting
from appwarden.fleet.workers.work import inspect_file, refusal, work

# Waiting for the network is cheap: several downloads for each worker that inspects.
FETCHERS_A_WORKER = 4
# A claim or an end is one transaction for half the places at a time: fewer would make too many.
PLACES_AT_LEAST = 12


class _Ready(NamedTuple):
    """A task with its file, which `holding` deletes; without one the file is on this machine."""

    task: Task
    file: Fetched | None = None
    holding: ExitStack | None = None


class LocalEngine:
    """Threads of this process that each supervise one cell; the inspecting is done in the cells."""

    def __init__(self, setting: Setting, workers: int, facts: Path) -> None:
        """Start the threads; a cell's process starts with its first task."""
        sweep()
        self._workers, self._facts = workers, facts
        self._fetch: SimpleQueue[Task | None] = SimpleQueue()
        self._ready: SimpleQueue[_Ready | None] = SimpleQueue()
        self._done: SimpleQueue[Outcome] = SimpleQueue()
        self._under_way = 0
        self._cells = [Cell(setting) for _ in range(workers)]
        self._closing = False
        # The kernel ends a zygote with the thread that started it (`die_with_parent`): a thread
        # outlives its cell, so that what the cell's processes used is handed over.
        self._closed = Event()
        self._threads = [
            *(Thread(target=self._inspect, args=(cell,), daemon=True) for cell in self._cells),
            *(Thread(target=self._bring, daemon=True) for _ in range(workers * FETCHERS_A_WORKER)),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def capacity(self) -> int:
        return max(PLACES_AT_LEAST, self._workers * (2 + FETCHERS_A_WORKER))

    def submit(self, task: Task) -> None:
        self._under_way += 1
        if is_remote(task.address) and task.kind == "app":
            self._fetch.put(task)
        else:
            self._ready.put(_Ready(task))

    def collect(self, seconds: float) -> list[Outcome]:
        """Wait for as many as half the places: a transaction for each outcome costs more."""
        until = time.monotonic() + seconds
        enough = min(self._under_way, self.capacity // 2)
        found: list[Outcome] = []
        with suppress(Empty):
            while len(found) < enough:
                found.append(self._done.get(timeout=max(0.0, until - time.monotonic())))
            while True:
                found.append(self._done.get_nowait())
        self._under_way -= len(found)
        return found

    def close(self) -> None:
        self._closing = True
        for _ in self._threads:
            self._ready.put(None)
            self._fetch.put(None)
        for cell in self._cells:
            cell.close()
        self._closed.set()
        for thread in self._threads[: self._workers]:
            thread.join()

    def _bring(self) -> None:
        while (task := self._fetch.get()) is not None and not self._closing:
            holding = ExitStack()
            try:
                file = holding.enter_context(fetched(task, self._facts))
                self._ready.put(_Ready(task, file, holding))
            except AppwardenError as problem:
                self._done.put(refusal(task, problem))
            except Exception as problem:  # noqa: BLE001  the edge of a thread: its tasks must not hang
                self._done.put(_broken(task, problem))

    def _inspect(self, cell: Cell) -> None:
        while (ready := self._ready.get()) is not None and not self._closing:
            try:
                self._done.put(self._outcome(ready, cell))
            except Exception as problem:  # noqa: BLE001  as above
                self._done.put(_broken(ready.task, problem))
        self._closed.wait()

    def _outcome(self, ready: _Ready, cell: Cell) -> Outcome:
        if ready.file is None or ready.holding is None:
            return work(ready.task, cell, self._facts)
        with ready.holding:
            try:
                return inspect_file(ready.task, ready.file, cell)
            except AppwardenError as problem:
                return refusal(ready.task, problem)


def _broken(task: Task, problem: Exception) -> Outcome:
    return Outcome(item=task.item, ending="internal_error", reason=f"supervisor: {problem!r}")
