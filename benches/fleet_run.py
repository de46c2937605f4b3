"""Apps through `appwarden fleet run`: CPU of every process, and the memory they hold on the way."""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from statistics import linear_regression
from typing import NamedTuple

from fleet_tables import DAY, Memory, Plain, Run

from appwarden.fleet.leases import open_table
from appwarden.fleet.leases.accounts import sums
from appwarden.fleet.results.destination import Destination

ROOT = Path(__file__).resolve().parent.parent
# One of so many apps is of the corpus, where there is one; the others are samples.
CORPUS_EVERY = 20
LOOK_SECONDS = 0.5
# A run over so many apps for each worker is hardly more than its start and its end.
FEW_A_WORKER = 4
# So many parts are written before the memory of a run has settled: the first brings Arrow into the
# supervisor, and what a part takes is there a second time where the free places do not fit.
PARTS_BEFORE = 2
# Fewer looks after them say nothing of a slope.
LOOKS_AT_LEAST = 40
KILOBYTE = 1024
_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>


class _Look(NamedTuple):
    """What the processes of a run hold at one moment (`at`, seconds), in MB of 1,048,576 bytes.

    `lasting` is the anonymous memory of those that live as long as the run: supervisor, zygotes.
    """

    at: float
    parts: int
    held: float
    lasting: float
    reading: bool


class _Fleet(NamedTuple):
    """What one call of the command took, and where its results are."""

    out: Path
    seconds: float
    cpu_seconds: float
    looks: list[_Look]


def make_apps(folder: Path, count: int) -> list[Path]:
    """Write `count` different builds: the end record's comment holds a number.

    Its length differs as well: builds of one size would all be compared by their hash, and in a
    store hardly any two are of one size.
    """
    folder.mkdir()
    samples = [path.read_bytes() for path in sorted((ROOT / "tests/samples/apks").glob("*.apk"))]
    corpus = Path(os.environ.get("APPWARDEN_CORPUS") or "nowhere") / "apps"
    real = [path.read_bytes() for path in sorted(corpus.glob("*.apk"))]
    made = []
    for number in range(count):
        from_corpus = bool(real) and number % CORPUS_EVERY == 0
        bodies = real if from_corpus else samples
        turn, which = divmod(number // CORPUS_EVERY if from_corpus else number, len(bodies))
        content = bodies[which]
        if content[-2:] == b"\0\0":  # no comment yet
            mark = b"%08d" % number + b"." * turn
            content = content[:-2] + len(mark).to_bytes(2, "little") + mark
        path = folder / f"{number:06d}.apk"
        path.write_bytes(content)
        made.append(path)
    return made


def inspect_plainly(apps: Sequence[Path]) -> Plain:
    """Read, judge and report the apps in one process, without any fleet."""
    command = [sys.executable, str(ROOT / "benches" / "fleet_plain.py"), DAY]
    said = subprocess.run(
        command, input="\n".join(map(str, apps)), capture_output=True, text=True, check=True
    )
    return Plain(**json.loads(said.stdout))


def run_over(folder: Path, workers: int, apps: Sequence[Path]) -> Run:
    """Run the command over a few of the apps, then over all; each into a folder of its own."""
    few = _fleet(folder / f"few-{workers}", workers, apps[: FEW_A_WORKER * workers])
    all_of_them = _fleet(folder / f"all-{workers}", workers, apps)
    out = all_of_them.out
    return Run(
        workers=workers,
        apps=len(apps),
        seconds=all_of_them.seconds,
        cpu_seconds=all_of_them.cpu_seconds,
        inspecting_seconds=_inspecting_seconds(out),
        few_apps=FEW_A_WORKER * workers,
        few_seconds=few.cpu_seconds - _inspecting_seconds(few.out),
        memory=_memory(all_of_them.looks, len(apps) / all_of_them.seconds),
        documents_bytes=sum(_bytes_below(out / name) for name in ("reports", "facts")),
        parts_bytes=_bytes_below(out / "parts"),
        leases_bytes=_bytes_below(out / "fleet.sqlite"),
    )


def _fleet(out: Path, workers: int, apps: Sequence[Path]) -> _Fleet:
    """Run the command over apps; look at the memory of its processes on the way."""
    # Whoever loses its parent comes to this process, so that its CPU is counted too.
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1)
    listing = out.with_suffix(".txt")
    listing.write_text("".join(f"{path}\n" for path in apps))
    command = [sys.executable, "-m", "appwarden", "fleet", "run", str(listing)]
    command += ["--out", str(out), "--workers", str(workers), "--date", DAY]
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        looks = list(_looks(run, out))
    seconds = time.perf_counter() - begun
    _reap_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode:
        message = f"bench: {' '.join(command)} ended with status {run.returncode}"
        raise SystemExit(message)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return _Fleet(out, seconds, used, looks)


def _reap_orphans() -> None:
    with suppress(ChildProcessError):
        while True:
            os.wait()


def _inspecting_seconds(out: Path) -> float:
    """Return the CPU that inspections took, from a file to the bytes of its report and facts."""
    destination = Destination(out)
    with closing(open_table(destination.lease_file)) as table:
        return sum(sums(table, one)["cpu_seconds"] for one in table.rule_sets())


def _looks(run: "subprocess.Popen[bytes]", out: Path) -> Iterator[_Look]:
    """Look at a run until it ends."""
    while run.poll() is None:
        zygotes = _children(run.pid)
        readers = [pid for zygote in zygotes for pid in _children(zygote)]
        held = {pid: _held_mb(pid) for pid in (run.pid, *zygotes, *readers)}
        yield _Look(
            at=time.perf_counter(),
            parts=sum(1 for _ in (out / "manifest").glob("*.json")),
            held=sum(whole for whole, _ in held.values()),
            lasting=sum(held[pid][1] for pid in (run.pid, *zygotes)),
            reading=bool(readers),
        )
        time.sleep(LOOK_SECONDS)


def _memory(looks: Sequence[_Look], rate: float) -> Memory:
    """Judge what was held while apps were read, once it has settled; `rate` in apps a second."""
    at_end = max((look.held for look in looks if not look.reading), default=0.0)
    settled = [look for look in looks if look.reading and look.parts >= PARTS_BEFORE]
    if len(settled) < LOOKS_AT_LEAST:
        return Memory(None, None, None, at_end)
    quarter = len(settled) // 4
    early, late = (
        max(look.held for look in some) for some in (settled[:quarter], settled[-quarter:])
    )
    a_second, _ = linear_regression(
        [look.at for look in settled], [look.lasting for look in settled]
    )
    return Memory(early, late, a_second / rate * 1000, at_end)


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(word) for one in tasks for word in (one / "children").read_text().split()]
    except OSError:
        return []


def _held_mb(pid: int) -> tuple[float, float]:
    """Return the memory that is a process's own part (PSS), and what of it lies in no file."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    told = dict(line.split(":", 1) for line in lines[1:])
    whole, anonymous = (int(told[name].split()[0]) / KILOBYTE for name in ("Pss", "Pss_Anon"))
    return whole, anonymous


def _bytes_below(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
