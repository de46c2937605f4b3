"""Reports as files: which formats are asked for, where each goes, and writing them."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.cli.streams import STANDARD, output_width, write_output
from appwarden.errors import UsageError
from appwarden.report import View, render
from appwarden.report.model import Report

EXTENSIONS: dict[View, str] = {
    "text": ".txt",
    "json": ".json",
    "sarif": ".sarif",
    "html": ".html",
    "pdf": ".pdf",
}


def add_formats(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=tuple(EXTENSIONS), action="append", metavar="FORMAT",
        help=f"one of {', '.join(EXTENSIONS)} (repeatable with -o; default: by the name given "
        "to -o, else text)",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH",
        help="write to this file; with several formats or a name without an ending, to files of "
        "this name with the formats' endings; to this folder where it is one (default: stdout)",
    )  # fmt: skip


def write_views(report: Report, options: Namespace) -> None:
    """Write `report` in every format asked for; raises UsageError where one has no place."""
    output: Path | None = options.output
    formats: list[View] = list(dict.fromkeys(options.format or [_format_of(output)]))
    for name, target in targets(formats, output, report.artifact.package):
        to_terminal = target is None and sys.stdout.isatty()
        content = render(
            report,
            name,
            language=options.lang,
            colour=to_terminal and not os.environ.get("NO_COLOR"),
            width=output_width() if target is None else 80,
        )
        write_output(content, target)


def check_targets(options: Namespace) -> None:
    """Refuse formats that have no place to go before any work is done; raises UsageError."""
    output: Path | None = options.output
    targets(options.format or [_format_of(output)], output, "report")


def targets(formats: list[View], output: Path | None, name: str) -> list[tuple[View, Path | None]]:
    """Pair each format with its file; None is stdout. `name` names files inside a folder."""
    if output is None or output == STANDARD:
        if len(formats) > 1:
            raise UsageError("stdout takes one format; give a folder for several: -o FOLDER")
        if formats == ["pdf"] and sys.stdout.isatty():
            raise UsageError("a PDF is not for the terminal; name a file: -o report.pdf")
        return [(formats[0], None)]
    if output.is_dir():
        return [(each, output / f"{name}{EXTENSIONS[each]}") for each in formats]
    if len(formats) == 1 and (output.suffix or output.exists()):
        return [(formats[0], output)]
    stem = output.name.removesuffix(output.suffix if output.suffix in EXTENSIONS.values() else "")
    return [(each, output.with_name(f"{stem}{EXTENSIONS[each]}")) for each in formats]


def _format_of(output: Path | None) -> View:
    """Return the format that a file's ending names, else text."""
    endings = {ending: name for name, ending in EXTENSIONS.items()}
    return endings.get(output.suffix.lower(), "text") if output is not None else "text"
