"""Is a removed app gone? Every place asked, every answer kept, and what they say together.

`prove_removal` asks; `judge` reads what was gathered and asks nobody, so that anybody can judge the
same answers again.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Literal

import msgspec

from appwarden import __version__
from appwarden.errors import UnreadableError, UntrustedError, UsageError
from appwarden.report.model import Tool
from appwarden.stores import generic
from appwarden.stores.asking import (
    NOT_THERE,
    Asked,
    View,
    gather,
    is_whole,
    read,
    refuse_other_section,
)
from appwarden.stores.library import Library, age_days
from appwarden.stores.model import Answer, Listed, Section
from appwarden.stores.source import Source, archive_of, filled, mirrors_of
from appwarden.stores.syncing import shorter
from appwarden.stores.usable import below, is_package
from appwarden.stores.web import Web, now_text

SCHEMA = "appwarden.removal/1"
MAX_FILES = 20
MAX_ALIKE = 50
ZIP_START = b"PK\x03\x04"
ZIP_START_SHA256 = hashlib.sha256(ZIP_START).hexdigest()

PlaceKind = Literal["repo", "archive", "listing", "lookup"]
State = Literal[
    "absent", "listed", "archived", "behind", "old", "no_section", "no_answer", "unverified",
    "unclear",
]  # fmt: skip
Result = Literal["absent", "listed", "archived", "files_served", "behind", "not_proved"]


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One place that was asked, with its answers; `files` are those of builds known before."""

    address: str
    kind: PlaceKind
    mirror: bool
    answers: tuple[Answer, ...]
    files: tuple[Answer, ...] = ()


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was known of the app and the store before: from earlier syncs.

    `newest_ms` is the highest index time (ms) seen for each section.
    """

    builds: tuple[Listed, ...] = ()
    sections: tuple[Section, ...] = ()
    signers: tuple[str, ...] = ()
    newest_ms: dict[str, int] = {}


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one place says; `listed` are versions, `served` addresses of files it still gives.

    `behind_seconds` is how much older its index is than the newest that is known.
    """

    address: str
    kind: PlaceKind
    mirror: bool
    state: State
    why: str = ""
    timestamp_ms: int | None = None
    age_days: float | None = None
    behind_seconds: int = 0
    listed: tuple[str, ...] = ()
    served: tuple[str, ...] = ()


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What all answers say together.

    `same_signer` are other packages that the store lists with a certificate of this app: a lead,
    no more, for many apps of one maker may share a certificate.
    """

    result: Result
    said: tuple[Said, ...]
    same_signer: tuple[str, ...] = ()


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that was asked about one app in one store; times are UTC, ISO 8601."""

    schema: str
    tool: Tool
    package: str
    source: Source
    begun_at: str
    ended_at: str
    max_age_days: int | None
    known: Known
    places: tuple[Place, ...]
    judgement: Judgement | None = None


def prove_removal(
    package: str,
    source: Source,
    web: Web,
    *,
    known: Known | None = None,
    max_age_days: int | None = None,
    index_mirrors: bool = True,
) -> tuple[Record, dict[str, bytes]]:
    """Ask the store, its archive and its mirrors about a package; return record and bodies.

    `index_mirrors` asks the mirrors that the signed index itself names, too. Raises UsageError for
    what is no package name; whatever the places answer is in the record.
    """
    if not is_package(package):
        raise UsageError(f"{package!r} is no package name")
    known, bodies, begun_at = known or Known(), dict[str, bytes](), now_text()
    if source.kind == "fdroid":
        places = _ask_fdroid(source, web, known, bodies, index_mirrors=index_mirrors)
    else:
        places = [_ask_other(package, source, web, known, bodies)]
    record = Record(
        schema=SCHEMA,
        tool=Tool("appwarden", __version__),
        package=package,
        source=source,
        begun_at=begun_at,
        ended_at=now_text(),
        max_age_days=max_age_days,
        known=known,
        places=tuple(places),
    )
    return msgspec.structs.replace(record, judgement=judge(record, bodies)), bodies


def known_before(library: Library, store: str, package: str) -> Known:
    """Return what earlier syncs told of the app and the store."""
    builds = library.ever(store, package)[-MAX_FILES:]
    sections: tuple[Section, ...] = ("repo", "archive")
    times = {section: library.newest_ms(store, section) for section in sections}
    return Known(
        builds=tuple(listed for _section, listed in builds),
        sections=tuple(section for section, _listed in builds),
        signers=tuple(sorted({one for _section, listed in builds for one in listed.signers})),
        newest_ms={section: time for section, time in times.items() if time is not None},
    )


