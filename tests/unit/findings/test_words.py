"""Names inside sentences, and the space between Chinese and Latin."""

import pytest

from appwarden.findings.words import inside_sentence, spaced


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Precise location", "precise location"),
        ("IMEI or MEID", "IMEI or MEID"),
        ("Android ID", "Android ID"),
        ("Wi-Fi information", "Wi-Fi information"),
        ("GB/T 35273", "GB/T 35273"),
        ("", ""),
    ],
)
def test_a_name_inside_a_sentence(name: str, inside: str) -> None:
    assert inside_sentence(name) == inside


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("权限READ_SMS在安装时", "权限 READ_SMS 在安装时"),
        ("15个工作日", "15 个工作日"),
        ("已有 1 处", "已有 1 处"),
        ("（Ab）读取", "（Ab）读取"),
    ],
)
def test_chinese_and_latin_stand_apart(told: str, shown: str) -> None:
    assert spaced(told) == shown
