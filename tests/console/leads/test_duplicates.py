"""Which complaints are one."""

from appwarden.console.leads.duplicates import (
    SAME_TEXT,
    is_package,
    likeness,
    normal_name,
    sketch,
    subject_key,
    text_key,
)

STORY = "打开天气应用后立即读取通讯录，没有弹出任何隐私政策，拒绝之后应用直接退出，无法使用。"


def test_a_name_is_what_people_mean() -> None:
    assert normal_name("Weather 天气 APP（安卓版）") == normal_name("ＷＥＡＴＨＥＲ天气")
    assert normal_name("App") == "app"


def test_one_app_has_one_key_by_package_or_name() -> None:
    key = subject_key(package="com.example.weather", name="天气", platform="android")
    assert key == subject_key(package=" COM.example.Weather ", name="another", platform="android")
    assert key != subject_key(package="com.example.weather", name="天气", platform="ios")
    assert subject_key(package="", name="天气APP", platform="android") == subject_key(
        package="no package", name="天气", platform="android"
    )


def test_package_names_have_a_form() -> None:
    assert is_package("com.example.app_1")
    assert not is_package("weather")
    assert not is_package("com..example")


def test_the_same_text_is_found_again_with_small_changes() -> None:
    assert text_key(STORY) == text_key(STORY.replace("，", " , "))
    changed = STORY.replace("无法使用", "用不了")
    assert likeness(sketch(STORY), sketch(changed)) >= SAME_TEXT
    assert likeness(sketch(STORY), sketch("每天晚上不停推送广告，无法关闭，点击后跳转")) < 0.2
    assert likeness(sketch(""), sketch("")) == 1.0
