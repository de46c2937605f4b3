"""Pictures are SVG that a page under a strict content policy may show and everybody may read."""

import re
import xml.etree.ElementTree as ET

import pytest

from appwarden.console.statistics.charts import Chart, Kind, Point, draw

SVG = "{http://www.w3.org/2000/svg}"


def _chart(kind: Kind, *labels: str) -> Chart:
    points = tuple(Point(label, number + 1, "通报") for number, label in enumerate(labels))
    return Chart(kind, "漏斗 <2021>", "已检测 1, 已通知 2", "件", points)


@pytest.mark.parametrize("kind", ["bars", "grouped", "line"])
def test_a_picture_has_a_name_a_description_and_nothing_that_runs(kind: Kind) -> None:
    svg = draw(_chart(kind, "已检测", "已通知"))
    tree = ET.fromstring(svg)  # noqa: S314 - our own drawing
    named = [tree.find(f"{SVG}title"), tree.find(f"{SVG}desc")]
    assert [part.text for part in named if part is not None] == [
        "漏斗 <2021>",
        "已检测 1, 已通知 2",
    ]
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == " ".join(
        part.get("id", "") for part in named if part is not None
    )
    forbidden = re.compile(r"<script|\bstyle=|\bon[a-z]+=|<foreignObject|href=")
    assert not forbidden.search(svg)
    addresses = set(re.findall(r"https?://[^\"' ]+", svg))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_chinese_labels_and_values_stand_in_the_picture() -> None:
    svg = draw(_chart("bars", "已检测", "已通知"))
    assert "已检测" in svg
    assert ">2<" in svg


def test_a_label_cannot_leave_its_text() -> None:
    svg = draw(_chart("bars", '</text><script>alert("x")</script>'))
    assert "<script" not in svg


def test_equal_data_is_one_picture_and_other_data_another() -> None:
    one, same, other = (_chart("bars", name) for name in ("a", "a", "b"))
    assert draw(one) == draw(same)
    assert one.digest() != other.digest()
