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
        # A line broken within a sentence, a bullet on a line of its own, a head without a verb.
        ("我们会收集您的姓名、\n收货地址和身份证号码。",
         ("first_party", "does", "identity_number")),
        ("我们会收集以下信息：\no\n您浏览的内容；\no\n您所用设备的型号。",
         ("first_party", "does", "device_model")),
        ("我们会请您填写一些信息。这些信息通常包括：\n（1）您的星座和职业；",
         ("user", "does", "occupation")),
        # A phrase without a main verb, and a class whose members stand in brackets.
        ("我们收集的信息包括：\n（1）您开启定位后，通过基站方式收集的您的地理位置信息；",
         ("first_party", "does", "location_information")),
        ("我们会收集您的设备信息（包括型号、序列号）。",
         ("first_party", "does", "device_information")),
        # Everyday talk: plain verbs, what is put first, whom `it` means, what nobody gets.
        ("登记时要另填工作单位。", ("first_party", "does", "employer")),
        ("真名和身份证号我们一概不要。", ("first_party", "does_not", "identity_number")),
        ("聊天记录我们存一年。", ("first_party", "does", "chat_records")),
        ("我们接入了示例推送的SDK，它会拿OAID。", ("third_party", "does", "oaid")),
        ("广告公司休想从我们这儿拿到您的病历。", ("first_party", "does_not", "medical_records")),
        ("拿您的病历去卖钱这种事，我们不干。", ("first_party", "does_not", "medical_records")),
        ("Nobody here reads your messages.", ("first_party", "does_not", "chat_records")),
        ("They take your card number.", ("third_party", "does", "bank_card")),
        ("Your barber jots down your name.", ("first_party", "does", "real_name")),
        ("We don't snoop on chats.", ("first_party", "does_not", "chat_records")),
        ("No listening in on your messages.", ("first_party", "does_not", "chat_records")),
        ("After that it stops looking at your location.",
         ("first_party", "does_not", "location_information")),
        ("They hold your card number.", ("third_party", "does", "bank_card")),
        ("We let the driver have a look at your phone number.",
         ("first_party", "does", "phone_number")),
        ("会看一眼您的位置信息。", ("first_party", "does", "location_information")),
        ("不会把您的病历塞给卖保险的。", ("first_party", "does_not", "medical_records")),
        ("奖品要报税的，得抄一份身份证号。", ("first_party", "does", "identity_number")),
        # Every member of a list that begins a clause is what the clause is about.
        ("通讯录、短信、日历，我们碰都不碰。", ("first_party", "does_not", "contacts")),
        # A purpose that only tells which data are meant; a verb within a name.
        ("我们不会共享用于识别您身份的身份证号。",
         ("first_party", "does_not", "identity_number")),
        ("我们会收集您的登录手机号码。", ("first_party", "does", "phone_number")),
        # Data in general, told by a clause; pointed to, and passed on.
        ("我们会将您填写的信息发送给服务商。", ("first_party", "does", "unlisted")),
        ("我们会将上述信息与合作伙伴共享。", ("first_party", "does", "unlisted")),
        # Of two things joined, one is a permission.
        ("我们会获取您的手机号及相关权限。", ("first_party", "does", "phone_number")),
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
        "在以下情形中，我们收集个人信息无需征得您的同意：\n（1）出于维护您的生命、财产等权益的；",
        "甲山视频示例有限公司（下称“甲山视频”）运营本应用。您使用甲山视频时，我们会收集服务费用。",
        "如您不希望我们将您的位置信息用于推荐，请联系我们。",
        "您完成注册后会拿到会员卡，凭身份证领取。",
        "这样可以省去您重复填写出生日期、位置信息的步骤。",
        "这可能造成您的位置信息泄露。",
        "我们会收集必要的费用，只有获得授权的工作人员才可访问位置信息。",
        "我们会收集费用。对于经家长同意而收集位置信息的情况，我们另有说明。",
    ],
)
def test_a_sentence_says_nothing(text: str, read: Read) -> None:
    kinds = {term for _, _, term in said(read, text)}
    assert not kinds & {
        "location_information", "camera_images", "avatar", "browsing_history",
        "audio_recordings", "birth_date", "sensor_data",
    }  # fmt: skip


def test_a_class_told_member_by_member_stands_for_no_more(read: Read) -> None:
    found = read(TITLE + "我们会收集您的设备信息（包括型号、操作系统版本）。").statements
    classes = [one for one in found if one.term == "device_information"]
    assert [(one.level, one.data_types) for one in classes] == [("class", ())]
