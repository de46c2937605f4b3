"""What every test may ask for: the samples, the corpus, the command line as a program."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reading import Read

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.model import Policy

SAMPLES = Path(__file__).parent / "samples" / "apks"
# Judged by what was in force on this day, so that no test changes its answer with the calendar.
DAY = "2026-11-01"

Command = Callable[..., subprocess.CompletedProcess[bytes]]
# Fixtures that open or make a database of the kind that DATABASE_URL names.
DATABASES = {"db", "transactional_db", "live_server", "empty_database", "leases"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for a database: it runs once more on PostgreSQL, the rest need not."""
    for item in items:
        asked = DATABASES.intersection(getattr(item, "fixturenames", ()))
        asks = bool(asked) or item.get_closest_marker("django_db") is not None
        if asks and item.get_closest_marker("any_database") is None:
            item.add_marker("database")


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Return the path of a bundled sample app by its name."""

    def find(name: str) -> Path:
        path = SAMPLES / f"{name}.apk"
        assert path.is_file(), f"no sample {name}; `make samples` builds them"
        return path

    return find


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real apps that APPWARDEN_CORPUS names; skips where there is none."""
    folder = os.environ.get("APPWARDEN_CORPUS")
    if not folder or not Path(folder).is_dir():
        pytest.skip("APPWARDEN_CORPUS names no folder of real apps")
    return Path(folder)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the bundled catalogue."""
    return load_catalogue()


@pytest.fixture(scope="session")
def read(catalogue: Catalogue) -> Read:
    """Return a function that reads a privacy policy of one document from its text or bytes."""

    def reader(content: str | bytes, name: str = "policy.txt") -> Policy:
        raw = content.encode() if isinstance(content, str) else content
        return read_policy([Source(name, raw)], catalogue)

    return reader


@pytest.fixture
def appwarden(tmp_path: Path) -> Command:
    """Run the command line as its own program, in an English locale without a terminal."""

    def run(
        *words: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return _run(words, tmp_path, stdin, env or {})

    return run


@pytest.fixture(scope="session")
def leaky_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the JSON report of a sample that reads the IMEI before consent; not to be changed."""
    folder = tmp_path_factory.mktemp("leaky")
    app = SAMPLES / "application_on_create.apk"
    ran = _run(("check", app, "--date", DAY, "-o", "report.json"), folder, b"", {})
    assert ran.returncode == 1, ran.stderr.decode()
    return folder / "report.json"


def _run(
    words: Sequence[str | Path], folder: Path, stdin: bytes, env: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    surroundings = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("LC_", "APPWARDEN_")) and key not in {"LANG", "LANGUAGE"}
    }
    return subprocess.run(
        [sys.executable, "-m", "appwarden", *map(str, words)],
        input=stdin,
        capture_output=True,
        cwd=folder,
        env=surroundings | {"LANG": "C.UTF-8"} | env,
        timeout=60,
        check=False,
    )
