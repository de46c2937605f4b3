"""The still centre of a cell: one thread, the catalogue loaded, forking what reads files.

Started as `python -m appwarden.fleet.workers.zygote` with pipes as stdin and stdout. It reads no
file itself, so that a hostile one can end nothing but the process that was forked for it. That
process takes the next items too, one at a time, as long as each ended well; whatever went wrong in
a process that had read other files before is tried again at once in a fresh one, so that a file
answers for itself alone.
"""

import contextlib
import gc
import os
import signal
import time
from typing import NamedTuple

from msgspec.structs import replace

from appwarden.fleet.model import Outcome
from appwarden.fleet.workers.inspection import Inspector
from appwarden.fleet.workers.limits import (
    OUT_OF_MEMORY,
    die_with_parent,
    ending_of,
    limit_item,
    limit_process,
)
from appwarden.fleet.workers.wire import (
    Answer,
    HungUpError,
    LateError,
    Order,
    Setting,
    receive,
    send,
)

ORDER_BYTES = 1 << 20
# A process that has grown by so much takes no further item.
GROWTH_BYTES = 256 << 20
WELL = frozenset({"reported", "unreadable"})


class Reader(NamedTuple):
    """A forked process: orders go down, answers come up; `taken` counts its items."""

    pid: int
    down: int
    up: int
    taken: int = 0


class Zygote:
    """Answers each order with one outcome."""

    def __init__(self, setting: Setting) -> None:
        """Load what every fork shares; the collector must not touch its pages any more."""
        self._setting = setting
        self._inspector = Inspector(setting.judging)
        self._reader: Reader | None = None
        gc.collect()
        gc.freeze()

    def answer(self, order: Order) -> Outcome:
        """Inspect one item; a failure counts only from a process that read nothing before."""
        outcome, fresh = self._ask(order)
        if outcome.ending not in WELL and not fresh:
            outcome, _ = self._ask(order)
        return outcome

    def close(self) -> None:
        """End the reader."""
        if self._reader is not None:
            self._reap(self._reader, kill=True)

    def _ask(self, order: Order) -> tuple[Outcome, bool]:
        reader = self._reader or self._fork()
        begun = time.perf_counter()
        wall, limit = self._setting.limits.wall_seconds, self._setting.limits.output_bytes
        try:
            send(reader.down, order)
            answer = receive(reader.up, Answer, seconds=wall, limit_bytes=limit)
        except LateError:
            self._reap(reader, kill=True)
            reason = f"the inspection took longer than {wall:g} s"
            outcome = Outcome(item=order.item, ending="out_of_time", reason=reason)
        except HungUpError:
            ending, reason = ending_of(self._reap(reader, kill=False))
            outcome = Outcome(item=order.item, ending=ending, reason=reason)
        else:
            outcome = answer.outcome
            self._reader = reader._replace(taken=reader.taken + 1)
            full = reader.taken + 1 >= self._setting.items_per_process
            if answer.last or full or outcome.ending not in WELL:
                self._reap(reader, kill=True)
        seconds = outcome.seconds or time.perf_counter() - begun
        return replace(outcome, item=order.item, seconds=seconds), reader.taken == 0

    def _fork(self) -> Reader:
        orders, answers = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(orders[1])
            os.close(answers[0])
            _read_orders(self._inspector, self._setting, orders[0], answers[1])
        os.close(orders[0])
        os.close(answers[1])
        return Reader(pid, down=orders[1], up=answers[0])

    def _reap(self, reader: Reader, *, kill: bool) -> int:
        """End a reader and return its exit status, negative for a signal."""
        self._reader = None
        os.close(reader.down)
        os.close(reader.up)
        if kill:
            with contextlib.suppress(ProcessLookupError):
                os.kill(reader.pid, signal.SIGKILL)
        _, status = os.waitpid(reader.pid, 0)
        return os.waitstatus_to_exitcode(status)


def _read_orders(inspector: Inspector, setting: Setting, down: int, up: int) -> None:
    """Be the forked process: never returns."""
    status = 1
    try:
        die_with_parent()
        limit_process(setting.limits)
        begun_bytes = _memory_bytes()
        while True:
            order = receive(down, Order, seconds=None, limit_bytes=ORDER_BYTES)
            limit_item(setting.limits)
            outcome = _inspected(inspector, order)
            grown = _memory_bytes() - begun_bytes > GROWTH_BYTES
            send(up, Answer(outcome, last=grown))
    except HungUpError:
        status = 0
    except MemoryError:
        status = OUT_OF_MEMORY
    finally:
        os._exit(status)


def _inspected(inspector: Inspector, order: Order) -> Outcome:
    try:
        return inspector.inspect(order)
    except MemoryError:
        reason = "the inspection needs more memory than it may"
        return Outcome(item=order.item, ending="out_of_memory", reason=reason)


def _memory_bytes() -> int:
    """Return the memory this process holds now (/proc/self/statm, second field, in pages)."""
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  a hot path
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Serve one supervisor until it hangs up."""
    die_with_parent()
    down, up = os.dup(0), os.dup(1)
    os.dup2(2, 1)  # nothing that is printed by accident may break the records
    with contextlib.suppress(HungUpError):
        setting = receive(down, Setting, seconds=None, limit_bytes=ORDER_BYTES)
        with contextlib.closing(Zygote(setting)) as zygote:
            while True:
                order = receive(down, Order, seconds=None, limit_bytes=ORDER_BYTES)
                send(up, Answer(zygote.answer(order)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor decides
    main()
