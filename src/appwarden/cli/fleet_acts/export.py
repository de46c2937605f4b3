"""`appwarden fleet export FLEET WHAT`: tables, failures and statistics for other programs."""

import csv
import shutil
import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.fleet_acts.place import add_fleet, existing
from appwarden.cli.streams import say, write_output
from appwarden.errors import UnreadableError, UsageError
from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.leases.accounts import failures, population
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.export import FORMATS, csv_bytes, export_database, export_table
from appwarden.fleet.results.schema import TABLES
from appwarden.fleet.statistics.population import (
    Sampled,
    Share,
    population_statistics,
    write_statistics,
)

FAILURES_AT_MOST = 10_000_000
WHAT = (*TABLES, "failures", "statistics", "everything")


def configure(parser: ArgumentParser) -> None:
    add_fleet(parser)
    parser.add_argument(
        "what", choices=WHAT, metavar="WHAT",
        help=f"one of {', '.join(WHAT)}; everything is one DuckDB file with all tables",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=FORMATS, default="csv", help="of a table (default: %(default)s)"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="default: stdout, for CSV and JSON Lines"
    )
    parser.add_argument(
        "--sample", type=Path, metavar="FILE",
        help="statistics of the builds of a sample alone, as `appwarden fleet sample` drew it",
    )  # fmt: skip


def run(options: Namespace) -> int:
    destination, table, rules = existing(options)
    with closing(table):
        if options.what == "statistics":
            _statistics(destination, table, rules, options)
        elif options.what == "failures":
            rows = [
                msgspec.structs.astuple(one) for one in failures(table, rules, FAILURES_AT_MOST)
            ]
            head = ("address", "ending", "reason", "tries", "build_sha256")
            write_output(_formed(head, rows, options.format), options.output)
        elif options.what == "everything":
            export_database(destination, _target(options))
            say(f"wrote {options.output}")
        else:
            _table(destination, rules, options)
    return ExitStatus.NOTHING


def _table(destination: Destination, rules: RuleSet, options: Namespace) -> None:
    what, form = options.what, options.format
    if form == "parquet" or options.output is not None:
        export_table(destination, rules, what, form, _target(options))
        return
    # DuckDB writes files: to stdout by its own name it would cut off what `>>` appends to.
    with TemporaryDirectory(prefix="appwarden-export-") as folder:
        written = Path(folder) / f"{what}.{form}"
        export_table(destination, rules, what, form, written)
        with written.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)


def _statistics(
    destination: Destination, table: LeaseTable, rules: RuleSet, options: Namespace
) -> None:
    sample = _read_sample(options.sample) if options.sample is not None else None
    statistics = population_statistics(
        destination, rules, population=population(table, rules), sample=sample
    )
    if sample is None:
        write_statistics(destination, statistics)
    rows = [msgspec.structs.astuple(share) for share in statistics.shares]
    write_output(_formed(Share.__struct_fields__, rows, options.format), options.output)


def _formed(head: tuple[str, ...], rows: list[tuple[object, ...]], form: str) -> bytes:
    if form == "csv":
        return csv_bytes(head, rows)
    if form == "jsonl":
        named = (dict(zip(head, row, strict=True)) for row in rows)
        return b"".join(msgspec.json.encode(row) + b"\n" for row in named)
    raise UsageError("only tables are written as Parquet; choose csv or jsonl")


def _target(options: Namespace) -> Path:
    if options.output is None:
        raise UsageError("name the file with --output")
    path: Path = options.output
    return path


def _read_sample(path: Path) -> list[Sampled]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [
                Sampled(row["build_sha256"], row["stratum"], int(row["stratum_size"]))
                for row in csv.DictReader(file)
            ]
    except (OSError, KeyError, ValueError, csv.Error) as problem:
        raise UnreadableError(f"{path}: not a sample of a fleet ({problem})") from problem
