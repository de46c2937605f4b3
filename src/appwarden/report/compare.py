"""Two reports of one app in, what became of each finding out; unseen is never fixed."""

from collections.abc import Iterable

import msgspec

from appwarden.findings.blind import NARROWING, stages_of
from appwarden.findings.gap_words import name_of_gap
from appwarden.findings.model import Finding
from appwarden.findings.words import listed
from appwarden.model import Gap, Text
from appwarden.report.model import Report
from appwarden.report.names import plain

SCHEMA = "appwarden.comparison/1"
# Without these stages a fact of the kind cannot be seen.
_STAGES = {
    "access": frozenset({"code"}),
    "permission": frozenset({"code", "manifest"}),
    "screen": frozenset({"screens", "resources"}),
    "start": frozenset({"code", "manifest"}),
    "sdk": frozenset({"code", "sdks"}),
    "manifest": frozenset({"manifest", "screens"}),
    "host": frozenset({"code", "resources"}),
    "policy": frozenset({"policy"}),
}

_BY_LAUNCH = frozenset({"witnessed", "witnessed_assuming"})


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the two reports, by what tells the builds apart."""

    package: str
    version_name: str | None
    version_code: int | None
    artifact_sha256: str
    catalogue_version: str
    date: str


class Remaining(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding of both reports; the ids differ where the data types changed in part."""

    old: Finding
    new: Finding


class Unseen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding of the old report that the new one could not have seen, and why."""

    finding: Finding
    why: Text


class Comparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of every finding of the old report, and what is new. Sorted like the reports."""

    schema: str
    old: Side
    new: Side
    fixed: tuple[Finding, ...]
    remaining: tuple[Remaining, ...]
    added: tuple[Finding, ...]
    not_examined_any_more: tuple[Unseen, ...]
    cautions: tuple[Text, ...] = ()


def compare(old: Report, new: Report) -> Comparison:
    """Tell what of `old` is fixed in `new`, what remains, what is new, what is no longer seen.

    A finding remains when its id does, or when one of the same rule and subject shares a data
    type. One that is gone is fixed only if nothing new keeps it from being seen: its clauses were
    judged, and no gap that the old report had not makes one of them unexamined or lies over the
    stage that its evidence comes from.
    """
    pairs = _pairs(old.findings, new.findings)
    kept = {after.id for after in pairs.values()}
    gone = [finding for finding in old.findings if finding.id not in pairs]
    unseen = {finding.id: why for finding in gone if (why := _why_unseen(finding, old, new))}
    return Comparison(
        schema=SCHEMA,
        old=_side(old),
        new=_side(new),
        fixed=tuple(finding for finding in gone if finding.id not in unseen),
        remaining=tuple(
            Remaining(finding, pairs[finding.id]) for finding in old.findings if finding.id in pairs
        ),
        added=tuple(finding for finding in new.findings if finding.id not in kept),
        not_examined_any_more=tuple(
            Unseen(finding, unseen[finding.id]) for finding in gone if finding.id in unseen
        ),
        cautions=tuple(_cautions(old, new)),
    )


def encode_comparison(comparison: Comparison) -> bytes:
    """Return the comparison as JSON with sorted keys; equal input gives equal bytes."""
    return msgspec.json.format(msgspec.json.encode(comparison, order="sorted"), indent=1) + b"\n"


def _pairs(old: Iterable[Finding], new: Iterable[Finding]) -> dict[str, Finding]:
    """Return for each old id the new finding that continues it; each new one continues one."""
    left = {finding.id: finding for finding in new}
    found: dict[str, Finding] = {}
    changed = []
    for finding in old:
        if finding.id in left:
            found[finding.id] = left.pop(finding.id)
        else:
            changed.append(finding)
    for finding in changed:
        for after in left.values():
            if _continues(finding, after):
                found[finding.id] = left.pop(after.id)
                break
    return found


def _continues(before: Finding, after: Finding) -> bool:
    same = (before.rule, before.subject) == (after.rule, after.subject)
    return same and not frozenset(before.data_types).isdisjoint(after.data_types)


