"""An app file in, how `appwarden check` ended in a child process of its own out.

The file is hostile: the child has limits on memory, processor time, wall time and output, its own
process group and an environment without the office's secrets. Whatever it does, an Outcome comes
back within the wall time.
"""

import contextlib
import errno
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import msgspec

import appwarden
from appwarden.artifact.model import Artifact
from appwarden.cli.exit_status import ExitStatus
from appwarden.errors import UnreadableError
from appwarden.report import decode_report

MEBIBYTE = 1 << 20
# Longer messages of the child tell a person nothing more.
MESSAGE_CHARACTERS = 2000
TICK_SECONDS = 1.0

Ending = Literal[
    "reported",
    "unreadable",
    "wrong_use",
    "internal_error",
    "out_of_time",
    "out_of_memory",
    "too_much_output",
    "killed",
]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one inspection may cost; wall and processor time in seconds."""

    wall_seconds: float = 600
    cpu_seconds: int = 600
    memory_bytes: int = 3072 * MEBIBYTE
    output_bytes: int = 256 * MEBIBYTE


@dataclass(frozen=True, kw_only=True)
class Request:
    """How to judge the app: its type, packs of duties, the day (YYYY-MM-DD); empty = default."""

    app_type: str = ""
    packs: tuple[str, ...] = ()
    day: str = ""

    def words(self) -> list[str]:
        """Return the options of `appwarden check` for this request."""
        words = ["--app-type", self.app_type] if self.app_type else []
        for pack in self.packs:
            words += ["--pack", pack]
        return [*words, "--date", self.day] if self.day else words


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How the child ended; there is a `report` if and only if `ending` is `reported`."""

    ending: Ending
    report: bytes | None = None
    reason: str = ""
    seconds: float = 0.0
    exit_status: int | None = field(default=None)


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a package says it is, by its own manifest."""

    sha256: str
    package: str
    version_name: str
    version_code: int | None
    label_zh: str
    label_en: str
    channel: str


def run_check(
    app: Path,
    request: Request,
    limits: Limits,
    on_tick: Callable[[float], bool] = lambda _seconds: True,
) -> Outcome:
    """Inspect `app` in a child process; never raises because of what the file holds.

    `on_tick` is called about every second with the seconds passed; when it returns False the child
    is killed (the caller no longer holds the inspection).
    """
    words = ["check", str(app), "--format", "json", "--lang", "en", *request.words()]
    outcome = _run(words, limits, on_tick)
    if outcome.report is None:
        return outcome
    try:
        decode_report(outcome.report)
    except UnreadableError as problem:
        reason = f"the inspection left no valid report: {problem}"
        return replace(outcome, ending="internal_error", report=None, reason=reason)
    return outcome


def read_identity(app: Path, limits: Limits) -> Identity:
    """Read who `app` says it is, in a child process.

    Raises UnreadableError with the reason when the file is no app or reading it breaks a limit.
    """
    outcome = _run(["artifact", str(app)], limits, lambda _seconds: True)
    if outcome.report is None:
        raise UnreadableError(outcome.reason)
    try:
        artifact = msgspec.json.decode(outcome.report, type=Artifact)
    except msgspec.DecodeError as problem:
        message = f"the package cannot be told: {problem}"
        raise UnreadableError(message) from problem
    manifest, label = artifact.manifest, artifact.label
    return Identity(
        sha256=artifact.sha256,
        package=manifest.package,
        version_name=manifest.version_name or "",
        version_code=manifest.version_code,
        label_zh=label.zh or label.default or "",
        label_en=label.en or label.default or "",
        channel=artifact.channels[0].value if artifact.channels else "",
    )


def _run(words: list[str], limits: Limits, on_tick: Callable[[float], bool]) -> Outcome:
    """Run one command of appwarden with `--output`; `report` is what it wrote, unread."""
    with tempfile.TemporaryDirectory(prefix="appwarden-inspection-") as folder:
        written, said = Path(folder) / "report.json", Path(folder) / "said.txt"
        started = time.monotonic()
        with said.open("wb") as log:
            child = _start(_command(words, limits, written), Path(folder), log.fileno())
            stopped = _watch(child, limits.wall_seconds, on_tick)
        outcome = _judge(child.returncode, stopped, _tail(said, words[1]), written)
        seconds = time.monotonic() - started
        return replace(outcome, seconds=seconds, exit_status=child.returncode)


def _command(words: list[str], limits: Limits, written: Path) -> list[str]:
    numbers = (limits.memory_bytes, limits.cpu_seconds, limits.output_bytes)
    return [
        *(sys.executable, "-m", "appwarden.console.inspections.limited"),
        *(str(number) for number in numbers),
        "--",
        *(sys.executable, "-m", "appwarden", *words, "--output", str(written)),
    ]


def _start(command: list[str], folder: Path, log: int) -> subprocess.Popen[bytes]:
    # No variable of the office reaches the child: it reads hostile bytes and needs no secret.
    environment = {
        "PATH": os.defpath,
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(Path(appwarden.__file__).parent.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.Popen(  # noqa: S603 - our own interpreter, words and no shell
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )


def _watch(
    child: subprocess.Popen[bytes], wall_seconds: float, on_tick: Callable[[float], bool]
) -> Ending | None:
    """Wait for the child; return why it was stopped, None when it ended by itself."""
    started = time.monotonic()
    stopped: Ending | None = None
    try:
        while child.poll() is None and stopped is None:
            passed = time.monotonic() - started
            if passed >= wall_seconds:
                stopped = "out_of_time"
            elif not on_tick(passed):
                stopped = "killed"
            else:
                _wait(child, min(TICK_SECONDS, wall_seconds - passed))
    finally:
        _kill_group(child)
    return stopped


def _wait(child: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def _kill_group(child: subprocess.Popen[bytes]) -> None:
    """End the child and all it started; a group that is gone already is no error."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _judge(status: int, stopped: Ending | None, said: str, report: Path) -> Outcome:
    if stopped is not None:
        return Outcome(ending=stopped, reason=_STOPPED[stopped])
    if status < 0:
        return _signalled(-status)
    if status in (ExitStatus.NOTHING, ExitStatus.FOUND):
        return _reported(report, said)
    for mark, ending, reason in _SAID:
        if mark in said:
            return Outcome(ending=ending, reason=reason)
    ending = _ENDINGS.get(status, "internal_error")
    return Outcome(ending=ending, reason=said or f"the inspection ended with status {status}")


