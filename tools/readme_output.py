"""Put the true output of `appwarden check` into the READMEs; `--check` fails where it is stale."""

import subprocess
import sys
from pathlib import Path

SAMPLE = "tests/samples/apks/consent_after_sdk_init.apk"
# The day is fixed so that the output does not change with the calendar.
COMMAND = ("appwarden", "check", SAMPLE, "--date", "2026-11-01")
# So many lines tell who, the result and the first finding with its place.
LINES = 28
PAGES = {Path("README.md"): "en", Path("README.zh-CN.md"): "zh"}
BEGIN, END = "<!-- output: made by `make docs`, checked by the tests -->\n", "<!-- /output -->"


def output(language: str) -> str:
    """Return what the command shown in the README prints in `language`."""
    words = [sys.executable, "-m", "appwarden", *COMMAND[1:], "--lang", language]
    ran = subprocess.run(words, capture_output=True, check=False)
    if ran.stderr:
        raise SystemExit(ran.stderr.decode())
    return "".join(ran.stdout.decode().splitlines(keepends=True)[:LINES])


def page(path: Path) -> str:
    """Return the page with its block of output made anew."""
    before, rest = path.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    command = " ".join(COMMAND) + f" | head -{LINES}"
    shown = f"```console\n$ {command}\n{output(PAGES[path])}```\n"
    return f"{before}{BEGIN}{shown}{END}{after}"


if __name__ == "__main__":
    made = {path: page(path) for path in PAGES}
    stale = [path for path, text in made.items() if path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path}: the shown output is not what the command prints; run `make docs`")
        sys.exit(bool(stale))
    for path in stale:
        path.write_text(made[path], encoding="utf-8")
