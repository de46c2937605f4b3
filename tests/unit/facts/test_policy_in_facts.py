"""A policy among the facts: saved and loaded again, and found in the package by its name."""

from pathlib import Path

import msgspec
import pytest

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy_in_app import _NAMED, policies_of
from appwarden.facts.resources import LongText, Resources, read_resources
from appwarden.facts.save import load, save
from appwarden.findings.samples import load_samples

TEXT = (
    "示例应用隐私政策\n当您注册时，我们会收集您的手机号码，用于创建账号。\n我们不会收集您的通讯录。"
)


def test_a_policy_is_saved_and_loaded_as_it_is() -> None:
    policy = read_policy([Source("policy.txt", TEXT.encode())], load_catalogue())
    facts = msgspec.structs.replace(load_samples()["nothing_at_all"].facts, policies=(policy,))
    assert policy.statements
    assert load(save(facts)) == facts


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("privacy_policy.html", True), ("PrivacyPolicy_zh.txt", True), ("yinsi.htm", True),
        ("隐私政策.docx", True), ("sdk_list.md", True), ("privacy.js", False),
        ("index.html", False), ("privacy/banner.html", False),
    ],
)  # fmt: skip
def test_a_policy_is_found_by_its_name(name: str, wanted: bool) -> None:  # noqa: FBT001  a row of the table
    assert (_NAMED.search(name) is not None) is wanted


APK = Path(__file__).parents[2] / "samples" / "apks" / "policy_as_string_resource.apk"


def test_a_policy_in_a_string_resource_is_read_by_itself() -> None:
    catalogue = load_catalogue()
    opened = read_artifact(APK, catalogue)
    resources = read_resources(opened.package, catalogue)
    assert [row.name for row in resources.texts] == ["string/privacy_policy_text"]
    policy = policies_of(opened, resources, catalogue, ())[0]
    document = policy.documents[0]
    assert document.name == "resources.arsc/string/privacy_policy_text"
    assert document.role == "policy"
    assert len(document.text) > 800  # the whole of it, not the beginning that labels are cut to
    said = {(one.term, one.polarity) for one in policy.statements if one.action == "collect"}
    assert {("imei", "does"), ("contacts", "does_not"), ("sms", "does_not")} <= said
    assert {one.id: one.status for one in policy.checks}["change_notice"] == "present"


def test_a_policy_that_goes_on_behind_the_cut_lacks_nothing_for_certain() -> None:
    catalogue = load_catalogue()
    text = LongText("string/privacy", "zh", TEXT * 20, cut=True)
    resources = Resources(layouts=(), strings=(), gaps=(), texts=(text,))
    policy = policies_of(read_artifact(APK, catalogue), resources, catalogue, ())[0]
    assert [(gap.what, gap.place) for gap in policy.gaps] == [
        ("document_cut", "resources.arsc/string/privacy-zh")
    ]
    assert {one.status for one in policy.checks} <= {"present", "not_checkable"}


def test_a_long_text_about_something_else_is_no_policy() -> None:
    catalogue = load_catalogue()
    text = LongText("string/help", "", "如何导出账单。" * 200)
    resources = Resources(layouts=(), strings=(), gaps=(), texts=(text,))
    assert policies_of(read_artifact(APK, catalogue), resources, catalogue, ()) == ()
