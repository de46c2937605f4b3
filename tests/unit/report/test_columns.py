from hypothesis import given
from hypothesis import strategies as st

from appwarden.report.columns import columns, pad, wrap

WORDS = st.text(alphabet="ab cd./_-，。（）《》中文字符号e\u0301", max_size=200)


@given(WORDS, st.integers(12, 90), st.sampled_from(["", "  ", "    → "]))
def test_no_line_is_wider_than_asked(text: str, width: int, indent: str) -> None:
    assert all(columns(line) <= width for line in wrap(text, width, indent, " " * columns(indent)))


@given(WORDS, st.integers(12, 90))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


def test_chinese_takes_two_columns_and_marks_none() -> None:
    assert columns("示例 ab") == 7
    assert columns("e\u0301") == 1
    assert pad("示例", 6) == "示例  "


def test_no_line_begins_with_a_closing_mark() -> None:
    for width in range(12, 60):
        lines = wrap("请在用户同意之后再调用，同意之前不得读取。（见说明）", width)
        assert not [line for line in lines[1:] if line[0] in "，。）"]


def test_names_between_wide_commas_stay_whole() -> None:
    lines = wrap("MIIT-T01、MIIT-T05、PIPL-14、PIPL-15", 20)
    assert lines == ["MIIT-T01、MIIT-T05、", "PIPL-14、PIPL-15"]


def test_a_long_name_breaks_after_a_dot() -> None:
    assert wrap("com.example.push.collector.Identity", 20) == [
        "com.example.push.",
        "collector.Identity",
    ]
