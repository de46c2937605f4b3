"""A lease table and Parquet parts measured: rows in, rates out."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import psycopg
from fleet_tables import DAY, Leases, Parquet

from appwarden.catalogue import load_catalogue
from appwarden.fleet.leases import open_table
from appwarden.fleet.leases.table import LeaseTable
from appwarden.fleet.model import Candidate, Judging, Outcome, RuleSet, Task, rule_set
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.parts import write_part
from appwarden.fleet.results.rows import STAGES, Told

CLAIMED_AT_ONCE = 64
LEASED_SECONDS = 20.0
FINDINGS = 100_000
FINDINGS_A_BUILD = 10
LOOK_SECONDS = 1.0


def measure_leases(file: Path, rows: int) -> Iterator[Leases]:
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


def measure_parquet(folder: Path) -> Parquet:
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
