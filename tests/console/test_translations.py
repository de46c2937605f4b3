"""Every text of the console has its Chinese, and the compiled files say the same."""

import gettext
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import appwarden.console

ROOT = Path(appwarden.console.__file__).parent
FILES = sorted(ROOT.glob("**/locale/zh_Hans/LC_MESSAGES/django.po"))


def entries(path: Path) -> Iterator[dict[str, str]]:
    """Yield each entry as its keywords (msgctxt, msgid, msgid_plural, msgstr) with their texts."""
    entry: dict[str, str] = {}
    keyword = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line.strip() and entry:
            yield entry
            entry = {}
        elif line.startswith('"'):
            entry[keyword] += json.loads(line)
        elif line.startswith("msg"):
            keyword, _blank, text = line.partition(" ")
            entry[keyword] = json.loads(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parents[3].name)
def test_every_text_has_its_chinese(path: Path) -> None:
    assert "#, fuzzy" not in path.read_text(encoding="utf-8")
    texts = [each for each in entries(path) if each["msgid"]]
    assert texts
    assert [each for each in texts if not all(each.values())] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parents[3].name)
def test_the_compiled_file_is_fresh(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    stale = []
    for each in entries(path):
        if not each["msgid"]:
            continue
        expected = each.get("msgstr", each.get("msgstr[0]"))
        if "msgctxt" in each:
            found = compiled.pgettext(each["msgctxt"], each["msgid"])
        elif "msgid_plural" in each:
            found = compiled.ngettext(each["msgid"], each["msgid_plural"], 2)
        else:
            found = compiled.gettext(each["msgid"])
        if found != expected:
            stale.append(each["msgid"])
    assert stale == [], "run `make messages`"


def test_every_app_that_shows_text_is_translated() -> None:
    translated = {path.parents[3].name for path in FILES}
    showing = {path.parents[1].name for path in ROOT.glob("*/templates/*")}
    assert showing <= translated
