"""Reports of one app from several stores in; what differs from build to build out, side by side.

A build that is made for one store or region may do there what it does not do elsewhere. What one
report could not examine is never called absent.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import msgspec

from appwarden.errors import UsageError
from appwarden.facts.model import Sending, Start
from appwarden.findings.blind import NARROWING, stages_of
from appwarden.findings.model import Disclosure
from appwarden.model import Text
from appwarden.report.model import AccessRef, Report
from appwarden.report.telling import subject_name
from appwarden.report.terms import DISCLOSURE, PHASE, SINK, START, term
from appwarden.report.ways import data_name

SCHEMA = "appwarden.store-comparison/1"
MOST_BUILDS = 20

Aspect = Literal["permission", "sdk", "access", "finding", "start", "host", "sending", "policy"]
Mark = Literal["yes", "no", "not_examined"]

# Without these stages a thing of the aspect cannot be seen.
STAGES: dict[Aspect, frozenset[str]] = {
    "permission": frozenset({"manifest"}),
    "sdk": frozenset({"code", "sdks"}),
    "access": frozenset({"code"}),
    "finding": frozenset({"code", "manifest", "resources", "screens"}),
    "start": frozenset({"code", "manifest"}),
    "host": frozenset({"code", "resources"}),
    "sending": frozenset({"code", "launch"}),
    "policy": frozenset({"policy"}),
}


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One build, as the store (or channel, or region) that `label` names gives it."""

    label: str
    package: str
    sha256: str
    size_bytes: int
    version_name: str | None
    version_code: int | None
    signers: tuple[str, ...]
    channels: tuple[str, ...]
    packed: tuple[str, ...]
    gaps: int


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """A thing that not every build has; `marks` stand in the order of the columns."""

    aspect: Aspect
    key: str
    text: Text
    marks: tuple[Mark, ...]


class StoreComparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The builds, what differs between them, and how many things of each aspect they share."""

    schema: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    shared: dict[str, int]
    cautions: tuple[Text, ...]


def compare_builds(reports: Sequence[tuple[str, Report]]) -> StoreComparison:
    """Set reports of builds of one app side by side, each with a label.

    Raises UsageError for fewer than two reports, for too many, or for two of one label.
    """
    labels = [label for label, _report in reports]
    if not 1 < len(reports) <= MOST_BUILDS:
        raise UsageError(f"name two to {MOST_BUILDS} reports")
    if len(set(labels)) != len(labels):
        raise UsageError("two reports have one label; name them STORE=REPORT")
    rows, shared = list[Row](), dict[str, int]()
    for aspect, things_of in _ASPECTS.items():
        things = [things_of(report) for _label, report in reports]
        keys = sorted({key for each in things for key in each})
        blind = [_is_blind(report, aspect) for _label, report in reports]
        shared[aspect] = sum(all(key in each for each in things) for key in keys)
        for key in keys:
            if all(key in each for each in things):
                continue
            marks = tuple(
                _mark(key in each, unseen) for each, unseen in zip(things, blind, strict=True)
            )
            text = next(each[key] for each in things if key in each)
            rows.append(Row(aspect, key, text, marks))
    columns = tuple(_column(label, report) for label, report in reports)
    cautions = tuple(_cautions(columns, [report for _label, report in reports]))
    return StoreComparison(SCHEMA, columns, tuple(rows), shared, cautions)


def encode_comparison(comparison: StoreComparison) -> bytes:
    """Return the comparison as JSON with sorted keys; equal input gives equal bytes."""
    return msgspec.json.format(msgspec.json.encode(comparison, order="sorted"), indent=1) + b"\n"


def _mark(seen: bool, blind: bool) -> Mark:  # noqa: FBT001  two answers about one thing
    if seen:
        return "yes"
    return "not_examined" if blind else "no"


def _is_blind(report: Report, aspect: Aspect) -> bool:
    # Without a launch nothing was seen to be sent; without its text a policy says nothing.
    if (aspect == "sending" and not report.launch) or (aspect == "policy" and not report.policy):
        return True
    return any(
        not STAGES[aspect].isdisjoint(stages_of(gap))
        for gap in report.gaps
        if gap.what not in NARROWING
    )


def _told(words: Callable[[str], Iterable[str]]) -> Text:
    return Text(en=", ".join(words("en")), zh="，".join(words("zh")))


def _same(words: str) -> Text:
    return Text(en=words, zh=words)


def _permissions(report: Report) -> dict[str, Text]:
    return {one.name: _same(one.name) for one in report.permissions if one.declared}


def _sdks(report: Report) -> dict[str, Text]:
    names = {subject.id.removeprefix("sdk:"): subject.name for subject in report.subjects}
    return {one.id: names.get(one.id, _same(one.id)) for one in report.sdks}


def _accesses(report: Report) -> dict[str, Text]:
    return {
        f"{one.data_type} {one.subject} {one.phase}": _access(report, one)
        for one in report.accesses
    }


def _access(report: Report, one: AccessRef) -> Text:
    return _told(
        lambda language: (
            data_name(one.data_type, language),
            subject_name(report, one.subject, language),
            term(PHASE, one.phase, language),
        )
    )


def _findings(report: Report) -> dict[str, Text]:
    return {one.id: one.summary for one in report.findings if not one.draft}


def _starts(report: Report) -> dict[str, Text]:
    return {f"{one.kind} {one.subject}": _start(report, one) for one in report.starts}


def _start(report: Report, one: Start) -> Text:
    return _told(
        lambda language: (
            term(START, one.kind, language),
            subject_name(report, one.subject, language),
        )
    )


def _hosts(report: Report) -> dict[str, Text]:
    return {one.host: _same(one.host) for one in report.hosts}


def _sendings(report: Report) -> dict[str, Text]:
    sent = report.launch.sendings if report.launch is not None else ()
    return {
        f"{data_type} {one.subject} {one.sink} {one.target} {one.phase}": _sending(
            report, one, data_type
        )
        for one in sent
        for data_type in one.data
    }


def _sending(report: Report, one: Sending, data_type: str) -> Text:
    return _told(
        lambda language: (
            data_name(data_type, language),
            subject_name(report, one.subject, language),
            f"{term(SINK, one.sink, language)} {one.target}".strip(),
            term(PHASE, one.phase, language),
        )
    )


def _policy(report: Report) -> dict[str, Text]:
    rows = report.policy.disclosures if report.policy is not None else ()
    return {
        f"{one.data_type} {one.subject} {one.verdict}": _disclosure(report, one) for one in rows
    }


def _disclosure(report: Report, one: Disclosure) -> Text:
    return _told(
        lambda language: (
            data_name(one.data_type, language),
            subject_name(report, one.subject, language),
            term(DISCLOSURE, one.verdict, language),
        )
    )


_ASPECTS: dict[Aspect, Callable[[Report], dict[str, Text]]] = {
    "permission": _permissions,
    "sdk": _sdks,
    "access": _accesses,
    "finding": _findings,
    "start": _starts,
    "host": _hosts,
    "sending": _sendings,
    "policy": _policy,
}


def _column(label: str, report: Report) -> Column:
    artifact = report.artifact
    return Column(
        label=label,
        package=artifact.package,
        sha256=artifact.sha256,
        size_bytes=artifact.size_bytes,
        version_name=artifact.version_name,
        version_code=artifact.version_code,
        signers=tuple(sorted({signer.sha256 for signer in artifact.signers})),
        channels=tuple(f"{one.kind} {one.value}" for one in artifact.channels),
        packed=artifact.packed,
        gaps=len(report.gaps),
    )


def _cautions(columns: Sequence[Column], reports: Sequence[Report]) -> Iterable[Text]:
    if len({column.package for column in columns}) > 1:
        yield Text(
            en="The packages differ: these may be different apps.",
            zh="包名不同，可能不是同一应用。",
        )
    if len({column.sha256 for column in columns}) < len(columns):
        yield Text(en="Some builds are the same file.", zh="其中有相同的文件。")
    if len({column.signers for column in columns}) > 1:
        yield Text(
            en="The signing certificates differ: a build may not be the maker's own.",
            zh="签名证书不同，其中的版本可能并非开发者本人发布。",
        )
    if len({column.version_code for column in columns}) > 1:
        yield Text(
            en="The versions differ: a difference may come from the version, not from the store.",
            zh="版本不同，差异可能来自版本而非渠道。",
        )
    if len({report.catalogue.sha256 for report in reports}) > 1:
        yield Text(
            en="Judged by different catalogues: a difference may come from the rules.",
            zh="各报告使用的规则库不同，差异可能来自规则变化。",
        )
