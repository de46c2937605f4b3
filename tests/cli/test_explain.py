"""`appwarden explain`: where to look."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]
DAY = ("--date", "2026-11-01")


@pytest.fixture
def saved(appwarden: Command, sample: Sample, tmp_path: Path) -> Path:
    appwarden("check", sample("application_on_create"), *DAY, "-o", "report.json")
    return tmp_path / "report.json"


def violation_of(saved: Path) -> str:
    findings = json.loads(saved.read_bytes())["findings"]
    ids: list[str] = [each["id"] for each in findings if each["verdict"] == "violation"]
    return ids[0]


def test_a_finding_leads_to_its_method(appwarden: Command, saved: Path) -> None:
    ran = appwarden("explain", saved, violation_of(saved))
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Where to look" in text
    assert ".onCreate" in text


def test_the_beginning_of_an_id_is_enough(appwarden: Command, saved: Path) -> None:
    whole = violation_of(saved)
    assert (
        appwarden("explain", saved, whole[:10]).stdout == appwarden("explain", saved, whole).stdout
    )


def test_a_fact_is_explained_in_chinese_and_as_json(appwarden: Command, saved: Path) -> None:
    chinese = appwarden("explain", saved, "access-1", "--lang", "zh")
    assert "查看位置" in chinese.stdout.decode()
    as_json = appwarden("explain", "-", "access-1", "--format", "json", stdin=saved.read_bytes())
    assert json.loads(as_json.stdout)["id"] == "access-1"


def test_an_unknown_id_is_wrong_use(appwarden: Command, saved: Path) -> None:
    ran = appwarden("explain", saved, "access-9999")
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (2, b"", 1)
