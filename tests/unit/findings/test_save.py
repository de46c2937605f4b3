"""Saved facts: one fact a line, closed, with errors that name the line."""

import json

import pytest

from appwarden.errors import UnreadableError
from appwarden.facts.model import Facts
from appwarden.facts.save import in_order, load, save
from appwarden.findings.samples import load_samples

FACTS = load_samples()["screens_complete"].facts


def lines() -> list[bytes]:
    return save(FACTS).splitlines()


def test_a_header_comes_first_then_one_fact_a_line() -> None:
    decoded = [json.loads(line) for line in lines()]
    assert decoded[0]["fact"] == "header"
    assert decoded[0]["schema"] == "appwarden.facts/1"
    assert [line["fact"] for line in decoded[1:]] == ["access", "sdk", "sdk", *["screen"] * 7]


def test_equal_facts_stand_once() -> None:
    twice = Facts(
        schema=FACTS.schema,
        artifact=FACTS.artifact,
        catalogue_sha256="",
        screens=FACTS.screens * 2,
    )
    assert len(in_order(twice).screens) == len(FACTS.screens)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"\xff\n", "line 1: not a saved fact"),
        (b"[1]\n", "line 1: not a saved fact"),
        (b'{"fact": "access"}\n', "line 1: fact 'access' is not one of header"),
        (b'{"fact": ["header"]}\n', "line 1"),
        (b"{" * 5000, "line 1"),
        (b"[" * 100000, "line 1"),
    ],
)
def test_what_is_not_facts_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        load(content)


@pytest.mark.parametrize(
    ("number", "old", "new", "message"),
    [
        (
            0,
            b"appwarden.facts/1",
            b"appwarden.facts/9",
            "line 1: facts of format appwarden.facts/9",
        ),
        (1, b'"subject"', b'"sobject"', "line 2: not a saved fact"),
        (1, b'"fact":"access"', b'"fact":"axis"', "line 2: fact 'axis' is not one of access, sdk"),
        (3, b"}", b"", "line 4: not a saved fact"),
        (3, b'"fact"', b'"colour":1,"fact"', "line 4: .*colour"),
    ],
)
def test_a_line_that_is_wrong_is_named(number: int, old: bytes, new: bytes, message: str) -> None:
    changed = lines()
    assert old in changed[number]
    changed[number] = changed[number].replace(old, new, 1)
    with pytest.raises(UnreadableError, match=message):
        load(b"\n".join(changed))
