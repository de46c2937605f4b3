"""The exit status of every command, each with what it means."""

from enum import IntEnum

from appwarden.errors import AppwardenError, CatalogueError, UnreadableError, UsageError


class ExitStatus(IntEnum):
    """What a command's number says; documented in docs/reference/exit-status.md."""

    NOTHING = 0
    FOUND = 1
    WRONG_USE = 2
    UNREADABLE = 3
    INTERNAL = 4
    INTERRUPTED = 130
    BROKEN_PIPE = 141

    @property
    def meaning(self) -> str:
        """Say in one sentence when a command ends with this status."""
        return _MEANINGS[self]


_MEANINGS = {
    ExitStatus.NOTHING: "The command did its work and nothing reached `--fail-on`.",
    ExitStatus.FOUND: "There are findings at or above `--fail-on` (default `violation`); for "
    "`doctor`, something that `check` needs is missing; for `catalogue lint` and `catalogue test`, "
    "a file is wrong; for `console audit verify`, `console vault verify` and `console check`, "
    "there is a fault; for `store verify-removal`, the app can still be had.",
    ExitStatus.WRONG_USE: "The command was called wrongly, an output cannot be written, or a "
    "catalogue folder of the user's own is wrong.",
    ExitStatus.UNREADABLE: "The input could not be read as what the command expects; a store did "
    "not answer, is not believed, or its answers prove nothing.",
    ExitStatus.INTERNAL: "appwarden itself failed, or this machine lacks something; "
    "the message says what to install or how to report it.",
    ExitStatus.INTERRUPTED: "The user stopped the command (Ctrl-C).",
    ExitStatus.BROKEN_PIPE: "The reader of the output went away, as `| head` does.",
}


def status_of(kind: type[AppwardenError]) -> ExitStatus:
    """Return the status that a command ends with when it raises an error of this class."""
    if issubclass(kind, UnreadableError):
        return ExitStatus.UNREADABLE
    if issubclass(kind, (UsageError, CatalogueError)):
        return ExitStatus.WRONG_USE
    return ExitStatus.INTERNAL
