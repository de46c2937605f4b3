"""Fail when a source file is longer than 600 lines (tests, data and migrations apart)."""

import subprocess
import sys
from pathlib import Path

LIMIT_LINES = 600
EXEMPT = ("tests/", "testdata/", "/migrations/")


def too_long() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.py", "*.rs", "*.pyi", "*.sh"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    paths = [Path(line) for line in listed.stdout.splitlines()]
    sources = [
        path for path in paths if path.is_file() and not any(part in str(path) for part in EXEMPT)
    ]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    return [f"{path}: {lines} lines" for path, lines in lengths.items() if lines > LIMIT_LINES]


if __name__ == "__main__":
    found = too_long()
    print("\n".join(found) or f"file lengths: none above {LIMIT_LINES} lines")
    sys.exit(bool(found))