_STOPPED: dict[Ending, str] = {
    "out_of_time": "the inspection took longer than it may",
    "killed": "the inspection was stopped from outside",
}
# The interpreter turns these limits into errors of its own, told only by their words.
_SAID: tuple[tuple[str, Ending, str], ...] = (
    ("MemoryError", "out_of_memory", "the inspection needs more memory than it may"),
    (os.strerror(errno.ENOMEM), "out_of_memory", "the inspection needs more memory than it may"),
    (os.strerror(errno.EFBIG), "too_much_output", "the report is larger than it may be"),
    ("failed to map segment", "out_of_memory", "the inspection needs more memory than it may"),
)
_ENDINGS: dict[int, Ending] = {
    ExitStatus.UNREADABLE: "unreadable",
    ExitStatus.WRONG_USE: "wrong_use",
}


def _signalled(number: int) -> Outcome:
    if number == signal.SIGXCPU:
        return Outcome(
            ending="out_of_time", reason="the inspection used more processor time than it may"
        )
    if number == signal.SIGXFSZ:
        return Outcome(ending="too_much_output", reason="the report is larger than it may be")
    if number in (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS):
        # The engine aborts where an allocation fails under the limit.
        name = signal.Signals(number).name
        return Outcome(ending="out_of_memory", reason=f"the inspection was ended by {name}")
    return Outcome(ending="killed", reason=f"the inspection was ended by signal {number}")


def _reported(written: Path, said: str) -> Outcome:
    try:
        return Outcome(ending="reported", report=written.read_bytes())
    except OSError as problem:
        reason = f"the inspection left no report: {problem.strerror}; {said}"
        return Outcome(ending="internal_error", reason=reason)


def _tail(said: Path, app: str) -> str:
    """Return the end of what the child wrote, without control characters or paths of this host."""
    with said.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - 4 * MESSAGE_CHARACTERS))
        words = file.read().decode(errors="replace")
    for path in (f"{app}: ", app, f"{said.parent}{os.sep}"):
        words = words.replace(path, "")
    plain = "".join(one if one.isprintable() else " " for one in words).strip()
    return plain[-MESSAGE_CHARACTERS:].removeprefix("appwarden: error: ")
