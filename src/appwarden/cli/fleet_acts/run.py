"""`appwarden fleet run SOURCE... --out FLEET`: every app once, whatever ends in between."""

import os
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import closing, redirect_stdout
from pathlib import Path
from types import FrameType

from appwarden.catalogue import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.fleet_acts.place import add_leases, joined
from appwarden.cli.inspection import LAUNCHES_SECONDS
from appwarden.cli.streams import StatusLine, say
from appwarden.errors import UsageError
from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.leases.accounts import counts, population
from appwarden.fleet.leases.model import Counts, Retry
from appwarden.fleet.model import MEBIBYTE, Judging, Limits, RuleSet, rule_set
from appwarden.fleet.rejudge import stored_candidates
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.run import Fleet, Progress, enter_candidates, run_fleet
from appwarden.fleet.sources import candidates
from appwarden.fleet.statistics.population import population_statistics, write_statistics
from appwarden.fleet.status import write_status
from appwarden.fleet.workers import Engine
from appwarden.fleet.workers.wire import Setting

# Twice this is the longest that an item may take before it counts as a failure.
BUDGET_SECONDS = 60.0
ITEMS_PER_PROCESS = 64


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE",
        help="a folder, listings that `store sync` fetched, a glob, an app, a list (.txt, .csv, "
        ".jsonl) or an address that fsspec knows, such as s3://BUCKET/FOLDER or https://HOST/app.apk",
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FLEET", help="the folder of the results"
    )
    parser.add_argument(
        "--rejudge", action="store_true",
        help="judge the stored facts of the fleet under this catalogue, without the apps",
    )  # fmt: skip
    add_leases(parser)
    _add_engine(parser)
    _add_limits(parser)
    shared.add_catalogue(parser)
    parser.add_argument(
        "--pack", action="append", metavar="ID",
        help="judge by this set of duties (repeatable; default: all that are in force)",
    )  # fmt: skip
    parser.add_argument(
        "--date", type=shared.day, default=None, metavar="YYYY-MM-DD",
        help="judge by what was in force on this day (default: the day this fleet was first "
        "judged by the same catalogue, else today)",
    )  # fmt: skip


def _add_engine(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--engine", choices=("local", "ray"), default="local",
        help="where apps are inspected: here, or on a Ray cluster (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--workers", type=_count, default=None, metavar="N",
        help="inspections at a time (default: one for each core of this machine or cluster)",
    )  # fmt: skip
    parser.add_argument(
        "--ray-address", metavar="ADDRESS",
        help="the cluster (default: RAY_ADDRESS, else one of this machine alone)",
    )  # fmt: skip
    parser.add_argument(
        "--direct-write", action="store_true",
        help="with ray: workers write reports themselves; FLEET is a folder that all share",
    )  # fmt: skip


def _add_limits(parser: ArgumentParser) -> None:
    shared.add_budget(parser, default=BUDGET_SECONDS)
    shared.add_launch(parser)
    parser.add_argument(
        "--time-limit", type=float, default=300.0, metavar="SECONDS",
        help="end an inspection that takes longer (default: %(default)g)",
    )  # fmt: skip
    parser.add_argument(
        "--memory-limit", type=_count, default=3072, metavar="MIB",
        help="memory that one inspection may take (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--tries", type=_count, default=3, metavar="N",
        help="quarantine an item that failed so often (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--retry-quarantined", action="store_true", help="try quarantined items again"
    )
    parser.add_argument(
        "--items-per-process", type=_count, default=ITEMS_PER_PROCESS, metavar="N",
        help="how many files one process may read one after the other; 1 costs a process for each "
        "(default: %(default)s)",
    )  # fmt: skip


