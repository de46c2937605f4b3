"""Real bulletins of a corpus folder, by declared counts; skipped where no corpus is named."""

import os
from pathlib import Path

import pytest

from appwarden.console.publication.importing import Shape, read_bulletin
from appwarden.console.publication.importing.model import Subject

FOLDER = Path(os.environ.get("APPWARDEN_CORPUS", "")) / "miit"
pytestmark = pytest.mark.skipif(
    not os.environ.get("APPWARDEN_CORPUS") or not FOLDER.is_dir(),
    reason="APPWARDEN_CORPUS names no folder with bulletins",
)

# file -> (shape, rows that the folder's README says are there, declared in the text, unread)
EXPECTED = {
    "norm_miit_58th_batch_2026-08-25.csv": (Shape.DELIMITED, 26, None, 0),
    "norm_chuanyu_2026-6.tsv": (Shape.DELIMITED, 16, None, 0),
    "norm_mps3_2026-09-02_misparsed.tsv": (Shape.DELIMITED, 15, None, 0),
    "clean_miit_2022-6_huitoukan_pipe.txt": (Shape.PIPES, 7, 38, 0),
    "raw_neimenggu_2024-1_pipe.txt": (Shape.PIPES, 3, 3, 0),
    "abridged_guizhou_2024-4_page_text.txt": (Shape.CELL_PER_LINE, 4, 6, 0),
    "abridged_chuanyu_2025-5_page_text.txt": (Shape.CELL_PER_LINE, 3, 4, 0),
    "raw_mps_37apps_2026_inline.txt": (Shape.INLINE_LIST, 6, 37, 0),
    "clean_miit_2022-08_runon.txt": (Shape.RUN_ON, 4, None, 1),
    "garbled_miit_2022-6_mirror.txt": (Shape.PIPES, 3, None, 0),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_bulletin_is_read_whole(name: str) -> None:
    reading = read_bulletin((FOLDER / name).read_bytes())
    shape, rows, declared, unread = EXPECTED[name]
    assert (reading.shape, len(reading.rows)) == (shape, rows)
    assert (reading.declared, len(reading.unread)) == (declared, unread)
    assert all(row.name.value and " 司" not in row.source.developer.value for row in reading.rows)


def test_subjects_of_the_national_batch() -> None:
    reading = read_bulletin((FOLDER / "norm_miit_58th_batch_2026-08-25.csv").read_bytes())
    subjects = [row.subject for row in reading.rows]
    assert subjects.count(Subject.SDK) == 3
    assert subjects.count(Subject.MINI_PROGRAM) == 1


def test_the_mirror_gives_the_rows_of_the_clean_copy() -> None:
    clean = read_bulletin((FOLDER / "clean_miit_2022-6_huitoukan_pipe.txt").read_bytes())
    mirror = read_bulletin((FOLDER / "garbled_miit_2022-6_mirror.txt").read_bytes())
    by_number = {row.number: row for row in clean.rows}
    for row in mirror.rows:
        same = by_number[row.number]
        assert row.name.value == same.name.value
        assert row.source.developer.value == same.source.developer.value
        assert row.problems == same.problems


def test_list_of_national_batches() -> None:
    reading = read_bulletin((FOLDER / "miit_national_batches.tsv").read_bytes())
    assert [batch.running_number for batch in reading.batches] == list(range(58, 25, -1))
    assert not reading.unread
