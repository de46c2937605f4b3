"""Apps inspected one after the other in this process, no fleet: paths on stdin, CPU as JSON out.

`fleet_plain.py DAY`. Each app takes every stage up to the bytes of report and facts; `per_dex_mb`
is what a megabyte of code costs on top of `per_app`, by least squares over the apps.
"""

import gc
import json
import sys
import time
from datetime import date
from pathlib import Path

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.save import save
from appwarden.facts.sdks import Prefixes
from appwarden.findings import judge
from appwarden.report import build_report, encode_report

WARM_UP = 3
# As `appwarden fleet run` has them.
BUDGET_SECONDS = 60.0
LAUNCHES_SECONDS = 5.0


def main() -> None:
    """Inspect every app once, after a few that fill the caches of a process that lives on."""
    catalogue, day = load_catalogue(), date.fromisoformat(sys.argv[1])
    paths = [Path(line) for line in sys.stdin.read().splitlines()]
    gc.freeze()  # as what a fleet forks from
    costs: list[tuple[float, float]] = []
    for path in (*paths[:WARM_UP], *paths):
        used = time.process_time()
        opened = read_artifact(path, catalogue)
        facts = extract_facts(opened, catalogue, budget_seconds=BUDGET_SECONDS)
        facts = add_launches(
            facts,
            opened,
            catalogue,
            subject_of=Prefixes(catalogue, facts.artifact.manifest.package).subject_of,
            budget_seconds=LAUNCHES_SECONDS,
        )
        report = build_report(judge(facts, catalogue, on=day), timing={})
        encode_report(report)
        save(facts)
        code = sum(file.size_bytes for file in facts.artifact.dex_files) / 1e6
        costs.append((code, time.process_time() - used))
    told = costs[WARM_UP:]
    per_app, per_dex_mb = _line(told)
    cpu = sum(cost for _, cost in told)
    found = {"apps": len(told), "cpu_seconds": cpu, "per_app": per_app, "per_dex_mb": per_dex_mb}
    sys.stdout.write(json.dumps(found))


def _line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return base and slope of the least-squares line through (MB of code, CPU seconds)."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0
    return mean_y - slope * mean_x, slope


if __name__ == "__main__":
    main()
