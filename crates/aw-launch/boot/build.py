#!/usr/bin/env python3
"""Builds the platform's own code: src/**/*.java -> boot.dex.

    build.py            write boot.dex
    build.py --check    build again and compare the bytes

Needs what tests/samples/setup.sh installs. Equal sources give equal bytes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = Path(os.environ.get("SAMPLE_TOOLS", HERE.parents[2] / "tests" / "samples" / ".tools"))
MIN_SDK = 26


def run(*command: object) -> None:
    """Runs a tool; its output is shown only when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(words[:6])} ...\n{done.stdout}")


def build(output: Path, work: Path) -> None:
    """Compiles against the classes of the JDK, of which these take the place."""
    options = "-source 8 -target 8 -nowarn -Xlint:none -encoding UTF-8 -g:none -proc:none"
    sources = sorted((HERE / "src").rglob("*.java"))
    classes = work / "classes"
    classes.mkdir()
    platform = ["-cp", TOOLS / "android-all.jar"]
    run("javac", *options.split(), *platform, "-d", classes, *sources)
    dx = ["java", "-cp", TOOLS / "dalvik-dx.jar", "com.android.dx.command.Main", "--dex"]
    run(*dx, "--core-library", f"--min-sdk-version={MIN_SDK}", f"--output={output}", classes)


def main() -> None:
    """Writes boot.dex, or compares it."""
    target = HERE / "boot.dex"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "boot.dex"
        build(made, Path(folder))
        if "--check" not in sys.argv:
            target.write_bytes(made.read_bytes())
        elif target.read_bytes() != made.read_bytes():
            sys.exit("boot.dex is not what boot/src gives: run boot/build.py")


if __name__ == "__main__":
    main()
