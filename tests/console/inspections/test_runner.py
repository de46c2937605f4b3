"""The child process that reads hostile files: it ends, and says how."""

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from appwarden.console.inspections import runner
from appwarden.console.inspections.runner import Limits, Request, run_check
from appwarden.report import decode_report

APKS = Path(__file__).parents[2] / "samples" / "apks"
DAY = Request(day="2026-11-01")


def test_an_app_with_findings_gives_its_report() -> None:
    outcome = run_check(APKS / "consent_after_sdk_init.apk", DAY, Limits())
    assert (outcome.ending, outcome.exit_status) == ("reported", 1)
    assert outcome.report is not None
    assert decode_report(outcome.report).artifact.package == "com.example.consent_after_sdk_init"


def test_an_app_without_findings_gives_its_report_too() -> None:
    outcome = run_check(APKS / "clean_app.apk", DAY, Limits())
    assert (outcome.ending, outcome.exit_status) == ("reported", 0)
    assert outcome.report is not None


def test_what_is_no_app_is_told_apart_and_says_why(tmp_path: Path) -> None:
    letter = tmp_path / "letter.apk"
    letter.write_text("This is a letter, not an app.\n" * 40)
    outcome = run_check(letter, DAY, Limits())
    assert (outcome.ending, outcome.exit_status, outcome.report) == ("unreadable", 3, None)
    assert outcome.reason.startswith("not a zip archive")
    assert str(tmp_path) not in outcome.reason


def test_a_wrong_request_is_no_fault_of_the_file() -> None:
    request = Request(app_type="no_such_type", day="2026-11-01")
    outcome = run_check(APKS / "clean_app.apk", request, Limits())
    assert (outcome.ending, outcome.exit_status) == ("wrong_use", 2)


def test_a_bomb_is_a_result_and_not_the_end(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.apk"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(8):
            archive.writestr(f"classes{number}.dex", bytes(30 << 20))
    outcome = run_check(bomb, DAY, Limits(wall_seconds=60, memory_bytes=1 << 30))
    assert outcome.ending in {"reported", "unreadable", "out_of_memory"}


def test_time_is_bounded_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "mark"
    script = f"sleep 60 & echo $! > {mark}; wait"
    monkeypatch.setattr(runner, "_command", lambda *_: ["/bin/sh", "-c", script])
    started = time.monotonic()
    outcome = run_check(APKS / "clean_app.apk", DAY, Limits(wall_seconds=0.5))
    assert outcome.ending == "out_of_time"
    assert time.monotonic() - started < 5
    grandchild = int(mark.read_text())
    assert _is_gone(grandchild)


def test_the_child_dies_with_its_watcher(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    limits = [str(number) for number in (1 << 30, 60, 1 << 20)]
    sleeper = ["/bin/sh", "-c", f"echo $$ > {mark}; exec sleep 60"]
    words = [sys.executable, "-m", "appwarden.console.inspections.limited", *limits, "--", *sleeper]
    watcher = subprocess.Popen(
        [sys.executable, "-c", f"import subprocess; subprocess.Popen({words!r}).wait()"]
    )
    while not (mark.exists() and mark.read_text().strip()):
        time.sleep(0.01)
    watcher.kill()
    watcher.wait()
    assert _is_gone(int(mark.read_text()))


def test_too_little_memory_is_a_failure_with_a_reason() -> None:
    limits = Limits(memory_bytes=24 << 20)
    outcome = run_check(APKS / "consent_after_sdk_init.apk", DAY, limits)
    assert outcome.report is None
    assert outcome.ending == "out_of_memory"


def test_too_large_a_report_is_a_failure_with_a_reason() -> None:
    outcome = run_check(APKS / "consent_after_sdk_init.apk", DAY, Limits(output_bytes=4096))
    assert outcome.report is None
    assert outcome.ending == "too_much_output"


def test_processor_time_is_bounded() -> None:
    outcome = run_check(APKS / "consent_after_sdk_init.apk", DAY, Limits(cpu_seconds=0))
    assert outcome.report is None
    assert outcome.ending in {"out_of_time", "killed"}


def test_who_no_longer_holds_the_inspection_stops_the_child() -> None:
    outcome = run_check(APKS / "clean_app.apk", DAY, Limits(), on_tick=lambda _seconds: False)
    assert outcome.ending == "killed"


def test_the_child_sees_no_secret_of_the_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    seen = tmp_path / "environment"
    monkeypatch.setattr(runner, "_command", lambda *_: ["/bin/sh", "-c", f"env > {seen}"])
    run_check(APKS / "clean_app.apk", DAY, Limits())
    assert "secret" not in seen.read_text()


def _is_gone(process: int) -> bool:
    for _ in range(50):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    os.kill(process, 0)
    return False
