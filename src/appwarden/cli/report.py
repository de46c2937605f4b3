"""`appwarden report FINDINGS`: saved findings, or a saved report, in any format."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.cli import options as shared
from appwarden.cli.saved import load_report
from appwarden.cli.streams import read_input
from appwarden.cli.views import add_formats, check_targets, write_views


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "findings",
        type=Path,
        metavar="FINDINGS",
        help="saved by `appwarden findings`, or a report in JSON; - is stdin",
    )
    shared.add_language(parser)
    add_formats(parser)
    shared.add_fail_on(parser)


def run(options: Namespace) -> int:
    check_targets(options)
    report = load_report(read_input(options.findings), str(options.findings))
    write_views(report, options)
    return shared.fail_status(report.findings, options.fail_on)
