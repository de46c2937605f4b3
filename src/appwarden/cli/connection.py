"""The one place where analysis by hand opens a connection: where the user names an address."""

from urllib.parse import urlsplit
from urllib.request import Request, urlopen  # noqa: TID251  only `--fetch` and `--llm` come here

from appwarden import __version__
from appwarden.errors import UnreadableError, UsageError


def answer_of(address: str, *, body: bytes | None = None, seconds: float, limit: int) -> bytes:
    """Return at most `limit` bytes that an address answers, to `body` as JSON where one is given.

    Raises UsageError for what is no web address, UnreadableError where nothing answers.
    """
    if urlsplit(address).scheme not in {"http", "https"}:
        raise UsageError(f"{address}: give an address, http://... or https://...")
    headers = {"User-Agent": f"appwarden/{__version__}", "Content-Type": "application/json"}
    request = Request(address, data=body, headers=headers)  # noqa: S310  the scheme was looked at
    try:
        with urlopen(request, timeout=seconds) as answer:  # noqa: S310  as above
            content: bytes = answer.read(limit)
    except (OSError, ValueError) as problem:
        raise UnreadableError(f"{address}: no answer ({problem})") from problem
    return content
