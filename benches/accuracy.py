"""How well phases are told on the sample apps, and sources are reached in labelled benchmarks.

.venv/bin/python benches/accuracy.py     prints both; benchmarks only with APPWARDEN_CORPUS
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.model import Access
from appwarden.facts.sdks import Prefixes

SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "samples"
# The mark of a source in code that can never run: it must not be reached.
DEAD_CODE = "unreachable source"
LAUNCH_SECONDS = 10.0


class Score(NamedTuple):
    """Expectations met and missed, and forbidden claims made, for one phase."""

    found: int
    missed: int
    false: int

    def row(self, phase: str) -> str:
        """Return the table row of this phase."""
        recall = _ratio(self.found, self.found + self.missed)
        precision = _ratio(self.found, self.found + self.false)
        return f"| {phase} | {self.found} | {self.missed} | {self.false} | {recall} | {precision} |"


def main() -> None:
    catalogue = load_catalogue()
    for title, accesses in (("the code alone", _accesses), ("with launches", _with_launches)):
        print(f"### Phases on the sample apps: {title}\n")
        print("| phase | found | missed | false | recall | precision |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        scores, faults = _phases(catalogue, accesses)
        print("\n".join(score.row(phase) for phase, score in sorted(scores.items())))
        print("".join(f"\n- {fault}" for fault in faults) + "\n")
    corpus = Path(os.environ.get("APPWARDEN_CORPUS") or "") / "taint"
    if not (corpus / "labels.json").is_file():
        print("\nAPPWARDEN_CORPUS names no folder with taint/labels.json: no benchmark was read")
        return
    print("\n### Sources in labelled benchmark apps\n")
    print("| suite, category | source APIs | reported | reached | to look at |")
    print("| --- | ---: | ---: | ---: | --- |")
    print("\n".join(_sources(corpus, catalogue)))


def _accesses(app: Path, catalogue: Catalogue) -> tuple[Access, ...]:
    return extract_facts(read_artifact(app, catalogue), catalogue, budget_seconds=None).accesses


def _with_launches(app: Path, catalogue: Catalogue) -> tuple[Access, ...]:
    opened = read_artifact(app, catalogue)
    facts = extract_facts(opened, catalogue, budget_seconds=None)
    return add_launches(
        facts,
        opened,
        catalogue,
        subject_of=Prefixes(catalogue, opened.artifact.manifest.package).subject_of,
        budget_seconds=LAUNCH_SECONDS,
    ).accesses


def _phases(
    catalogue: Catalogue, accesses_of: Callable[[Path, Catalogue], tuple[Access, ...]]
) -> tuple[dict[str, Score], list[str]]:
    """Score every expected and forbidden access of the samples.

    An expectation that allows several phases counts for each of them that was reported, or as a
    miss of the first.
    """
    found, missed, false = Counter[str](), Counter[str](), Counter[str]()
    faults = []
    for sample in json.loads((SAMPLES / "samples.json").read_text()):
        expected = yaml.safe_load((SAMPLES / sample["name"] / "expect.yaml").read_text())
        accesses = accesses_of(SAMPLES / "apks" / sample["file"], catalogue)
        for wanted in expected.get("accesses") or ():
            phases: set[str] = {row.phase for row in accesses if _matches(wanted, row)}
            named = set(_named(wanted))
            found.update((phases & named) or (named if phases else ()))
            if not phases:
                missed[_named(wanted)[0]] += 1
                faults.append(f"{sample['name']}: missed {wanted}")
        for forbidden in expected.get("must_not") or ():
            phases = {access.phase for access in accesses if _matches(forbidden, access)}
            false.update(phases)
            if phases:
                faults.append(f"{sample['name']}: false {forbidden}")
    names = sorted({*found, *missed, *false})
    return {name: Score(found[name], missed[name], false[name]) for name in names}, faults


def _named(wanted: dict[str, Any]) -> list[str]:
    phase = wanted.get("phase", "any")
    return [phase] if isinstance(phase, str) else list(phase)


def _matches(wanted: dict[str, Any], access: Access) -> bool:
    phases = _named(wanted)
    return (
        wanted.get("data_type", access.data_type) == access.data_type
        and (phases == ["any"] or access.phase in phases)
        and wanted.get("subject", access.subject) == access.subject
        and (wanted.get("api") or "") in access.api
    )


class _Tally(NamedTuple):
    apis: Counter[str]
    missed: dict[str, Counter[str]]


def _sources(corpus: Path, catalogue: Catalogue) -> Iterator[str]:
    """Yield a row for each category: are the labelled source calls accesses that can run?"""
    known = _known_apis(catalogue)
    tally = _Tally(Counter(), {})
    for label in json.loads((corpus / "labels.json").read_text())["files"]:
        calls = [call for call in label["dex_facts"]["source_calls"] if call in known]
        if not calls:
            continue
        accesses = _accesses(corpus / label["file"], catalogue)
        _count(tally, label, calls, accesses)
    for category in (*sorted({key.split("|")[0] for key in tally.apis}), "all"):
        total, reported, reached = (
            sum(
                count
                for key, count in tally.apis.items()
                if key.endswith(f"|{what}") and category in {"all", key.split("|")[0]}
            )
            for what in ("total", "reported", "reached")
        )
        missed = ", ".join(sorted(tally.missed.get(category, ())))
        yield f"| {category} | {total} | {reported} | {reached} | {missed} |"


def _count(
    tally: _Tally, label: dict[str, Any], calls: Iterable[str], accesses: Iterable[Access]
) -> None:
    category = f"{label['set']}, {label['category'].partition('/')[0]}"
    dead = any(fact["mark"] == DEAD_CODE for fact in label["source_sink_facts"])
    for call in calls:
        phases = {access.phase for access in accesses if _short(access.api) == call}
        reached = bool(phases - {"unreachable"})
        tally.apis[f"{category}|total"] += 1
        tally.apis[f"{category}|reported"] += bool(phases)
        tally.apis[f"{category}|reached"] += reached
        if reached == dead:
            tally.missed.setdefault(category, Counter())[label["name"]] += 1


def _short(api: str) -> str:
    """`La/b/Cls;->name` -> `Cls.name`, as the labels write it."""
    owner, _, member = api.partition(";->")
    return f"{owner.rpartition('/')[2]}.{member}"


def _known_apis(catalogue: Catalogue) -> set[str]:
    """Name the methods the catalogue holds; the labels also mark getters of what was read."""
    return {
        _short(f"{method.owner}->{name}")
        for source in catalogue.apis.values()
        for method in source.methods
        for name in method.names
    }


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


if __name__ == "__main__":
    main()
