"""Arguments that several commands share, and what they mean once read."""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.streams import STANDARD, read_input
from appwarden.facts.policy import Source
from appwarden.findings.model import Finding

LANGUAGES = ("en", "zh")
FAIL_ON = {
    "violation": frozenset({"violation"}),
    "suspected": frozenset({"violation", "suspected"}),
    "never": frozenset[str](),
}


def add_language(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=locale_language(),
        help="language of the output (default: from the locale)",
    )  # fmt: skip


def add_policy(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--policy", type=Path, action="append", default=[], metavar="DOC",
        help="the app's privacy policy, SDK list or children's rules (repeatable; HTML, PDF, DOCX, "
        "Markdown or text); default: what the app itself carries",
    )  # fmt: skip


def policy_documents(paths: Iterable[Path]) -> list[Source]:
    """Return the documents under their file names; raises UnreadableError."""
    return [Source("stdin" if path == STANDARD else path.name, read_input(path)) for path in paths]


def add_catalogue(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--catalogue", type=Path, action="append", default=[], metavar="FOLDER",
        help="own rules, SDKs or duties on top of the built-in catalogue (repeatable)",
    )  # fmt: skip


def add_judging(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--app-type", metavar="ID",
        help="judge necessity for this app type (`appwarden catalogue list app_types`); "
        "default: guessed, with its confidence in the report",
    )  # fmt: skip
    parser.add_argument(
        "--pack", action="append", metavar="ID",
        help="judge by this set of duties (repeatable; default: all that are in force)",
    )  # fmt: skip
    parser.add_argument(
        "--date", type=day, default=None, metavar="YYYY-MM-DD",
        help="judge by what was in force on this day (default: today)",
    )  # fmt: skip


def add_budget(
    parser: ArgumentParser, what: str = "code analysis", default: float | None = None
) -> None:
    known = "" if default is None else " (default: %(default)g)"
    parser.add_argument(
        "--budget", type=_seconds, default=default, metavar="SECONDS",
        help=f"stop the {what} after this time and list what was left as a gap{known}",
    )  # fmt: skip


def add_launch(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--no-launch", action="store_true",
        help="only follow the code; do not also launch the app without a device",
    )  # fmt: skip


def add_fail_on(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on", choices=tuple(FAIL_ON), default="violation",
        help="exit with 1 when a finding is at least this (default: %(default)s)",
    )  # fmt: skip


def locale_language() -> str:
    """Return `zh` where the locale of messages is Chinese, else `en`."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def judged_day(options: Namespace) -> date:
    """Return the day to judge for: the one given, else today where the user is."""
    given: date | None = options.date
    return given if given is not None else date.today()  # noqa: DTZ011  the user's own calendar day


def fail_status(findings: Iterable[Finding], fail_on: str) -> ExitStatus:
    """Return FOUND when a finding by a proved rule reaches `fail_on`, else NOTHING."""
    reached = FAIL_ON[fail_on]
    found = any(finding.verdict in reached and not finding.draft for finding in findings)
    return ExitStatus.FOUND if found else ExitStatus.NOTHING


def day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise ArgumentTypeError(f"{words!r} is not a day; write it as 2026-03-15") from problem


def _seconds(words: str) -> float:
    try:
        seconds = float(words)
    except ValueError as problem:
        raise ArgumentTypeError(f"{words!r} is not a number of seconds") from problem
    if not seconds > 0:
        raise ArgumentTypeError("a budget is more than 0 seconds")
    return seconds
