"""`appwarden check APP`: every stage for one app, then its report."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.cli import options as shared
from appwarden.cli.inspection import inspect_app
from appwarden.cli.views import add_formats, check_targets, write_views


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "app", type=Path, metavar="APP", help="an APK, APKS, XAPK or APKM, or a folder of splits"
    )
    shared.add_policy(parser)
    shared.add_language(parser)
    add_formats(parser)
    shared.add_fail_on(parser)
    shared.add_judging(parser)
    shared.add_catalogue(parser)
    shared.add_budget(parser)
    shared.add_launch(parser)


def run(options: Namespace) -> int:
    check_targets(options)
    report = inspect_app(options.app, options)
    write_views(report, options)
    return shared.fail_status(report.findings, options.fail_on)