def _ask_fdroid(
    source: Source, web: Web, known: Known, bodies: dict[str, bytes], *, index_mirrors: bool
) -> list[Place]:
    places = _ask_base(source, source.address, web, known, bodies, mirror=False)
    named = _named_mirrors(places[0], source, bodies) if index_mirrors else ()
    for base in mirrors_of(source, named):
        places += _ask_base(source, base, web, known, bodies, mirror=True)
    return places


def _named_mirrors(place: Place, source: Source, bodies: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the mirrors that the signed index names."""
    try:
        return read(place.answers, bodies, source).mirrors
    except UnreadableError:
        return ()


def _ask_base(
    source: Source, base: str, web: Web, known: Known, bodies: dict[str, bytes], *, mirror: bool
) -> list[Place]:
    found = []
    archive = archive_of(base)
    bases: list[tuple[Section, str]] = [("repo", base)]
    if archive is not None:
        bases.append(("archive", archive))
    for section, address in bases:
        asked = gather(web, source, address, bodies)
        names = dict.fromkeys(
            below(address, listed.address)
            for where, listed in zip(known.sections, known.builds, strict=True)
            if where == section and listed.address
        )
        files = _ask_files(names, web)
        found.append(Place(address, section, mirror, tuple(asked.answers), files))
    return found


def _ask_other(
    package: str, source: Source, web: Web, known: Known, bodies: dict[str, bytes]
) -> Place:
    addresses = dict.fromkeys(one.address for one in known.builds if "://" in one.address)
    files = _ask_files(addresses, web)
    if source.lookup is None:
        asked = gather(web, source, source.address, bodies)
        return Place(
            source.address, "listing", mirror=False, answers=tuple(asked.answers), files=files
        )
    asked, address = Asked(bodies), filled(source.lookup.address, package=package)
    asked.ask(web, address, "lookup", limit=generic.MAX_PAGE_BYTES)
    if source.lookup.control:
        control = filled(source.lookup.address, package=source.lookup.control)
        asked.ask(web, control, "lookup", limit=generic.MAX_PAGE_BYTES)
    return Place(address, "lookup", mirror=False, answers=tuple(asked.answers), files=files)


def _ask_files(addresses: Iterable[str], web: Web) -> tuple[Answer, ...]:
    """Ask for the first bytes of each file: enough to see whether an app is still given."""
    found = []
    for address in list(addresses)[:MAX_FILES]:
        answer = web.stream(
            address, lambda _piece: None, limit=len(ZIP_START), end=len(ZIP_START) - 1
        )
        found.append(msgspec.structs.replace(answer, what="file"))
    return tuple(found)


def judge(record: Record, bodies: Mapping[str, bytes]) -> Judgement:
    """Say what the answers of a record mean. Asks nobody; equal answers give an equal judgement."""
    read_before: dict[object, View | tuple[State, str]] = {}
    views = []
    for place in record.places:
        # Mirrors give the same bytes, and an index may be large: equal answers are read once.
        whole = all(is_whole(one) for one in place.answers)
        address = "" if whole else place.address  # what is wrong with others is told with theirs
        key = place.kind, address, tuple((one.what, one.sha256) for one in place.answers)
        if key not in read_before:
            read_before[key] = _view(place, record, bodies)
        views.append(read_before[key])
    newest = dict(record.known.newest_ms)
    for place, view in zip(record.places, views, strict=True):
        if isinstance(view, View) and view.timestamp_ms is not None:
            newest[place.kind] = max(newest.get(place.kind, 0), view.timestamp_ms)
    said = tuple(
        _say(place, view, record, newest.get(place.kind))
        for place, view in zip(record.places, views, strict=True)
    )
    alike = {
        listed.package
        for view in views
        if isinstance(view, View)
        for listed in view.listed
        if listed.package != record.package and set(listed.signers) & set(record.known.signers)
    }
    return Judgement(_result(said, _own_address(record)), said, tuple(sorted(alike))[:MAX_ALIKE])


def _view(place: Place, record: Record, bodies: Mapping[str, bytes]) -> View | tuple[State, str]:
    """Return what a place lists, or else the state it is in and why."""
    if place.kind == "lookup":
        return _looked_up(place, record, bodies)
    statuses = {answer.status for answer in place.answers}
    if place.kind == "archive" and statuses and statuses <= NOT_THERE:
        return "no_section", "there is no such section"
    try:
        view = read(place.answers, bodies, record.source)
        refuse_other_section(view, "archive" if place.kind == "archive" else "repo")
    except UntrustedError as problem:
        return "unverified", str(problem)
    except UnreadableError as problem:
        answered = any(is_whole(answer) for answer in place.answers)
        return ("unverified" if answered else "no_answer"), str(problem)
    return view


def _looked_up(place: Place, record: Record, bodies: Mapping[str, bytes]) -> tuple[State, str]:
    lookup = record.source.lookup
    if lookup is None or len(place.answers) != (2 if lookup.control else 1):
        return "no_answer", "the record lacks an answer"
    meant = [_meaning(answer, record, bodies) for answer in place.answers]
    if meant[0] == ("absent", "") and meant[1:] not in ([], [("listed", "")]):
        return "unclear", f"{lookup.control}, which is there, is not found either"
    return meant[0]


def _meaning(answer: Answer, record: Record, bodies: Mapping[str, bytes]) -> tuple[State, str]:
    lookup = record.source.lookup
    if answer.status is None or answer.problem:
        return "no_answer", answer.problem
    if lookup is None or answer.sha256 not in bodies:
        return "unclear", "the answer was not read to its end"
    content = bodies[answer.sha256]
    meant = generic.meaning(answer.status, content, lookup, record.source.charset)
    if meant is None:
        return "unclear", f"status {answer.status}, and neither sign is in the answer"
    return ("listed" if meant else "absent"), ""


def _say(place: Place, view: View | tuple[State, str], record: Record, newest: int | None) -> Said:
    served = tuple(one.address for one in place.files if is_served(one))
    said = Said(place.address, place.kind, place.mirror, "absent", served=served)
    if isinstance(view, tuple):
        return msgspec.structs.replace(said, state=view[0], why=view[1])
    time = view.timestamp_ms
    age = None if time is None else age_days(time, record.begun_at)
    behind = 0 if time is None or newest is None else max(0, newest - time) // 1000
    state, why = _state(place, view, record, age, behind)
    return msgspec.structs.replace(
        said, state=state, why=why, timestamp_ms=time,
        age_days=None if age is None else round(age, 2), behind_seconds=behind,
        listed=_versions(view.listed, record.package),
    )  # fmt: skip


def is_served(answer: Answer) -> bool:
    """Tell whether what came begins as every app package does, and not as a page of regrets."""
    answered = answer.status in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}
    return answered and answer.sha256 == ZIP_START_SHA256


def _state(
    place: Place, view: View, record: Record, age: float | None, behind: int
) -> tuple[State, str]:
    if behind:
        return "behind", f"its index is {behind} seconds older than the newest that is known"
    if record.package in view.packages:
        return ("archived" if place.kind == "archive" else "listed"), ""
    most = shorter(shorter(view.max_age_days, record.source.max_age_days), record.max_age_days)
    if age is not None and most is not None and age > most:
        return "old", f"its index is {age:.1f} days old, more than {most}"
    if not view.complete:
        return "unclear", "the listing was not read whole"
    return "absent", ""


def _versions(listed: Sequence[Listed], package: str) -> tuple[str, ...]:
    mine = sorted(
        ((one.version_code or 0, one.version_name, one.sha256 or "") for one in listed
         if one.package == package),
        reverse=True,
    )  # fmt: skip
    return tuple(f"{name} ({code}) {sha256}".strip() for code, name, sha256 in mine[:MAX_FILES])


def _own_address(record: Record) -> str:
    """Return the address whose answer must be among those of a record."""
    lookup = record.source.lookup
    if record.source.kind == "fdroid" or lookup is None:
        return record.source.address
    return filled(lookup.address, package=record.package)


def _result(said: Sequence[Said], own: str) -> Result:
    """Put the places together: what is seen weighs more than what is not, the store before mirrors.

    A mirror that does not answer proves nothing and disproves nothing; the store's own places must
    answer. An archive is seldom renewed, so that its age alone is no reason to doubt.
    """
    states = {one.state for one in said}
    for state in ("listed", "archived"):
        if state in states:
            return state
    if any(one.served for one in said):
        return "files_served"
    if not any(one.address == own and one.kind != "archive" for one in said):
        return "not_proved"
    for one in said:
        enough = {"absent", "no_section", "old"} if one.kind == "archive" else {"absent"}
        if not one.mirror and one.state not in enough:
            return "not_proved"
    if any(one.state == "behind" and one.listed for one in said):
        return "behind"
    return "absent"
