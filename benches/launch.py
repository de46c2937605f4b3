"""What a launch without a device witnesses on sample apps and in benchmarks, and its speed.

.venv/bin/python benches/launch.py     prints the tables; benchmarks only with APPWARDEN_CORPUS
"""

import json
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from appwarden.artifact import OpenedArtifact, read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.facts.launch import (
    Launch,
    World,
    grade_of,
    launch_app,
    phase_of,
    worlds_of_inspection,
)

SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "samples"
SECONDS = 10.0
MOST_CALLED = 25
SILENT = World()
LONG = 1_000_000  # instructions; shorter launches say nothing about the rate


class Run(NamedTuple):
    """One launch, its CPU seconds and the data types it witnessed before consent.

    `assuming` are those that only events after an assumed decision tell, `weak` those that only
    readings of a part tell: they meet an expectation, and claim nothing.
    """

    launch: Launch
    seconds: float
    witnessed: frozenset[str]
    assuming: frozenset[str]
    weak: frozenset[str]


def main() -> None:
    catalogue = load_catalogue()
    print("### Witnesses on the sample apps\n")
    runs = list(_samples(catalogue))
    print("\n### Speed\n")
    print("| apps | median ms | slowest ms | million instructions a second, apps over a million |")
    print("| ---: | ---: | ---: | ---: |")
    print(_speed_row([run for _, run in runs]))
    corpus = Path(os.environ.get("APPWARDEN_CORPUS") or "") / "taint"
    if (corpus / "labels.json").is_file():
        print("\n### Source calls witnessed in labelled benchmark apps, the app being used\n")
        labelled = list(_labelled(corpus, catalogue))
        print(f"\n{_speed_row(labelled)}")
        print("\n### Values seen at a sink in labelled benchmark apps, the app being used\n")
        _end_to_end(corpus, catalogue)
        runs.extend((str(number), run) for number, run in enumerate(labelled))
    else:
        print("\nAPPWARDEN_CORPUS names no folder with taint/labels.json: no benchmark was read")
    print("\n### Calls that the model does not know, by the number of apps that make them\n")
    unknown = Counter(api for _, run in runs for api in run.launch.unmodelled)
    print("\n".join(f"- {count} `{api}`" for api, count in unknown.most_common(MOST_CALLED)))


def _used(app: Path, catalogue: Catalogue) -> Run:
    opened = read_artifact(app, catalogue)
    worlds = worlds_of_inspection(catalogue, opened.artifact.manifest)
    return _run(opened, catalogue, next(world for world in worlds if world.exercise))


def _launched(app: Path, catalogue: Catalogue) -> Run:
    return _run(read_artifact(app, catalogue), catalogue, SILENT)


def _run(opened: OpenedArtifact, catalogue: Catalogue, world: World) -> Run:
    begun = time.process_time()
    launch = launch_app(opened, catalogue, world, budget_seconds=SECONDS)
    seconds = time.process_time() - begun
    read = [
        event
        for event in launch.events
        if event.kind == "source" and phase_of(event, launch.tasks) == "pre_consent"
    ]
    told = [event for event in read if not event.weak]
    sure = frozenset(event.what for event in told if grade_of(event) == "witnessed")
    assuming = frozenset(event.what for event in told) - sure
    return Run(launch, seconds, sure, assuming, frozenset(event.what for event in read))


