"""`appwarden explain REPORT ID`: the places of a finding or a fact, to see with one's own eyes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from pathlib import Path

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import LAUNCH_SECONDS, open_app
from appwarden.cli.saved import encode, load_report
from appwarden.cli.streams import read_input, write_output
from appwarden.errors import UsageError
from appwarden.facts.launch import launch_app, worlds_of_inspection
from appwarden.model import Text
from appwarden.report.explain import Disassemble, explain, explanation_text
from appwarden.report.launch_view import tell_replay
from appwarden.report.model import Report

INSTRUCTIONS_SHOWN = 7


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("report", type=Path, metavar="REPORT", help="in JSON; - is stdin")
    parser.add_argument(
        "id",
        metavar="ID",
        help="a finding's id, or as much of its beginning as is unique; or access-N, screen-N",
    )
    parser.add_argument(
        "--app", type=Path, metavar="APP", help="the app itself, to show the code at each place"
    )
    shared.add_language(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_catalogue(parser)


def run(options: Namespace) -> int:
    report = load_report(read_input(options.report), str(options.report))
    catalogue = load_catalogue(tuple(options.catalogue))
    opened = _app_of(options.app, report, catalogue) if options.app is not None else None
    code = _code_of(opened) if opened is not None else None
    manifest = opened.artifact.manifest if opened is not None else None
    explanation = explain(report, options.id, catalogue, code, manifest)
    if opened is not None:
        replays = replay(opened, catalogue, report, {one.fact for one in explanation.seen})
        explanation = msgspec.structs.replace(explanation, replays=replays)
    if options.format == "json":
        content = encode(explanation)
    else:
        content = explanation_text(explanation, options.lang).encode()
    write_output(content, options.output)
    return ExitStatus.NOTHING


def _app_of(app: Path, report: Report, catalogue: Catalogue) -> OpenedArtifact:
    """Open the app of the report; raises UsageError for another app."""
    opened = open_app(app, catalogue)
    if opened.artifact.sha256 != report.artifact.sha256:
        raise UsageError(
            f"{app} is not the app of this report: its SHA-256 is {opened.artifact.sha256}, "
            f"the report's {report.artifact.sha256}"
        )
    return opened


def _code_of(opened: OpenedArtifact) -> Disassemble:
    return lambda method, offset: opened.package.disassemble(method, offset, INSTRUCTIONS_SHOWN)


def replay(
    opened: OpenedArtifact, catalogue: Catalogue, report: Report, facts: Collection[str]
) -> tuple[Text, ...]:
    """Launch the app again in each world that witnessed one of `facts`; tell if it went alike."""
    if report.launch is None:
        return ()
    named = {
        one.witness.world for one in report.accesses if one.id in facts and one.witness is not None
    }
    manifest = opened.artifact.manifest
    worlds = {world.name: world for world in worlds_of_inspection(catalogue, manifest)}
    told = []
    for seen in report.launch.worlds:
        if seen.name in named and seen.name in worlds:
            again = launch_app(opened, catalogue, worlds[seen.name], budget_seconds=LAUNCH_SECONDS)
            told.append(tell_replay(seen, again.trace_hash))
    return tuple(told)
