"""Words that concern no single command: version, help, unknown words, the way a run ends."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from appwarden import __version__
from appwarden.cli import main
from appwarden.cli.parser import COMMANDS

Command = Callable[..., subprocess.CompletedProcess[bytes]]


def test_version_is_one_line(appwarden: Command) -> None:
    ran = appwarden("--version")
    assert (ran.returncode, ran.stdout) == (0, f"appwarden {__version__}\n".encode())


def test_version_imports_nothing_heavy() -> None:
    code = (
        "import sys; from appwarden.cli import main; main(['--version']); "
        "print(sorted({'argparse', 'msgspec', 'yaml', 'jinja2', 'typst'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout.splitlines()[-1] == b"[]"


def test_help_lists_every_command(appwarden: Command) -> None:
    ran = appwarden("--help")
    assert ran.returncode == 0
    assert all(f"    {name}" in ran.stdout.decode() for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(appwarden: Command, name: str) -> None:
    ran = appwarden(name, "--help")
    assert ran.returncode == 0
    assert ran.stdout.startswith(f"usage: appwarden {name}".encode())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "no command given"),
        (("chek", "a.apk"), "did you mean check?"),
        (("check", "a.apk", "--formt", "json"), "did you mean --format?"),
        (("check", "a.apk", "--fail-on", "supected"), "did you mean suspected?"),
        (("catalogue", "lst"), "did you mean list?"),
        (("check",), "APP"),
        (("check", "a.apk", "--format", "docx"), "invalid choice"),
        (("check", "a.apk", "--date", "yesterday"), "write it as 2026-03-15"),
        (("check", "a.apk", "--budget", "0"), "more than 0 seconds"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    appwarden: Command, words: tuple[str, ...], says: str
) -> None:
    ran = appwarden(*words)
    told = ran.stderr.decode()
    assert (ran.returncode, ran.stdout, told.count("\n")) == (2, b"", 1)
    assert says in told


def test_a_fault_of_ours_shows_a_traceback_only_with_the_variable() -> None:
    broken = "import appwarden.cli.parser as p; p.COMMANDS = None; import sys; "
    code = broken + "from appwarden.cli import main; sys.exit(main(['doctor']))"
    plain = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert plain.returncode == 4
    assert plain.stderr.startswith(b"appwarden: internal error: ")
    assert plain.stderr.count(b"\n") == 1
    shown = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        env={"APPWARDEN_DEBUG": "1"},
    )
    assert b"Traceback" in shown.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    shell = f"{sys.executable} -m appwarden catalogue list duties; echo $? >&2"
    piped = ["/bin/bash", "-c", f"({shell}) | head -1"]
    ran = subprocess.run(piped, capture_output=True, check=True)
    assert ran.stdout.count(b"\n") == 1
    assert b"Traceback" not in ran.stderr
    assert b"Exception" not in ran.stderr


def test_ctrl_c_ends_with_130_and_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("appwarden.cli.doctor.run", stopped)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == "appwarden: interrupted; nothing more was written\n"
