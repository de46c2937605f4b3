"""`appwarden fleet sample FLEET`: which builds to test in depth, spread over strata."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.fleet_acts.place import add_fleet, existing
from appwarden.cli.streams import write_output
from appwarden.fleet.results.export import csv_bytes
from appwarden.fleet.statistics.sample import STRATIFIERS, Drawn, draw_sample

SHARE = 0.02
BY = ("app_type", "result")


def configure(parser: ArgumentParser) -> None:
    add_fleet(parser)
    parser.add_argument(
        "--share", type=_share, default=SHARE, metavar="SHARE",
        help="of the builds with a report, 0 to 1 (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--by", action="append", choices=STRATIFIERS, metavar="NAME",
        help=f"what strata are made by (repeatable): {', '.join(STRATIFIERS)}; default: "
        f"{' and '.join(BY)}",
    )  # fmt: skip
    parser.add_argument(
        "--seed", default="1", metavar="WORD", help="another word draws others (default: 1)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")


def run(options: Namespace) -> int:
    destination, table, rules = existing(options)
    table.close()
    by = options.by or BY
    drawn = draw_sample(destination, rules, share=options.share, by=by, seed=options.seed)
    write_output(csv_bytes(Drawn._fields, drawn), options.output)
    return ExitStatus.NOTHING


def _share(words: str) -> float:
    try:
        share = float(words)
    except ValueError as problem:
        raise ArgumentTypeError(f"{words!r} is not a number") from problem
    if not 0 < share <= 1:
        raise ArgumentTypeError("a share is more than 0 and at most 1")
    return share
