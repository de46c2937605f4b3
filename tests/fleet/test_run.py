"""`appwarden fleet run`: sources to parts, once; what was done is not done again."""

import csv
import gzip
import hashlib
import io
import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
from fleet_support import APPS, DAY, Run, builds_in_parts, rows_in_parts, variants

from appwarden.fleet.results.destination import Destination
from appwarden.fleet.results.manifest import read_manifest
from appwarden.fleet.results.schema import KEYS, TABLES
from appwarden.report import decode_report

TWO = ("--workers", "2", "--date", DAY)


def test_each_build_once_with_report_facts_and_rows(fleet: Run, inspected: Destination) -> None:
    counts = json.loads(fleet("status", inspected.folder, "--format", "json"))["counts"]
    assert counts == {"done": len(APPS) + 3, "waiting": 0, "leased": 0, "quarantined": 0}
    counted = builds_in_parts(inspected)
    assert len(counted) == len(APPS) + 2
    assert set(counted.values()) == {1}
    rows = rows_in_parts(inspected, "builds")
    findings = {row["build_sha256"] for row in rows_in_parts(inspected, "findings")}
    for row in rows:
        if row["ending"] == "reported":
            name = row["report_sha256"]
            document = gzip.decompress(inspected.report_file(name).read_bytes())
            assert hashlib.sha256(document).hexdigest() == name
            report = decode_report(document)
            assert report.artifact.sha256 == row["build_sha256"]
            assert bool(report.findings) == (row["build_sha256"] in findings)
    assert [row["ending"] for row in rows].count("unreadable") == 2


def test_a_second_run_inspects_only_what_is_new(
    fleet: Run, inspected_once: Path, inspected: Destination, tmp_path: Path
) -> None:
    apps, elsewhere = inspected_once / "apps", tmp_path / "elsewhere"
    before = builds_in_parts(inspected)
    shutil.copytree(apps, elsewhere)
    variants(elsewhere, elsewhere / f"{APPS[1]}.apk", 1)
    fleet("run", apps, elsewhere, "--out", inspected.folder, "--workers", "2")
    after = builds_in_parts(inspected)
    assert before <= after
    assert after.total() == before.total() + 1
    status = json.loads(fleet("status", inspected.folder, "--format", "json"))
    # The two that are alike within the folder may be under way together; one result is kept.
    assert status["endings"]["known"] >= len(APPS) + 2
    assert sum(status["endings"].values()) == 2 * (len(APPS) + 3) + 1


def test_parts_hold_the_schema_and_their_own_hash(fleet: Run, inspected: Destination) -> None:
    (part,) = read_manifest(inspected)
    for file in part.tables.values():
        content = (inspected.folder / file.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file.sha256
    for name, columns in TABLES.items():
        names = pq.read_schema(inspected.folder / part.tables[name].file).names
        assert names == [column.name for column in (*KEYS, *columns)]
        assert part.tables[name].rows == len(rows_in_parts(inspected, name))
    table = list(csv.DictReader(io.StringIO(fleet("export", inspected.folder, "clauses"))))
    assert len(table) == part.tables["clauses"].rows


def test_exports_tell_the_same_in_every_format(
    fleet: Run, inspected: Destination, tmp_path: Path
) -> None:
    table = list(csv.DictReader(io.StringIO(fleet("export", inspected.folder, "findings"))))
    lines = fleet("export", inspected.folder, "findings", "--format", "jsonl").splitlines()
    assert [row["finding"] for row in table] == [json.loads(line)["finding"] for line in lines]
    assert table[0]["clauses"].split() == json.loads(lines[0])["clauses"]
    file = tmp_path / "findings.csv"
    fleet("export", inspected.folder, "findings", "-o", file)
    assert len(list(csv.DictReader(file.read_text().splitlines()))) == len(table)
    file = tmp_path / "all.duckdb"
    fleet("export", inspected.folder, "everything", "-o", file)
    assert file.stat().st_size > 0
    assert "there already" in fleet("export", inspected.folder, "everything", "-o", file, status=2)


def test_a_limit_that_cuts_off_is_quarantined_alone_with_reason_and_gap(
    fleet: Run, apps: Path, destination: Destination
) -> None:
    limit = ("--time-limit", "0.002", "--tries", "1")
    fleet("run", apps / f"{APPS[0]}.apk", "--out", destination.folder, *TWO, *limit)
    failures = list(csv.DictReader(io.StringIO(fleet("export", destination.folder, "failures"))))
    assert [(row["ending"], row["tries"]) for row in failures] == [("out_of_time", "1")]
    assert "longer than 0.002 s" in failures[0]["reason"]
    gaps = list(csv.DictReader(io.StringIO(fleet("export", destination.folder, "gaps"))))
    assert [row["what"] for row in gaps] == ["inspection_out_of_time"]
    retry = ("--retry-quarantined",)
    fleet("run", apps / f"{APPS[0]}.apk", "--out", destination.folder, "--workers", "1", *retry)
    builds = list(csv.DictReader(io.StringIO(fleet("export", destination.folder, "builds"))))
    assert [row["ending"] for row in builds] == ["reported"]
    gaps = list(csv.DictReader(io.StringIO(fleet("export", destination.folder, "gaps"))))
    assert "inspection_out_of_time" not in {row["what"] for row in gaps}


def test_words_that_make_no_sense_are_told(fleet: Run, destination: Destination) -> None:
    assert "no such file" in fleet("run", "nowhere", "--out", destination.folder, status=2)
    assert "not both" in fleet("run", "--out", destination.folder, status=2)
    assert "no results" in fleet("status", destination.folder / "other", status=3)
    assert "no rule set" in fleet("status", destination.folder, "--rule-set", "x", status=2)


def test_a_cell_that_looks_like_a_formula_is_none(
    fleet: Run, apps: Path, destination: Destination
) -> None:
    odd = apps / "=cmd.apk"
    odd.write_text("not a zip")
    listing = apps / "list.txt"
    listing.write_text("=missing.apk\n")
    fleet("run", listing, "--out", destination.folder, *TWO, "--tries", "1")
    failures = list(csv.DictReader(io.StringIO(fleet("export", destination.folder, "failures"))))
    assert failures[0]["ending"] == "not_fetched"
    assert not failures[0]["address"].startswith("=")


def test_a_folder_belongs_to_one_lease_table(
    fleet: Run, inspected_once: Path, inspected: Destination
) -> None:
    for file in inspected.folder.glob("fleet.sqlite*"):
        file.unlink()
    assert "another lease table" in fleet(
        "run", inspected_once / "apps", "--out", inspected.folder, *TWO, status=2
    )
    assert "another lease table" in fleet("status", inspected.folder, status=2)