def _samples(catalogue: Catalogue) -> Iterator[tuple[str, Run]]:
    """Launch every sample once, nobody tapping; print what was expected, seen and wrong."""
    expected = seen = assumed = partly = 0
    missed, false, doubtful = list[str](), list[str](), list[str]()
    for sample in json.loads((SAMPLES / "samples.json").read_text()):
        wanted = yaml.safe_load((SAMPLES / sample["name"] / "expect.yaml").read_text())
        run = _launched(SAMPLES / "apks" / sample["file"], catalogue)
        before, possible = _by_phase(wanted.get("accesses") or ())
        expected += len(before)
        seen += len(before & run.witnessed)
        assumed += len(before & run.assuming)
        told = run.witnessed | run.assuming
        partly += len(before & run.weak - told)
        missed += [f"{sample['name']}: {name}" for name in sorted(before - told - run.weak)]
        false += [f"{sample['name']}: {name}" for name in sorted(run.witnessed - possible)]
        doubtful += [f"{sample['name']}: {name}" for name in sorted(run.assuming - possible)]
        yield sample["name"], run
    print("| expected | witnessed | assuming | weak | recall | false | false, assuming |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    recall = (seen + assumed + partly) / expected
    counts = f"{expected} | {seen} | {assumed} | {partly} | {recall:.3f}"
    print(f"| {counts} | {len(false)} | {len(doubtful)} |\n")
    print("".join(f"- false: {one}\n" for one in false), end="")
    print("".join(f"- false, assuming: {one}\n" for one in doubtful), end="")
    print("".join(f"- not witnessed: {one}\n" for one in missed), end="")


def _by_phase(accesses: Iterable[dict[str, Any]]) -> tuple[set[str], set[str]]:
    """Return the data types that must run before consent, and those that may."""
    before, possible = set[str](), set[str]()
    for row in accesses:
        phase = row.get("phase", "any")
        named = {phase} if isinstance(phase, str) else set(phase)
        if named & {"pre_consent", "any"}:
            possible.add(row["data_type"])
        if named == {"pre_consent"}:
            before.add(row["data_type"])
    return before, possible


def _labelled(corpus: Path, catalogue: Catalogue) -> Iterator[Run]:
    total, hit = Counter[str](), Counter[str]()
    missed: dict[str, list[str]] = {}
    known = _known_apis(catalogue)
    for label in json.loads((corpus / "labels.json").read_text())["files"]:
        calls = [call for call in label["dex_facts"]["source_calls"] if call in known]
        if not calls:
            continue
        run = _used(corpus / label["file"], catalogue)
        seen = {_short(event.api) for event in run.launch.events if event.kind == "source"}
        category = f"{label['set']}, {label['category'].partition('/')[0]}"
        total[category] += 1
        hit[category] += bool(seen & set(calls))
        if not seen & set(calls):
            missed.setdefault(category, []).append(label["name"])
        yield run
    print("| suite, category | apps with a source API | source call witnessed | to look at |")
    print("| --- | ---: | ---: | --- |")
    for category in sorted(total):
        names = ", ".join(missed.get(category, ()))
        print(f"| {category} | {total[category]} | {hit[category]} | {names} |")
    print(f"| all | {total.total()} | {hit.total()} | |")


def _end_to_end(corpus: Path, catalogue: Catalogue) -> None:
    """Print for each suite how many apps that leak, and that do not, carry a value to a sink."""
    scores: dict[str, Counter[str]] = {}
    faults = []
    for label in json.loads((corpus / "labels.json").read_text())["files"]:
        launch = _used(corpus / label["file"], catalogue).launch
        seen = any(event.carries for event in launch.events if event.kind == "sink")
        leaks = label["expected_leaks"] > 0
        verdict = {(True, True): "true", (False, True): "missed", (True, False): "false"}
        scores.setdefault(label["set"], Counter())[verdict.get((seen, leaks), "silent")] += 1
        if seen != leaks:
            faults.append(f"{label['set']} {label['category']} {label['name']}")
    print("| suite | leaky, seen | leaky, not seen | not leaky, seen | not leaky, not seen |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for suite, score in sorted(scores.items()):
        counts = " | ".join(str(score[name]) for name in ("true", "missed", "false", "silent"))
        print(f"| {suite} | {counts} |")
    print("".join(f"\n- {fault}" for fault in faults))


def _known_apis(catalogue: Catalogue) -> set[str]:
    return {
        _short(f"{method.owner}->{name}")
        for source in catalogue.apis.values()
        for method in source.methods
        for name in method.names
    }


def _short(api: str) -> str:
    """`La/b/Cls;->name(..)R` -> `Cls.name`, as the labels write it."""
    owner, _, member = api.partition(";->")
    return f"{owner.rpartition('/')[2]}.{member.partition('(')[0]}"


def _speed_row(runs: list[Run]) -> str:
    times = sorted(run.seconds * 1000 for run in runs)
    long = [run for run in runs if run.launch.coverage.instructions > LONG]
    rate = sum(run.launch.coverage.instructions for run in long) / 1e6
    rate /= sum(run.seconds for run in long) or 1
    shown = f"{rate:.0f}" if long else "-"
    return f"| {len(times)} | {statistics.median(times):.1f} | {times[-1]:.1f} | {shown} |"


if __name__ == "__main__":
    main()
