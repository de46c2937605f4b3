"""What tests of a fleet may ask for: apps in a folder, a lease table, the command."""

import io
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import psycopg
import pytest
from fleet_support import APPS, DAY, Run, Start

from appwarden.catalogue import load_catalogue
from appwarden.cli import main
from appwarden.fleet.leases import LeaseTable, open_table
from appwarden.fleet.model import Judging, RuleSet, rule_set
from appwarden.fleet.results.destination import Destination

SAMPLES = Path(__file__).parent.parent / "samples" / "apks"


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    """Return the rule set of the bundled catalogue on the day of the tests."""
    return rule_set(load_catalogue(), Judging(day=DAY))


@pytest.fixture
def leases(tmp_path: Path) -> Iterator[str]:
    """Yield the address of an empty database: a file, or a new one at DATABASE_URL.

    `make test-postgres` names a server, so that every test runs with both.
    """
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield str(tmp_path / "fleet" / "fleet.sqlite")
        return
    name = f"fleet_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield server.replace("/appwarden?", f"/{name}?")
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def opened(leases: str) -> Iterator[Callable[[], LeaseTable]]:
    """Return a function that opens the table once more, as another supervisor would."""
    tables: list[LeaseTable] = []

    def one_more() -> LeaseTable:
        place = leases if leases.startswith("postgres") else Path(leases)
        tables.append(open_table(place))
        return tables[-1]

    yield one_more
    for table in tables:
        table.close()


@pytest.fixture
def apps(tmp_path: Path) -> Path:
    """Return a folder with some sample apps, one of them twice."""
    folder = tmp_path / "apps"
    fill_apps(folder)
    return folder


@pytest.fixture
def destination(tmp_path: Path) -> Destination:
    """Return an empty folder for results."""
    made = Destination(tmp_path / "fleet")
    made.make()
    return made


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts `appwarden fleet ...`; what still runs at the end is killed."""
    begun: list[subprocess.Popen[bytes]] = []
    surroundings = {
        key: value for key, value in os.environ.items() if not key.startswith("APPWARDEN_")
    }

    def starter(*words: str | Path, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        begun.append(
            subprocess.Popen(
                [sys.executable, "-m", "appwarden", "fleet", *map(str, words)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=tmp_path,
                env=surroundings | {"LANG": "C.UTF-8"} | (env or {}),
            )
        )
        return begun[-1]

    yield starter
    for process in begun:
        process.kill()
        process.communicate()


@pytest.fixture
def fleet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `appwarden fleet ...` in this process and returns stdout."""
    for name in [name for name in os.environ if name.startswith("APPWARDEN_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return run_here


@pytest.fixture(scope="session")
def inspected_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `apps`, two of which are no apps, and what a fleet found in `fleet`."""
    folder = tmp_path_factory.mktemp("inspected")
    fill_apps(folder / "apps")
    (folder / "apps" / "empty.apk").touch()
    (folder / "apps" / "no_app.apk").write_text("not a zip")
    run_here(*("run", folder / "apps", "--out", folder / "fleet", "--workers", "2", "--date", DAY))
    return folder


@pytest.fixture
def inspected(inspected_once: Path, tmp_path: Path) -> Destination:
    """Return a copy of what a fleet found in APPS, one of them twice, and two that are none."""
    shutil.copytree(inspected_once / "fleet", tmp_path / "fleet", dirs_exist_ok=True)
    return Destination(tmp_path / "fleet")


def fill_apps(folder: Path) -> None:
    folder.mkdir()
    for name in APPS:
        shutil.copy(SAMPLES / f"{name}.apk", folder)
    shutil.copy(folder / f"{APPS[0]}.apk", folder / "same_again.apk")


def run_here(*words: str | Path, status: int = 0) -> str:
    """Run `appwarden fleet ...` in this process; return stdout, or stderr where it fails."""
    out, said = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with redirect_stdout(out), redirect_stderr(said):
            ended = main(["fleet", *map(str, words)])
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert ended == status, said.getvalue()
    out.flush()
    out.seek(0)
    return out.read() if status == 0 else said.getvalue()