def run(options: Namespace) -> int:
    if bool(options.sources) == options.rejudge:
        raise UsageError("name sources, or --rejudge for the stored facts; not both")
    destination = Destination(options.out)
    destination.make()
    with closing(joined(destination, options)) as table:
        table.retry = Retry(tries=options.tries)
        rules = _rules(table, options)
        fleet = Fleet(table, rules, destination)
        _list(fleet, options)
        # Ray prints what befell a node on stdout, where the result belongs.
        with redirect_stdout(sys.stderr), closing(_engine(destination, rules, options)) as engine:
            _inspect(fleet, engine)
        left = counts(table, rules)
        write_status(table, rules, destination)
        write_statistics(
            destination,
            population_statistics(destination, rules, population=population(table, rules)),
        )
    sys.stdout.write(f"{_told(left)}; rule set {rules.id}\n")
    return ExitStatus.NOTHING


def _rules(table: LeaseTable, options: Namespace) -> RuleSet:
    """Return the rule set of the options; without a day that of the same rules before."""
    judging = Judging(
        day=shared.judged_day(options).isoformat(),
        packs=tuple(options.pack) if options.pack else None,
        catalogue=tuple(str(folder.absolute()) for folder in options.catalogue),
        budget_seconds=options.budget,
        launch_seconds=None if options.no_launch else min(LAUNCHES_SECONDS, options.budget),
    )
    rules = rule_set(load_catalogue(options.catalogue), judging)
    if options.date is None:
        for earlier in table.rule_sets():
            if rules.begun_as(earlier):
                return earlier
    return table.begin(rules)


def _list(fleet: Fleet, options: Namespace) -> None:
    if options.retry_quarantined:
        say(f"{fleet.table.retry_quarantined(fleet.rules)} quarantined items wait again")
    with StatusLine() as status:
        status.show("listing what the sources offer")
        if options.rejudge:
            enter_candidates(fleet, stored_candidates(fleet.table, fleet.rules))
        else:
            enter_candidates(fleet, candidates(options.sources))


def _engine(destination: Destination, rules: RuleSet, options: Namespace) -> Engine:
    limits = Limits(
        wall_seconds=options.time_limit,
        cpu_seconds=int(options.time_limit) + 1,
        memory_bytes=options.memory_limit * MEBIBYTE,
    )
    setting = Setting(rules.judging, limits, options.items_per_process)
    if options.engine == "local":
        from appwarden.fleet.workers.local import LocalEngine  # noqa: PLC0415  one of the two

        workers = options.workers or len(os.sched_getaffinity(0))
        return LocalEngine(setting, workers, destination.facts)
    from appwarden.fleet.workers.on_ray import RayEngine  # noqa: PLC0415  Ray takes a second

    return RayEngine(
        setting,
        destination,
        address=options.ray_address,
        workers=options.workers,
        direct_write=options.direct_write,
    )


def _inspect(fleet: Fleet, engine: Engine) -> None:
    stop = _Stop()
    with StatusLine() as line:

        def show(progress: Progress) -> None:
            status = write_status(fleet.table, fleet.rules, fleet.destination)
            line.show(_line(status.counts, progress))

        run_fleet(fleet, engine, stopping=stop, on_progress=show)
    if stop():
        say("stopped; the same command goes on from here")


class _Stop:
    """The first Ctrl-C or SIGTERM lets what is under way end, the second ends it."""

    def __init__(self) -> None:
        self._asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    def __call__(self) -> bool:
        return self._asked

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True


def _line(found: Counts, progress: Progress) -> str:
    rate = progress.ended / progress.seconds if progress.seconds else 0.0
    left = f"{found.waiting / rate / 3600:.1f} h left" if rate else "no end in sight yet"
    return f"{_told(found)}; {progress.failed} failed, {rate:.1f}/s, {left}"


def _told(found: Counts) -> str:
    return (
        f"{found.done} of {found.total} done, {found.waiting} waiting, "
        f"{found.quarantined} quarantined"
    )


def _count(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise ArgumentTypeError(f"{words!r} is not a number from 1")
    return int(words)
