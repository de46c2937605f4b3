"""How a policy is written, and how two versions of one differ."""

from reading import Read

from appwarden.facts.policy.changes import policy_changes
from appwarden.facts.policy.model import Policy

TITLE = "示例应用隐私政策\n我们会收集您的手机号码，用于注册和登录您的账号。\n"


def kinds(policy: Policy) -> set[str]:
    return {manner.kind for manner in policy.manners}


def test_consent_by_mere_use_is_told(read: Read) -> None:
    assert "bundle" in kinds(read(TITLE + "您使用本应用即表示您同意本政策的全部内容。"))
    assert "bundle" not in kinds(read(TITLE + "点击“同意”按钮后，我们才会开始收集信息。"))


def test_two_companies_that_call_themselves_we_are_told(read: Read) -> None:
    text = "甲山示例有限公司（以下简称“我们”）运营本应用。\n"
    other = "乙水示例有限公司（以下简称“本公司”）重视您的隐私。\n"
    assert "several_operators" in kinds(read(TITLE + text + other))
    assert "several_operators" not in kinds(read(TITLE + text + text))


def test_a_list_that_is_nowhere_is_told(read: Read) -> None:
    assert "dead_list" in kinds(read(TITLE + "我们接入的第三方SDK详见《第三方SDK目录》。"))
    linked = (
        "<html><body><p>" + TITLE * 6 + '</p><p>第三方SDK详见<a href="%s">第三方SDK目录</a>。</p>'
    )
    assert "dead_list" in kinds(read(linked % "#"))
    assert "dead_list" not in kinds(read(linked % "sdk.html"))


def test_the_language_is_told(read: Read) -> None:
    assert "not_simplified_chinese" in kinds(read("Example Privacy Policy\nWe collect your name."))
    assert "not_simplified_chinese" in kinds(
        read("示例隱私權政策\n當您註冊時，我們會蒐集您的電話號碼與電子郵件，並儲存於伺服器。")
    )
    assert "not_simplified_chinese" not in kinds(read(TITLE))


def test_statements_that_leave_open_what_is_meant_are_counted(read: Read) -> None:
    policy = read(TITLE + "我们可能会收集您的相关信息等。我们会收集您的个人信息。")
    assert any(one.kind == "vague_statements" and one.figure for one in policy.manners)


def test_more_that_is_collected_needs_a_new_consent(read: Read) -> None:
    old = read(TITLE + "我们不会收集您的通讯录。您可以撤回同意。")
    new = read(TITLE + "我们会收集您的通讯录和短信。")
    changes = {(one.kind, one.key): one.needs_consent for one in policy_changes(old, new)}
    assert changes["added", "collect sms"]
    assert changes["weakened", "collect contacts"]
    assert changes["weakened", "withdrawal"] is False
    assert ("added", "collect phone_number") not in changes


def test_a_version_equals_itself(read: Read) -> None:
    assert policy_changes(read(TITLE), read(TITLE)) == ()
