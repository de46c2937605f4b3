"""Statements, comparisons and lists on policies written for it: no worse than what was reached."""

import flows
import labels
import pytest
import scores
import sdk_lists
from reading import Read

from appwarden.catalogue.model import Catalogue


def test_statements_agree_with_their_labels(catalogue: Catalogue) -> None:
    policies = labels.load()
    assert len(policies) == 75
    found = scores.score(policies, catalogue)
    assert found.precision >= 0.95
    assert found.recall >= 0.92


def test_everyday_talk_is_read_as_far_as_was_reached(catalogue: Catalogue) -> None:
    policies = labels.load(everyday=True)
    assert len(policies) == 10
    found = scores.score(policies, catalogue)
    assert found.precision >= 0.89
    assert found.recall >= 0.64


@pytest.mark.parametrize("flow", flows.load(), ids=lambda flow: f"{flow.verdict}-{flow.says[:24]}")
def test_a_read_gets_its_verdict(flow: flows.Flow, catalogue: Catalogue) -> None:
    assert flows.verdict_of(flow, catalogue) == flow.verdict


@pytest.mark.parametrize(
    ("content", "rows"), [case[1:] for case in sdk_lists.cases()],
    ids=[case[0] for case in sdk_lists.cases()],
)  # fmt: skip
def test_every_row_of_a_list_is_a_record(
    content: bytes, rows: tuple[sdk_lists.Row, ...], read: Read
) -> None:
    found = read(content, "list").sdks
    assert [(one.name, one.data.replace(" ", "")) for one in found] == [
        (row.name, row.data.replace(" ", "")) for row in rows
    ]
    assert all(one.quote.text for one in found)
