"""The command line: words in, an exit status out; every command lives in the module of its name.

Only the chosen command's module is imported, so that `--version` and a wrong word cost nothing.
"""

import os
import sys
from collections.abc import Sequence

from appwarden import __version__
from appwarden.cli.exit_status import ExitStatus, status_of
from appwarden.errors import AppwardenError

DEBUG_VARIABLE = "APPWARDEN_DEBUG"
ENGINE = "appwarden._native"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; nothing but `-h` raises out of here."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _dispatch(words)
        sys.stdout.flush()
    except AppwardenError as problem:
        _say(f"error: {problem}")
        return status_of(type(problem))
    except KeyboardInterrupt:
        _say("interrupted; nothing more was written")
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return ExitStatus.BROKEN_PIPE
    except SystemExit:
        raise
    except BaseException as problem:  # noqa: BLE001  the outermost edge; a Rust panic is no Exception
        return _internal(problem)
    return status


def _dispatch(words: list[str]) -> int:
    if words == ["--version"]:
        sys.stdout.write(f"appwarden {__version__}\n")
        return ExitStatus.NOTHING
    from appwarden.cli.parser import parse  # noqa: PLC0415  --version needs no parser

    command, options = parse(words)
    return command(options)


def _internal(problem: BaseException) -> ExitStatus:
    if isinstance(problem, ImportError) and problem.name == ENGINE:
        _say("error: the engine is not built; run `make setup`, or install the wheel")
        return ExitStatus.INTERNAL
    if os.environ.get(DEBUG_VARIABLE):
        sys.excepthook(type(problem), problem, problem.__traceback__)
    words = " ".join(str(problem).split())
    _say(
        f"internal error: {type(problem).__name__}: {words}; this is a fault of appwarden: please "
        f"report it with the command and, where you may share it, the file's SHA-256 "
        f"({DEBUG_VARIABLE}=1 shows where it happened)"
    )
    return ExitStatus.INTERNAL


def _say(words: str) -> None:
    sys.stderr.write(f"appwarden: {words}\n")


def _forget_stdout() -> None:
    """Point stdout nowhere: the reader has gone, and the interpreter flushes once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


__all__ = ["ExitStatus", "main"]
