"""Limits and a command in, that command under those limits instead of this process.

Called as `python -m appwarden.console.inspections.limited MEMORY CPU FILE -- COMMAND...`. The
limits are set here, between fork and exec, because the process that watches may have threads.
"""

import ctypes
import os
import resource
import signal
import sys

_SET_PARENT_DEATH_SIGNAL = 1  # <linux/prctl.h>


def _die_with_parent() -> None:
    """Ask the kernel to end this process when the one that watches it is killed."""
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def main(words: list[str]) -> None:
    memory_bytes, cpu_seconds, file_bytes = (int(word) for word in words[:3])
    command = words[4:]
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _die_with_parent()
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main(sys.argv[1:])
