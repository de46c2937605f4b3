"""`appwarden fleet`: many apps, on this machine or many; every act lives in the module of its name.

Only the chosen act's module is imported: each needs other packages of the extra `fleet`.
"""

import importlib
from argparse import ArgumentParser, Namespace
from typing import cast

from appwarden.cli.parser import Command
from appwarden.errors import AppwardenError

ACTS = {
    "run": "inspect every app of the sources once; stop it and start it again at any time",
    "status": "how far, how fast, what failed and why, what was slow",
    "export": "findings, statistics or whole tables as CSV, JSON Lines, Parquet or DuckDB",
    "sample": "draw a stratified sample of the builds for tests in depth",
}


def configure(parser: ArgumentParser) -> None:
    parser.epilog = "docs/fleet.md says how the results are laid out, and how a cluster is started."
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, summary in ACTS.items():
        _load(name).configure(acts.add_parser(name, help=summary))


def run(options: Namespace) -> int:
    return _load(options.act).run(options)


def _load(name: str) -> Command:
    try:
        return cast("Command", importlib.import_module(f"appwarden.cli.fleet_acts.{name}"))
    except ModuleNotFoundError as problem:
        raise AppwardenError(
            f"{problem.name} is not installed; pip install 'appwarden[fleet]'"
        ) from problem
