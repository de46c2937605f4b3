"""CPU seconds of this process and of its PostgreSQL server: what a busy machine cannot blur.

Linux only; the server must run on this machine, as the throw-away one does.
"""

import os
import time
from pathlib import Path

from django.db import connection

# Places in /proc/PID/stat after the name in brackets (proc(5), fields 4 and 14 to 17).
PARENT = 1
OWN = slice(11, 13)
REAPED = slice(13, 15)
TICK = 1 / os.sysconf("SC_CLK_TCK")


class Processor:
    """Reads the clocks of this process, its backend, and the backend's parallel workers."""

    def __init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            row = cursor.fetchone() or (0,)
        self._backend = int(row[0])
        self._server = int(_fields(self._backend)[PARENT])

    def seconds(self) -> float:
        """Return CPU seconds up to now; the server's part counts in ticks of the kernel."""
        backend = sum(map(int, _fields(self._backend)[OWN]))
        # Parallel workers are children of the server, whose clock takes them in when they end.
        workers = sum(map(int, _fields(self._server)[REAPED]))
        return time.process_time() + TICK * (backend + workers)


def _fields(process: int) -> list[str]:
    text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    return text.rpartition(")")[2].split()
