"""The checklist: everything in a whole policy, each item gone with its sentence."""

from pathlib import Path

import pytest
from reading import Read

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.model import Policy

WHOLE = (Path(__file__).parent / "complete.txt").read_text("utf-8")
# What a line must hold to be taken away, for the item to go with it.
GONE = {
    "operator_identity": ["示例科技有限公司"],
    "operator_address": ["注册地址"],
    "effective_date": ["更新日期"],
    "retention": ["最短期限"],
    "security": ["加密技术"],
    "incident": ["加密技术"],
    "access": ["查阅"],
    "correction": ["更正"],
    "deletion": ["要求我们删除"],
    "account_cancellation": ["注销"],
    "withdrawal": ["撤回"],
    "response_time": ["15个工作日"],
    "contact": ["privacy@"],
    "minors": ["十四周岁"],
    "change_notice": ["变更时"],
    "cookies": ["Cookie"],
    "automated_decision": ["个性化"],
}


def status(policy: Policy, check: str) -> str:
    return next(one.status for one in policy.checks if one.id == check)


def test_a_whole_policy_has_everything(read: Read, catalogue: Catalogue) -> None:
    policy = read(WHOLE)
    assert {one.id: one.status for one in policy.checks} == dict.fromkeys(
        (one.id for one in policy.checks), "present"
    )
    assert len(policy.checks) == len(catalogue.policy_checks)
    assert all(one.quotes for one in policy.checks)


@pytest.mark.parametrize(("check", "words"), GONE.items())
def test_an_item_goes_with_its_sentence(check: str, words: list[str], read: Read) -> None:
    kept = [line for line in WHOLE.splitlines() if not any(word in line for word in words)]
    assert len(kept) < len(WHOLE.splitlines())
    assert status(read("\n".join(kept)), check) in {"missing", "vague"}


def test_headings_and_announcements_answer_nothing(read: Read) -> None:
    text = "示例隐私政策\n本政策将帮助您了解以下内容："
    text += "我们如何保存个人信息、您如何注销账号、撤回同意。\n"
    text += "一、保存期限\n二、注销账号\n三、撤回同意\n我们会收集您的手机号码，用于创建您的账号。\n"
    policy = read(text)
    assert status(policy, "retention") == "missing"
    assert status(policy, "account_cancellation") == "missing"
    assert status(policy, "withdrawal") == "missing"


@pytest.mark.parametrize(
    ("sentence", "check", "expected"),
    [
        ("您可以在设置中注销账号。", "account_cancellation", "partial"),
        ("您可以在设置中注销账号，我们会在十五个工作日内处理。", "account_cancellation", "present"),
        ("我们会尽快答复您的请求。", "response_time", "vague"),
        ("我们会在30日内答复您的请求。", "response_time", "vague"),
        ("We will respond to your request within 15 working days.", "response_time", "present"),
        ("我们会在合理期限内处理。", "retention", "vague"),
        ("We retain your data for as long as necessary.", "retention", "present"),
        ("未成年人使用前应取得监护人同意。", "minors", "partial"),
        ("我们会使用个性化推荐。", "automated_decision", "partial"),
        ("未满十四周岁的，应当取得监护人的同意。", "consent", "missing"),
        ("我们会征得您或您的监护人的同意。", "consent", "present"),
        ("Children may use the app only with parental consent.", "consent", "missing"),
        ("除非您撤回同意，我们会一直使用这些信息。", "withdrawal", "vague"),
        ("开启儿童模式后只展示适龄内容。", "minors", "vague"),
        ("第三方网站可能会放置他们自己的Cookie。", "cookies", "missing"),
        ("请填写联系电话和邮箱，以便卖家与您联系。", "contact", "missing"),
        ("您可在“我的”页面查询、更改、删除账户上的个人资料。", "correction", "present"),
        ("如您未满十四周岁，请在家⻓同意后使用。", "minors", "present"),
    ],
)
def test_how_far_a_sentence_answers(sentence: str, check: str, expected: str, read: Read) -> None:
    text = f"示例应用隐私政策\n我们会收集您的昵称，用于展示您发布的内容。\n{sentence}"
    assert status(read(text), check) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "check", "expected"),
    [
        ("四、您的权利", "您可以在设置中撤回授权。", "withdrawal", "present"),
        ("一、我们如何收集信息", "您可以在设置中撤回授权。", "withdrawal", "vague"),
        ("**六、您的权利**", "您可以查阅、更正您的个人信息。", "access", "present"),
        ("三、知识产权", "用户授予永久、不可撤销的许可，同意他人使用。", "withdrawal", "missing"),
        ("三、存储期限", "您的个人信息在注销后六个月内保存。", "retention", "present"),
        ("三、您的权利", "日志会保存六个月的时间。", "retention", "vague"),
        ("八、本政策的更新", "变更后会以弹窗通知您。", "change_notice", "present"),
        ("八、协议的终止", "我们可能更新隐私政策。", "change_notice", "vague"),
        ("五、Your rights", "You can withdraw your consent at any time.", "withdrawal", "present"),
        ("六、软件的更新", "新版本发布后会通知您。", "change_notice", "missing"),
        ("六、青少年用户提示", "青少年用户应当遵守网络文明公约。", "minors", "partial"),
        ("六、未成年人", "您的监护人可以撤销许可，我们会先征得您的同意。", "consent", "vague"),
    ],
)
def test_what_stands_in_a_section_about_something_else_is_said_in_passing(
    title: str, sentence: str, check: str, expected: str, read: Read
) -> None:
    first = "一、收集的信息\n我们会收集您的昵称，用于展示您发布的内容，并不会作其他用途。\n"
    text = f"示例应用隐私政策\n\n{first}\n{title}\n{sentence}\n"
    assert status(read(text), check) == expected


