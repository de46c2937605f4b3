"""`artifact`, `facts`, `findings`, `report`: any stage can be stopped at, saved and resumed."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]
DAY = ("--date", "2026-11-01")


def test_artifact_is_json_with_the_files_hash(appwarden: Command, sample: Sample) -> None:
    ran = appwarden("artifact", sample("application_on_create"))
    artifact = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (0, b"")
    listed = json.loads((sample("application_on_create").parents[1] / "samples.json").read_bytes())
    expected = {each["name"]: each["sha256"] for each in listed}
    assert artifact["sha256"] == expected["application_on_create"]
    assert artifact["manifest"]["package"] == "com.example.application_on_create"


def test_facts_are_lines_that_name_their_kind(appwarden: Command, sample: Sample) -> None:
    ran = appwarden("facts", sample("application_on_create"))
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert lines[0]["schema"] == "appwarden.facts/1"
    assert "device.imei" in {line.get("data_type") for line in lines if line["fact"] == "access"}


def test_the_stages_one_by_one_give_the_report_of_check(
    appwarden: Command, sample: Sample, tmp_path: Path
) -> None:
    app = sample("consent_after_sdk_init")
    whole = json.loads(appwarden("check", app, *DAY, "--format", "json").stdout)
    facts = appwarden("facts", app).stdout
    appwarden("findings", "-", *DAY, "-o", "saved.findings", stdin=facts)
    ran = appwarden("report", "saved.findings", "--format", "json")
    resumed = json.loads(ran.stdout)
    assert ran.returncode == 1
    assert resumed | {"timing": {}} == whole | {"timing": {}}
    assert (tmp_path / "saved.findings").is_file()


def test_a_report_in_json_is_shown_in_any_format(appwarden: Command, sample: Sample) -> None:
    app = sample("consent_after_sdk_init")
    saved = appwarden("check", app, *DAY, "--format", "json").stdout
    text = appwarden("report", "-", stdin=saved)
    assert text.stdout == appwarden("check", app, *DAY).stdout


@pytest.mark.parametrize("command", ["findings", "report"])
@pytest.mark.parametrize("content", [b"", b"{", b'{"schema": "appwarden.report/9"}', b"\xff\xfe"])
def test_what_is_no_saved_stage_ends_with_3_and_one_line(
    appwarden: Command, command: str, content: bytes
) -> None:
    ran = appwarden(command, "-", stdin=content)
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr.startswith(b"appwarden: error: ")
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["artifact", "facts", "findings", "report"])
def test_a_missing_file_ends_with_3(appwarden: Command, command: str) -> None:
    ran = appwarden(command, "missing")
    assert (ran.returncode, ran.stderr.count(b"\n")) == (3, 1)
    assert b"missing: " in ran.stderr
