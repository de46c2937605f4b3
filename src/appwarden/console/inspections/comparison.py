"""Reports of two or more inspections in, what a person has to decide about each finding out.

The product's own `diff` tells what became of a finding. This adds what an authority needs before
"fixed" may be proposed: the second inspection must have judged by at least the same rules.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from appwarden.findings.model import Finding
from appwarden.model import Text
from appwarden.report.compare import compare
from appwarden.report.model import Report

Result = Literal["fixed", "remaining", "new", "not_examined"]
Cell = Literal["seen", "not_seen", "not_examined"]


class NotComparableError(ValueError):
    """The two reports are of different apps, so nothing can be proposed."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """What is proposed for one finding; `why` explains a result that is not plain."""

    result: Result
    finding: Finding
    old_finding_id: str = ""
    why: Text | None = None

    @property
    def key(self) -> str:
        """Return the id by which the finding is known in the case: the earlier one if any."""
        return self.old_finding_id or self.finding.id


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Every finding of both reports exactly once, and what to be careful about."""

    rows: tuple[Row, ...]
    cautions: tuple[Text, ...]

    def of(self, result: Result) -> tuple[Row, ...]:
        """Return the rows with this result."""
        return tuple(row for row in self.rows if row.result == result)


@dataclass(frozen=True, kw_only=True)
class Variant:
    """One inspection of a re-inspection under its own conditions (channel, region)."""

    label: str
    report: Report


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """One finding over all variants; `differs` is the sign of evasion a person looks into."""

    finding: Finding
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        return "seen" in self.cells and "not_seen" in self.cells


def propose(old: Report, new: Report, known_rules: Collection[str] | None = None) -> Proposal:
    """Propose fixed, remaining, new or not examined for every finding of two reports.

    `known_rules` are the proved rules of the catalogue that `new` was judged by, None where that
    catalogue is not at hand. Raises NotComparableError for reports of different apps.
    """
    if old.artifact.package != new.artifact.package:
        message = f"{old.artifact.package} and {new.artifact.package} are different apps"
        raise NotComparableError(message)
    told = compare(old, new)
    rows = [_gone(finding, old, new, known_rules) for finding in told.fixed]
    rows += [
        Row(result="remaining", finding=one.new, old_finding_id=one.old.id)
        for one in told.remaining
    ]
    rows += [Row(result="new", finding=finding) for finding in told.added]
    rows += [
        Row(result="not_examined", finding=one.finding, old_finding_id=one.finding.id, why=one.why)
        for one in told.not_examined_any_more
    ]
    return Proposal(rows=tuple(rows), cautions=told.cautions)


def side_by_side(
    variants: Iterable[Variant], known_rules: Collection[str] | None = None
) -> tuple[SideBySide, ...]:
    """Return every finding of any variant with whether each other variant shows it too.

    Raises NotComparableError when the variants are of different apps.
    """
    listed = tuple(variants)
    rows: list[SideBySide] = []
    told: set[str] = set()
    for holder in listed:
        proposals = [propose(holder.report, variant.report, known_rules) for variant in listed]
        for finding in holder.report.findings:
            if finding.id in told:
                continue
            found = [_row_of(finding, proposal) for proposal in proposals]
            told.update(row.finding.id for row in found)
            rows.append(
                SideBySide(finding=finding, cells=tuple(_CELLS[row.result] for row in found))
            )
    return tuple(rows)


_CELLS: dict[Result, Cell] = {
    "remaining": "seen",
    "new": "seen",
    "fixed": "not_seen",
    "not_examined": "not_examined",
}


def _row_of(finding: Finding, proposal: Proposal) -> Row:
    return next(row for row in proposal.rows if row.old_finding_id == finding.id)


def _gone(finding: Finding, old: Report, new: Report, known_rules: Collection[str] | None) -> Row:
    why = _rules_missing(finding, old, new, known_rules)
    result: Result = "fixed" if why is None else "not_examined"
    return Row(result=result, finding=finding, old_finding_id=finding.id, why=why)


def _rules_missing(
    finding: Finding, old: Report, new: Report, known_rules: Collection[str] | None
) -> Text | None:
    """Say why the second inspection did not judge by at least the same rules, None if it did."""
    lost = sorted(
        {pack.id for pack in old.catalogue.packs} - {one.id for one in new.catalogue.packs}
    )
    if lost:
        names = ", ".join(lost)
        return Text(
            en=f"The second inspection left out: {names}.", zh=f"复检未包含以下依据：{names}。"
        )
    if old.catalogue.sha256 == new.catalogue.sha256:
        return None
    if known_rules is None:
        return Text(
            en="Judged by another catalogue, and it cannot be shown that it holds this rule.",
            zh="复检使用了不同的规则库，且无法证明其中包含该规则。",
        )
    if finding.rule not in known_rules:
        return Text(
            en="The catalogue of the second inspection has no such rule.",
            zh="复检所用规则库中没有该规则。",
        )
    return None
