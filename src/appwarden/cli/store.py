"""`appwarden store`: what stores list, whether a removed app is gone, one app across stores."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.saved import load_report
from appwarden.cli.streams import StatusLine, read_input, say, write_output
from appwarden.errors import UntrustedError, UsageError

try:
    from appwarden.stores import comparing, fetching, removal, telling
    from appwarden.stores.evidence import check_evidence, encode_record, write_evidence
    from appwarden.stores.library import FILE, Library
    from appwarden.stores.source import Source, read_source
    from appwarden.stores.stamping import ask_stamp
    from appwarden.stores.syncing import sync_store
    from appwarden.stores.web import Web
except ImportError as problem:
    raise UsageError("stores are not installed; pip install 'appwarden[fleet]'") from problem

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable

    from appwarden.stores.model import Listed, Section

LIBRARY = Path("listings")
FORMATS = ("text", "json")


def configure(parser: ArgumentParser) -> None:
    parser.epilog = (
        "SOURCE is an F-Droid repository with its fingerprint, https://host/fdroid/repo?"
        "fingerprint=HEX, or a YAML file that describes a store; docs/stores.md shows both."
    )
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    sync = acts.add_parser("sync", help="ask a store what it lists; keep it, say what changed")
    sync.add_argument("source", metavar="SOURCE", help="a store's address, description or id")
    _add_mirror(sync, "a mirror to fetch builds from, and to be asked about removals (repeatable)")
    _add_library(sync)
    _add_output(sync)
    _configure_list(acts)
    _configure_fetch(acts)
    _configure_removal(acts)
    _configure_compare(acts)


def _configure_list(acts: "_SubParsersAction[ArgumentParser]") -> None:
    act = acts.add_parser("list", help="what a store listed when it was last asked; asks nobody")
    act.add_argument("store", metavar="STORE", nargs="?", help="its id; default: name the stores")
    act.add_argument("package", metavar="PACKAGE", nargs="*")
    act.add_argument("--archive", action="store_true", help="the archive instead")
    act.add_argument("--changes", action="store_true", help="every change that was ever seen")
    _add_library(act)
    _add_output(act)


def _configure_fetch(acts: "_SubParsersAction[ArgumentParser]") -> None:
    act = acts.add_parser("fetch", help="fetch listed builds; each is held against its hash")
    act.add_argument("store", metavar="STORE")
    act.add_argument("package", metavar="PACKAGE", nargs="*", help="default: all that are listed")
    act.add_argument("--into", type=Path, default=Path("builds"), metavar="FOLDER")
    act.add_argument("--latest", action="store_true", help="the highest version of each alone")
    act.add_argument("--archive", action="store_true", help="from the archive instead")
    act.add_argument(
        "--most-bytes", type=_positive, default=fetching.MAX_FILE_BYTES, metavar="N",
        help="largest file that is fetched (default: %(default)s)",
    )  # fmt: skip
    _add_library(act)
    shared.add_language(act)


def _configure_removal(acts: "_SubParsersAction[ArgumentParser]") -> None:
    act = acts.add_parser(
        "verify-removal", help="is a removed app gone? ask the store and its mirrors, keep evidence"
    )
    act.epilog = (
        "Exits with 0 when it is gone, with 1 when it is not, with 3 when that is not proved."
    )
    act.add_argument("package", metavar="PACKAGE", nargs="?")
    act.add_argument("--store", metavar="SOURCE", help="a store's address, description or id")
    _add_mirror(act, "a mirror to be asked, too (repeatable)")
    act.add_argument(
        "--no-index-mirrors", action="store_true", help="do not ask mirrors that the index names"
    )
    act.add_argument(
        "--max-age", type=_positive, metavar="DAYS", help="an older index proves nothing"
    )
    act.add_argument(
        "--evidence", type=Path, metavar="FILE", help="default: removal-PACKAGE-TIME.zip"
    )
    act.add_argument(
        "--timestamp", metavar="ADDRESS",
        help="have the evidence stamped by this RFC 3161 authority; it gets a hash alone",
    )  # fmt: skip
    act.add_argument(
        "--verify", type=Path, metavar="FILE", help="check evidence again instead; asks nobody"
    )
    _add_library(act)
    _add_output(act)


def _configure_compare(acts: "_SubParsersAction[ArgumentParser]") -> None:
    act = acts.add_parser(
        "compare", help="one app across stores, from reports: what differs from build to build"
    )
    act.add_argument(
        "reports", nargs="+", metavar="STORE=REPORT", help="a report in JSON with a label"
    )
    _add_output(act)


def _add_mirror(act: ArgumentParser, words: str) -> None:
    act.add_argument("--mirror", action="append", default=[], metavar="ADDRESS", help=words)


def _add_library(act: ArgumentParser) -> None:
    act.add_argument(
        "--library", type=Path, default=LIBRARY, metavar="FOLDER",
        help="where listings are kept (default: %(default)s)",
    )  # fmt: skip


def _add_output(act: ArgumentParser) -> None:
    shared.add_language(act)
    act.add_argument("--format", choices=FORMATS, default="text", help="default: %(default)s")
    act.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")


def _positive(words: str) -> int:
    if not words.isdecimal() or int(words) == 0:
        raise ArgumentTypeError(f"{words!r} is no number above 0")
    return int(words)


def run(options: Namespace) -> int:
    acts: dict[str, Callable[[Namespace], int]] = {
        "sync": _sync, "list": _list, "fetch": _fetch, "verify-removal": _verify_removal,
        "compare": _compare,
    }  # fmt: skip
    return acts[options.act](options)


def _sync(options: Namespace) -> int:
    with Library(options.library, create=True) as library, StatusLine() as status:
        source = _source(options.source, tuple(options.mirror), library)
        status.show(f"asking {source.address}")
        synced = sync_store(source, library, Web())
    document = {
        "snapshots": synced.snapshots, "changes": synced.changes, "problems": synced.problems
    }  # fmt: skip
    _write(document, telling.synced_text(synced, options.lang), options)
    return ExitStatus.NOTHING


def _list(options: Namespace) -> int:
    with Library(options.library) as library:
        if options.store is None:
            sources = library.sources()
            text = "".join(f"{one.id}  {one.kind}  {one.address}\n" for one in sources)
            _write(sources, text, options)
            return ExitStatus.NOTHING
        library.source(options.store)
        if options.changes:
            changes = library.changes(options.store)
            _write(changes, telling.history_text(changes, options.lang), options)
            return ExitStatus.NOTHING
        rows = [listed for _section, listed in _wanted(options, library)]
    _write(rows, telling.listed_text(rows), options)
    return ExitStatus.NOTHING


def _fetch(options: Namespace) -> int:
    with Library(options.library) as library:
        source = library.source(options.store)
        wanted = _wanted(options, library)
    missing = sorted(set(options.package) - {one.package for _section, one in wanted})
    if missing:
        raise UsageError(f"{options.store} does not list {', '.join(missing)}")
    if options.latest:
        first: dict[str, Listed] = {}
        for listed in fetching.newest_first([one for _section, one in wanted]):
            first.setdefault(listed.package, listed)
        wanted = [(section, one) for section, one in wanted if first[one.package] == one]
    failed = 0
    for one in fetching.fetch_builds(source, wanted, options.into, Web(), limit=options.most_bytes):
        failed += one.path is None
        write_output(telling.fetched_text(one, options.lang).encode(), None)
    say(f"{len(wanted) - failed} of {len(wanted)} builds are in {options.into}")
    return ExitStatus.UNREADABLE if failed else ExitStatus.NOTHING


def _wanted(options: Namespace, library: Library) -> "list[tuple[Section, Listed]]":
    section: Section = "archive" if options.archive else "repo"
    packages: list[str | None] = options.package or [None]
    return [
        (section, listed)
        for package in packages
        for listed in library.listed(options.store, section, package)
    ]


def _verify_removal(options: Namespace) -> int:
    if options.verify is not None:
        return _check(options)
    if options.package is None or options.store is None:
        raise UsageError("name a PACKAGE and its --store, or evidence to --verify")
    source, known = _known(options)
    with StatusLine() as status:
        status.show(f"asking {source.address}")
        record, bodies = removal.prove_removal(
            options.package, source, Web(), known=known, max_age_days=options.max_age,
            index_mirrors=not options.no_index_mirrors,
        )  # fmt: skip
    path = options.evidence or _evidence_name(options.package)
    sha256 = write_evidence(record, bodies, path, stamp=_stamped(record, options.timestamp))
    _write(record, telling.record_text(record, options.lang), options)
    say(f"evidence: {path}, SHA-256 {sha256}")
    return _removal_status(record)


def _stamped(record: removal.Record, authority: str | None) -> bytes:
    """Return an authority's stamp; where there is none that is told, and the evidence kept."""
    if authority is None:
        return b""
    try:
        return ask_stamp(Web(), authority, encode_record(record))
    except UntrustedError as problem:
        say(f"NOT time-stamped: {problem}")
        return b""


