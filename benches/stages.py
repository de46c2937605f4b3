"""The engine's stages for one app, in one cold process.

`stages.py question APP FILE` writes the question the product asks about APP;
`stages.py graph APP FILE` the same without any value followed: only the call graph and its reach;
`stages.py time APP FILE` answers either once and prints CPU seconds by stage as JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from appwarden._native import Package

Answer = TypeVar("Answer")


def write_question(app: str, target: str, budget_seconds: float | None) -> None:
    """Build the question as `appwarden check` does, in a process whose memory is not measured.

    `budget_seconds` bounds the values that are followed: 0 follows none; `None` is as `check` asks.
    """
    from appwarden.artifact import read_artifact  # noqa: PLC0415 - keeps the timed process small
    from appwarden.catalogue import load_catalogue  # noqa: PLC0415 - the same
    from appwarden.facts.code.query import question  # noqa: PLC0415 - the same
    from appwarden.facts.resources import read_resources  # noqa: PLC0415 - the same

    catalogue = load_catalogue()
    opened = read_artifact(Path(app), catalogue)
    resources = read_resources(opened.package, catalogue)
    Path(target).write_bytes(question(opened, catalogue, resources, budget_seconds))


def time_stages(app: str, source: str) -> dict[str, float]:
    """Time each question to the engine; the first about code also inflates and parses it."""
    query = Path(source).read_bytes()
    times: dict[str, float] = {}

    def timed(stage: str, step: Callable[[], Answer]) -> Answer:
        started = time.process_time()
        answer = step()
        times[stage] = time.process_time() - started
        return answer

    package = timed("open", lambda: Package.open([app]))
    # No method has this name, so what is measured is making the program out of the dex files.
    timed("load", lambda: package.disassemble("Lno/Class;->none()V", None, 1))
    timed("analyse", lambda: package.analyse(query))
    times["engine"] = sum(times.values())
    return times


if __name__ == "__main__":
    act, app_path, question_path = sys.argv[1:]
    if act in {"question", "graph"}:
        write_question(app_path, question_path, 0.0 if act == "graph" else None)
    else:
        print(json.dumps(time_stages(app_path, question_path)))
