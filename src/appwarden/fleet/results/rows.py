"""A report in, its columns for every table out, and those of a result that left no report."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from appwarden.fleet.leases.model import Finished
from appwarden.fleet.model import Ending
from appwarden.model import Gap
from appwarden.report.model import Report

Row = tuple[Any, ...]
# Values of each column without the keys, in the order of the schema; all of one length.
Columns = Sequence[Sequence[Any]]
PROBLEM_PREFIX = "MIIT-T"
STAGES = ("artifact", "facts", "findings", "launch")

_STOPPED: dict[Ending, Callable[[str], Gap]] = {
    "out_of_time": lambda why: Gap(stage="artifact", what="inspection_out_of_time", why=why),
    "out_of_memory": lambda why: Gap(stage="artifact", what="inspection_out_of_memory", why=why),
    "too_much_output": lambda why: Gap(stage="artifact", what="report_too_large", why=why),
    "died": lambda why: Gap(stage="artifact", what="inspection_died", why=why),
    "internal_error": lambda why: Gap(stage="artifact", what="inspection_failed", why=why),
}


class Told(msgspec.Struct, frozen=True):
    """What only the report knows of a build; the rest stands in the lease table.

    `tables` has no entry for a table without rows. Columns and not rows: a part puts those of
    thousands of results one after the other, and the process that read the file has turned them.
    """

    build: Row
    timing: Row
    tables: dict[str, list[list[Any]]]


def encode_rows(report: Report) -> bytes:
    """Return what a report gives to the tables, as MessagePack."""
    made = {name: make(report) for name, make in _MAKERS.items()}
    told = Told(
        build=_build(report),
        timing=tuple(report.timing.get(stage) for stage in STAGES),
        tables={name: _turned(rows) for name, rows in made.items() if rows},
    )
    return msgspec.msgpack.encode(told)


def columns_of(result: Finished) -> dict[str, Columns]:
    """Return the columns of one result by table, its report's included."""
    told = msgspec.msgpack.decode(result.rows, type=Told) if result.rows else _NOTHING
    tables: dict[str, Columns] = dict(told.tables)
    names = (result.address, result.ending, result.reason)
    package, *details, version, catalogue = told.build
    build = (
        *(*names, package, *details[:6], result.size_bytes, *details[6:], version, catalogue),
        *(result.report_sha256, result.facts_sha256),
    )
    timing = (
        *(result.seconds, result.cpu_seconds, result.peak_bytes, result.fetched_bytes),
        *(result.fetch_seconds, result.finished_at, *told.timing),
    )
    tables["builds"], tables["timings"] = _single(build), _single(timing)
    if result.ending in _STOPPED:
        tables["gaps"] = _single(_gap(_STOPPED[result.ending](result.reason)))
    return tables


def _turned(rows: Iterable[Row]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _single(row: Row) -> Columns:
    return [(value,) for value in row]


def _build(report: Report) -> Row:
    artifact = report.artifact
    label = artifact.label
    kind = report.app_type
    return (
        artifact.package,
        label.zh or label.default or label.en,
        artifact.version_name,
        artifact.version_code,
        artifact.target_sdk,
        artifact.signers[0].sha256 if artifact.signers else None,
        artifact.channels[0].value if artifact.channels else None,
        artifact.packed,
        kind.id if kind is not None else None,
        kind.confidence if kind is not None else None,
        report.catalogue.version,
        report.catalogue.sha256,
    )


_NOTHING = Told(build=(None,) * 7 + ((),) + (None,) * 4, timing=(None,) * len(STAGES), tables={})


def _findings(report: Report) -> list[Row]:
    return [
        (
            *(one.id, one.rule, one.clauses, _problem(one.clauses), one.verdict, one.severity),
            *(one.grade, one.subject, one.data_types, one.draft),
        )
        for one in report.findings
    ]


def _problem(clauses: Iterable[str]) -> str | None:
    return next((clause for clause in clauses if clause.startswith(PROBLEM_PREFIX)), None)


def _accesses(report: Report) -> list[Row]:
    alike = Counter(
        (one.data_type, one.api, one.subject, one.phase, one.grade, one.certainty, one.weak)
        for one in report.accesses
    )
    return [(*key, count) for key, count in alike.items()]


def _flows(report: Report) -> list[Row]:
    """Return what left the app's own memory in a launch, alike ones once."""
    sent = report.launch.sendings if report.launch is not None else ()
    found = {
        (data_type, one.subject, one.sink, one.target or None, one.phase)
        for one in sent
        for data_type in (*one.data,) or (None,)
    }
    return sorted(found, key=lambda row: [part or "" for part in row])


def _sdks(report: Report) -> list[Row]:
    companies = {one.id: one.company for one in report.subjects}
    found = []
    for sdk in report.sdks:
        company = companies.get(f"sdk:{sdk.id}")
        found.append((sdk.id, company.zh if company is not None else None))
    return found


def _permissions(report: Report) -> list[Row]:
    return [
        (one.name, one.declared, bool(one.requested), one.used_by, one.needed_for_type)
        for one in report.permissions
    ]


def _clauses(report: Report) -> list[Row]:
    return [(one.id, one.pack, one.status) for one in report.clauses]


def _gap(gap: Gap) -> Row:
    return (gap.stage, gap.what, gap.why, gap.place)


def _gaps(report: Report) -> list[Row]:
    return [_gap(gap) for gap in report.gaps]


_MAKERS: dict[str, Callable[[Report], list[Row]]] = {
    "findings": _findings,
    "accesses": _accesses,
    "flows": _flows,
    "sdks": _sdks,
    "permissions": _permissions,
    "clauses": _clauses,
    "gaps": _gaps,
}
