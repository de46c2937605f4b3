"""The manifest in; the ways in which the app starts by itself out."""

from collections.abc import Iterator

from appwarden.artifact.model import Component, Manifest
from appwarden.facts.model import Start
from appwarden.model import Place, StartKind

__all__ = ["declared_starts", "manifest_place"]

_BROADCASTS: dict[str, StartKind] = {
    "android.intent.action.BOOT_COMPLETED": "boot",
    "android.intent.action.LOCKED_BOOT_COMPLETED": "boot",
    "android.intent.action.QUICKBOOT_POWERON": "boot",
    "android.intent.action.REBOOT": "boot",
    "android.net.conn.CONNECTIVITY_CHANGE": "connectivity",
    "android.net.wifi.WIFI_STATE_CHANGED": "connectivity",
    "android.net.wifi.STATE_CHANGE": "connectivity",
    "android.intent.action.USER_PRESENT": "user_present",
    "android.intent.action.SCREEN_ON": "user_present",
    "android.intent.action.USER_UNLOCKED": "user_present",
    "android.intent.action.PACKAGE_ADDED": "package_change",
    "android.intent.action.PACKAGE_REMOVED": "package_change",
    "android.intent.action.PACKAGE_REPLACED": "package_change",
    "android.intent.action.MY_PACKAGE_REPLACED": "package_change",
    "android.intent.action.ACTION_POWER_CONNECTED": "power",
    "android.intent.action.ACTION_POWER_DISCONNECTED": "power",
    "android.intent.action.BATTERY_CHANGED": "power",
    "android.intent.action.MEDIA_MOUNTED": "other_broadcast",
    "android.intent.action.TIME_SET": "other_broadcast",
    "android.intent.action.PHONE_STATE": "other_broadcast",
    "android.intent.action.NEW_OUTGOING_CALL": "other_broadcast",
    "android.provider.Telephony.SMS_RECEIVED": "other_broadcast",
}
_SYNC = "android.content.SyncAdapter"


def manifest_place(row: Component) -> Place:
    """Return the place of a component's element."""
    return Place(kind="manifest", file="AndroidManifest.xml", symbol=row.name, offset=row.line)


def declared_starts(manifest: Manifest) -> Iterator[Start]:
    """Tell the receivers of system broadcasts and the account sync that start the app.

    The subject is `app`; whoever attributes components to SDKs replaces it.
    """
    for row in manifest.components:
        if not row.enabled:
            continue
        actions = {action for item in row.intent_filters for action in item.actions}
        if row.kind == "receiver":
            for action in sorted(actions & _BROADCASTS.keys()):
                yield _start(row, _BROADCASTS[action], action)
        if row.kind == "service" and _SYNC in actions:
            yield _start(row, "account_sync", _SYNC)


def _start(row: Component, kind: StartKind, target: str) -> Start:
    return Start(
        kind=kind, subject="app", component=row.name, target=target, place=manifest_place(row)
    )