def _why_unseen(finding: Finding, old: Report, new: Report) -> Text | None:
    statuses = {clause.id: clause.status for clause in new.clauses}
    if all(clause not in statuses for clause in finding.clauses):
        return Text(
            en="None of its clauses was judged this time.", zh="本次检测未包含其涉及的条款。"
        )
    if finding.grade in _BY_LAUNCH and old.launch is not None and new.launch is None:
        return Text(
            en="Seen in a launch without a device; this time the app was not launched.",
            zh="此前见于模拟启动；本次未进行模拟启动。",
        )
    added = _gaps_added(old.gaps, new.gaps)
    blind = sorted(one for one in finding.clauses if statuses.get(one) == "not_examined")
    if blind and added:
        return Text(
            en=f"Not examined this time: {', '.join(blind)}.",
            zh=f"本次未检查：{'、'.join(blind)}。",
        )
    stages = frozenset[str]().union(*(_STAGES[one.kind] for one in finding.evidence))
    found = sorted({gap.what for gap in added if not stages.isdisjoint(stages_of(gap))})
    if found:
        kinds = listed(name_of_gap(what) for what in found)
        return Text(
            en=f"New gaps lie over where it was seen: {kinds.en}.",
            zh=f"原发现位置新增未能检查的部分：{kinds.zh}。",
        )
    return None


def _gaps_added(old: tuple[Gap, ...], new: tuple[Gap, ...]) -> list[Gap]:
    # Under the gaps of the old report the finding was seen all the same: they hide it no more now.
    known = frozenset(old)
    return [gap for gap in new if gap not in known and gap.what not in NARROWING]


def _side(report: Report) -> Side:
    artifact = report.artifact
    return Side(
        package=artifact.package,
        version_name=artifact.version_name,
        version_code=artifact.version_code,
        artifact_sha256=artifact.sha256,
        catalogue_version=report.catalogue.version,
        date=report.catalogue.date,
    )


def _cautions(old: Report, new: Report) -> Iterable[Text]:
    if old.artifact.package != new.artifact.package:
        yield Text(
            en=f"Two different apps: {old.artifact.package} and {new.artifact.package}.",
            zh=f"两份报告不是同一应用：{old.artifact.package} 与 {new.artifact.package}。",
        )
    if old.artifact.sha256 == new.artifact.sha256:
        yield Text(en="Both reports are of the same file.", zh="两份报告针对同一个文件。")
    if old.catalogue.sha256 != new.catalogue.sha256:
        yield Text(
            en="Judged by different catalogues: a difference may come from the rules.",
            zh="两份报告使用的规则库不同，差异可能来自规则变化。",
        )


_HEADINGS = (
    ("fixed", Text(en="Fixed", zh="已整改")),
    ("remaining", Text(en="Remaining", zh="仍存在")),
    ("added", Text(en="New", zh="新增")),
    ("not_examined_any_more", Text(en="Not examined any more", zh="不再能检查")),
)
_VERDICTS = {
    "violation": Text(en="violation", zh="违规"),
    "suspected": Text(en="suspected", zh="疑似违规"),
}


def comparison_text(comparison: Comparison, language: str) -> str:
    """Return the comparison as plain text in `language` (`en` or `zh`), one finding a line."""
    sides = f"{_build(comparison.old)} -> {_build(comparison.new)}"
    lines = [f"{plain(comparison.new.package)}  {plain(sides)}"]
    lines += [f"! {caution.of(language)}" for caution in comparison.cautions]
    for field, heading in _HEADINGS:
        entries = getattr(comparison, field)
        lines += ["", f"{heading.of(language)} ({len(entries)})"]
        for entry in entries:
            lines += _entry(entry, language)
    return "\n".join(lines) + "\n"


def _build(side: Side) -> str:
    return f"{side.version_name or '?'} ({side.version_code or '?'}, {side.artifact_sha256[:12]})"


def _entry(entry: Finding | Remaining | Unseen, language: str) -> list[str]:
    if isinstance(entry, Unseen):
        return [_line(entry.finding, language), f"      {entry.why.of(language)}"]
    if isinstance(entry, Remaining):
        before, after = entry.old, entry.new
        lines = [_line(after, language)]
        if before.verdict != after.verdict:
            was, is_ = _VERDICTS[before.verdict].of(language), _VERDICTS[after.verdict].of(language)
            lines.append(f"      {was} -> {is_}")
        gone = sorted(set(before.data_types) - set(after.data_types))
        if gone:
            lines.append(f"      - {', '.join(gone)}")
        return lines
    return [_line(entry, language)]


def _line(finding: Finding, language: str) -> str:
    verdict = _VERDICTS[finding.verdict].of(language)
    return f"  {finding.id}  {verdict}  {plain(finding.summary.of(language))}"
