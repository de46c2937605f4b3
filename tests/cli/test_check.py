"""`appwarden check`: every format, every exit status, nothing on stdout but the result."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]
DAY = ("--date", "2026-11-01")


def test_text_names_app_finding_and_place(appwarden: Command, sample: Sample) -> None:
    ran = appwarden("check", sample("application_on_create"), *DAY)
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "com.example.application_on_create" in text
    assert "IMEI" in text
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


def test_chinese_by_option_and_by_locale(appwarden: Command, sample: Sample) -> None:
    app = sample("application_on_create")
    by_option = appwarden("check", app, *DAY, "--lang", "zh")
    by_locale = appwarden("check", app, *DAY, env={"LANG": "zh_CN.UTF-8"})
    assert by_option.stdout == by_locale.stdout
    assert "同意" in by_option.stdout.decode()


def test_json_on_stdout_holds_the_report(appwarden: Command, sample: Sample) -> None:
    ran = appwarden("check", sample("application_on_create"), *DAY, "--format", "json")
    report = json.loads(ran.stdout)
    assert report["schema"] == "appwarden.report/1"
    assert report["findings"]
    assert set(report["timing"]) == {"catalogue", "artifact", "facts", "launch", "findings"}


def test_without_a_launch_the_code_alone_speaks(appwarden: Command, sample: Sample) -> None:
    words = ("check", sample("application_on_create"), *DAY, "--format", "json", "--no-launch")
    report = json.loads(appwarden(*words).stdout)
    assert report["launch"] is None
    assert {access["grade"] for access in report["accesses"]} == {"static_path"}


def test_equal_input_gives_equal_bytes(appwarden: Command, sample: Sample) -> None:
    words = ("check", sample("consent_after_sdk_init"), *DAY, "--format")
    first, second = (appwarden(*words, "sarif").stdout for _ in range(2))
    assert first == second
    assert json.loads(first)["version"] == "2.1.0"


def test_several_formats_go_to_files_and_are_told_on_stderr(
    appwarden: Command, sample: Sample, tmp_path: Path
) -> None:
    formats = [
        word for name in ("text", "json", "sarif", "html", "pdf") for word in ("--format", name)
    ]
    ran = appwarden("check", sample("application_on_create"), *DAY, *formats, "-o", "out/app")
    assert (ran.returncode, ran.stdout) == (1, b"")
    made = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert sorted(made) == ["app.html", "app.json", "app.pdf", "app.sarif", "app.txt"]
    assert made["app.pdf"].startswith(b"%PDF-")
    assert made["app.html"].lstrip().lower().startswith(b"<!doctype html")
    assert ran.stderr.decode().count("appwarden: wrote ") == 5


def test_the_ending_of_the_output_names_the_format(
    appwarden: Command, sample: Sample, tmp_path: Path
) -> None:
    appwarden("check", sample("application_on_create"), *DAY, "-o", "r.json")
    assert json.loads((tmp_path / "r.json").read_bytes())["schema"] == "appwarden.report/1"


def test_a_name_without_an_ending_gets_that_of_the_format(
    appwarden: Command, sample: Sample, tmp_path: Path
) -> None:
    app = sample("application_on_create")
    assert appwarden("check", app, *DAY, "--format", "json", "-o", "r").returncode == 1
    assert json.loads((tmp_path / "r.json").read_bytes())["schema"] == "appwarden.report/1"
    (tmp_path / "there").write_bytes(b"")
    appwarden("check", app, *DAY, "--format", "json", "-o", "there")
    assert (tmp_path / "there").stat().st_size > 0
    assert not (tmp_path / "there.json").exists()


@pytest.mark.parametrize(("fail_on", "status"), [("violation", 1), ("suspected", 1), ("never", 0)])
def test_fail_on_decides_the_status(
    appwarden: Command, sample: Sample, fail_on: str, status: int
) -> None:
    ran = appwarden("check", sample("application_on_create"), *DAY, "--fail-on", fail_on)
    assert ran.returncode == status


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "No such file"), (b"", "0 bytes"), (b"no zip at all" * 40, "not a zip archive")],
    ids=["missing", "empty", "garbage"],
)
def test_what_is_no_app_ends_with_3_and_one_line(
    appwarden: Command, tmp_path: Path, content: bytes | None, says: str
) -> None:
    if content is not None:
        (tmp_path / "app.apk").write_bytes(content)
    ran = appwarden("check", "app.apk")
    told = ran.stderr.decode()
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert told.startswith("appwarden: error: ")
    assert told.count("\n") == 1
    assert "app.apk" in told
    assert says in told


def test_an_output_that_cannot_be_written_is_wrong_use(appwarden: Command, sample: Sample) -> None:
    ran = appwarden("check", sample("application_on_create"), *DAY, "-o", "/proc/no/report.txt")
    assert ran.returncode == 2
    assert b"cannot write /proc/no/report.txt" in ran.stderr


def test_two_formats_need_an_output_before_any_work_is_done(appwarden: Command) -> None:
    ran = appwarden("check", "missing.apk", "--format", "json", "--format", "html")
    assert ran.returncode == 2
    assert b"-o FOLDER" in ran.stderr


def test_an_unknown_app_type_and_pack_are_wrong_use(appwarden: Command, sample: Sample) -> None:
    app = sample("application_on_create")
    for words in (("--app-type", "no_such_type"), ("--pack", "no-such-pack")):
        ran = appwarden("check", app, *words)
        assert ran.returncode == 2
        assert words[1].encode() in ran.stderr
