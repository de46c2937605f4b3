"""One slot of a fleet: a zygote process, orders in, outcomes out, started anew when it ends."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import appwarden
from appwarden.fleet.model import Outcome
from appwarden.fleet.workers.scratch import Scratch
from appwarden.fleet.workers.wire import (
    Answer,
    HungUpError,
    LateError,
    Order,
    Setting,
    receive,
    send,
)

# A zygote answers within the time limit of an item, twice over where it tries again.
GRACE_SECONDS = 60.0
# An idle zygote leaves within this time when it is hung up on; a busy one is ended.
LEAVE_SECONDS = 1.0


class Cell:
    """Inspects one item at a time; whatever the file does, an outcome comes back."""

    def __init__(self, setting: Setting) -> None:
        """Prepare; the process starts with the first order."""
        self._setting = setting
        self._scratch = Scratch()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def inspect(self, order: Order) -> Outcome:
        """Return how the inspection of one file ended."""
        wall = self._setting.limits.wall_seconds * 2 + GRACE_SECONDS
        try:
            down, up = self._pipes()
            send(down, order)
            answer = receive(
                up, Answer, seconds=wall, limit_bytes=self._setting.limits.output_bytes
            )
        except (HungUpError, LateError, OSError):
            self.stop()
            reason = "the process that starts inspections ended or hung"
            return Outcome(item=order.item, ending="lost", reason=reason)
        return answer.outcome

    def stop(self) -> None:
        """End the process; the next order starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()  # what it forked ends with it
            process.communicate()

    def close(self) -> None:
        """End the process for good; one that is idle reaps its reader, so that its time counts."""
        process = self._process
        if process is not None and process.stdin is not None:
            process.stdin.close()
            process.stdin = None
            with suppress(subprocess.TimeoutExpired):
                process.wait(LEAVE_SECONDS)
        self.stop()
        self._scratch.close()

    def _pipes(self) -> tuple[int, int]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = self._start()
            assert self._process.stdin is not None  # noqa: S101  Popen was asked for pipes
            send(self._process.stdin.fileno(), self._setting)
        assert self._process.stdin is not None  # noqa: S101  Popen was asked for pipes
        assert self._process.stdout is not None  # noqa: S101  as above
        return self._process.stdin.fileno(), self._process.stdout.fileno()

    def _start(self) -> subprocess.Popen[bytes]:
        # What reads hostile bytes gets no variable of this process: no key of a store is there.
        environment = {
            "PATH": os.defpath,
            "HOME": str(self._scratch.folder),
            "TMPDIR": str(self._scratch.folder),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(Path(appwarden.__file__).parent.parent),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return subprocess.Popen(
            [sys.executable, "-m", "appwarden.fleet.workers.zygote"],
            cwd=self._scratch.folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )
