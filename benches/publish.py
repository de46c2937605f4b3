"""Measured tables in -> docs/benchmarks.md with its generated part replaced."""

import datetime as dt
import os
import platform
from pathlib import Path

_BEGIN = "<!-- measured: benches/run.py --write -->"
_END = "<!-- end of measured -->"


def publish(page: Path, text: str, marks: tuple[str, str] = (_BEGIN, _END)) -> None:
    """Replace what stands between the marks of `page`."""
    begin, end = marks
    before, rest = page.read_text().split(begin, 1)
    _, after = rest.split(end, 1)
    body = f"{begin}\nMeasured on {_day()}, {_machine()}.\n\n{text}\n{end}"
    page.write_text(before + body + after)


def _day() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def _machine() -> str:
    """Say the kind of machine, never its name."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in _lines(Path("/proc/cpuinfo"))
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return (
        f"{os.cpu_count()} cores ({model}), {platform.system()}, Python {platform.python_version()}"
    )


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.is_file() else []
