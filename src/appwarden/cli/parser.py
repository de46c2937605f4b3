"""The words of the command line: every command by name, the arguments of the chosen one."""

import difflib
import importlib
import re
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from typing import NoReturn, Protocol, cast

from typing_extensions import override

from appwarden import __version__
from appwarden.errors import UsageError

COMMANDS = {
    "check": "inspect an app and report what it does with personal information",
    "artifact": "stage 1: what the package is, as JSON",
    "facts": "stage 2: what was seen in the app, as JSON Lines",
    "findings": "stage 3: saved facts judged by the catalogue, as JSON",
    "report": "stage 4: saved findings as a report in any format",
    "policy": "read a privacy policy: checklist, statements, SDK list, each with its quote",
    "launch": "start the app without a device: what it reads before anyone taps, as JSON Lines",
    "diff": "compare two reports or two apps: fixed, remaining, new, not examined any more",
    "explain": "show the place of a finding: path, code, resource, manifest line",
    "catalogue": "list, show, lint and test duties, rules, SDKs and data types",
    "fleet": "many apps, on one machine or many: inspect, count, export, draw samples",
    "store": "what stores list, whether a removed app is gone, one app across stores",
    "console": "the enforcement office: cases, notices, deadlines, bulletins",
    "doctor": "say what is present on this machine and what it is needed for",
}


class Command(Protocol):
    """What each module named like a command gives."""

    def configure(self, parser: ArgumentParser) -> None: ...
    def run(self, options: Namespace) -> int: ...


class Parser(ArgumentParser):
    """An argument parser that raises UsageError with a hint instead of leaving the program."""

    def __init__(self, **keywords: object) -> None:
        keywords |= {"allow_abbrev": False, "formatter_class": RawDescriptionHelpFormatter}
        super().__init__(**keywords)  # type: ignore[arg-type]  # handed on as argparse gives them

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}{self.hint(message)}; see {self.prog} --help")

    def hint(self, message: str) -> str:
        """Return `; did you mean ...?` where an unknown word resembles a known one.

        argparse quotes a wrong choice first, then all that there are; options stand unquoted.
        """
        quoted = re.findall(r"'([^']*)'", message)
        options = [option for action in self._actions for option in action.option_strings]
        wrong = quoted[:1] or [word for word in message.split() if word.startswith("-")]
        known = quoted[1:] or [option for option in options if option not in wrong]
        for word in wrong:
            for close in difflib.get_close_matches(word, known, n=1):
                return f"; did you mean {close}?"
        return ""


def parse(words: Sequence[str]) -> tuple[Callable[[Namespace], int], Namespace]:
    """Return the chosen command and its options; raises UsageError for words it does not know."""
    name = next((word for word in words if not word.startswith("-")), "")
    parser, chosen = build_parser([name] if name in COMMANDS else [])
    if not words:
        raise UsageError(f"no command given; one of {', '.join(COMMANDS)} (see appwarden --help)")
    options, unknown = parser.parse_known_args(words)
    if unknown:
        chosen.get(name, parser).error(f"unknown option or argument: {' '.join(unknown)}")
    return load(name).run, options


def build_parser(names: Sequence[str] = tuple(COMMANDS)) -> tuple[Parser, dict[str, Parser]]:
    """Build the parser with the arguments of the commands in `names`; all others by name only."""
    parser = Parser(
        prog="appwarden",
        description="Inspect Android apps for violations of personal-information rules.",
        epilog="appwarden COMMAND --help says more about a command.",
    )
    parser.add_argument("--version", action="version", version=f"appwarden {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = {}
    for name, summary in COMMANDS.items():
        command = commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
        )
        if name in names:
            load(name).configure(command)
            chosen[name] = command
    return parser, chosen


def load(name: str) -> Command:
    """Import the module of a command."""
    return cast("Command", importlib.import_module(f"appwarden.cli.{name}"))
