"""The facts stage as a whole on bundled apps: complete, sorted, the same every time."""

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.model import Facts
from appwarden.facts.save import in_order, load, save

CATALOGUE = load_catalogue()
Command = Callable[..., subprocess.CompletedProcess[bytes]]
Sample = Callable[[str], Path]
APPS = ["consent_after_sdk_init", "honest_consent_app", "hosts_in_code_and_resources"]


def extracted(path: Path, budget_seconds: float | None = None) -> Facts:
    return extract_facts(read_artifact(path, CATALOGUE), CATALOGUE, budget_seconds=budget_seconds)


@pytest.mark.parametrize("name", APPS)
def test_facts_come_in_the_order_in_which_they_are_saved(name: str, sample: Sample) -> None:
    facts = extracted(sample(name))
    assert in_order(facts) == facts


@pytest.mark.parametrize("name", APPS)
def test_facts_survive_being_saved(name: str, sample: Sample) -> None:
    facts = extracted(sample(name))
    assert load(save(facts)) == facts
    assert save(facts) == save(extracted(sample(name)))


def test_every_path_leads_from_its_entry_to_its_place(sample: Sample) -> None:
    for access in extracted(sample("consent_after_sdk_init")).accesses:
        assert access.path
        assert access.path[0].method == access.entry
        assert access.path[0].edge == "entry"
        assert access.place.symbol == access.path[-1].method
        assert access.place.offset is not None


def test_what_was_looked_at_is_counted(sample: Sample) -> None:
    coverage = extracted(sample("honest_consent_app")).coverage
    assert coverage.dex_files == 1
    assert coverage.layouts >= 1
    assert coverage.methods >= coverage.methods_reached > 0
    assert coverage.instructions > coverage.invokes > 0


def test_a_spent_budget_is_a_gap(sample: Sample) -> None:
    facts = extracted(sample("honest_consent_app"), budget_seconds=0)
    assert "value_budget_spent" in {gap.what for gap in facts.gaps}


def test_an_app_without_code_is_a_gap(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "resources.apk"
    with zipfile.ZipFile(sample("clean_app")) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            if not name.endswith(".dex"):
                target.writestr(name, source.read(name))
    facts = extracted(path)
    assert "no_code" in {gap.what for gap in facts.gaps}
    assert facts.accesses == ()


def test_the_order_of_sets_leaves_no_trace(appwarden: Command, sample: Sample) -> None:
    app = sample("hosts_in_code_and_resources")
    first, second = (
        appwarden("facts", app, env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")
    )
    assert first == second
    assert first
