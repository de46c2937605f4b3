"""`appwarden explain REPORT ID`: the places of a finding or a fact, to see with one's own eyes."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.saved import encode, load_report
from appwarden.cli.streams import read_input, write_output
from appwarden.report.explain import explain, explanation_text


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("report", type=Path, metavar="REPORT", help="in JSON; - is stdin")
    parser.add_argument(
        "id",
        metavar="ID",
        help="a finding's id, or as much of its beginning as is unique; or access-N, screen-N",
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
    explanation = explain(report, options.id, catalogue)
    if options.format == "json":
        content = encode(explanation)
    else:
        content = explanation_text(explanation, options.lang).encode()
    write_output(content, options.output)
    return ExitStatus.NOTHING
