"""`appwarden explain REPORT ID`: the places of a finding or a fact, to see with one's own eyes."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import open_app
from appwarden.cli.saved import encode, load_report
from appwarden.cli.streams import read_input, write_output
from appwarden.errors import UsageError
from appwarden.report.explain import Disassemble, explain, explanation_text
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
    code = _code_of(options.app, report, catalogue) if options.app is not None else None
    explanation = explain(report, options.id, catalogue, code)
    if options.format == "json":
        content = encode(explanation)
    else:
        content = explanation_text(explanation, options.lang).encode()
    write_output(content, options.output)
    return ExitStatus.NOTHING


def _code_of(app: Path, report: Report, catalogue: Catalogue) -> Disassemble:
    """Return what shows the instructions of the app; raises UsageError for another app."""
    opened = open_app(app, catalogue)
    if opened.artifact.sha256 != report.artifact.sha256:
        raise UsageError(
            f"{app} is not the app of this report: its SHA-256 is {opened.artifact.sha256}, "
            f"the report's {report.artifact.sha256}"
        )
    return lambda method, offset: opened.package.disassemble(method, offset, INSTRUCTIONS_SHOWN)
