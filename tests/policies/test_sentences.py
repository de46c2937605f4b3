"""One sentence each: who does what with which data, by the means that a reader has for it."""

import pytest
from reading import Read

TITLE = "示例应用隐私政策\n请您在开始之前仔细阅读本页面上的全部文字。\n"
Said = tuple[str, str, str]


def said(read: Read, text: str) -> set[Said]:
    return {(one.actor, one.polarity, one.term) for one in read(TITLE + text).statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stays on the device is denied, not kept by the operator.
        ("您的指纹信息仅保存在您的手机中。", ("first_party", "does_not", "fingerprint")),
        ("Video footage stays on the memory card.", ("first_party", "does_not", "camera_images")),
        ("No location data is collected.", ("first_party", "does_not", "location_information")),
        # The operator's own short name, those who act with it, and those who act by themselves.
        ("甲山示例有限公司（下称“甲山”）运营本应用。甲山不会向广告商提供您的昵称。",
         ("first_party", "does_not", "nickname")),
        ("We and our service providers collect your IP address.",
         ("first_party", "does", "ip_address")),
        ("合作的快递公司会获得您的收货地址。", ("third_party", "does", "postal_address")),
        ("Fundraising sites pass us your name.", ("third_party", "does", "real_name")),
        ("The hosting provider stores your e-mail address on our behalf.",
         ("first_party", "does", "email")),
        # Names that no term has, by their stem.
        ("我们会收集您的停车缴费明细。", ("first_party", "does", "transaction_information")),
        ("We keep your rental history.", ("first_party", "does", "transaction_information")),
        # Members of a list within a paragraph, and what stands before a passive verb.
        ("我们会收集以下信息：（1）姓名；（2）手机号；（3）住址。",
         ("first_party", "does", "postal_address")),
        ("Your name, photo and birth date are stored.", ("first_party", "does", "real_name")),
        # What is asked again, or done on a condition only.
        ("收集上述范围之外的健康信息，我们会再次征得您的同意。",
         ("first_party", "not_unless", "health_information")),
        ("We will only share your medical records after you have agreed.",
         ("first_party", "not_unless", "medical_records")),
    ],
)  # fmt: skip
def test_a_sentence_says(text: str, expected: Said, read: Read) -> None:
    assert expected in said(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "如您不同意我们收集您的位置信息，您可以关闭定位权限。",
        "存储权限：保存图片、上传头像。",
        "您可以在“浏览记录”中清空。",
        "示例语音科技有限公司是本应用的服务商，我们会收集必要的费用。",
        "You can choose not to provide your date of birth.",
        "Sensors report to the hub.",
    ],
)
def test_a_sentence_says_nothing(text: str, read: Read) -> None:
    kinds = {term for _, _, term in said(read, text)}
    assert not kinds & {
        "location_information", "camera_images", "avatar", "browsing_history",
        "audio_recordings", "birth_date", "sensor_data",
    }  # fmt: skip
