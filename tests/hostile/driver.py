"""Paths on stdin -> one JSON line each: how `appwarden check PATH` ended, and what it cost.

The command line is imported and the catalogue read once; each file is checked in a fork of its
own, so that a hundred files cost a hundred checks and one start. Time is processor time: the
machine may be busy.
"""

import json
import os
import resource
import sys
import tempfile

from appwarden import cli
from appwarden.catalogue import load_catalogue
from appwarden.cli import inspection

ADDRESS_SPACE = 2 << 30
SECONDS = 10


def check(path: str) -> dict[str, object]:
    """Check one file in a child; `status` is negative where a signal ended it."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            _in_child(path, out.fileno(), err.fileno())
        _, status, usage = os.wait4(child, 0)
        out.seek(0)
        err.seek(0)
        return {
            "path": path,
            "status": os.waitstatus_to_exitcode(status),
            "seconds": usage.ru_utime + usage.ru_stime,
            "peak_mb": usage.ru_maxrss / 1024,
            "report": out.read().decode(errors="replace"),
            "said": err.read().decode(errors="replace"),
        }


def _in_child(path: str, out: int, err: int) -> None:
    os.dup2(out, 1)
    os.dup2(err, 2)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    status = 70
    try:
        status = int(cli.main(["check", path, "--format", "json", "--date", "2026-11-01"]))
        sys.stdout.flush()
    finally:
        os._exit(status)


if __name__ == "__main__":
    loaded = load_catalogue()
    setattr(inspection, "load_catalogue", lambda _: loaded)  # noqa: B010 - read once for all forks
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr] # a text stream
    for line in sys.stdin.read().splitlines():
        print(json.dumps(check(line)))  # noqa: T201 - its answer
