"""The Ray engine on several nodes of one machine: workers, nodes and supervisors are killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from fleet_support import DAY, Start, builds_in_parts, descendants, until, variants

from appwarden.fleet.leases import LeaseTable, accounts
from appwarden.fleet.leases.table import LEASE_SECONDS
from appwarden.fleet.results.destination import Destination

BUILDS = 100
NODES = Path(__file__).parent / "ray_nodes.py"

pytestmark = pytest.mark.timeout(240)


class Nodes:
    """The program that holds the cluster."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(NODES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self.address = self._answer()

    def tell(self, command: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        assert self._answer() == command

    def workers(self) -> list[int]:
        """Return the processes in which Ray runs our tasks."""
        found = []
        for pid in descendants(self._process.pid):
            with suppress(OSError):
                if Path(f"/proc/{pid}/cmdline").read_bytes().startswith(b"ray::item"):
                    found.append(pid)
        return found

    def kill_a_worker(self) -> bool:
        """Kill one of them; False where none runs, or it has ended by itself meanwhile."""
        for pid in self.workers():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                return True
        return False

    def end(self) -> None:
        with suppress(OSError, subprocess.TimeoutExpired):
            self._process.communicate("end\n", timeout=30)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="module")
def nodes() -> Iterator[Nodes]:
    made = Nodes()
    assert made.address
    yield made
    made.end()


def test_workers_nodes_and_supervisors_may_go(  # noqa: PLR0913, PLR0917  fixtures
    start: Start,
    nodes: Nodes,
    destination: Destination,
    opened: Callable[[], LeaseTable],
    leases: str,
    tmp_path: Path,
    sample: Callable[[str], Path],
) -> None:
    many = tmp_path / "many"
    variants(many, sample("clean_app"), BUILDS)
    words: list[str | Path] = ["run", many, "--out", destination.folder, "--date", DAY]
    words += ["--engine", "ray", "--ray-address", nodes.address]
    if leases.startswith("postgres"):
        words += ["--leases", leases]
    table = opened()

    def done() -> int:
        known = table.rule_sets()
        return accounts.counts(table, known[0]).done if known else 0

    first = start(*words)
    until(lambda: done() > 5, 90)
    until(nodes.kill_a_worker, 10)
    before = done()
    until(lambda: done() > before + 5, 60)
    first.kill()  # the supervisor; its tasks go with it, its leases run out
    first.wait()
    with table.database.transaction() as cursor:
        cursor.execute("UPDATE item SET ready_at = ready_at - ?", (LEASE_SECONDS,))
    second = start(*words, "--direct-write")
    before = done()
    until(lambda: done() > before + 5, 90)
    nodes.tell("drop")
    nodes.tell("join")
    out, said = second.communicate(timeout=120)
    assert out.startswith(f"{BUILDS} of {BUILDS} done".encode()), said.decode()
    counted = builds_in_parts(destination)
    assert (len(counted), counted.total()) == (BUILDS, BUILDS)
    assert sum(1 for _ in destination.reports.rglob("*.json.gz")) >= BUILDS
