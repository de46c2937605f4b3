"""Sentences of policies against reads: what the policy says of each, as a person judges it."""

from pathlib import Path

import msgspec
import yaml

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.findings.declared import disclosures
from appwarden.findings.samples import make_sample

FILE = Path(__file__).parent.parent / "flows.yaml"
TITLE = (
    "示例应用隐私政策\n\n"
    "如对本政策有疑问，请发送邮件至 privacy@example.com 与示例科技有限公司联系。\n\n"
)


class Flow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One read, and the words of a policy."""

    says: str
    who: str
    reads: str
    verdict: str


def load() -> list[Flow]:
    """Return all cases, in the order of the file."""
    return msgspec.convert(yaml.safe_load(FILE.read_text("utf-8")), list[Flow])


def verdict_of(flow: Flow, catalogue: Catalogue) -> str:
    """Return what is found for a case."""
    access = {"data_type": flow.reads, "subject": flow.who, "phase": "after_consent"}
    # An argument-free interface of no framework: nothing says that a permission is missing.
    access["api"] = "Lcom/example/Reader;->read()V"
    raw = {"says": {"zh": "-", "en": "-"}, "facts": [{"access": access}]}
    facts = make_sample("flow.yaml", raw).facts
    source = Source("policy.md", (TITLE + flow.says).encode())
    facts = msgspec.structs.replace(facts, policies=(read_policy([source], catalogue),))
    rows = [row for row in disclosures(facts, catalogue) if row.seen]
    return rows[0].verdict if rows else "none"
