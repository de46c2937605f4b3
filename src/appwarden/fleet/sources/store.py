"""A folder of listings that `appwarden store sync` filled in, the builds listed now out."""

from collections.abc import Iterator
from pathlib import Path

from appwarden.fleet.model import Candidate

# `appwarden.stores.library.FILE`; to import that costs more than a fleet's whole start.
LISTINGS = "listings.sqlite3"


def is_library(folder: Path) -> bool:
    """Tell a folder of listings from a folder of apps."""
    return (folder / LISTINGS).is_file()


def in_library(folder: Path) -> Iterator[Candidate]:
    """Yield every build that a store lists, with the size and the hash that its index tells."""
    from appwarden.stores.fetching import addresses_of  # noqa: PLC0415  as above
    from appwarden.stores.library import Library  # noqa: PLC0415  as above

    with Library(folder) as library:
        for source in library.sources():
            for listed in library.listed(source.id):
                addresses = addresses_of(source, "repo", listed)
                if addresses:
                    size, sha256 = listed.size_bytes, listed.sha256 or ""
                    yield Candidate(addresses[0], size_bytes=size, sha256=sha256)
