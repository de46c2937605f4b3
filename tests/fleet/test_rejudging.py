"""A new catalogue over stored facts: judged without the apps, never beyond what was asked."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from fleet_support import APPS, DAY, Run, rows_in_parts

from appwarden.catalogue.load import ROOT
from appwarden.fleet.results.destination import Destination

READS = "app_reads_device_id_before_consent"
WORDS = ("--workers", "1", "--date", DAY)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Return a catalogue folder with a rule of its own: what is asked of an app stays the same."""
    (bundled,) = (ROOT / "rules").rglob(f"{READS}.yaml")
    made = tmp_path / "newer" / "rules" / bundled.parent.name / f"own_{READS}.yaml"
    made.parent.mkdir(parents=True)
    made.write_text(bundled.read_text().replace(f"name: {READS}", f"name: own_{READS}"))
    return tmp_path / "newer"


@pytest.fixture
def asking(newer: Path) -> Path:
    """Return a catalogue folder that also asks for a permission nobody asked for before."""
    (newer / "permissions").mkdir()
    file = min((ROOT / "permissions").glob("*.yaml"))
    words = file.read_text().replace(file.stem, f"{file.stem}_NEW")
    (newer / "permissions" / f"{file.stem}_NEW.yaml").write_text(words)
    return newer


def _rows(destination: Destination, name: str, rules: str) -> list[dict[str, Any]]:
    rows = rows_in_parts(destination, name)
    return [row for row in rows if row["rule_set"] == rules]


def test_a_new_rule_is_applied_without_the_apps_as_it_would_be_to_them(
    fleet: Run, inspected_once: Path, inspected: Destination, newer: Path, tmp_path: Path
) -> None:
    apps, again = inspected_once / "apps", Destination(tmp_path / "again")
    said = fleet("run", apps, "--out", again.folder, *WORDS, "--catalogue", newer)
    assert said.startswith(f"{len(APPS) + 3} of")
    away = apps.rename(inspected_once / "away")
    said = fleet("run", "--rejudge", "--out", inspected.folder, *WORDS, "--catalogue", newer)
    away.rename(apps)
    assert said.startswith(f"{len(APPS)} of {len(APPS)} done")
    name = said.split()[-1]
    rules = Counter(row["rule"] for row in _rows(inspected, "findings", name))
    assert rules[f"own_{READS}"] == rules[READS] > 0
    for table in ("findings", "clauses", "gaps", "accesses"):
        judged, read_again = (
            sorted(
                str([value for key, value in row.items() if key != "result"])
                for row in _rows(one, table, name)
            )
            for one in (inspected, again)
        )
        assert judged == read_again


def test_what_older_facts_were_not_asked_for_is_not_examined(
    fleet: Run, inspected: Destination, asking: Path
) -> None:
    before = Counter(row["status"] for row in rows_in_parts(inspected, "clauses"))
    words = ("--rejudge", "--out", inspected.folder, *WORDS, "--catalogue", asking)
    name = fleet("run", *words).split()[-1]
    gaps = _rows(inspected, "gaps", name)
    assert sum(row["what"] == "facts_of_other_catalogue" for row in gaps) == len(APPS)
    after = Counter(row["status"] for row in _rows(inspected, "clauses", name))
    assert before["no_violation_seen"] > 0
    assert after["no_violation_seen"] < before["no_violation_seen"]
    assert after["not_examined"] > before["not_examined"]
