"""What a process that reads hostile bytes may take, and what the way it ended says."""

import ctypes
import resource
import signal

from appwarden.fleet.model import Ending, Limits

_SET_PARENT_DEATH_SIGNAL = 1  # <linux/prctl.h>
# The status of a reader whose interpreter itself found no memory.
OUT_OF_MEMORY = 12  # ENOMEM
_ENDINGS: dict[int, tuple[Ending, str]] = {
    signal.SIGXCPU: ("out_of_time", "used more processor time than it may"),
    signal.SIGXFSZ: ("too_much_output", "wrote more than it may"),
    # The engine aborts where an allocation fails under the limit.
    signal.SIGABRT: ("out_of_memory", "was ended by SIGABRT"),
    signal.SIGBUS: ("out_of_memory", "was ended by SIGBUS"),
    signal.SIGSEGV: ("died", "was ended by SIGSEGV"),
}


def die_with_parent() -> None:
    """Ask the kernel to end this process when the one that started it ends."""
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def limit_process(limits: Limits) -> None:
    """Limit this process for its whole life: memory, output, no core file."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.output_bytes, limits.output_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_item(limits: Limits) -> None:
    """Let this process use `limits.cpu_seconds` more than it has used so far."""
    until = int(cpu_seconds()) + 1 + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def cpu_seconds() -> float:
    """Return the processor time of this process, to the moment.

    Under a limit on it Linux brings the clock of `time.process_time` up to date with the timer's
    tick only: it would leave out two milliseconds of each inspection.
    """
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def ending_of(status: int) -> tuple[Ending, str]:
    """Return how a process ended, from `os.waitstatus_to_exitcode`."""
    if status == OUT_OF_MEMORY:
        return "out_of_memory", "the inspection needs more memory than it may"
    if -status in _ENDINGS:
        ending, words = _ENDINGS[-status]
        return ending, f"the inspection {words}"
    how = f"by signal {-status}" if status < 0 else f"with status {status}"
    return "died", f"the inspection ended {how}"
