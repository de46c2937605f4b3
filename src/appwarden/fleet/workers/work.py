"""One task in, its outcome out: fetched, compared with what is known, inspected in a cell."""

from pathlib import Path

from msgspec.structs import replace

from appwarden.errors import AppwardenError, UnreadableError
from appwarden.fleet.model import Ending, Outcome, Task
from appwarden.fleet.workers.cell import Cell
from appwarden.fleet.workers.fetch import Fetched, fetched, hash_of
from appwarden.fleet.workers.wire import Order


def work(task: Task, cell: Cell, facts: Path) -> Outcome:
    """Return how a task ended; whatever goes wrong is an outcome."""
    try:
        with fetched(task, facts) as file:
            return inspect_file(task, file, cell)
    except AppwardenError as problem:
        return refusal(task, problem)


def refusal(task: Task, problem: AppwardenError) -> Outcome:
    """Return the outcome of a task whose file did not come."""
    ending: Ending = "unreadable" if isinstance(problem, UnreadableError) else "not_fetched"
    return Outcome(item=task.item, ending=ending, reason=str(problem))


def inspect_file(task: Task, file: Fetched, cell: Cell) -> Outcome:
    """Return how the inspection of a fetched file ended; one that is known is not inspected."""
    if task.sha256 and file.sha256 and file.sha256 != task.sha256:
        reason = f"the file is {file.sha256}, its source said {task.sha256}"
        return Outcome(item=task.item, ending="not_fetched", reason=reason)
    if file.sha256 in task.rivals:
        return Outcome(item=task.item, ending="known", build_sha256=file.sha256)
    outcome = cell.inspect(Order(task.item, str(file.path), task.kind))
    if not outcome.build_sha256 and task.kind == "app" and outcome.ending != "lost":
        sha256 = file.sha256 or hash_of(file.path)
        outcome = replace(outcome, build_sha256=sha256, size_bytes=file.size_bytes)
    return replace(outcome, fetched_bytes=file.fetched_bytes, fetch_seconds=file.seconds)
