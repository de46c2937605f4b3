"""`appwarden diff OLD NEW`: what became of each finding between two builds."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.cli import options as shared
from appwarden.cli.inspection import inspect_app
from appwarden.cli.saved import load_report
from appwarden.cli.streams import STANDARD, read_input, write_output
from appwarden.errors import UsageError
from appwarden.report.compare import compare, comparison_text, encode_comparison
from appwarden.report.model import Report


def configure(parser: ArgumentParser) -> None:
    parser.epilog = (
        "Exits with 1 when a new finding reaches --fail-on. What cannot be seen any more is listed "
        "apart and never counts as fixed."
    )
    for name, age in (("old", "earlier"), ("new", "later")):
        parser.add_argument(
            name, type=Path, metavar=name.upper(), help=f"the {age} report in JSON, or app"
        )
    shared.add_language(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_fail_on(parser)
    shared.add_judging(parser)
    shared.add_catalogue(parser)
    shared.add_budget(parser)
    shared.add_launch(parser)


def run(options: Namespace) -> int:
    if options.old == options.new == STANDARD:
        raise UsageError("stdin holds one report; name a file for the other")
    comparison = compare(_report(options.old, options), _report(options.new, options))
    if options.format == "json":
        content = encode_comparison(comparison)
    else:
        content = comparison_text(comparison, options.lang).encode()
    write_output(content, options.output)
    return shared.fail_status(comparison.added, options.fail_on)


def _report(path: Path, options: Namespace) -> Report:
    """Load a saved report, or inspect an app: only what is saved begins with a brace."""
    if path.is_dir():
        return inspect_app(path, options)
    content = read_input(path)
    if path == STANDARD or content.startswith(b"{"):
        return load_report(content, str(path))
    return inspect_app(path, options)
