"""A policy among the facts: saved and loaded again, and found in the package by its name."""

import msgspec
import pytest

from appwarden.catalogue import load_catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy_in_app import _NAMED
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
