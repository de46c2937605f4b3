"""Formats, structure and what is hidden."""

import docx
import pytest
import sdk_lists
import typst
from reading import Read

from appwarden.facts.policy.ingest import ingest
from appwarden.facts.policy.model import Policy


def titles(policy: Policy) -> list[tuple[str, ...]]:
    return [section.path for section in policy.documents[0].sections]


def terms(policy: Policy) -> set[str]:
    return {one.term for one in policy.statements}


def test_items_say_what_the_head_of_their_list_says(read: Read) -> None:
    page = """<html><body><h1>示例隐私政策</h1><p>我们会收集以下信息：</p><ul><li>手机号码</li>
    <li>设备信息：<ul><li>IMEI</li><li>OAID</li></ul></li></ul><p>我们不会收集：</p>
    <ol><li>通讯录</li></ol></body></html>"""
    said = {(one.term, one.polarity) for one in read(page).statements}
    assert {("phone_number", "does"), ("imei", "does"), ("contacts", "does_not")} <= said


def test_hidden_text_answers_nothing_and_folded_text_does(read: Read) -> None:
    filler = "<p>我们重视您的隐私，并按照法律法规的要求保护您的信息安全。</p>" * 6
    page = f"""<html><head><style>.x {{ display: none }}</style></head><body>
    <h1>示例隐私政策</h1>{filler}<p style="display:none">我们会收集您的通讯录。</p>
    <p class="x">我们会收集您的短信。</p><p hidden>我们会读取通话记录。</p>
    <details><summary>更多</summary><p>我们会读取您的剪贴板。</p></details></body></html>"""
    policy = read(page)
    assert terms(policy) == {"clipboard"}
    assert {"hidden_text"} <= {manner.kind for manner in policy.manners}


def test_headings_by_tag_number_and_bold(read: Read) -> None:
    text = "示例隐私政策\n一、我们收集的信息\n（一）注册\n"
    text += "我们会收集您的手机号码，用于创建您的账号并登录。\n"
    text += "二、保存\n我们会在中国境内保存您的信息，期限为实现目的所必需的最短时间。\n"
    paths = titles(read(text))
    assert any(path[-2:] == ("一、我们收集的信息", "（一）注册") for path in paths)
    assert any(path[-1] == "二、保存" and "（一）注册" not in path for path in paths)
    page = (
        "<html><body><h1>政策</h1><h2>甲</h2><h3>子</h3><p>文</p><h2>乙</h2><p>文</p></body></html>"
    )
    assert titles(read(page)) == [
        ("政策",), ("政策", "甲"), ("政策", "甲", "子"), ("政策", "乙"),
    ]  # fmt: skip


def test_word_keeps_paragraphs_and_tables_in_their_order() -> None:
    content = sdk_lists.word(sdk_lists.CHINESE, sdk_lists.ROWS)
    canonical = ingest("a.docx", content).canonical
    kinds = [block.kind for block in canonical.blocks]
    assert kinds == ["heading", "heading", *["row"] * 7]
    assert docx.__name__ == "docx"


def test_two_columns_of_a_pdf_are_read_one_after_the_other(read: Read) -> None:
    left = " ".join(f"left{number}" for number in range(120))
    right = " ".join(f"right{number}" for number in range(120))
    source = f"#set page(columns: 2)\n{left}\n#colbreak()\n{right}\n"
    text = read(typst.compile(source.encode()), "two.pdf").documents[0].text
    words = text.split()
    assert words.index("right0") > max(
        number for number, word in enumerate(words) if word.startswith("left")
    )


def test_references_and_white_space_become_what_they_stand_for() -> None:
    canonical = ingest("a", b"<html><p>A&nbsp;&amp;\n  B &#20013;</p></html>").canonical
    assert canonical.text == "A\xa0& B 中\n"
    assert canonical.source[canonical.origin[2]] == "&"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "示例应用隐私政策\n我们会收集您的手机号码，用于注册和登录您的账号，保障账号安全。",
            "policy",
        ),
        (
            "儿童个人信息保护规则\n我们会在取得监护人同意后处理儿童的个人信息，并予以保护。",
            "children",
        ),
        ("第三方SDK目录\n甲SDK会收集IMEI，用于消息推送，乙SDK会收集位置信息用于定位。", "sdk_list"),
        ("用户服务协议\n您应当遵守法律法规，不得利用本服务从事任何违法违规的活动。", "agreement"),
        (
            "个人信息收集清单\n手机号码：用于注册登录；位置信息：用于展示附近的门店信息。",
            "collected_list",
        ),
    ],
)
def test_documents_are_told_apart(text: str, role: str, read: Read) -> None:
    assert read(text).documents[0].role == role


