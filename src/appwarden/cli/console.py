"""`appwarden console`: the enforcement office, served, tended and checked."""

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.streams import say
from appwarden.errors import UsageError

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable

BIND = "127.0.0.1:8000"
PROCESSES = 2
PASSWORD_VARIABLE = "APPWARDEN_CONSOLE_PASSWORD"  # noqa: S105  a variable's name


def configure(parser: ArgumentParser) -> None:
    parser.epilog = "docs/reference/console-settings.md lists what the environment may set."
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    _configure_serving(acts.add_parser("run", help="serve pages and API, inspect and sweep"))
    demo = acts.add_parser("demo", help="the same with demo data, on this machine alone")
    demo.add_argument("--folder", type=Path, default=Path("build/console"), metavar="FOLDER")
    demo.add_argument("--bind", default=BIND, metavar="HOST:PORT", help=f"default {BIND}")
    acts.add_parser("migrate", help="make or update the database's tables")
    admin = acts.add_parser("create-admin", help="make the first administrator")
    admin.add_argument("username", metavar="NAME")
    worker = acts.add_parser("worker", help="inspect what is queued, sweep every minute")
    worker.add_argument("--once", action="store_true", help="end when nothing is queued")
    worker.add_argument("--with-parent", action="store_true", help="end when the starter ends")
    acts.add_parser("sweep", help="bring about what is due by now, once")
    _configure_intake(acts.add_parser("intake", help="take every app in a folder for inspection"))
    _configure_stores(acts)
    _configure_checks(acts)


def _configure_serving(act: ArgumentParser) -> None:
    act.add_argument("--bind", default=BIND, metavar="HOST:PORT", help=f"default {BIND}")
    act.add_argument("--processes", type=int, default=PROCESSES, metavar="N")
    act.add_argument("--no-worker", action="store_true", help="inspect and sweep elsewhere")


def _configure_intake(act: ArgumentParser) -> None:
    act.add_argument("folder", type=Path, metavar="FOLDER")
    act.add_argument("--user", required=True, metavar="NAME", help="in whose name")
    act.add_argument("--store", metavar="CODE", help="the store they come from")
    act.add_argument("--channel", default="", metavar="NAME", help="the channel they were made for")
    act.add_argument("--region", default="", metavar="NAME", help="the region they were given in")


def _configure_stores(acts: "_SubParsersAction[ArgumentParser]") -> None:
    evidence = acts.add_parser(
        "store-evidence", help="enter what `appwarden store verify-removal` found"
    )
    evidence.add_argument("evidence", type=Path, nargs="+", metavar="FILE")
    listings = acts.add_parser(
        "store-listings", help="enter what a sync showed of every registered app"
    )
    listings.add_argument("source", metavar="STORE", help="its id in the library")
    listings.add_argument("--library", type=Path, default=Path("listings"), metavar="FOLDER")
    for act in (evidence, listings):
        act.add_argument("--store", required=True, metavar="CODE", help="its code in the register")
        act.add_argument("--user", required=True, metavar="NAME", help="in whose name")


def _configure_checks(acts: "_SubParsersAction[ArgumentParser]") -> None:
    audit = acts.add_parser("audit", help="the audit log's chain of hashes")
    checks = audit.add_subparsers(dest="what", metavar="WHAT", required=True)
    verify = checks.add_parser("verify", help="check every link; exits with 1 where one is broken")
    verify.add_argument(
        "--expect",
        action="append",
        default=[],
        metavar="NUMBER:HASH",
        help="an entry's hash as it was noted elsewhere (may be repeated)",
    )
    vault = acts.add_parser("vault", help="the stored files")
    checks = vault.add_subparsers(dest="what", metavar="WHAT", required=True)
    checks.add_parser("verify", help="compare every file with its digest; exits with 1 at a fault")
    acts.add_parser("check", help="Django's own checks of these settings for real use")


def run(options: Namespace) -> int:
    acts: dict[str, Callable[[Namespace], int]] = {
        "run": _run, "demo": _demo, "migrate": _migrate, "create-admin": _create_admin,
        "worker": _worker, "sweep": _sweep, "intake": _intake, "audit": _audit, "vault": _vault,
        "check": _check, "store-evidence": _store_evidence, "store-listings": _store_listings,
    }  # fmt: skip
    if options.act == "demo":
        _surround_demo(options)
    from appwarden.console.starting import make_ready

    make_ready()
    return acts[options.act](options)


def _run(options: Namespace) -> int:
    from django.conf import settings

    from appwarden.console.serving import serve

    _migrate(options)
    say(f"serving {settings.ADDRESS} at {options.bind}; Ctrl-C ends it")
    serve(bind=options.bind, processes=options.processes, with_worker=not options.no_worker)
    return ExitStatus.NOTHING


def _surround_demo(options: Namespace) -> None:
    """Let the demo use its own folder and its own database, whatever the office uses."""
    host = options.bind.rpartition(":")[0]
    if host not in {"127.0.0.1", "localhost"}:
        raise UsageError("the demo's accounts are known to all: it binds to 127.0.0.1 only")
    if not options.folder.exists():
        say("the first start takes a minute or two: some 490 cases are entered one by one")
    os.environ |= {
        "APPWARDEN_CONSOLE_DATA": str(options.folder),
        "APPWARDEN_CONSOLE_ADDRESS": f"http://{options.bind}",
        "APPWARDEN_CONSOLE_SECOND_FACTOR": "off",
        "DATABASE_URL": "",
    }


