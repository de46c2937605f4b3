"""Measure a fleet against its budgets, and print the tables.

    make bench-fleet                                 10,000 apps, 1,000,000 leases; some 20 minutes
    .venv/bin/python benches/fleet.py --apps 1000    a shorter run
    .venv/bin/python benches/fleet.py --only leases  a part; the others stay as they were measured
    .venv/bin/python benches/fleet.py --write        put the tables into docs/benchmarks.md

Parts are `run`, `leases`, `parquet` and `cost`, which needs a run. What was measured is kept in
build/bench-fleet.json, so that a page may be made of parts measured one after the other.

Apps are the bundled samples and those of APPWARDEN_CORPUS, made different builds of by a comment.
"""

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from fleet_leases import measure_leases, measure_parquet
from fleet_run import inspect_plainly, make_apps, run_over
from fleet_tables import (
    Leases,
    Parquet,
    Plain,
    Run,
    cost_table,
    lease_table,
    parquet_line,
    run_table,
)
from publish import publish

Figure = TypeVar("Figure")

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "bench-fleet.json"
MARKS = ("<!-- measured: benches/fleet.py --write -->", "<!-- end of measured fleet -->")
PARTS = ("parquet", "leases", "cost", "run")


class Kept(msgspec.Struct):
    """What was measured so far, and on which day each part was."""

    plain: Plain | None = None
    runs: list[Run] = []
    leases: list[Leases] = []
    parquet: Parquet | None = None
    days: dict[str, str] = {}


def main() -> int:
    options = _options()
    kept = msgspec.json.decode(KEPT.read_bytes(), type=Kept) if KEPT.is_file() else Kept()
    with tempfile.TemporaryDirectory(prefix="appwarden-bench-", dir=options.folder) as name:
        for part in PARTS:
            if part in (options.only or PARTS):
                _measure(part, kept, Path(name), options)
                kept.days[part] = dt.datetime.now(tz=dt.UTC).date().isoformat()
                KEPT.parent.mkdir(exist_ok=True)
                KEPT.write_bytes(msgspec.json.encode(kept))
    text = "\n\n".join(_sections(kept))
    print(text)
    if options.write:
        publish(ROOT / "docs" / "benchmarks.md", text, MARKS)
    return 0


def _measure(part: str, kept: Kept, folder: Path, options: argparse.Namespace) -> None:
    """Measure one part and put it in the place of what was measured before."""
    if part == "parquet":
        kept.parquet = _told(measure_parquet(folder / "parquet"))
    elif part == "leases":
        measured = measure_leases(folder / "leases.sqlite", options.leases)
        kept.leases = [_told(one) for one in measured]
    elif part == "cost":
        kept.plain = _told(inspect_plainly(make_apps(folder / "plain", options.plain)))
    else:
        apps = make_apps(folder / "apps", options.apps)
        # One worker needs no more than a part to show its rate.
        some = {1: apps[: len(apps) // 4], 2: apps}
        kept.runs = [_told(run_over(folder, workers, of)) for workers, of in some.items()]


def _told(figure: Figure) -> Figure:
    """Show a figure as soon as it is there: the whole takes long."""
    print(f"bench: {figure}", file=sys.stderr)
    return figure


def _sections(kept: Kept) -> Iterator[str]:
    """Yield the tables of what there is."""
    yield f"Parts: {', '.join(f'{part} on {day}' for part, day in sorted(kept.days.items()))}."
    if kept.plain is not None and kept.runs:
        yield run_table(kept.plain, kept.runs)
    if kept.leases:
        yield lease_table(kept.leases)
    if kept.parquet is not None:
        yield parquet_line(kept.parquet)
    if kept.plain is not None and kept.runs:
        yield cost_table(kept.plain, kept.runs[-1])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--only", action="append", choices=PARTS, help="measure this part alone (repeatable)"
    )
    parser.add_argument("--apps", type=int, default=10_000)
    parser.add_argument("--plain", type=int, default=400, help="apps inspected without a fleet")
    parser.add_argument("--leases", type=int, default=1_000_000, help="rows of the lease table")
    parser.add_argument("--folder", type=Path, help="where to put the apps and results")
    parser.add_argument("--write", action="store_true", help="rewrite docs/benchmarks.md")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
