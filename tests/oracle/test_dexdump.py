"""Classes, methods, instructions and invocations of real apps equal to those dexdump counts."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from appwarden._native import Package

APPS = (
    "settings_apk-debug.apk",
    "ApiDemos-debug.apk",
    "app-uiautomator.apk",
    "STFService.apk",
    "selendroid-test-app.apk",
    "ContactManager.apk",
    "appium-uiautomator2-server-debug-androidTest.apk",
    "TestActivity.apk",
)
# dexdump prints tables that follow the code as if they were instructions; they are data.
PAYLOADS = ("packed-switch-data", "sparse-switch-data", "array-data")


class Counts(NamedTuple):
    """What both readers count over all dex files of an app."""

    classes: int
    methods: int
    bodies: int
    instructions: int
    invokes: int


@pytest.fixture(scope="session")
def dexdump() -> str:
    program = shutil.which("dexdump")
    if program is None:
        pytest.skip("dexdump is not installed; `make setup` installs it where it may")
    return program


@pytest.mark.parametrize("name", APPS)
def test_counts_equal_those_of_dexdump(name: str, corpus: Path, dexdump: str) -> None:
    app = corpus / "apps" / name
    coverage = json.loads(Package.open([str(app)]).analyse(b"{}"))["coverage"]
    ours = Counts(
        classes=coverage["classes"],
        methods=coverage["method_rows"],
        bodies=coverage["methods"],
        instructions=coverage["instructions"],
        invokes=coverage["invokes"],
    )
    assert ours == _counts(dexdump, app)


def _counts(dexdump: str, app: Path) -> Counts:
    classes = methods = bodies = instructions = invokes = 0
    for line in _lines(dexdump, app):
        if line.startswith("  Class descriptor"):
            classes += 1
        elif line.startswith("      code          "):
            methods += 1
            bodies += line.endswith("-")
        elif line[47:48] == "|" and line[52:54] == ": ":
            mnemonic = line[54:].split(" ", 1)[0]
            instructions += mnemonic not in PAYLOADS
            invokes += mnemonic.startswith("invoke-")
    return Counts(classes, methods, bodies, instructions, invokes)


def _lines(dexdump: str, app: Path) -> Iterator[str]:
    with subprocess.Popen(
        [dexdump, "-d", str(app)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="replace",
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            yield line.rstrip("\n")
    assert running.returncode == 0
