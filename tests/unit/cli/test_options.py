"""The language by locale, and when findings make a command fail."""

import msgspec
import pytest

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.options import fail_status, locale_language
from appwarden.findings.model import Finding
from appwarden.model import Text

WORDS = Text(en="words", zh="文字")
SUSPECTED = Finding(
    id="f-1",
    rule="any_rule",
    clauses=("CN2019-3.1",),
    severity="high",
    verdict="suspected",
    grade="static_path",
    subject="app",
    data_types=("device.imei",),
    summary=WORDS,
    remedy=WORDS,
    evidence=(),
)
VIOLATION = msgspec.structs.replace(SUSPECTED, verdict="violation")
DRAFT = msgspec.structs.replace(VIOLATION, draft=True)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
    ],
)
def test_language_follows_the_locale(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert locale_language() == language


@pytest.mark.parametrize(
    ("finding", "fail_on", "status"),
    [
        (VIOLATION, "violation", ExitStatus.FOUND),
        (VIOLATION, "suspected", ExitStatus.FOUND),
        (VIOLATION, "never", ExitStatus.NOTHING),
        (SUSPECTED, "violation", ExitStatus.NOTHING),
        (SUSPECTED, "suspected", ExitStatus.FOUND),
        (DRAFT, "suspected", ExitStatus.NOTHING),
    ],
)
def test_fail_on(finding: Finding, fail_on: str, status: ExitStatus) -> None:
    assert fail_status([finding], fail_on) == status


def test_no_findings_never_fail() -> None:
    assert fail_status([], "suspected") == ExitStatus.NOTHING
