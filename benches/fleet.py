"""Measure a fleet against its budgets, and print the tables.

    make bench-fleet                                 10,000 apps, 1,000,000 leases; some 15 minutes
    .venv/bin/python benches/fleet.py --apps 1000    a shorter run
    .venv/bin/python benches/fleet.py --write        put the tables into docs/benchmarks.md

Apps are the bundled samples and those of APPWARDEN_CORPUS, made different builds of by a comment.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import msgspec
import psycopg
from fleet_tables import Leases, Parquet, Plain, Run, cost_table, tables
from publish import publish

from appwarden.catalogue import load_catalogue
from appwarden.fleet.leases import open_table
from appwarden.fleet.leases.accounts import sums
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import Candidate, Judging, Outcome, RuleSet, Task, rule_set
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.parts import write_part
from appwarden.fleet.results.rows import STAGES, Told

Figure = TypeVar("Figure")

ROOT = Path(__file__).resolve().parent.parent
MARKS = ("<!-- measured: benches/fleet.py --write -->", "<!-- end of measured fleet -->")
DAY = "2026-11-01"
# One of so many apps is of the corpus, where there is one; the others are samples.
CORPUS_EVERY = 20
CLAIMED_AT_ONCE = 64
LEASED_SECONDS = 20.0
FINDINGS = 100_000
FINDINGS_A_BUILD = 10
LOOK_SECONDS = 1.0
KILOBYTE = 1024


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="appwarden-bench-", dir=options.folder) as name:
        folder = Path(name)
        parquet = _told(_write_parquet(folder / "parquet"))
        leases = [_told(one) for one in _all_leases(folder / "leases.sqlite", options.leases)]
        apps = _make_apps(folder / "apps", options.apps)
        plain = _told(_inspect_plainly(apps[: options.plain]))
        # One worker needs no more than a part to show its rate.
        runs = [_told(_run(folder, 1, apps[: len(apps) // 4])), _told(_run(folder, 2, apps))]
    text = "\n\n".join([tables(plain, runs, leases, parquet), cost_table(plain, runs[-1])])
    print(text)
    if options.write:
        publish(ROOT / "docs" / "benchmarks.md", text, MARKS)
    return 0


def _told(figure: Figure) -> Figure:
    """Show a figure as soon as it is there: the whole takes long."""
    print(f"bench: {figure}", file=sys.stderr)
    return figure


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--apps", type=int, default=10_000)
    parser.add_argument("--plain", type=int, default=400, help="apps inspected without a fleet")
    parser.add_argument("--leases", type=int, default=1_000_000, help="rows of the lease table")
    parser.add_argument("--folder", type=Path, help="where to put the apps and results")
    parser.add_argument("--write", action="store_true", help="rewrite docs/benchmarks.md")
    return parser.parse_args()


def _make_apps(folder: Path, count: int) -> list[Path]:
    """Write `count` different builds: the end record's comment holds a number."""
    folder.mkdir()
    samples = [path.read_bytes() for path in sorted((ROOT / "tests/samples/apks").glob("*.apk"))]
    corpus = Path(os.environ.get("APPWARDEN_CORPUS") or "nowhere") / "apps"
    real = [path.read_bytes() for path in sorted(corpus.glob("*.apk"))]
    made = []
    for number in range(count):
        from_corpus = bool(real) and number % CORPUS_EVERY == 0
        bodies = real if from_corpus else samples
        content = bodies[number // (CORPUS_EVERY if from_corpus else 1) % len(bodies)]
        if content[-2:] == b"\0\0":  # no comment yet
            mark = b"%08d" % number
            content = content[:-2] + len(mark).to_bytes(2, "little") + mark
        path = folder / f"{number:06d}.apk"
        path.write_bytes(content)
        made.append(path)
    return made


def _inspect_plainly(apps: list[Path]) -> Plain:
    """Read, judge and report the apps in one process, without any fleet."""
    command = [sys.executable, str(ROOT / "benches" / "fleet_plain.py"), DAY]
    said = subprocess.run(
        command, input="\n".join(map(str, apps)), capture_output=True, text=True, check=True
    )
    return Plain(**json.loads(said.stdout))


def _run(folder: Path, workers: int, apps: list[Path]) -> Run:
    """Run the command over apps; look at the memory of its processes on the way."""
    out, listing = folder / f"out-{workers}", folder / f"apps-{workers}.txt"
    listing.write_text("".join(f"{path}\n" for path in apps))
    command = [sys.executable, "-m", "appwarden", "fleet", "run", str(listing)]
    command += ["--out", str(out), "--workers", str(workers), "--date", DAY]
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    held, afterwards = list[float](), list[float]()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        while run.poll() is None:
            readers = _descendants(run.pid)
            # Without readers it starts, or makes its statistics.
            (held if readers else afterwards).append(
                sum(_held_mb(pid) for pid in (run.pid, *readers))
            )
            time.sleep(LOOK_SECONDS)
    seconds = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode:
        message = f"bench: {' '.join(command)} ended with status {run.returncode}"
        raise SystemExit(message)
    return Run(
        workers=workers,
        apps=len(apps),
        seconds=seconds,
        cpu_seconds=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        inspecting_seconds=_inspecting_seconds(out),
        early_mb=max(held[len(held) // 8 : len(held) // 4 + 1]),
        late_mb=max(held[-len(held) // 4 :]),
        end_mb=max(afterwards, default=0.0),
        documents_bytes=sum(_bytes_below(out / name) for name in ("reports", "facts")),
        parts_bytes=_bytes_below(out / "parts"),
        leases_bytes=_bytes_below(out / "fleet.sqlite"),
    )


def _inspecting_seconds(out: Path) -> float:
    """Return the CPU that inspections took, from a file to the bytes of its report and facts."""
    destination = Destination(out)
    with closing(open_table(destination.lease_file)) as table:
        return sum(sums(table, one)["cpu_seconds"] for one in table.rule_sets())


def _descendants(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        words = [word for one in tasks for word in (one / "children").read_text().split()]
    except OSError:
        return []
    return [int(word) for word in words] + [
        one for word in words for one in _descendants(int(word))
    ]


def _held_mb(pid: int) -> float:
    """Return the memory that is a process's own part (PSS), in MB of 1,048,576 bytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / KILOBYTE for line in lines if line.startswith("Pss:")), 0.0)


def _bytes_below(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def _all_leases(file: Path, rows: int) -> Iterator[Leases]:
    """Measure a file, and the server that DATABASE_URL names as it is and when it waits for disks.

    To wait is what a server that somebody relies on does; a test's own may not.
    """
    yield _lease("SQLite", file, rows)
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        print("bench: DATABASE_URL names no PostgreSQL; it is left out", file=sys.stderr)
        return
    with psycopg.connect(server, autocommit=True) as connection:
        if _shown(connection, "fsync") == "off":
            yield _lease("PostgreSQL, fsync off", server, rows)
            connection.execute("DROP TABLE fleet, rule_set, item, result, part")
            for name in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(f"ALTER SYSTEM SET {name} = on")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CHECKPOINT")
            while _shown(connection, "fsync") == "off":
                time.sleep(LOOK_SECONDS)
    yield _lease("PostgreSQL, fsync on", server, rows)


def _shown(connection: psycopg.Connection, name: str) -> str:
    row = connection.execute(f"SHOW {name}").fetchone()
    return str(row[0]) if row else ""


def _lease(name: str, place: Path | str, rows: int) -> Leases:
    """Fill a lease table, then claim and finish for a while."""
    rules = rule_set(load_catalogue(), Judging(day=DAY))
    with closing(open_table(place)) as table:
        table.begin(rules)
        begun = time.perf_counter()
        table.enter(rules, (Candidate(f"/apps/{row}.apk", row, "1") for row in range(rows)))
        entered = time.perf_counter() - begun
        done, used, begun = 0, time.process_time(), time.perf_counter()
        while time.perf_counter() - begun < LEASED_SECONDS and (
            tasks := table.claim(rules, CLAIMED_AT_ONCE)
        ):
            done += table.finish(rules, [_outcome(task) for task in tasks])
        seconds = time.perf_counter() - begun
        cpu = time.process_time() - used
    return Leases(name, rows, rows / entered, done / seconds, cpu / max(done, 1))


def _outcome(task: Task) -> Outcome:
    rows = bytes(4000)
    return Outcome(
        item=task.item, ending="reported", build_sha256=f"{task.item:064x}", size_bytes=1, rows=rows
    )


def _write_parquet(folder: Path) -> Parquet:
    """Write findings as parts, from rows in the lease table as after any inspection."""
    finding = ("0" * 16, "app_reads_device_id_before_consent", ("CN2019-3.1", "MIIT-T01"))
    row = (*finding, "MIIT-T01", "violation", "high", "static_path", "app", ("device.imei",), False)
    told = Told(
        build=("com.example", "x", "1", 1, 30, None, None, (), None, None, "1", "0" * 64),
        timing=(0.1,) * len(STAGES),
        tables={"findings": [[value] * FINDINGS_A_BUILD for value in row]},
    )
    destination = Destination(folder)
    destination.make()
    rules = rule_set(load_catalogue(), Judging(day=DAY))
    with closing(open_table(destination.lease_file)) as table:
        _finish_all(table, rules, msgspec.msgpack.encode(told))
        begun, used = time.perf_counter(), time.process_time()
        while write_part(table, rules, destination):
            pass
        return Parquet(FINDINGS, time.perf_counter() - begun, time.process_time() - used)


def _finish_all(table: LeaseTable, rules: RuleSet, rows: bytes) -> None:
    builds = FINDINGS // FINDINGS_A_BUILD
    table.begin(rules)
    table.enter(rules, (Candidate(f"/apps/{number}.apk", 1, "1") for number in range(builds)))
    while tasks := table.claim(rules, CLAIMED_AT_ONCE):
        outcomes = [msgspec.structs.replace(_outcome(task), rows=rows) for task in tasks]
        table.finish(rules, outcomes)


if __name__ == "__main__":
    raise SystemExit(main())
