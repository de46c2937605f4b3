"""Which format goes where."""

from pathlib import Path

import pytest

from appwarden.cli.views import targets
from appwarden.errors import UsageError


def test_one_format_without_a_path_goes_to_stdout() -> None:
    assert targets(["json"], None, "app") == [("json", None)]
    assert targets(["json"], Path("-"), "app") == [("json", None)]


def test_two_formats_do_not_fit_stdout() -> None:
    with pytest.raises(UsageError, match="-o FOLDER"):
        targets(["json", "html"], None, "app")


def test_one_format_and_a_path_make_that_file(tmp_path: Path) -> None:
    assert targets(["json"], tmp_path / "a.b", "app") == [("json", tmp_path / "a.b")]


def test_several_formats_and_a_stem_make_files_with_their_endings(tmp_path: Path) -> None:
    stem = tmp_path / "app-1.2"
    expected = [("text", tmp_path / "app-1.2.txt"), ("pdf", tmp_path / "app-1.2.pdf")]
    assert targets(["text", "pdf"], stem, "app") == expected


def test_a_known_ending_of_the_stem_is_replaced(tmp_path: Path) -> None:
    expected = [("json", tmp_path / "r.json"), ("html", tmp_path / "r.html")]
    assert targets(["json", "html"], tmp_path / "r.html", "app") == expected


def test_a_folder_gets_files_named_for_the_app(tmp_path: Path) -> None:
    expected = [("json", tmp_path / "org.app.json"), ("sarif", tmp_path / "org.app.sarif")]
    assert targets(["json", "sarif"], tmp_path, "org.app") == expected
