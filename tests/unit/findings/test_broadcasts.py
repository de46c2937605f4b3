"""A receiver in the manifest starts an app only where Android delivers the broadcast to it."""

from datetime import date

import pytest

from appwarden.catalogue import load_catalogue
from appwarden.findings import judge
from appwarden.findings.broadcasts import last_to_deliver
from appwarden.findings.model import Finding
from appwarden.findings.samples import make_sample

CATALOGUE = load_catalogue()
POWER = "android.intent.action.ACTION_POWER_CONNECTED"
NETWORK = "android.net.conn.CONNECTIVITY_CHANGE"


@pytest.mark.parametrize(
    ("action", "target_sdk", "last"),
    [
        (POWER, 25, None),
        (POWER, 26, 25),
        (NETWORK, 23, None),
        (NETWORK, 24, 23),
        ("android.intent.action.SCREEN_ON", 4, 0),
        ("android.intent.action.BOOT_COMPLETED", 36, None),
        ("android.intent.action.MY_PACKAGE_REPLACED", 36, None),
        ("org.example.OWN", 36, None),
    ],
)
def test_the_last_version_that_delivers(action: str, target_sdk: int, last: int | None) -> None:
    assert last_to_deliver(action, target_sdk) == last


def found(*actions: str, min_sdk: int, target_sdk: int) -> Finding | None:
    kind = "power"
    raw = {
        "says": {"zh": "样例", "en": "A sample"},
        "manifest": {"min_sdk": min_sdk, "target_sdk": target_sdk},
        "facts": [{"start": {"kind": kind, "target": action}} for action in actions],
    }
    findings = judge(make_sample("x.yaml", raw).facts, CATALOGUE, on=date(2026, 11, 1)).findings
    return next((one for one in findings if one.rule == "starts_on_system_events"), None)


def test_an_app_for_new_versions_alone_is_not_started() -> None:
    assert found(POWER, min_sdk=26, target_sdk=34) is None
    assert found(POWER, min_sdk=25, target_sdk=34) is not None


def test_a_finding_says_that_only_old_versions_start_the_app() -> None:
    old = found(POWER, min_sdk=21, target_sdk=34)
    assert old is not None
    assert "Android API level 25" in old.assumes[0].en
    assert "Android API 25" in old.assumes[0].zh


def test_a_broadcast_that_every_version_delivers_needs_no_assumption() -> None:
    mixed = found(POWER, "android.intent.action.TIME_SET", min_sdk=21, target_sdk=34)
    assert mixed is not None
    assert mixed.assumes == ()
