"""What a second inspection may propose, and what it may not."""

import functools
from pathlib import Path

import msgspec
import pytest

from appwarden.console.inspections.comparison import (
    NotComparableError,
    Variant,
    propose,
    side_by_side,
)
from appwarden.console.inspections.runner import Limits, Request, run_check
from appwarden.model import Gap
from appwarden.report import decode_report
from appwarden.report.model import Report

APKS = Path(__file__).parents[2] / "samples" / "apks"


@functools.cache
def report_of(name: str) -> Report:
    outcome = run_check(APKS / f"{name}.apk", Request(day="2026-11-01"), Limits())
    assert outcome.report is not None
    return decode_report(outcome.report)


@pytest.fixture
def before() -> Report:
    return report_of("consent_after_sdk_init")


@pytest.fixture
def after(before: Report) -> Report:
    """Return the report of a next build whose first finding is gone."""
    return msgspec.structs.replace(
        before,
        findings=before.findings[1:],
        artifact=msgspec.structs.replace(before.artifact, sha256="0" * 64),
    )


def test_gone_with_the_same_rules_and_sight_is_proposed_as_fixed(
    before: Report, after: Report
) -> None:
    proposal = propose(before, after)
    assert [row.key for row in proposal.of("fixed")] == [before.findings[0].id]
    assert len(proposal.of("remaining")) == len(before.findings) - 1
    assert len(proposal.rows) == len(before.findings)


def test_a_new_finding_is_told_as_new(before: Report, after: Report) -> None:
    assert [row.key for row in propose(after, before).of("new")] == [before.findings[0].id]


def test_gone_behind_a_new_gap_is_not_examined(before: Report, after: Report) -> None:
    gap = Gap(stage="code", what="packed", why="the code is packed")
    proposal = propose(before, msgspec.structs.replace(after, gaps=(*after.gaps, gap)))
    assert not proposal.of("fixed")
    assert proposal.of("not_examined")[0].why is not None


def test_fewer_packs_prove_nothing(before: Report, after: Report) -> None:
    fewer = msgspec.structs.replace(after.catalogue, packs=after.catalogue.packs[1:])
    proposal = propose(before, msgspec.structs.replace(after, catalogue=fewer))
    why = proposal.of("not_examined")[0].why
    assert why is not None
    assert before.catalogue.packs[0].id in why.en


def test_another_catalogue_must_be_shown_to_hold_the_rule(before: Report, after: Report) -> None:
    other = msgspec.structs.replace(after.catalogue, sha256="f" * 64)
    later = msgspec.structs.replace(after, catalogue=other)
    rule = before.findings[0].rule
    assert not propose(before, later).of("fixed")
    assert not propose(before, later, known_rules={"another"}).of("fixed")
    assert propose(before, later, known_rules={rule}).of("fixed")


def test_different_apps_are_not_compared(before: Report) -> None:
    with pytest.raises(NotComparableError):
        propose(before, report_of("clean_app"))


def test_what_one_channel_hides_stands_side_by_side(before: Report, after: Report) -> None:
    variants = (Variant(label="a", report=before), Variant(label="b", report=after))
    rows = {row.finding.id: row for row in side_by_side(variants)}
    hidden = rows[before.findings[0].id]
    assert hidden.cells == ("seen", "not_seen")
    assert hidden.differs
    assert not rows[before.findings[1].id].differs
    assert [row.cells for row in side_by_side(reversed(variants)) if row.differs] == [
        ("not_seen", "seen")
    ]
