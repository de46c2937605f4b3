"""Measure the engine and the command line against their budgets, and print the tables.

    make bench                                   the apps of APPWARDEN_CORPUS
    .venv/bin/python benches/run.py --fetch      also larger public apps, kept in a cache folder
    .venv/bin/python benches/run.py --write      put the tables into docs/benchmarks.md

CPU time, cold processes, best of several; the floor and androguard are measured in the same run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from apps import App, apps, cache_folder
from measured import Measured, tables
from processes import Cost, best, run
from publish import publish

HERE = Path(__file__).resolve().parent
ANDROGUARD = "androguard==4.1.4"


def main() -> int:
    options = _options()
    chosen = apps(fetch=options.fetch)
    if not chosen:
        print("bench: APPWARDEN_CORPUS names no folder with apps/apps.json; nothing to measure")
        return 0
    other = None if options.no_androguard else _androguard()
    if other is None:
        print("bench: androguard is not measured (switched off, or its environment is missing)")
    start = best([sys.executable, "-m", "appwarden", "--version"], options.rounds * 2)
    rows = [_measure(app, other, options.rounds) for app in chosen]
    text = tables(rows, start)
    print(text)
    if options.write:
        publish(HERE.parent / "docs" / "benchmarks.md", text)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="processes for each figure")
    parser.add_argument("--fetch", action="store_true", help="obtain larger public apps")
    parser.add_argument("--no-androguard", action="store_true", help="leave the comparison out")
    parser.add_argument("--write", action="store_true", help="rewrite docs/benchmarks.md")
    return parser.parse_args()


def _measure(app: App, androguard: str | None, rounds: int) -> Measured:
    print(f"bench: {app.name}", file=sys.stderr)
    path = str(app.path)
    floor = min(float(_script("floor.py", path).output) for _ in range(rounds))
    graph, _ = _stages(path, "graph", rounds)
    stages, engine_mb = _stages(path, "question", rounds)
    check = best(
        [
            sys.executable,
            "-m",
            "appwarden",
            "check",
            "--no-launch",
            path,
            "--format",
            "json",
            "-o",
            "/dev/null",
        ],
        rounds,
    )
    other = run([androguard, str(HERE / "androguard_side.py"), path]) if androguard else None
    return Measured(
        app=app,
        floor_seconds=floor,
        graph=graph,
        stages=stages,
        engine_mb=engine_mb,
        check=check,
        androguard_seconds=float(other.output) if other and other.status == 0 else None,
        androguard_mb=other.peak_mb if other and other.status == 0 else None,
    )


def _stages(path: str, question: str, rounds: int) -> tuple[dict[str, float], float]:
    """Return CPU seconds by stage of the quickest process, and the least peak in MB."""
    with tempfile.TemporaryDirectory() as folder:
        asked = str(Path(folder) / "question.json")
        _script("stages.py", question, path, asked)
        runs = [_script("stages.py", "time", path, asked) for _ in range(rounds)]
    times: list[dict[str, float]] = [json.loads(cost.output) for cost in runs]
    return min(times, key=lambda row: row["engine"]), min(cost.peak_mb for cost in runs)


def _script(name: str, *words: str) -> Cost:
    cost = run([sys.executable, str(HERE / name), *words])
    if cost.status != 0:
        message = f"bench: {name} {' '.join(words)} ended with status {cost.status}"
        raise SystemExit(message)
    return cost


def _androguard() -> str | None:
    """Return the interpreter of a throw-away environment that has androguard, made on first use."""
    folder = cache_folder() / "androguard"
    python = folder / "bin" / "python"
    check = [str(python), "-c", "import androguard.misc"]
    if python.is_file() and subprocess.run(check, capture_output=True, check=False).returncode == 0:
        return str(python)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", ANDROGUARD]
        subprocess.run(install, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return str(python)


if __name__ == "__main__":
    raise SystemExit(main())
