"""`appwarden facts APP`: what was seen in the app, as JSON Lines that can be judged again."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import Stopwatch, app_facts
from appwarden.cli.streams import StatusLine, write_output
from appwarden.facts.save import save


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "app", type=Path, metavar="APP", help="an APK, APKS, XAPK or APKM, or a folder of splits"
    )
    shared.add_policy(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_catalogue(parser)
    shared.add_budget(parser)
    shared.add_launch(parser)


def run(options: Namespace) -> int:
    catalogue = load_catalogue(tuple(options.catalogue))
    with StatusLine() as status:
        facts = app_facts(options.app, catalogue, options, watch=Stopwatch(), status=status)
    write_output(save(facts), options.output)
    return ExitStatus.NOTHING
