"""Where bytes come from and go to: files, stdin and stdout; a status line only on a terminal."""

import shutil
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from appwarden.errors import UnreadableError, UsageError

STANDARD = Path("-")
PLAIN_WIDTH = 80
MAX_SAVED_BYTES = 1 << 30


def read_input(path: Path) -> bytes:
    """Return the bytes of a saved stage, of stdin for `-`; raises UnreadableError."""
    if path == STANDARD:
        return sys.stdin.buffer.read()
    try:
        if path.stat().st_size > MAX_SAVED_BYTES:
            raise UnreadableError(f"{path}: larger than {MAX_SAVED_BYTES >> 20} MiB")
        return path.read_bytes()
    except OSError as problem:
        raise UnreadableError(f"{path}: {problem.strerror or problem}") from problem


def write_output(content: bytes, path: Path | None) -> None:
    """Write to `path`, or to stdout for None and `-`; raises UsageError where it cannot."""
    if path is None or path == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as problem:
        raise UsageError(f"cannot write {path}: {problem.strerror or problem}") from problem
    say(f"wrote {path}")


def say(words: str) -> None:
    """Tell the person at the terminal something that is not a result."""
    sys.stderr.write(f"appwarden: {words}\n")


def output_width() -> int:
    """Return the columns of the terminal that stdout is, else 80."""
    if not sys.stdout.isatty():
        return PLAIN_WIDTH
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns


class StatusLine:
    """One line on a terminal's stderr that says what is being done; nothing elsewhere."""

    def __enter__(self) -> Self:
        self._shown = sys.stderr.isatty()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._write("")

    def show(self, words: str) -> None:
        """Replace the line by `words`."""
        self._write(words)

    def _write(self, words: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{words}")
            sys.stderr.flush()
