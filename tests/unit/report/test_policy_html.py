import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion
from tests.unit.report.html_page import (
    Page,
    assert_admits_only_its_own,
    assert_links_lead_somewhere,
    assert_loads_nothing,
)
from tests.unit.report.sample_policy import LINES, changes, policy
from tests.unit.report.sample_report import HOSTILE

from appwarden.catalogue import load_catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.model import Check, Policy, Quote, SdkRecord
from appwarden.report.model import PolicyRef
from appwarden.report.policy_html import policy_html
from appwarden.report.policy_view import SHOWN_CHARS, anchor, paragraphs

LABELLED = Path(__file__).parents[2] / "policies" / "labelled"


def page(told: Policy, language: str = "zh", **asked: object) -> Page:
    return Page(policy_html(told, load_catalogue(), language, **asked))  # type: ignore[arg-type]  # handed on


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_says_what_it_always_said(language: str, snapshot: SnapshotAssertion) -> None:
    quote = policy().statements[0].quote
    asked = {"changes": changes(), "proposals": [("share", "not_unless", quote)]}
    assert "\n".join(_shown(page(policy(), language, **asked), language)) == snapshot


def _shown(read: Page, language: str) -> Iterator[str]:
    """Yield what the page shows in a language, one line an element."""
    other = {"en": "zh", "zh": "en"}[language]
    document = re.sub(rf'<span lang="{other}">[^<]*</span>', "", read.document)
    document = re.sub(
        r"<(style|script)>.*?</\1>|<footer>.*</footer>", "", document, flags=re.DOTALL
    )
    for line in document.split("<body>")[1].splitlines():
        cells = re.sub(r"</t[dh]><t[dh][^>]*>", " | ", line)
        if words := " ".join(re.sub(r"<[^>]*>", " ", cells).split()):
            yield words


def test_a_page_on_a_policy_keeps_what_every_page_keeps() -> None:
    read = page(policy(), changes=changes(), proposals=())
    assert_loads_nothing(read)
    assert_admits_only_its_own(read)
    assert_links_lead_somewhere(read)


def test_the_absence_of_what_is_no_duty_is_no_blame() -> None:
    row = re.search(r'<tr id="check-cookies">.*?</tr>', page(policy()).document)
    assert row is not None
    assert 'class="mark information"' in row[0]
    duty = re.search(r'<tr id="check-account_cancellation">.*?</tr>', page(policy()).document)
    assert duty is not None
    assert 'class="mark missing"' in duty[0]


def test_what_was_not_asked_for_is_not_told() -> None:
    ids = {one.get("id") for _, one in page(policy()).elements}
    assert not {"changes", "proposals"} & ids
    ids = {one.get("id") for _, one in page(policy(), changes=(), proposals=()).elements}
    assert {"changes", "proposals"} <= ids


def test_a_hostile_policy_stays_text() -> None:
    made = policy()
    quote = Quote(HOSTILE, 0, 4, HOSTILE, (HOSTILE,))
    made = replace(
        made,
        documents=(replace(made.documents[0], name=HOSTILE, text=HOSTILE * 3, blocks=()),),
        checks=(Check("operator", "present", (quote,)),),
        sdks=(SdkRecord(HOSTILE, HOSTILE, HOSTILE, (), (), HOSTILE, HOSTILE, quote),),
        statements=(replace(made.statements[0], data=quote, quote=quote, purpose=HOSTILE),),
    )
    read = page(made)
    assert_loads_nothing(read)
    assert HOSTILE not in read.document
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u200b-\u200f\u202a-\u202e]", read.document)


def test_what_is_not_shown_is_not_led_to() -> None:
    made = policy()
    text = "长" * (SHOWN_CHARS + 10)
    beyond = Quote("policy.html", SHOWN_CHARS + 1, SHOWN_CHARS + 3, "长长")
    document = replace(made.documents[0], text=text, blocks=(), sections=())
    made = replace(
        made, documents=(document,), checks=(Check("operator", "present", (beyond,)),), sdks=(),
        statements=(), manners=(),
    )  # fmt: skip
    read = page(made, "en")
    assert_links_lead_somewhere(read)
    assert "Only the first 200000 characters are shown" in read.text()


def test_statements_of_one_kind_are_one_row_with_every_sentence() -> None:
    rows = re.findall(r"<tr><td>(?:<span[^>]*>)?(?:phone|Phone)[^\n]*", page(policy()).document)
    assert len(rows) == 1
    assert "创建账号; 联系" in rows[0]


def test_hidden_words_are_told_to_be_hidden() -> None:
    hidden = [
        one for tag, one in page(policy()).elements if "hidden-text" in (one.get("class") or "")
    ]
    assert len(hidden) == 1


@pytest.mark.parametrize("path", sorted(LABELLED.glob("*.txt"))[::6], ids=lambda path: path.stem)
def test_the_pieces_of_a_text_are_the_text(path: Path) -> None:
    made = read_policy([Source(path.name, path.read_bytes())], load_catalogue())
    told = PolicyRef(made.documents, made.checks, (), made.statements, made.sdks, made.manners)
    (document,) = made.documents
    shown = list(paragraphs(told, document, [one.quote for one in made.statements]))
    blocks = [document.text[one.start : one.end] for one in document.blocks]
    assert ["".join(piece.text for piece in one.pieces) for one in shown] == blocks
    led_to = {anchor(quote, told) for check in made.checks for quote in check.quotes}
    assert led_to <= {piece.anchor for one in shown for piece in one.pieces}
    marked = [piece.text for one in shown for piece in one.pieces if piece.mark]
    assert "".join(marked).replace("\n", "") == _marked(made)


def _marked(made: Policy) -> str:
    """Return every character of the data named, each once, in the order of the text."""
    places = {place for one in made.statements for place in range(one.data.start, one.data.end)}
    text = made.documents[0].text
    return "".join(text[place] for place in sorted(places)).replace("\n", "")


def test_the_first_line_stands_in_the_page() -> None:
    assert LINES[0] in page(policy()).text()
