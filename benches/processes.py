"""A command in -> the processor time and peak memory of its own process out."""

import os
import subprocess
import tempfile
from collections.abc import Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What one child process used; `status` is its exit status."""

    cpu_seconds: float
    peak_mb: float
    status: int
    output: str


def run(command: Sequence[str]) -> Cost:
    """Run `command` in a fresh process and wait for it.

    User and system time, because the machine may be busy with something else. The peak is the
    kernel's `ru_maxrss` (kB), which never falls under the size of the process that started it:
    this one imports nothing large.
    """
    with (
        tempfile.TemporaryFile() as out,
        subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL) as child,
    ):
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        output = out.read().decode(errors="replace")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode, output)


def best(command: Sequence[str], rounds: int) -> Cost:
    """Run `command` several times: the least time, the least peak, each of its own round."""
    costs = [run(command) for _ in range(rounds)]
    return Cost(
        min(cost.cpu_seconds for cost in costs),
        min(cost.peak_mb for cost in costs),
        costs[0].status,
        costs[0].output,
    )
