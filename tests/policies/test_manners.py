"""How a policy is written, and how two versions of one differ."""

import pytest
from reading import Read

from appwarden.catalogue.model import Catalogue
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


def test_a_list_that_leads_back_to_itself_is_told(read: Read) -> None:
    page = (
        "<html><body><p>" + TITLE * 6 + '</p><p>第三方SDK详见<a href="%s">第三方SDK目录</a>。</p>'
    )
    for target in ("policy.html#sdk", "http://localhost/sdk", "file:///c:/sdk.html"):
        assert "dead_list" in kinds(read(page % target, "policy.html")), target
    only = "第三方SDK目录\n我们接入的第三方SDK详见《第三方SDK目录》，我们会及时更新该目录的内容。"
    assert "dead_list" in kinds(read(only))


def test_another_company_in_title_or_contact_is_told(read: Read) -> None:
    ours = "本应用由乙水示例有限公司（以下简称“我们”）运营。\n"
    left = "联系我们\n公司名称：丙火示例有限公司，电话：400-123-4567。\n"
    assert "several_operators" in kinds(read(TITLE + ours + left))
    assert "several_operators" in kinds(read("甲山示例有限公司隐私政策\n" + TITLE + ours))
    joint = "公司名称：丙火示例有限公司。\n公司名称：丁土示例有限公司。\n"
    assert "several_operators" not in kinds(read(TITLE + ours + joint))


@pytest.mark.parametrize(
    "words",
    ["【公司名称】（以下简称“我们”）运营。", "XX科技有限公司运营。", "联系邮箱：____。",
     "[Company Name] operates this app."],
)  # fmt: skip
def test_places_left_unfilled_are_told(words: str, read: Read) -> None:
    assert "placeholder" in kinds(read(TITLE + words))


def test_names_in_brackets_and_links_are_no_unfilled_places(read: Read) -> None:
    text = TITLE + "【甲山示例有限公司】运营本应用，详见[应用](https://a.example/app)。"
    assert "placeholder" not in kinds(read(text))


def test_terms_that_a_policy_explains_are_no_jargon(read: Read) -> None:
    used = "我们使用埋点了解功能的使用情况。\n"
    assert "jargon" in kinds(read(TITLE + used))
    told = "埋点是指在应用中放置的计数代码。\n"
    assert "jargon" not in kinds(read(TITLE + used + told))


def test_a_longer_time_is_weaker(read: Read, catalogue: Catalogue) -> None:
    old, new = "您的个人信息保存期限为6个月。", "您的个人信息保存期限为三年。"
    changes = policy_changes(read(TITLE + old), read(TITLE + new), catalogue)
    assert ("weakened", "retention") in {(one.kind, one.key) for one in changes}
    back = policy_changes(read(TITLE + new), read(TITLE + old), catalogue)
    assert ("strengthened", "retention") in {(one.kind, one.key) for one in back}


def test_the_language_is_told(read: Read) -> None:
    assert "not_simplified_chinese" in kinds(read("Example Privacy Policy\nWe collect your name."))
    assert "not_simplified_chinese" in kinds(
        read("示例隱私權政策\n當您註冊時，我們會蒐集您的電話號碼與電子郵件，並儲存於伺服器。")
    )
    assert "not_simplified_chinese" not in kinds(read(TITLE))


def test_statements_that_leave_open_what_is_meant_are_counted(read: Read) -> None:
    policy = read(TITLE + "我们可能会收集您的相关信息等。我们会收集您的个人信息。")
    assert any(one.kind == "vague_statements" and one.figure for one in policy.manners)


def test_more_that_is_collected_needs_a_new_consent(read: Read, catalogue: Catalogue) -> None:
    old = read(TITLE + "我们不会收集您的通讯录。您可以撤回同意。")
    new = read(TITLE + "我们会收集您的通讯录和短信。")
    found = policy_changes(old, new, catalogue)
    changes = {(one.kind, one.key): one.needs_consent for one in found}
    assert changes["added", "collect sms"]
    assert changes["weakened", "collect contacts"]
    assert changes["weakened", "withdrawal"] is False
    assert ("added", "collect phone_number") not in changes


def test_a_version_equals_itself(read: Read, catalogue: Catalogue) -> None:
    assert policy_changes(read(TITLE), read(TITLE), catalogue) == ()


@pytest.mark.parametrize(
    ("old", "new", "what", "key"),
    [
        ("我们会向配送公司提供您的收货地址。", "我们会向广告公司提供您的收货地址。",
         "recipient", "postal_address: 广告公司"),
        ("我们会将您的订单信息发送给支付机构。", "我们会将您的订单信息发送给支付机构和广告公司。",
         "recipient", "order_information: 广告公司"),
        ("We share your email address with our affiliates.",
         "We share your email address with advertisers.", "recipient", "email: advertisers"),
        ("为了配送商品，我们会收集您的手机号码。", "为了推送广告，我们会收集您的手机号码。",
         "purpose", "phone_number: advertising"),
        ("We collect your email address to contact you.",
         "We collect your email address to provide advertising.", "purpose", "email: advertising"),
    ],
)  # fmt: skip
def test_a_new_recipient_and_a_new_purpose_need_a_new_consent(
    old: str, new: str, what: str, key: str, read: Read, catalogue: Catalogue
) -> None:
    found = policy_changes(read(TITLE + old), read(TITLE + new), catalogue)
    (added,) = (one for one in found if (one.kind, one.what, one.key) == ("added", what, key))
    assert added.needs_consent
    quote = added.new
    assert quote is not None
    assert quote.text in new
    same = policy_changes(read(TITLE + old), read(TITLE + old + old), catalogue)
    assert not [one for one in same if one.what == what]
