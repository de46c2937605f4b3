"""`appwarden artifact APP`: what the package is, as JSON."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import open_app
from appwarden.cli.saved import encode
from appwarden.cli.streams import write_output


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "app", type=Path, metavar="APP", help="an APK, APKS, XAPK or APKM, or a folder of splits"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_catalogue(parser)


def run(options: Namespace) -> int:
    opened = open_app(options.app, load_catalogue(tuple(options.catalogue)))
    write_output(encode(opened.artifact), options.output)
    return ExitStatus.NOTHING
