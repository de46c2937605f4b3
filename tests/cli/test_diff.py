"""`appwarden diff`: fixed, remaining, new, not examined any more."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]
DAY = ("--date", "2026-11-01")


@pytest.fixture
def mended(leaky_report: Path, tmp_path: Path) -> Path:
    """The same report without its violations."""
    report = json.loads(leaky_report.read_bytes())
    report["findings"] = [each for each in report["findings"] if each["verdict"] != "violation"]
    path = tmp_path / "mended.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    return path


def test_the_same_report_twice_remains(appwarden: Command, leaky_report: Path) -> None:
    ran = appwarden("diff", leaky_report, leaky_report, "--format", "json")
    found = json.loads(ran.stdout)
    assert ran.returncode == 0
    assert found["remaining"]
    assert not found["fixed"] + found["added"] + found["not_examined_any_more"]


def test_what_is_gone_is_fixed(appwarden: Command, leaky_report: Path, mended: Path) -> None:
    found = json.loads(appwarden("diff", leaky_report, mended, "--format", "json").stdout)
    assert {each["verdict"] for each in found["fixed"]} == {"violation"}


def test_a_new_violation_fails_the_build(
    appwarden: Command, leaky_report: Path, mended: Path
) -> None:
    ran = appwarden("diff", mended, leaky_report)
    assert ran.returncode == 1
    assert "New (" in ran.stdout.decode()
    assert appwarden("diff", mended, leaky_report, "--fail-on", "never").returncode == 0


def test_a_new_gap_over_the_code_is_never_a_fix(
    appwarden: Command, leaky_report: Path, mended: Path
) -> None:
    report = json.loads(mended.read_bytes())
    gap = {"stage": "artifact", "what": "packed", "why": "hidden by a packer", "place": ""}
    report["gaps"].append(gap)
    mended.write_text(json.dumps(report), encoding="utf-8")
    found = json.loads(appwarden("diff", leaky_report, mended, "--format", "json").stdout)
    assert found["fixed"] == []
    assert found["not_examined_any_more"]


def test_an_app_may_stand_for_its_report(
    appwarden: Command, sample: Sample, leaky_report: Path
) -> None:
    ran = appwarden("diff", leaky_report, sample("application_on_create"), *DAY, "--lang", "zh")
    assert ran.returncode == 0
    assert "仍存在" in ran.stdout.decode()


@pytest.mark.parametrize(
    ("words", "status"), [(("-", "-"), 2), (("missing.json", "missing.json"), 3)]
)
def test_wrong_words(appwarden: Command, words: tuple[str, str], status: int) -> None:
    ran = appwarden("diff", *words)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (status, 1)
