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
