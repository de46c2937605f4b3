"""The examples of docs/adding.md are files that the catalogue takes."""

import re
from pathlib import Path

from appwarden.catalogue.load import parse

PAGE = Path(__file__).parents[2] / "docs" / "adding.md"
BLOCKS: list[str] = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def block(start: str) -> bytes:
    (found,) = (text for text in BLOCKS if text.startswith(start))
    return found.encode()


def test_the_rule_is_one() -> None:
    source = {"rules/consent/device_id_before_consent.yaml": block("name:")}
    rule = parse(source).rules["device_id_before_consent"]
    assert rule.theme == "consent"


def test_the_sdk_is_one() -> None:
    assert parse({"sdks/example-push.yaml": block("id:")}).sdks["example-push"].kind == "push"


def test_the_api_is_one() -> None:
    source = b"data_type: device.android_id\n" + block("methods:")
    assert parse({"apis/device.android_id.yaml": source}).apis["device.android_id"].methods
