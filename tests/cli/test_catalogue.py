"""`appwarden catalogue`: list, show, lint, test."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from appwarden.cli.catalogue import KINDS

Command = Callable[..., subprocess.CompletedProcess[bytes]]


def test_list_counts_every_kind(appwarden: Command) -> None:
    ran = appwarden("catalogue", "list")
    rows = dict(line.split() for line in ran.stdout.decode().splitlines())
    assert (ran.returncode, set(rows)) == (0, set(KINDS))
    assert all(int(count) > 0 for count in rows.values())


@pytest.mark.parametrize(("language", "words"), [("en", "IMEI"), ("zh", "IMEI")])
def test_list_of_a_kind_gives_ids_and_titles(appwarden: Command, language: str, words: str) -> None:
    ran = appwarden("catalogue", "list", "data_types", "--lang", language)
    lines = {line.split()[0]: line for line in ran.stdout.decode().splitlines()}
    assert words in lines["device.imei"]


def test_show_prints_the_entry_with_both_languages(appwarden: Command) -> None:
    text = appwarden("catalogue", "show", "CN2019-3.1").stdout.decode()
    assert "id: CN2019-3.1" in text
    assert "zh: " in text
    assert "en: " in text


def test_show_of_an_unknown_id_suggests_near_ones(appwarden: Command) -> None:
    ran = appwarden("catalogue", "show", "CN2019-31")
    assert ran.returncode == 2
    assert b"did you mean CN2019-3.1" in ran.stderr


@pytest.mark.parametrize("act", ["lint", "test"])
def test_the_catalogue_is_sound(appwarden: Command, act: str) -> None:
    ran = appwarden("catalogue", act)
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert ran.stderr.startswith(b"appwarden: catalogue: ")


def test_lint_names_the_file_of_a_folder_of_ones_own(appwarden: Command, tmp_path: Path) -> None:
    (tmp_path / "own" / "sdks").mkdir(parents=True)
    (tmp_path / "own" / "sdks" / "broken.yaml").write_text("id: broken\n")
    ran = appwarden("catalogue", "lint", "--catalogue", "own")
    assert (ran.returncode, ran.stdout.count(b"\n")) == (1, 1)
    assert b"broken.yaml: " in ran.stdout


def test_a_rule_of_ones_own_that_does_not_hold_is_told(appwarden: Command, tmp_path: Path) -> None:
    rule = Path(__file__).parents[2] / "docs" / "adding.md"
    (text,) = re.findall(r"```yaml\n(name:.*?)```", rule.read_text(encoding="utf-8"), re.DOTALL)
    folder = tmp_path / "own" / "rules" / "consent"
    folder.mkdir(parents=True)
    wrong = text.replace("fires: [app_reads_device_id_at_launch]", "fires: [reads_only_on_tap]")
    (folder / "device_id_before_consent.yaml").write_text(wrong)
    ran = appwarden("catalogue", "test", "--catalogue", "own")
    assert ran.returncode == 1
    assert b"device_id_before_consent: fires on reads_only_on_tap by its examples" in ran.stdout
