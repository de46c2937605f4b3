"""`appwarden explain`: where to look."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]


def violation_of(leaky_report: Path) -> str:
    findings = json.loads(leaky_report.read_bytes())["findings"]
    ids: list[str] = [each["id"] for each in findings if each["verdict"] == "violation"]
    return ids[0]


def test_a_finding_leads_to_its_method(appwarden: Command, leaky_report: Path) -> None:
    ran = appwarden("explain", leaky_report, violation_of(leaky_report))
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Where to look" in text
    assert ".onCreate" in text


def test_the_beginning_of_an_id_is_enough(appwarden: Command, leaky_report: Path) -> None:
    whole = violation_of(leaky_report)
    assert (
        appwarden("explain", leaky_report, whole[:10]).stdout
        == appwarden("explain", leaky_report, whole).stdout
    )


def test_a_fact_is_explained_in_chinese_and_as_json(appwarden: Command, leaky_report: Path) -> None:
    chinese = appwarden("explain", leaky_report, "access-1", "--lang", "zh")
    assert "查看位置" in chinese.stdout.decode()
    as_json = appwarden(
        "explain", "-", "access-1", "--format", "json", stdin=leaky_report.read_bytes()
    )
    assert json.loads(as_json.stdout)["id"] == "access-1"


def test_an_unknown_id_is_wrong_use(appwarden: Command, leaky_report: Path) -> None:
    ran = appwarden("explain", leaky_report, "access-9999")
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (2, b"", 1)


def test_with_the_app_each_place_shows_its_code(
    appwarden: Command, leaky_report: Path, sample: Sample
) -> None:
    app = sample("application_on_create")
    text = appwarden(
        "explain", leaky_report, violation_of(leaky_report), "--app", app
    ).stdout.decode()
    code = [line for line in text.splitlines() if line.strip().startswith("| ")]
    assert any("invoke-virtual" in line and "getDeviceId" in line for line in code)


def test_with_the_app_the_manifest_tells_why_the_way_begins(
    appwarden: Command, leaky_report: Path, sample: Sample
) -> None:
    app = sample("application_on_create")
    told = [
        appwarden(
            "explain", leaky_report, violation_of(leaky_report), "--app", app, "--lang", language
        ).stdout.decode()
        for language in ("en", "zh")
    ]
    assert "makes the application object each time the app starts" in told[0]
    assert "早于任何界面" in told[1]
    assert all('| <application android:name="' in text for text in told)
    assert "（符合的事实 access-1" in told[1]


def test_another_app_is_refused(appwarden: Command, leaky_report: Path, sample: Sample) -> None:
    ran = appwarden("explain", leaky_report, "access-1", "--app", sample("fragment_framework"))
    assert ran.returncode == 2
    assert b"is not the app of this report" in ran.stderr


def test_with_the_app_a_witness_is_launched_again(
    appwarden: Command, leaky_report: Path, sample: Sample
) -> None:
    report = json.loads(leaky_report.read_bytes())
    (access,) = (one for one in report["accesses"] if one["witness"] is not None)
    trace = next(
        world["trace_hash"]
        for world in report["launch"]["worlds"]
        if world["name"] == access["witness"]["world"]
    )
    app = sample("application_on_create")
    ran = appwarden("explain", leaky_report, access["id"], "--app", app, "--lang", "en")
    told = f"nobody taps: every step went as the report says (fingerprint of its steps: {trace})."
    assert told in ran.stdout.decode()
