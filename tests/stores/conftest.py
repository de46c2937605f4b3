"""What the tests of stores may ask for: keys, a site on loopback, a repository on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import Site, served
from signed_repository import Key, Repository, new_key

from appwarden.stores.library import Library
from appwarden.stores.source import Source
from appwarden.stores.web import Limits, Web


@pytest.fixture(scope="session")
def key() -> Key:
    return new_key()


@pytest.fixture(scope="session")
def other_key() -> Key:
    return new_key()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Serve an empty folder; the test that asks it is marked `enable_socket`."""
    (tmp_path / "site").mkdir()
    with served(tmp_path / "site") as site:
        yield site


@pytest.fixture
def repository(site: Site, key: Key) -> Repository:
    """Return an empty repository at `/repo` of the site."""
    return Repository(site.folder / "repo", key)


@pytest.fixture
def source(site: Site, key: Key) -> Source:
    """Return the store that the repository belongs to."""
    return Source(
        id="example", kind="fdroid", address=f"{site.address}/repo", fingerprint=key.fingerprint
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "listings", create=True) as library:
        yield library


@pytest.fixture
def web() -> Web:
    """Return a door to the network that does not wait long."""
    return Web(Limits(connect_seconds=5, read_seconds=5, total_seconds=20))
