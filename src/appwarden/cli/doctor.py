"""`appwarden doctor`: what this machine has, and what each thing is needed for."""

import os
import platform
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.streams import write_output
from appwarden.errors import AppwardenError

LEAST_PYTHON = (3, 11)


class Need(msgspec.Struct, frozen=True):
    """One line of the doctor: `found` is None where the thing is missing."""

    name: str
    needed_for: str
    required: bool
    found: str | None
    cure: str = ""


def configure(parser: ArgumentParser) -> None:
    parser.epilog = (
        "Exits with 1 when something that `appwarden check` needs is missing; what is missing "
        "for anything else is listed and does not change the status."
    )


def run(options: Namespace) -> int:
    del options
    needs = [examine() for examine in CHECKS]
    write_output("".join(f"{_line(need)}\n" for need in needs).encode(), None)
    broken = any(need.required and need.found is None for need in needs)
    return ExitStatus.FOUND if broken else ExitStatus.NOTHING


def _line(need: Need) -> str:
    if need.found is not None:
        return f"ok       {need.name}: {need.found} ({need.needed_for})"
    mark = "MISSING" if need.required else "without"
    return f"{mark}  {need.name}: needed for {need.needed_for}; {need.cure}"


def _python() -> Need:
    enough = sys.version_info[:2] >= LEAST_PYTHON
    return Need(
        "Python",
        "everything",
        required=True,
        found=platform.python_version() if enough else None,
        cure="use 3.11 or newer",
    )


def _engine() -> Need:
    try:
        found = str(import_module("appwarden._native").__version__)
    except ImportError:
        found = None
    return Need(
        "engine (appwarden._native)",
        "reading apps",
        required=True,
        found=found,
        cure="build it with `make setup` or install the wheel",
    )


def _catalogue() -> Need:
    from appwarden.catalogue.load import load_catalogue  # noqa: PLC0415  may itself be what is broken

    cure, found = "", None
    try:
        catalogue = load_catalogue()
        found = (
            f"version {catalogue.version}, SHA-256 {catalogue.sha256[:12]}..., "
            f"{len(catalogue.duties)} duties, {len(catalogue.rules)} rules, "
            f"{len(catalogue.sdks)} SDKs"
        )
    except AppwardenError as problem:
        cure = str(problem)
    return Need("catalogue", "judging", required=True, found=found, cure=cure)


def _package(name: str, needed_for: str, extra: str = "") -> Need:
    try:
        found = version(name)
    except PackageNotFoundError:
        found = None
    cure = f"pip install 'appwarden[{extra}]'" if extra else f"pip install {name}"
    return Need(name, needed_for, required=False, found=found, cure=cure)


def _chinese_font() -> Need:
    font = None
    with suppress(ImportError):
        font = import_module("appwarden.report.pdf").find_cjk_font()
    return Need(
        "Chinese font",
        "Chinese text in PDF reports and papers",
        required=False,
        found=font,
        cure="apt install fonts-noto-cjk",
    )


def _program(name: str, needed_for: str, cure: str) -> Need:
    return Need(name, needed_for, required=False, found=shutil.which(name), cure=cure)


def _browser() -> Need:
    shell = "chromium-headless-shell"
    return Need(
        "chromium",
        "the console's tests in a browser",
        required=False,
        found=shutil.which(shell) or shutil.which("chromium"),
        cure=f"apt install {shell}",
    )


def _setting(name: str, needed_for: str, cure: str) -> Need:
    return Need(name, needed_for, required=False, found=os.environ.get(name) or None, cure=cure)


def _database() -> Need:
    """Name the server alone: the address may hold a password."""
    address = urlsplit(os.environ.get("DATABASE_URL", ""))
    server = f"PostgreSQL at {address.hostname or 'a socket of this machine'}"
    return Need(
        "DATABASE_URL",
        "the console in real use; without it SQLite in the data folder",
        required=False,
        found=server if address.scheme in {"postgres", "postgresql"} else None,
        cure="set it to postgres://USER:PASSWORD@HOST/NAME",
    )


def _postgres_server() -> Need:
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return Need(
        "PostgreSQL server",
        "the console's tests on PostgreSQL",
        required=False,
        found=found or (str(folders[-1]) if folders else None),
        cure="apt install postgresql",
    )


def _corpus() -> Need:
    folder = os.environ.get("APPWARDEN_CORPUS")
    return Need(
        "APPWARDEN_CORPUS",
        "tests and benchmarks on real apps",
        required=False,
        found=folder if folder is not None and Path(folder).is_dir() else None,
        cure="set it to a folder of apps",
    )


CHECKS: tuple[Callable[[], Need], ...] = (
    _python,
    _engine,
    _catalogue,
    lambda: _package("Jinja2", "HTML reports"),
    lambda: _package("typst", "PDF reports and the console's papers"),
    _chinese_font,
    lambda: _package("pyarrow", "many apps at once: `appwarden fleet`", "fleet"),
    lambda: _package("duckdb", "exports and statistics of a fleet", "fleet"),
    lambda: _package("ray", "a fleet on many machines", "fleet"),
    lambda: _package("Django", "the console", "console"),
    lambda: _package("gunicorn", "serving the console", "console"),
    lambda: _package("psycopg", "the console on PostgreSQL", "console"),
    _database,
    lambda: _package("python-docx", "the console's papers as DOCX", "console"),
    lambda: _package("openpyxl", "the console's tables as XLSX", "console"),
    lambda: _package("vl-convert-python", "the console's charts", "console"),
    lambda: _package("asn1crypto", "signed indexes of stores", "fleet"),
    lambda: _package("urllib3", "asking stores", "fleet"),
    lambda: _setting(
        "APPWARDEN_CONSOLE_MAIL_HOST",
        "sending the console's reminders; without it they are written as files",
        "set it to the name of a mail server",
    ),
    _postgres_server,
    _browser,
    lambda: _program("cargo", "building the engine from source", "see rustup.rs"),
    lambda: _program("dexdump", "tests against a second dex reader", "apt install dexdump"),
    _corpus,
)
