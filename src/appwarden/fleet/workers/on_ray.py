"""The Ray engine: one Ray task for each item, in a cell of the worker that gets it.

Ray holds no truth: a worker, a node or the whole cluster may go, and the leases of what it had run
out or are given back. It is told to retry nothing itself, so that tries are counted at one place.
"""

import logging
import os
import time
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import ray
from ray.exceptions import RayError

from appwarden.errors import AppwardenError
from appwarden.fleet.model import MEBIBYTE, Outcome, SizeClass, Task
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.keeping import keep_documents
from appwarden.fleet.sources.remote import is_remote
from appwarden.fleet.workers.cell import Cell
from appwarden.fleet.workers.scratch import sweep
from appwarden.fleet.workers.wire import Setting
from appwarden.fleet.workers.work import work

# Back-pressure: so many tasks for each core are handed in at a time.
TASKS_A_CORE = 4
# A task that waits for the network for half of its time leaves half a core to another.
REMOTE_CORES = 0.5
# What a task of each class asks Ray to set aside; the cell's own limit is what holds.
MEMORY_BYTES: dict[SizeClass, int] = {
    "small": 512 * MEBIBYTE,
    "medium": 1024 * MEBIBYTE,
    "large": 3072 * MEBIBYTE,
}
# No node has more than this part of its memory for tasks: a larger wish would wait for ever.
NODE_SHARE = 0.9
LOOKED_AROUND_SECONDS = 10.0


class RayEngine:
    """Hands items to a Ray cluster and takes outcomes back; nodes may come and go."""

    def __init__(
        self,
        setting: Setting,
        destination: Destination,
        *,
        address: str | None = None,
        workers: int | None = None,
        direct_write: bool = False,
    ) -> None:
        """Join the cluster at `address` or RAY_ADDRESS, or start one of this machine.

        `workers` bounds the tasks under way. Raises AppwardenError where no cluster answers.
        """
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray reports home by default
        self._refs: dict[Any, Task] = {}
        self._cores, self._most_bytes, self._asked_at = 1.0, 0, 0.0
        self._words = (
            msgspec.msgpack.encode(setting),
            str(destination.folder.absolute()),
            direct_write,
        )
        joins = address or os.environ.get("RAY_ADDRESS")
        # A cluster of this run's own has as many cores as it was asked for.
        self._most = workers if joins else None
        try:
            ray.init(
                address=joins,
                num_cpus=None if joins else workers,
                include_dashboard=False if not joins else None,
                log_to_driver=False,
                logging_level=logging.ERROR,
            )
        except (RayError, ConnectionError, RuntimeError, ValueError) as problem:
            raise AppwardenError(
                f"no Ray cluster: {problem}; one that asks for a token wants RAY_AUTH_MODE=token "
                "and its token here too"
            ) from problem

    @property
    def capacity(self) -> int:
        if self._most is not None:
            return self._most
        self._look_around()
        return max(TASKS_A_CORE, int(self._cores * TASKS_A_CORE))

    def submit(self, task: Task) -> None:
        self._look_around()
        function = _inspect_remotely.options(
            num_cpus=REMOTE_CORES if is_remote(task.address) else 1,
            memory=min(MEMORY_BYTES[task.size_class], self._most_bytes),
            name=f"item {task.item}",
        )
        self._refs[function.remote(msgspec.msgpack.encode(task), *self._words)] = task

    def collect(self, seconds: float) -> list[Outcome]:
        waiting = list(self._refs)
        ready, _ = ray.wait(waiting, num_returns=1, timeout=seconds)
        if ready:  # what else is there by now comes along
            ready, _ = ray.wait(waiting, num_returns=len(waiting), timeout=0)
        return [_outcome(ref, self._refs.pop(ref)) for ref in ready]

    def close(self) -> None:
        for ref in self._refs:
            ray.cancel(ref, force=True)
        ray.shutdown()

    def _look_around(self) -> None:
        """Ask now and then how many cores the cluster has, and how much memory its largest node."""
        if time.monotonic() < self._asked_at:
            return
        self._asked_at = time.monotonic() + LOOKED_AROUND_SECONDS
        known = ray.nodes()  # type: ignore[no-untyped-call]  # Ray's own
        nodes = [node["Resources"] for node in known if node["Alive"]]
        self._cores = sum((node.get("CPU", 0.0) for node in nodes), 0.0)
        self._most_bytes = int(
            max((node.get("memory", 0) for node in nodes), default=0) * NODE_SHARE
        )


def _outcome(ref: Any, task: Task) -> Outcome:  # noqa: ANN401  Ray's references have no type
    try:
        return msgspec.msgpack.decode(ray.get(ref), type=Outcome)
    except RayError as problem:
        # A file ends its own process, never the worker: this was the machine.
        words = str(problem).strip().splitlines() or [type(problem).__name__]
        return Outcome(item=task.item, ending="lost", reason=words[0][:500])


@ray.remote(max_retries=0)
def _inspect_remotely(task: bytes, setting: bytes, folder: str, direct_write: bool) -> bytes:  # noqa: FBT001  handed over by Ray
    destination = Destination(Path(folder))
    outcome = work(msgspec.msgpack.decode(task, type=Task), _cell(setting), destination.facts)
    if direct_write:
        outcome = keep_documents(destination, outcome)
    return msgspec.msgpack.encode(outcome)


@cache
def _cell(setting: bytes) -> Cell:
    """Return the cell of this Ray worker, which serves task after task."""
    sweep()
    return Cell(msgspec.msgpack.decode(setting, type=Setting))
