"""The engine's rows in; accesses, permission requests, starts and hosts as facts out."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from appwarden.facts.code.answer import (
    CodeAccess,
    CodeAnswer,
    CodeGate,
    CodeRepeat,
    CodeRequest,
    CodeStart,
    CodeStep,
)
from appwarden.facts.code.built_screens import code_place
from appwarden.facts.model import (
    Access,
    Frequency,
    Gate,
    Host,
    PermissionRequest,
    Start,
    Step,
    Subject,
)
from appwarden.model import StartKind

# Names of a format, a property of a parser or this device: nobody is talked to there.
_NO_RECIPIENTS = frozenset(
    {
        "apache.org",
        "java.sun.com",
        "localhost",
        "ns.adobe.com",
        "relaxng.org",
        "schemas.android.com",
        "schemas.microsoft.com",
        "schemas.openxmlformats.org",
        "schemas.xmlsoap.org",
        "www.w3.org",
        "xml.apache.org",
        "xml.org",
        "xmlpull.org",
    }
)
_NO_RECIPIENT = re.compile(r"^(?:127\.|javax\.)")
_HOST = re.compile(
    r"^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$"
)
_ADDRESS = re.compile(r"https?://[^\s\"'<>()]{1,300}")
_WAKING: dict[str, StartKind] = {
    "startService": "wakes_package",
    "startForegroundService": "wakes_package",
    "bindService": "binds_package",
    "sendBroadcast": "wakes_package",
    "startActivity": "starts_package",
    "getLaunchIntentForPackage": "starts_package",
}


def accesses(answer: CodeAnswer, subject_of: Subject) -> Iterator[Access]:
    """Turn every read in every phase into a fact."""
    for row in answer.accesses:
        yield _access(row, subject_of)


def _component(row: CodeAccess) -> list[str]:
    """Return the component as a frame: in renamed code its name alone tells whose it is."""
    return [f"L{row.component.replace('.', '/')};"] if row.component else []


def _methods(path: Iterable[CodeStep], last: str) -> list[str]:
    return [*(step.method for step in path), last]


def _access(row: CodeAccess, subject_of: Subject) -> Access:
    return Access(
        data_type=row.data_type,
        api=row.api,
        subject=subject_of([*_component(row), *_methods(row.path, row.place.method)]),
        phase=row.phase,
        grade="static_path",
        entry=row.path[0].method if row.path else row.place.method,
        path=_steps(row.path),
        place=code_place(row.place),
        argument=row.argument,
        gate=_gate(row.gate),
        frequency=_frequency(row.frequency),
        certainty=row.certainty,
        weak=row.weak,
    )


def _steps(path: Iterable[CodeStep]) -> tuple[Step, ...]:
    return tuple(Step(step.method, step.edge, code_place(step.place)) for step in path)


def _gate(gate: CodeGate | None) -> Gate | None:
    if gate is None:
        return None
    return Gate(
        kind=gate.kind, key=gate.key, certainty=gate.certainty, place=code_place(gate.place)
    )


def _frequency(row: CodeRepeat | None) -> Frequency | None:
    if row is None:
        return None
    return Frequency(kind=row.kind, period_ms=row.period_ms, place=code_place(row.place))


def requests(answer: CodeAnswer, subject_of: Subject) -> Iterator[PermissionRequest]:
    """Turn every call that asks for permissions into a fact."""
    for row in answer.requests:
        yield _request(row, subject_of)


def _request(row: CodeRequest, subject_of: Subject) -> PermissionRequest:
    return PermissionRequest(
        permissions=row.permissions,
        phase=row.phase,
        subject=subject_of(_methods(row.path, row.place.method)),
        place=code_place(row.place),
        path=_steps(row.path),
        gate=_gate(row.gate),
        apart=row.apart,
    )


def starts(answer: CodeAnswer, own_package: str, subject_of: Subject) -> Iterator[Start]:
    """Tell starts and wake-ups of other packages, and services that restart themselves."""
    for row in answer.starts:
        yield from _start(row, own_package, subject_of)


def _start(row: CodeStart, own_package: str, subject_of: Subject) -> Iterator[Start]:
    subject = subject_of([row.place.method])
    other = row.package or ""
    if other and other != own_package:
        yield Start(
            kind=_WAKING[row.call],
            subject=subject,
            component=row.place.method,
            target=other,
            place=code_place(row.place),
        )
    leaving = any(name in row.place.method for name in (";->onDestroy(", ";->onTaskRemoved("))
    if row.cls is not None and leaving and row.call.startswith("start"):
        own = row.place.method.split(";", 1)[0].removeprefix("L").replace("/", ".")
        if own == row.cls:
            yield Start(
                kind="restarts_itself",
                subject=subject,
                component=own,
                target=own,
                place=code_place(row.place),
            )


def hosts(answer: CodeAnswer, subject_of: Subject) -> Iterator[Host]:
    """Tell every host that code names in an address, once for each subject."""
    seen: set[tuple[str, str]] = set()
    for row in answer.addresses:
        host = host_of(row.text)
        subject = subject_of([row.place.method])
        if host is not None and (host, subject) not in seen:
            seen.add((host, subject))
            yield Host(host=host, url=row.text[:300], subject=subject, place=code_place(row.place))


def addresses_in(text: str) -> list[str]:
    """Return the web addresses inside a text."""
    return _ADDRESS.findall(text)


def host_of(address: str) -> str | None:
    """Return the host of an address when it is one that somebody may be talked to at."""
    try:
        host = (urlsplit(address.strip()).hostname or "").lower()
    except ValueError:
        return None
    if host in _NO_RECIPIENTS or _NO_RECIPIENT.match(host) or not _HOST.match(host):
        return None
    return host
