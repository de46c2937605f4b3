"""The reference is complete and fresh: it is printed from the code."""

import inspect
from pathlib import Path

import pytest

import reference
import reference_gaps
from appwarden import errors
from appwarden.catalogue.load import load_catalogue
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.parser import COMMANDS

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER.parents[1])


def page(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_every_page_is_what_make_docs_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert sorted(reference.stale()) == []


def test_no_page_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(reference.PAGES)


def test_every_command_has_its_help_in_the_reference() -> None:
    assert all(f"## appwarden {name}\n" in page("cli.md") for name in COMMANDS)


def test_every_exit_status_is_told() -> None:
    assert all(f"\n| {int(status)} | " in page("exit-status.md") for status in ExitStatus)


def test_every_error_class_is_told() -> None:
    classes = [
        name
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, Exception)
    ]
    assert all(f"`{name}`" in page("errors.md") for name in classes)


def test_every_rule_and_duty_is_listed() -> None:
    catalogue = load_catalogue()
    assert all(f"| `{name}` |" in page("rules.md") for name in catalogue.rules)
    assert all(f"| `{name}` |" in page("duties.md") for name in catalogue.duties)


def test_every_gap_kind_of_the_code_is_explained() -> None:
    assert sorted(reference_gaps.made_kinds() - set(reference_gaps.told_kinds())) == []
