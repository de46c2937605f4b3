"""Names inside sentences, and the space between Chinese and Latin."""

import pytest

from appwarden.findings.words import inside_sentence, listed, same, spaced


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


def test_the_last_of_several_names_is_joined_by_and() -> None:
    names = [same(name) for name in "abcdefgh"]
    told = [listed(names[:count]).en for count in (0, 1, 2, 3, 8)]
    assert told == ["", "a", "a and b", "a, b and c", "a, b, c, d, e, f and 2 more"]
    assert listed(names[:2]).zh == "a、b"
