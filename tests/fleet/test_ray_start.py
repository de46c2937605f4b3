"""The cluster that docs/fleet.md starts by hand: `ray start` for each node, with a token."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from fleet_support import APPS, DAY, Start, until

RAY = (sys.executable, "-m", "ray.scripts.scripts")
ONE = "--num-cpus=1"

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Return the environment of every node and of the supervisor; the token is in its home."""
    words = {"HOME": str(tmp_path), "RAY_AUTH_MODE": "token", "RAY_USAGE_STATS_ENABLED": "0"}
    made = [*RAY, "get-auth-token", "--generate"]
    subprocess.run(made, env=os.environ | words, capture_output=True, check=True)
    return words


@pytest.fixture
def address(home: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """Yield the address of a head with one more node."""
    with ExitStack() as nodes:
        # Its sockets lie there, whose names must be short.
        folder = tempfile.mkdtemp(prefix="ray-")
        nodes.callback(shutil.rmtree, folder, ignore_errors=True)
        said = tmp_path / "head.txt"
        head = ("--head", "--port=0", f"--temp-dir={folder}", "--include-dashboard=false")
        nodes.enter_context(_node(home, said, *head))
        told = re.search(r"--address='([^']+)'", said.read_text())
        assert told is not None
        nodes.enter_context(_node(home, tmp_path / "node.txt", f"--address={told[1]}"))
        yield told[1]


@contextmanager
def _node(home: dict[str, str], said: Path, *words: str) -> Iterator[None]:
    with said.open("wb") as output:
        node = subprocess.Popen(
            [*RAY, "start", *words, ONE, "--block"],
            env=os.environ | home,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        until(lambda: b"terminate the Ray" in said.read_bytes() or node.poll() is not None)
        assert node.poll() is None, said.read_text()
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(node.pid, signal.SIGKILL)
        node.wait()


def test_a_fleet_runs_on_nodes_started_by_hand(
    start: Start, address: str, home: dict[str, str], tmp_path: Path, sample: Callable[[str], Path]
) -> None:
    apps = tmp_path / "apps"
    apps.mkdir()
    for name in APPS[:4]:
        shutil.copy(sample(name), apps)
    words: list[str | Path] = ["run", apps, "--date", DAY]
    words += ["--engine", "ray", "--ray-address", address]
    said, problem = start(*words, "--direct-write", "--out", "done", env=home).communicate()
    assert said.startswith(b"4 of 4 done"), problem.decode()
    assert len(list((tmp_path / "done" / "reports").rglob("*.json.gz"))) == 4
    without = start(*words, "--out", "none", env=home | {"RAY_AUTH_MODE": "disabled"})
    said, problem = without.communicate()
    assert (bool(without.returncode), said) == (True, b"")
    assert b"RAY_AUTH_MODE=token" in problem