def test_a_user_agreement_tells_of_the_policy_that_was_not_given(read: Read) -> None:
    policy = read(
        "用户服务协议\n我们会收集您的手机号码。您可以注销账号。联系邮箱：a@example.com。\n"
        "我们如何处理个人信息，请查看《示例应用隐私政策》。"
    )
    found = {check.id: check.status for check in policy.checks}
    assert found["account_cancellation"] == "partial"
    assert found["retention"] == "missing"
    assert [gap.what for gap in policy.gaps] == ["policy_elsewhere"]


def test_an_agreement_that_holds_its_policy_is_one(read: Read) -> None:
    policy = read(
        "用户服务协议\n您应遵守本协议。\n隐私政策\n本隐私政策说明我们如何处理个人信息。\n"
        "我们会收集您的手机号码。本隐私政策更新时会公告。请阅读本隐私政策。"
    )
    assert [document.role for document in policy.documents] == ["policy"]
    assert not policy.gaps


def test_a_title_may_run_in_before_its_paragraph(read: Read) -> None:
    text = (
        "示例隐私政策\n**一、收集信息** 我们会收集您的手机号码，用于注册和登录账号，"
        "并据此为您提供找回密码的服务，同时保障您的账号安全不被他人冒用。\n"
        "（二）信息的保存期限：我们在您使用服务期间保存您的手机号码，您注销账号后三十日内"
        "删除，法律另有规定的从其规定，届时我们会停止使用这些信息。\n"
    )
    (document,) = read(text).documents
    assert [section.title for section in document.sections] == [
        "示例隐私政策", "**一、收集信息", "（二）信息的保存期限"
    ]  # fmt: skip


def test_an_agreement_with_no_policy_beside_it_is_all_that_users_are_told(read: Read) -> None:
    policy = read("用户服务协议\n我们会收集您的手机号码。您可以注销账号。联系邮箱：a@example.com。")
    found = {check.id: check.status for check in policy.checks}
    assert found["account_cancellation"] == "partial"
    assert found["retention"] == "missing"


def test_the_column_that_names_is_told_from_the_one_that_sorts(read: Read) -> None:
    page = """<html><h2>第三方SDK列表</h2><table>
    <tr><td>序号</td><td>SDK类型</td><td>SDK名称</td><td>公司</td><td>收集的信息</td></tr>
    <tr><td>1</td><td>推送</td><td>甲云推送</td><td>甲云</td><td>OAID</td></tr></table></html>"""
    assert [(one.name, one.company, one.data) for one in read(page).sdks] == [
        ("甲云推送", "甲云", "OAID")
    ]


def test_a_name_may_stand_above_its_keys(read: Read) -> None:
    text = "示例应用隐私政策\n第三方SDK\n（1）甲云推送SDK\n使用目的：推送\n收集信息：OAID\n"
    text += "（2）乙图地图SDK\n使用目的：定位\n收集信息：位置信息\n"
    assert [(one.name, one.data) for one in read(text).sdks] == [
        ("甲云推送SDK", "OAID"), ("乙图地图SDK", "位置信息"),
    ]  # fmt: skip


def test_a_table_of_collected_information_is_no_list_of_third_parties(read: Read) -> None:
    page = """<html><h1>示例应用隐私政策</h1><h2>我们收集的信息</h2><table>
    <tr><td>功能</td><td>收集的信息</td><td>目的</td></tr>
    <tr><td>注册</td><td>手机号码</td><td>登录</td></tr></table></html>"""
    policy = read(page)
    assert policy.sdks == ()
    assert "phone_number" in terms(policy)
