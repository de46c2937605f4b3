"""The words of a rule's condition."""

import pytest

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.condition import AccessTest, Condition, Repeats
from appwarden.findings.tell_condition import tell
from appwarden.model import Text

CATALOGUE = load_catalogue()


def told(test: AccessTest) -> Text:
    (one,) = tell(Condition(access=test), CATALOGUE)
    return one.words


@pytest.mark.parametrize(
    ("repeats", "en", "zh"),
    [
        (Repeats(period_at_least_ms=1), " at a constant period", "，周期固定"),
        (Repeats(period_at_least_ms=2000), " not more often than every 2 s", "，间隔不少于 2 秒"),
        (Repeats(period_at_most_ms=2000), " at least every 2 s", "，间隔不超过 2 秒"),
        (
            Repeats(period_at_least_ms=1, period_at_most_ms=500),
            " at least every 0.5 s and not more often than every 0.001 s",
            "，间隔不超过 0.5 秒，间隔不少于 0.001 秒",
        ),
        (Repeats(known=False), " at a period that is not constant", "，周期不固定"),
    ],
)
def test_a_period_in_words(repeats: Repeats, en: str, zh: str) -> None:
    words = told(AccessTest(repeats=repeats))
    assert words.en.endswith(f"repeating by itself{en}")
    assert words.zh.endswith(f"并自动重复{zh}")


def test_a_path_without_a_condition_is_told_so() -> None:
    assert "condition" not in told(AccessTest()).en
    assert told(AccessTest(gated=True)).en.endswith("behind a condition in the code")
    assert told(AccessTest(gated=False)).en.endswith("behind no condition in the code")
    assert told(AccessTest(gated=False)).zh.endswith("路径上没有判断")
