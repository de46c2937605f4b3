"""An office may change wording, within a fixed list of placeholders and without any code."""

import pytest

from appwarden.console.documents.kinds import Kind, Language
from appwarden.console.documents.letter import Values
from appwarden.console.documents.wording import bundled, cut, filled
from appwarden.errors import UsageError


@pytest.mark.parametrize("language", Language.values)
@pytest.mark.parametrize("kind", Kind.values)
def test_bundled_wording_stands_with_and_without_values(kind: str, language: str) -> None:
    wording = cut(bundled(kind, language))
    empty = filled(wording, Values())
    assert empty.title
    for part in (*empty.paragraphs, empty.title):
        assert "{" not in part
        assert "}" not in part


def test_paragraph_that_comes_out_empty_is_left_out() -> None:
    wording = cut("T\n\n{% if deadline %}By {{ deadline }}.{% endif %}\n\nEnd.")
    assert filled(wording, Values()).paragraphs == ("End.",)
    assert filled(wording, Values(deadline="Monday")).paragraphs == ("By Monday.", "End.")


def test_a_value_makes_neither_heading_nor_table_nor_code() -> None:
    wording = cut("{{ reason }}\n\n{{ reason }}\n\n# {{ store }}")
    said = filled(wording, Values(reason="[table]", store="{{ office }} *b*"))
    assert said.paragraphs == ("\u200b[table]", "# {{ office }} *b*")
    lines = filled(cut("t\n\n{{ reason }}"), Values(reason="# x\n\n# y"))
    assert lines.paragraphs == ("\u200b# x # y",)


@pytest.mark.parametrize(
    "source",
    [
        "T\n\n{{ nobody }}",
        "T\n\n{{ office.__class__ }}",
        "T\n\n{{ office * 9999999 }}",
        "T\n\n{{ ''.join(office) }}",
        "T\n\n{{ office|upper }}",
        "T\n\n{% for a in office %}{{ a }}{% endfor %}",
        "T\n\n{% set office = 1 %}",
        "T\n\n{% include 'secret' %}",
        "T\n\n{% if office %}never closed",
        "",
        "T\n\n" + "x" * 20_001,
    ],
)
def test_what_is_more_than_a_placeholder_is_refused(source: str) -> None:
    with pytest.raises(UsageError):
        cut(source)