def _check(options: Namespace) -> int:
    checked = check_evidence(options.verify)
    document = {
        "record": checked.record, "sha256": checked.sha256, "faults": checked.faults,
        "judgement": checked.judgement, "stamp": checked.stamp,
    }  # fmt: skip
    _write(document, telling.checked_text(checked, options.lang), options)
    if checked.faults:
        return ExitStatus.UNREADABLE
    return _removal_status(checked.record)


def _removal_status(record: removal.Record) -> int:
    result = record.judgement.result if record.judgement else "not_proved"
    if result == "absent":
        return ExitStatus.NOTHING
    return ExitStatus.UNREADABLE if result == "not_proved" else ExitStatus.FOUND


def _known(options: Namespace) -> tuple[Source, removal.Known]:
    """Return the store, and what an earlier sync of it told of the app."""
    mirrors = tuple(options.mirror)
    if not (options.library / FILE).is_file():
        return read_source(options.store, mirrors=mirrors), removal.Known()
    with Library(options.library) as library:
        source = _source(options.store, mirrors, library)
        return source, removal.known_before(library, source.id, options.package)


def _source(words: str, mirrors: tuple[str, ...], library: Library) -> Source:
    """Return the store that an address, a description or the id of a synced store names."""
    if "://" in words or Path(words).is_file():
        return read_source(words, mirrors=mirrors)
    source = library.source(words)
    return msgspec.structs.replace(source, mirrors=(*source.mirrors, *mirrors))


def _evidence_name(package: str) -> Path:
    return Path(f"removal-{package}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.zip")


def _compare(options: Namespace) -> int:
    reports = []
    for words in options.reports:
        label, _equals, path = words.rpartition("=")
        document = Path(path)
        reports.append((label or document.stem, load_report(read_input(document), path)))
    comparison = comparing.compare_builds(reports)
    if options.format == "json":
        write_output(comparing.encode_comparison(comparison), options.output)
    else:
        write_output(telling.comparison_text(comparison, options.lang).encode(), options.output)
    return ExitStatus.NOTHING


def _write(document: object, text: str, options: Namespace) -> None:
    if options.format == "json":
        encoded = msgspec.json.encode(document, order="sorted")
        write_output(msgspec.json.format(encoded, indent=1) + b"\n", options.output)
    else:
        write_output(text.encode(), options.output)
