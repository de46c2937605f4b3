"""Pages written by hand: their links lead somewhere, the READMEs show what the command prints."""

import re
from pathlib import Path

import pytest

import readme_output

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    if "reference" not in path.parts
)
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])
def test_every_link_inside_the_repository_leads_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", readme_output.PAGES, ids=str)
def test_the_readme_shows_what_the_command_prints(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert readme_output.page(page) == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", readme_output.PAGES, ids=str)
def test_the_readme_shows_few_lines(page: Path) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    shown = text.split(readme_output.BEGIN)[1].split(readme_output.END)[0]
    assert 8 <= len(shown.splitlines()) <= readme_output.LINES + 3
