"""Words that decide alone what a sentence says: each with one they must not be taken for."""

import pytest
from reading import Read

TITLE = "示例应用隐私政策\n我们会收集您的昵称，用于展示您发布的内容。\n"


def answer(read: Read, check: str, text: str) -> str:
    return next(one.status for one in read(text).checks if one.id == check)


def said(read: Read, text: str) -> set[tuple[str, str, str]]:
    return {(one.action, one.polarity, one.term) for one in read(TITLE + text).statements}


@pytest.mark.parametrize(
    ("check", "sentence", "expected"),
    [
        # To be called back answers how to call; what a seller asks for does not.
        ("contact", "如有疑问，请拨打客服电话400-123-4567，我们会尽快与您联系。", "present"),
        ("contact", "联系我们\n您可以发送邮件至privacy@example.com，我们将在15日内与您联系。",
         "present"),
        ("contact", "请填写您的手机13800138000，方便快递员与您联系。", "missing"),
        ("contact", "如需帮助，请致电400-123-4567，以便我们及时与您联系。", "present"),
        ("contact", "您可以拨打客服电话400-123-4567，投诉我们的各类服务。", "present"),
        # Cookies of one's own, beside those of others.
        ("cookies", "我们的网站会放置Cookie，以便记住您的登录。", "present"),
        ("cookies", "我们和第三方合作伙伴使用Cookie。", "present"),
        ("cookies", "第三方可能设置Cookie，我们也使用Cookie。", "present"),
        ("cookies", "我们的第三方合作伙伴可能会使用Cookie。", "missing"),
        ("cookies", "第三方可能设置Cookie，我们不使用它们的Cookie。", "missing"),
        # One thing more beside what a sentence says.
        ("storage_place", "我们在中国境内的服务器上存储您的信息，并保存有关记录。", "present"),
        ("storage_place", "发现违法信息的，我们在境内立即停止传输，保存有关记录。", "missing"),
        ("withdrawal", "您可以取消第三方登录授权，也可以撤回您的同意。", "present"),
        ("withdrawal", "您可以取消第三方登录授权。", "missing"),
        ("account_cancellation", "您的账号有效期至您注销时为止，您可以在设置中注销账号。",
         "partial"),
    ],
)  # fmt: skip
def test_a_sentence_answers_whatever_else_it_says(
    check: str, sentence: str, expected: str, read: Read
) -> None:
    assert answer(read, check, TITLE + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("未成年人应在监护人同意下使用本服务及充值。", {"partial", "present"}),
        ("限制民事行为能力的未成年人须经监护人同意后使用本服务。", {"partial", "present"}),
        ("未成年人使用您的账号充值的，费用不予退还。", {"missing", "vague"}),
    ],
)
def test_what_minors_may_buy_hides_no_word_on_their_guardians(
    sentence: str, expected: set[str], read: Read
) -> None:
    text = f"{TITLE}\n七、未成年人保护\n{sentence}\n八、其他\n本政策自公布之日起生效。\n"
    assert answer(read, "minors", text) in expected


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("We may change this privacy policy about your information from time to time.", False),
        ("Information that we collect may change as this policy says.", False),
        ("We can modify this policy whenever we like, and no notification is given.", False),
        ("We may update this policy and will inform you of it.", True),
        ("If we change this policy, you will be informed.", True),
        ("If we change this policy, we send a notification.", True),
        ("We do not notify you of each change, but changes to this policy are posted here.", True),
        ("You will not be notified when we change this policy.", False),
        ("Changes to this policy are posted on this page.", True),
    ],
)
def test_information_is_no_word_of_a_change(sentence: str, told: bool, read: Read) -> None:  # noqa: FBT001
    text = f"Example Privacy Policy\nWe collect your name.\n{sentence}"
    assert (answer(read, "change_notice", text) == "present") is told


def test_who_still_gets_messages_is_told_of_changes(read: Read) -> None:
    sentence = "本政策变更时我们会以邮件通知您，退订广告的用户仍会收到该通知。"
    assert answer(read, "change_notice", TITLE + sentence) == "present"


@pytest.mark.parametrize(
    "sentence",
    [
        "Our app saves you typing your phone number.",
        "Our savings product shows your phone number.",
        "我们会把这些规则写清楚，请您查看您的手机号。",
    ],
)
def test_a_word_that_is_no_act_says_nothing(sentence: str, read: Read) -> None:
    found = {one for one in said(read, sentence) if one[2] == "phone_number"}
    assert not {action for action, *_ in found} & {"store", "collect"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We save your phone number.", ("store", "does", "phone_number")),
        ("Your phone number is saved.", ("store", "does", "phone_number")),
        ("寄件时请把您的手机号写清楚。", ("collect", "does", "phone_number")),
        ("您的手机号我们留着。", ("store", "does", "phone_number")),
    ],
)
def test_a_word_that_is_an_act_says_it(
    sentence: str, expected: tuple[str, str, str], read: Read
) -> None:
    assert expected in said(read, sentence)


def test_two_ways_to_write_a_leak_deny_the_same(read: Read) -> None:
    usual, other = (said(read, f"我们不会泄{word}您的手机号。") for word in "露漏")
    assert ("disclose", "does_not", "phone_number") in usual
    assert other == usual
    usual, other = (said(read, f"这可能造成您的位置信息泄{word}。") for word in "露漏")
    assert other == usual
