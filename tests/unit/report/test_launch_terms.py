"""Everything that the launch says in words of its own has words in both languages."""

import re
from pathlib import Path

from appwarden.report.launch_terms import STEP, UNKNOWN

LAUNCH = Path(__file__).parents[3] / "crates" / "aw-launch" / "src"
REASON = re.compile(r'unknown(?:_of|_result)?\([^;"]*"([a-z][^"{}]* [^"{}]*)"')
STEPS = re.compile(r'(?:notes\.step|changed)\([^;"]*"(\w+)"|=> "((?:hmac_)?(?:sha|md)\w+)",')


def test_every_reason_of_an_unknown_has_words() -> None:
    found = {reason for text in sources() for reason in REASON.findall(text)}
    assert len(found) > 30
    assert found - set(UNKNOWN) == set()
    assert not any(re.search("[a-z]{3,}", zh) for _, zh in UNKNOWN.values())


def test_every_change_of_data_has_words() -> None:
    found = {name for text in sources() for pair in STEPS.findall(text) for name in pair if name}
    assert {"concat", "case", "sha256"} <= found
    assert found - set(STEP) == set()


def sources() -> list[str]:
    return [
        path.read_text().split("#[cfg(test)]")[0]
        for path in LAUNCH.glob("**/*.rs")
        if path.stem != "tests"
    ]
