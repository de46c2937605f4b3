"""`appwarden catalogue`: list, show, lint, test."""

import subprocess
from collections.abc import Callable

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
