import pytest
from reading import Read

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.model import Policy


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def read(catalogue: Catalogue) -> Read:
    """Return a function that reads one document from its text or bytes."""

    def reader(content: str | bytes, name: str = "policy.txt") -> Policy:
        raw = content.encode() if isinstance(content, str) else content
        return read_policy([Source(name, raw)], catalogue)

    return reader
