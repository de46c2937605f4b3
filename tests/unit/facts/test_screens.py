"""What a layout shows of consent, links and rights: by its words, controls and topic."""

import pytest
from view_rows import layout, resources, strings, text, view

from appwarden.catalogue import load_catalogue
from appwarden.facts.model import Screen
from appwarden.facts.resources import LayoutFile, ViewRow
from appwarden.facts.screens import find_screens

CATALOGUE = load_catalogue()
TOPIC = view("TextView", "请阅读《隐私政策》和《用户协议》后再使用本应用")


def screens(*views: ViewRow, name: str = "main") -> list[Screen]:
    return shown(layout(*views, name=name))


def shown(*layouts: LayoutFile) -> list[Screen]:
    return list(find_screens(resources(*layouts), CATALOGUE))


def kinds(found: list[Screen]) -> set[str]:
    return {screen.kind for screen in found}


def prompt(found: list[Screen]) -> Screen:
    (one,) = (screen for screen in found if screen.kind == "consent_prompt")
    return one


def test_a_prompt_with_both_answers() -> None:
    found = screens(TOPIC, view("Button", "不同意"), view("Button", "同意并继续"))
    assert {"agree_control", "refuse_control", "policy_link", "agreement_link"} <= kinds(found)
    assert prompt(found).detail == ""
    assert "acknowledge_only" not in kinds(found)


def test_a_prompt_without_refusal() -> None:
    found = screens(TOPIC, view("Button", "同意"))
    assert prompt(found).detail == "no_refuse_control"
    assert "refuse_control" not in kinds(found)


@pytest.mark.parametrize("words", ["我知道了", "OK", " Got it "])
def test_a_lone_acknowledgement(words: str) -> None:
    found = screens(TOPIC, view("Button", words))
    assert "acknowledge_only" in kinds(found)
    assert "agree_control" not in kinds(found)


TERMS = view("TextView", "Terms of service")


def test_terms_alone_are_no_prompt_about_privacy() -> None:
    assert not kinds(screens(TERMS, view("Button", "OK"))) & {"acknowledge_only", "consent_prompt"}
    found = kinds(screens(TERMS, view("Button", "Agree")))
    assert "agree_control" in found
    assert "consent_prompt" not in found


@pytest.mark.parametrize("name", ["about", "activity_about", "layout/settings_page"])
def test_a_page_that_is_looked_up_asks_for_nothing(name: str) -> None:
    found = kinds(screens(TOPIC, view("Button", "OK"), name=name))
    assert not found & {"acknowledge_only", "consent_prompt"}
    assert "acknowledge_only" in kinds(screens(TOPIC, view("Button", "OK"), name="roundabout"))
    assert "consent_prompt" in kinds(screens(TOPIC, view("Button", "同意"), name=name))


def test_an_acknowledgement_beside_an_answer_is_not_alone() -> None:
    found = screens(TOPIC, view("Button", "同意"), view("Button", "OK"))
    assert "acknowledge_only" not in kinds(found)


def test_the_same_buttons_about_something_else_ask_for_no_consent() -> None:
    found = screens(view("TextView", "删除这张照片?"), view("Button", "OK"), view("Button", "取消"))
    assert found == []


@pytest.mark.parametrize("words", ["取消", "Exit", "暂不"])
def test_neutral_words_refuse_where_the_screen_is_about_privacy(words: str) -> None:
    assert "refuse_control" in kinds(screens(TOPIC, view("Button", "同意"), view("Button", words)))


def test_disagree_is_no_agreement() -> None:
    found = screens(TOPIC, view("Button", "Disagree"))
    assert "refuse_control" in kinds(found)
    assert "agree_control" not in kinds(found)


def test_a_long_text_with_the_word_is_no_control() -> None:
    long = view("TextView", "点击按钮即表示您同意我们处理您的个人信息,详情请参阅隐私政策全文")
    assert "agree_control" not in kinds(screens(long))


def test_the_name_of_the_layout_may_tell_the_topic() -> None:
    assert "agree_control" in kinds(screens(view("Button", "同意"), name="dialog_privacy"))
    assert screens(view("Button", "同意"), name="dialog_team") == []


@pytest.mark.parametrize("cls", ["CheckBox", "androidx.appcompat.widget.SwitchCompat"])
def test_a_ticked_box(cls: str) -> None:
    box = view(cls, "我已阅读并同意隐私政策", checked=True, id="box")
    (found,) = (row for row in screens(TOPIC, box) if row.kind == "consent_ticked_by_default")
    assert (found.place.symbol, found.place.offset, found.detail) == ("box", 3, "layout")


@pytest.mark.parametrize(
    "box",
    [
        view("CheckBox", "我已阅读并同意隐私政策", checked=False),
        view("CheckBox", "我已阅读并同意隐私政策"),
        view("CheckBox", "记住密码", checked=True),
        view("Button", "同意隐私政策", checked=True),
    ],
    ids=["unticked", "unsaid", "about something else", "no box"],
)
def test_no_ticked_box(box: ViewRow) -> None:
    assert "consent_ticked_by_default" not in kinds(screens(TOPIC, box))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("注销账号", "account_cancellation"),
        ("Delete account", "account_cancellation"),
        ("个性化推荐", "personalisation_switch"),
        ("投诉与举报", "complaint_contact"),
    ],
)
def test_entries_of_user_rights(words: str, kind: str) -> None:
    assert kind in kinds(screens(view("TextView", words)))
    found = find_screens(resources(named=strings(entry=words)), CATALOGUE)
    assert kind in {screen.kind for screen in found}


def test_a_long_string_only_tells_about_an_entry() -> None:
    told = strings(help="如需注销账号,请先登录,然后进入设置页面,再打开账号与安全页面," * 3)
    assert list(find_screens(resources(named=told), CATALOGUE)) == []


def test_every_language_is_read() -> None:
    english = view("Button", text=text("Weiter", en="Agree", zh="同意"))
    assert english.texts() == ("同意", "Weiter", "Agree")
    assert "agree_control" in kinds(screens(TOPIC, english))


def test_layouts_do_not_mix() -> None:
    found = shown(layout(TOPIC), layout(view("Button", "OK"), name="other", number=2))
    assert "acknowledge_only" not in kinds(found)