def test_a_title_in_marks_of_emphasis_and_a_drawn_line_are_read(read: Read) -> None:
    policy = read("# 示例隐私政策\n==========\n**七、未成年人条款**\n未满十四周岁须监护人同意。\n")
    assert [one.title for one in policy.documents[0].sections][-1] == "七、未成年人条款"
    assert "=====" not in policy.documents[0].text


def test_a_numbered_sentence_without_a_stop_answers(read: Read) -> None:
    lines = ["示例应用隐私政策", "九、如何联系我们", "1、如有疑问，您可通过在线客服与我们联系",
             "2、如果您对答复不满意，双方同意向有管辖权的法院提起诉讼。"]  # fmt: skip
    assert status(read("\n".join(lines)), "contact") == "present"


def test_a_promise_of_rights_is_no_announcement(read: Read) -> None:
    words = "您的权利：我们将采取适当的技术手段，保障您对个人信息的访问、更新和删除的权利。"
    policy = read(f"示例应用隐私政策\n我们会收集您的手机号，用于登录。\n{words}")
    assert status(policy, "access") == "present"


def test_statements_answer_what_is_collected(read: Read) -> None:
    words = "登记时要另填工作单位。\n下单请填地址。\n聊天记录我们存一年。\n起个昵称也可以。"
    policy = read(f"示例应用隐私说明\n请您在开始之前仔细阅读本页面上的全部文字。\n{words}")
    assert status(policy, "collected_information") == "present"


def test_a_title_may_be_emphasised_word_by_word(read: Read) -> None:
    text = (
        "示例应用隐私政策\n我们会收集您的手机号，用于登录。\n九、** **政策** **的** **变** **更\n"
    )
    policy = read(text + "上述内容一经正式公布即生效。")
    assert status(policy, "change_notice") == "present"


def test_an_agreement_introduces_a_party_and_a_policy_its_operator(read: Read) -> None:
    opening = "欢迎使用示例科技有限公司（以下简称“示例”）的服务，请仔细阅读。\n"
    rest = "一、服务内容\n您可以使用本软件。\n二、收集的信息\n我们会收集您的手机号。\n"
    rest += "三、知识产权\n本软件归示例所有。\n四、共享\n我们不会共享您的手机号。\n"
    policy = read(f"示例隐私政策\n\n{opening}{rest}")
    assert status(policy, "operator_identity") == "present"
    agreement = read(f"示例用户服务协议\n\n{opening}{rest}")
    named = next(one for one in agreement.checks if one.id == "operator_identity")
    assert (named.status, named.in_passing) == ("vague", True)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本协议发生变动的，我们会在相关页面公告。", "present"),
        ("我们可以修改本协议，不再另行公告。", "vague"),
    ],
)
def test_an_agreement_tells_how_its_own_changes_are_made_known(
    sentence: str, expected: str, read: Read
) -> None:
    text = f"示例用户服务协议\n一、服务\n您可以使用本软件。\n二、其他\n{sentence}\n"
    assert status(read(text), "change_notice") == expected


def test_a_numbered_title_above_most_of_a_document_is_a_section(read: Read) -> None:
    places = "".join(
        f"{number}）地点信息\n您可以取消授权我们获取位置。\n" for number in range(1, 9)
    )
    ends = "二、共享\n我们不会共享您的手机号。\n三、安全\n我们采用加密技术。\n"
    policy = read(f"示例隐私政策\n\n一、我们如何收集信息\n{places}{ends}")
    assert status(policy, "withdrawal") == "vague"


def test_letters_number_what_stands_below_a_numbered_title(read: Read) -> None:
    above = "**示例隐私政策**\n1. 我们如何收集信息\n我们会收集您的手机号。\n"
    below = "**A、日志信息**\n您可以清除Cookie和历史记录。\n2. 共享\n我们不会共享。\n"
    paths = [one.path for one in read(above + below).documents[0].sections]
    assert ("示例隐私政策", "1. 我们如何收集信息", "A、日志信息") in paths
