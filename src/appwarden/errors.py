"""Every exception class of appwarden, those raised by the Rust core included."""

from collections.abc import Mapping, Sequence


class AppwardenError(Exception):
    """Base of all errors; the message says what is wrong and what to do next."""


class UnreadableError(AppwardenError):
    """The input could not be read as an app or a saved stage (exit status 3)."""


class UnsupportedError(UnreadableError):
    """The input is a known format that appwarden does not read, such as an AAB (exit status 3)."""


class CatalogueError(AppwardenError):
    """A catalogue file breaks its schema or names something that does not exist (exit status 2)."""


class UsageError(AppwardenError):
    """The command was called with words it does not know (exit status 2)."""


class MoveRefusedError(AppwardenError):
    """The console: a rule is against an act on a case; `reasons` says which (HTTP 409)."""

    def __init__(self, reasons: Sequence[object]) -> None:
        super().__init__("; ".join(str(reason) for reason in reasons))
        self.reasons = tuple(reasons)


class GateClosedError(MoveRefusedError):
    """The console: entries of a bulletin may not be named; `entries` maps their ids to reasons."""

    def __init__(self, entries: Mapping[int, Sequence[object]]) -> None:
        super().__init__([reason for reasons in entries.values() for reason in reasons])
        self.entries = dict(entries)


class TooManyRequestsError(AppwardenError):
    """The console: a token asked more than it may in a minute (HTTP 429); try again later."""

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(f"try again in {retry_after_seconds} seconds")
        self.retry_after_seconds = retry_after_seconds


class CaseMovedOnError(AppwardenError):
    """The console: somebody else acted on the case first; look at it again (HTTP 409)."""


class UntrustedError(UnreadableError):
    """A store's index is not signed by the pinned key, not whole, or older than one seen before."""
