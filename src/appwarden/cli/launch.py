"""`appwarden launch APP`: what a first start reads before anyone taps, as JSON Lines."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import LAUNCH_SECONDS, open_app
from appwarden.cli.streams import StatusLine, write_output
from appwarden.facts.launch import World, launch_app, save
from appwarden.facts.sdks import Prefixes

_MOST_WAYS = 1000
_STANDARD = World()


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "app", type=Path, metavar="APP", help="an APK, APKS, XAPK or APKM, or a folder of splits"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    parser.add_argument(
        "--api-level", type=int, choices=range(21, 36), default=_STANDARD.api_level, metavar="N",
        help="version of the phone's system, 21 to 35 (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--no-permissions", action="store_true",
        help="the phone has granted no permission (default: all)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=_seed, default=_STANDARD.seed, metavar="N",
        help="another seed plants another phone and person (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--abroad", action="store_true",
        help="the phone is of the maker that the code names most, in another country",
    )  # fmt: skip
    parser.add_argument(
        "--ways", type=_ways, default=_STANDARD.forks, metavar="N",
        help="ways not taken at unknown decisions to go too (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--minutes", type=_minutes, default=_STANDARD.horizon_ms // 60_000, metavar="N",
        help="virtual minutes that timers, alarms and jobs get (default: %(default)s)",
    )  # fmt: skip
    shared.add_catalogue(parser)
    shared.add_budget(parser, "launch", LAUNCH_SECONDS)


def _seed(text: str) -> int:
    seed = int(text)
    if not 0 <= seed < 1 << 64:
        raise ValueError
    return seed


def _minutes(text: str) -> int:
    minutes = int(text)
    if not 0 < minutes <= 7 * 24 * 60:
        raise ValueError
    return minutes


def _ways(text: str) -> int:
    ways = int(text)
    if not 0 <= ways <= _MOST_WAYS:
        raise ValueError
    return ways


def run(options: Namespace) -> int:
    catalogue = load_catalogue(tuple(options.catalogue))
    world = World(
        seed=options.seed,
        api_level=options.api_level,
        granted=() if options.no_permissions else None,
        horizon_ms=options.minutes * 60_000,
        abroad=options.abroad,
        forks=options.ways,
    )
    with StatusLine() as status:
        status.show(f"reading {options.app}")
        opened = open_app(options.app, catalogue)
        status.show(f"launching {opened.artifact.manifest.package}")
        launch = launch_app(opened, catalogue, world, budget_seconds=options.budget)
    prefixes = Prefixes(catalogue, opened.artifact.manifest.package)
    trace = save(
        launch,
        opened.artifact,
        world,
        catalogue_sha256=catalogue.sha256,
        subject_of=prefixes.subject_of,
    )
    write_output(trace, options.output)
    return ExitStatus.NOTHING
