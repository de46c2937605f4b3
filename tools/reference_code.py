"""Reference pages that describe the program: commands, exit status, errors."""

import argparse
import inspect

from appwarden import errors
from appwarden.cli.exit_status import ExitStatus, status_of
from appwarden.cli.parser import build_parser
from reference_table import table


def cli_page() -> str:
    """Return the help of every command, and of every act of a command."""
    parser, chosen = build_parser()
    parts = ["# Command line\n", _help(parser)]
    for command in chosen.values():
        parts.append(_help(command))
        parts.extend(_help(act) for act in _acts(command))
    return "\n".join(parts)


def exit_status_page() -> str:
    """Return the table of exit statuses."""
    rows = ((str(int(each)), each.meaning) for each in ExitStatus)
    return "# Exit status\n\n" + table(("status", "when"), rows)


def errors_page() -> str:
    """Return the table of error classes with the exit status each leads to."""
    kinds = [
        kind
        for kind in vars(errors).values()
        if inspect.isclass(kind) and issubclass(kind, errors.AppwardenError)
    ]
    rows = (
        (
            f"`{kind.__name__}`",
            f"`{kind.__mro__[1].__name__}`",
            str(int(status_of(kind))),
            kind.__doc__ or "",
        )
        for kind in kinds
    )
    head = "# Errors\n\nAll stand in `appwarden.errors`.\n\n"
    return head + table(("class", "is a", "exit status", "when"), rows)


def _acts(command: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    groups = (each for each in command._actions if isinstance(each.choices, dict))  # noqa: SLF001  argparse offers no other way to list them
    return [act for group in groups for act in dict(group.choices or {}).values()]


def _help(parser: argparse.ArgumentParser) -> str:
    return f"## {parser.prog}\n\n```text\n{parser.format_help()}```\n"
