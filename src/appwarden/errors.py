"""Every exception class of appwarden, those raised by the Rust core included."""


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
