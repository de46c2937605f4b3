"""A system broadcast in; the last Android version that delivers it to a receiver in a manifest out.

Sources: Android's pages on changes of version 7.0, on background limits of 8.0 and on the
broadcasts exempt from them; the reference of `Intent` for those that only code can receive.
"""

from typing import Final

# What no version delivers to a receiver in the manifest.
_ONLY_FOR_CODE: Final = frozenset(
    {
        "android.intent.action.BATTERY_CHANGED",
        "android.intent.action.SCREEN_ON",
        "android.intent.action.USER_UNLOCKED",
    }
)
# Broadcasts that newer versions keep from the manifests of apps with a newer target, and the API
# level from which both together do. Exempt ones, such as the end of booting, stand in neither.
_ENDED_AT: Final = {
    "android.intent.action.ACTION_POWER_CONNECTED": 26,
    "android.intent.action.ACTION_POWER_DISCONNECTED": 26,
    "android.intent.action.PACKAGE_ADDED": 26,
    "android.intent.action.PACKAGE_REMOVED": 26,
    "android.intent.action.PACKAGE_REPLACED": 26,
    "android.intent.action.USER_PRESENT": 26,
    "android.net.conn.CONNECTIVITY_CHANGE": 24,
    "android.net.wifi.STATE_CHANGE": 26,
    "android.net.wifi.WIFI_STATE_CHANGED": 26,
}


def last_to_deliver(action: str, target_sdk: int) -> int | None:
    """Return the last API level that delivers `action` to a manifest receiver.

    None where every version does, 0 where none does.
    """
    if action in _ONLY_FOR_CODE:
        return 0
    ended = _ENDED_AT.get(action)
    return ended - 1 if ended is not None and target_sdk >= ended else None