def _demo(options: Namespace) -> int:
    from appwarden.console.demo.services import build_demo
    from appwarden.console.demo.tables import make_tables
    from appwarden.console.serving import serve

    make_tables()
    demo = build_demo(options.folder)
    sys.stdout.write(f"{demo.describe(f'http://{options.bind}')}\n")
    sys.stdout.flush()
    serve(bind=options.bind, processes=1, with_worker=True)
    return ExitStatus.NOTHING


def _migrate(_options: Namespace) -> int:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    return ExitStatus.NOTHING


def _create_admin(options: Namespace) -> int:
    from django.core.exceptions import ValidationError

    from appwarden.console.accounts.roles import Role
    from appwarden.console.accounts.services import UserRecord, create_user
    from appwarden.console.law import services as law
    from appwarden.console.registry.services import load_sdks
    from appwarden.console.statistics import services as statistics

    _migrate(options)
    password = os.environ.get(PASSWORD_VARIABLE) or getpass.getpass("Password: ")
    account = UserRecord(
        username=options.username, display_name=options.username, role=Role.ADMINISTRATOR
    )
    try:
        administrator = create_user(acting_user=None, account=account, password=password)
    except ValidationError as problem:
        raise UsageError(" ".join(problem.messages)) from problem
    for load in (law.load_bundled, statistics.load_bundled, load_sdks):
        load(acting_user=administrator)
    say(f"{options.username} is an administrator; the password is changed at the first sign-in")
    return ExitStatus.NOTHING


def _worker(options: Namespace) -> int:
    from appwarden.console.serving import work

    say(f"{work(once=options.once, with_parent=options.with_parent)} inspections done")
    return ExitStatus.NOTHING


def _sweep(_options: Namespace) -> int:
    from appwarden.console.cases.services.sweep import sweep
    from appwarden.console.statistics.keeping import renew_counts

    sys.stdout.write(f"{sweep()}, counts renewed {renew_counts()}\n")
    return ExitStatus.NOTHING


def _intake(options: Namespace) -> int:
    from appwarden.console.accounts.queries import person_named
    from appwarden.console.inspections.intake import take_folder
    from appwarden.console.inspections.services import Source
    from appwarden.console.registry.queries import store_coded

    taken = take_folder(
        acting_user=person_named(options.user),
        folder=options.folder,
        source=Source(
            store=store_coded(options.store) if options.store else None,
            channel=options.channel,
            region=options.region,
        ),
    )
    sys.stdout.write(f"{taken}\n")
    return ExitStatus.NOTHING


def _need_stores() -> None:
    """Raise UsageError where the extra that reads stores is not installed."""
    from importlib import import_module

    import_module("appwarden.cli.store")


def _store_evidence(options: Namespace) -> int:
    _need_stores()
    from appwarden.console.accounts.queries import person_named
    from appwarden.console.cases.services.store_checks import enter_evidence
    from appwarden.console.registry.queries import store_coded

    user, store = person_named(options.user), store_coded(options.store)
    for path in options.evidence:
        entered = enter_evidence(acting_user=user, path=path, store=store)
        sys.stdout.write(f"{path}\n{entered}\n")
    return ExitStatus.NOTHING


def _store_listings(options: Namespace) -> int:
    _need_stores()
    from appwarden.console.accounts.queries import person_named
    from appwarden.console.cases.services.store_checks import enter_listings
    from appwarden.console.registry.queries import store_coded
    from appwarden.stores.library import Library

    with Library(options.library) as library:
        entered = enter_listings(
            acting_user=person_named(options.user),
            library=library,
            source=options.source,
            store=store_coded(options.store),
        )
    sys.stdout.write(f"{entered}\n")
    return ExitStatus.NOTHING


def _audit(options: Namespace) -> int:
    from appwarden.console.audit.services import verify

    verification = verify(expected=dict(map(_noted, options.expect)))
    for fault in verification.breaks:
        sys.stdout.write(f"entry {fault.sequence}: {fault.reason}\n")
    number = verification.entries
    sys.stdout.write(f"{number} entries, {len(verification.breaks)} faults\n")
    sys.stdout.write(f"last entry {number}:{verification.head}\n")
    return ExitStatus.FOUND if verification.breaks else ExitStatus.NOTHING


def _noted(words: str) -> tuple[int, str]:
    number, colon, digest = words.partition(":")
    if not colon or not number.isdecimal():
        raise UsageError("--expect wants NUMBER:HASH as `audit verify` printed it")
    return int(number), digest


def _vault(_options: Namespace) -> int:
    from appwarden.console.vault.services import damaged

    faults = [stored.sha256 for stored in damaged()]
    sys.stdout.write("".join(f"damaged or missing: {sha256}\n" for sha256 in faults))
    sys.stdout.write(f"{len(faults)} faults\n")
    return ExitStatus.FOUND if faults else ExitStatus.NOTHING


def _check(_options: Namespace) -> int:
    from django.core.management import CommandError, call_command

    try:
        call_command("check", deploy=True, fail_level="WARNING")
    except CommandError as problem:
        sys.stdout.write(f"{problem}\n")
        return ExitStatus.FOUND
    return ExitStatus.NOTHING
