"""Reading saved stages and writing results."""

from pathlib import Path

import pytest

from appwarden.cli import streams
from appwarden.errors import UnreadableError, UsageError


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nothing\.json: No such file"):
        streams.read_input(tmp_path / "nothing.json")


def test_a_folder_is_no_saved_stage(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="Is a directory"):
        streams.read_input(tmp_path)


def test_the_limit_of_a_saved_stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MAX_SAVED_BYTES", 4)
    (tmp_path / "at").write_bytes(b"1234")
    (tmp_path / "above").write_bytes(b"12345")
    assert streams.read_input(tmp_path / "at") == b"1234"
    with pytest.raises(UnreadableError, match="larger than"):
        streams.read_input(tmp_path / "above")


def test_folders_of_an_output_are_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    streams.write_output(b"result", tmp_path / "new" / "folder" / "file")
    assert (tmp_path / "new" / "folder" / "file").read_bytes() == b"result"
    assert capsys.readouterr().err.startswith("appwarden: wrote ")


def test_an_output_that_cannot_be_written_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        streams.write_output(b"result", tmp_path)


def test_the_status_line_is_silent_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with streams.StatusLine() as status:
        status.show("reading")
    assert capsys.readouterr() == ("", "")
