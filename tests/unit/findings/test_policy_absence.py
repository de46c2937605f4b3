"""What a policy leaves out is held against it only where nothing else can be said for it."""

from datetime import date

import msgspec
import pytest

from appwarden.catalogue import load_catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.findings import judge
from appwarden.findings.samples import load_samples

CATALOGUE = load_catalogue()
DAY = date(2026, 11, 1)
RULE = "policy_without_retention"
COLLECTED = (
    "示例隐私政策\n一、我们如何收集信息\n我们会收集您的手机号码，用于注册账号。\n"
    "二、我们如何共享信息\n我们不会向第三方共享您的手机号码。\n三、如何保护您的信息\n"
)
KEPT = "我们只会在达成本政策所述目的所需的期限内保留您的个人信息。\n"
POINTING = (
    "示例用户服务协议\n您应遵守本协议的各项约定，不得利用本服务从事违法活动。\n"
    "我们如何处理您的个人信息，请查看《示例应用隐私政策》。\n"
)


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        (COLLECTED + "我们采用加密技术保护您的信息。\n", True),
        (COLLECTED + KEPT, False),  # Said in passing, in a section about something else.
        (POINTING, False),  # May be said in the policy that was not given.
    ],
    ids=["nowhere", "in passing", "elsewhere"],
)
def test_only_what_is_said_nowhere_is_blamed(text: str, *, blamed: bool) -> None:
    policy = read_policy([Source("policy.txt", text.encode())], CATALOGUE)
    status = {check.id: check.status for check in policy.checks}["retention"]
    assert status in {"missing", "vague"}
    facts = load_samples()["nothing_at_all"].facts
    facts = msgspec.structs.replace(facts, policies=(policy,), gaps=(*facts.gaps, *policy.gaps))
    judgement = judge(facts, CATALOGUE, on=DAY)
    assert (RULE in {finding.rule for finding in judgement.findings}) is blamed
