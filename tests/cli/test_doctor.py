"""`appwarden doctor`: what is there, what is missing for what."""

import subprocess
from collections.abc import Callable

Command = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_working_machine_is_told_line_by_line(appwarden: Command) -> None:
    ran = appwarden("doctor")
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    for name in ("Python", "engine", "catalogue", "typst", "Chinese font", "cargo"):
        assert name in text
    assert "without  APPWARDEN_CORPUS: needed for tests and benchmarks" in text


def test_the_corpus_is_named_when_it_is_there(appwarden: Command) -> None:
    ran = appwarden("doctor", env={"APPWARDEN_CORPUS": "/"})
    assert "ok       APPWARDEN_CORPUS: /" in ran.stdout.decode()


def test_what_the_console_needs_is_told_each_with_its_cure(appwarden: Command) -> None:
    text = appwarden("doctor", env={"DATABASE_URL": "", "PATH": "/nowhere"}).stdout.decode()
    for line in (
        "ok       Django: ",
        "ok       python-docx: ",
        "without  DATABASE_URL: needed for the console in real use",
        "without  APPWARDEN_CONSOLE_MAIL_HOST: needed for sending the console's reminders",
        "without  chromium: needed for the console's tests in a browser; apt install chromium",
    ):
        assert line in text


def test_an_address_with_a_password_is_not_shown(appwarden: Command) -> None:
    address = "postgres://office:hidden@db.example/office"
    text = appwarden("doctor", env={"DATABASE_URL": address}).stdout.decode()
    assert "ok       DATABASE_URL: PostgreSQL at db.example" in text
    assert "hidden" not in text
