"""No file hangs the command line, kills it, fills the memory, or ends in a traceback."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attacks import FAMILIES

DRIVER = Path(__file__).parent / "driver.py"
PEAK_MB = 512
CORPUS_FOLDERS = ("axml", "dex", "resources", "signature", "traversal", "zip")


@pytest.mark.parametrize("family", FAMILIES)
def test_generated_attacks_end_in_a_report_or_a_clear_error(family: str, tmp_path: Path) -> None:
    files = []
    for name, content in FAMILIES[family]():
        files.append(tmp_path / f"{name}.apk")
        files[-1].write_bytes(content)
    assert files
    _all_end_well(files)


@pytest.mark.parametrize("folder", CORPUS_FOLDERS)
def test_hostile_files_end_in_a_report_or_a_clear_error(folder: str, corpus: Path) -> None:
    files = sorted(path for path in (corpus / "hostile" / folder).rglob("*") if path.is_file())
    assert files
    _all_end_well(files)


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "empty folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    paths = [tmp_path / "empty folder", tmp_path / "absent.apk", tmp_path / "loop"]
    assert {row["status"] for row in _all_end_well(paths)} == {3}


def _all_end_well(files: Sequence[Path]) -> list[dict[str, Any]]:
    ran = subprocess.run(
        [sys.executable, str(DRIVER)],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(rows) == len(files)
    faults = [f"{Path(row['path']).name}: {fault}" for row in rows for fault in _faults(row)]
    assert not faults, "\n".join(faults)
    return rows


def _faults(row: dict[str, Any]) -> list[str]:
    said = row["said"].strip()
    faults = []
    if row["status"] not in {0, 1, 3}:
        faults.append(f"exit status {row['status']} after {row['seconds']:.1f} s: {said[-300:]}")
    if "Traceback" in said or "panicked" in said:
        faults.append(f"a traceback: {said[-300:]}")
    if row["status"] == 3 and (said.count("\n") or not said.startswith("appwarden: error:")):
        faults.append(f"no clear one-line error: {said[-300:]!r}")
    if row["status"] in {0, 1}:
        stopped = [
            gap for gap in json.loads(row["report"])["gaps"] if gap["what"] == "engine_stopped"
        ]
        faults += [f"the engine has a defect: {gap['why']}" for gap in stopped]
    if row["peak_mb"] > PEAK_MB:
        faults.append(f"{row['peak_mb']:.0f} MB")
    return faults
