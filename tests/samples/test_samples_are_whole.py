"""The checked-in samples are complete: recorded hashes hold, expectations use known words."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).resolve().parent
ROWS = {row["name"]: row for row in json.loads((HERE / "samples.json").read_text())}
FOLDERS = sorted(path.parent.name for path in HERE.glob("*/expect.yaml"))
PHASES = {
    "pre_consent",
    "guarded",
    "after_consent",
    "after_refusal",
    "user_action",
    "background",
    "unreachable",
    "unknown",
}
FACTS = {
    "screens",
    "no_screens",
    "self_start",
    "starts",
    "sdks",
    "no_sdks",
    "permissions",
    "frequency",
    "no_frequency",
    "hosts",
    "no_hosts",
    "wakes_packages",
}


def test_every_folder_is_built_and_every_package_has_a_folder() -> None:
    assert sorted(ROWS) == FOLDERS
    assert sorted(path.name for path in (HERE / "apks").iterdir()) == sorted(
        row["file"] for row in ROWS.values()
    )


@pytest.mark.parametrize("name", FOLDERS)
def test_package_has_its_recorded_hash(name: str) -> None:
    content = (HERE / "apks" / ROWS[name]["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == ROWS[name]["sha256"]


@pytest.mark.parametrize("name", FOLDERS)
def test_expectation_uses_known_words(name: str) -> None:
    expected = yaml.safe_load((HERE / name / "expect.yaml").read_text(encoding="utf-8"))
    assert set(expected) <= {
        "says",
        "not_yet",
        "by_launch",
        "accesses",
        "must_not",
        "gaps",
        "facts",
    }
    assert expected["says"] == ROWS[name]["purpose"]
    assert set(expected.get("facts", {})) <= FACTS
    for entry in [*expected["accesses"], *expected.get("must_not", [])]:
        assert set(entry) <= {"data_type", "phase", "subject", "api"}
        phases = entry.get("phase", [])
        assert set([phases] if isinstance(phases, str) else phases) <= PHASES
