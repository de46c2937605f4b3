"""What starts the app by itself, and what it starts of others."""

import pytest
from view_rows import answer

from appwarden.artifact.model import Component, ComponentKind, IntentFilter, Manifest
from appwarden.facts.code.accesses import starts
from appwarden.facts.manifest import declared_starts
from appwarden.facts.model import Start

BOOT = "android.intent.action.BOOT_COMPLETED"


def declared(kind: ComponentKind, *actions: str, enabled: bool = True) -> list[tuple[str, str]]:
    row = Component(
        kind=kind,
        name="com.example.Wake",
        enabled=enabled,
        intent_filters=(IntentFilter(actions=actions),),
        line=9,
    )
    manifest = Manifest(package="com.example", components=(row,))
    return [(start.kind, start.target) for start in declared_starts(manifest)]


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (BOOT, "boot"),
        ("android.net.conn.CONNECTIVITY_CHANGE", "connectivity"),
        ("android.intent.action.USER_PRESENT", "user_present"),
        ("android.intent.action.PACKAGE_ADDED", "package_change"),
        ("android.intent.action.ACTION_POWER_CONNECTED", "power"),
        ("android.provider.Telephony.SMS_RECEIVED", "other_broadcast"),
    ],
)
def test_broadcasts_of_the_system(action: str, kind: str) -> None:
    assert declared("receiver", action) == [(kind, action)]


def test_own_broadcasts_other_components_and_disabled_ones_start_nothing() -> None:
    assert declared("receiver", "com.example.OWN") == []
    assert declared("activity", BOOT) == []
    assert declared("receiver", BOOT, enabled=False) == []


def test_account_sync() -> None:
    action = "android.content.SyncAdapter"
    assert declared("service", action) == [("account_sync", action)]


def coded(call: str, method: str, *, package: str | None = None, cls: str | None = None) -> Start:
    place = {"file": "classes.dex", "method": method, "offset": 2}
    row = {"call": call, "package": package, "class": cls, "action": None, "place": place}
    made = answer(starts=[row | {"phase": "background"}])
    (found,) = starts(made, "com.example", lambda methods: f"by {len(methods)}")
    return found


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("startService", "wakes_package"),
        ("bindService", "binds_package"),
        ("sendBroadcast", "wakes_package"),
        ("startActivity", "starts_package"),
        ("getLaunchIntentForPackage", "starts_package"),
    ],
)
def test_other_packages(call: str, kind: str) -> None:
    found = coded(call, "Lcom/example/App;->wake()V", package="com.partner")
    assert (found.kind, found.target, found.subject) == (kind, "com.partner", "by 1")


def test_a_service_that_restarts_itself() -> None:
    method = "Lcom/example/Keep;->onDestroy()V"
    found = coded("startService", method, cls="com.example.Keep")
    assert (found.kind, found.target) == ("restarts_itself", "com.example.Keep")


@pytest.mark.parametrize(
    ("call", "method", "package", "cls"),
    [
        ("startService", "Lcom/example/App;->go()V", "com.example", None),
        ("startService", "Lcom/example/Keep;->onCreate()V", None, "com.example.Keep"),
        ("startService", "Lcom/example/Other;->onDestroy()V", None, "com.example.Keep"),
        ("bindService", "Lcom/example/Keep;->onDestroy()V", None, "com.example.Keep"),
    ],
    ids=["own package", "not leaving", "another service", "only bound"],
)
def test_what_starts_nobody(call: str, method: str, package: str | None, cls: str | None) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        coded(call, method, package=package, cls=cls)
