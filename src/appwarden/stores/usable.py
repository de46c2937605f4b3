"""What a listing says, checked: names, hashes and addresses that may go on, the rest counted.

A listing is written by a stranger. What does not fit is left out and told, never mended.
"""

import re
from collections import Counter
from urllib.parse import quote, urljoin, urlsplit

from appwarden.stores.model import MAX_NAME_CHARS, MAX_PERMISSIONS, Listed, Skipped

# Android's own rule for application ids, and the underscore that old ones begin with.
PACKAGE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_0-9]+)*")
SHA256 = re.compile(r"[0-9a-f]{64}")
MAX_SIZE_BYTES = 1 << 40
MAX_VERSION_CODE = 1 << 63
MAX_SIGNERS = 100
# Sorts of entries that are left out, as records name them, in Chinese.
FAULTS_ZH = {
    "address": "地址",
    "entry": "格式",
    "hash": "哈希",
    "no package name": "无包名",
    "package name": "包名",
    "rows beyond the cap": "超出行数上限",
    "size": "大小",
    "too many permissions": "权限过多",
    "too many signers": "签名证书过多",
    "too many versions": "版本过多",
    "version code": "版本号",
}
EXAMPLE_CHARS = 80


class Sieve:
    """Lets usable entries through and counts the others by what is wrong with them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._examples: dict[str, str] = {}

    def skip(self, what: str, example: object) -> None:
        self._counts[what] += 1
        self._examples.setdefault(what, ascii(example)[:EXAMPLE_CHARS])

    def admit(self, listed: Listed) -> Listed | None:
        """Return the entry if it may be used, with lists and texts within their caps."""
        wrong = _fault(listed)
        if wrong:
            self.skip(wrong, listed.package)
            return None
        return listed

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        return tuple(
            Skipped(what, count, self._examples[what])
            for what, count in sorted(self._counts.items())
        )


def is_package(name: str) -> bool:
    """Tell whether the name can be an Android application id, and so a part of a file name."""
    return len(name) <= MAX_NAME_CHARS and PACKAGE.fullmatch(name) is not None


def _fault(listed: Listed) -> str:
    """Return what is wrong with an entry, '' where nothing is."""
    hashes = (*listed.signers, *([] if listed.sha256 is None else [listed.sha256]))
    faults = {
        "package name": not is_package(listed.package),
        "hash": not all(SHA256.fullmatch(one) for one in hashes),
        "size": not 0 <= (listed.size_bytes or 0) <= MAX_SIZE_BYTES,
        "version code": not 0 <= (listed.version_code or 0) < MAX_VERSION_CODE,
        "too many permissions": len(listed.permissions) > MAX_PERMISSIONS,
        "too many signers": len(listed.signers) > MAX_SIGNERS,
        "address": bool(listed.address) and not is_safe(listed.address),
    }
    return next((words for words, wrong in faults.items() if wrong), "")


def is_safe(address: str) -> bool:
    """Tell whether an address stays where it says: no step upwards, no other door, no tricks."""
    if len(address) > MAX_NAME_CHARS * 5 or not address.isprintable() or "\\" in address:
        return False
    if "://" in address:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    return address.startswith("/") and ".." not in address.split("/") and "//" not in address


def below(base: str, name: str) -> str:
    """Return the address of the file `name` (`/x/y.apk`) of the section at `base`."""
    if "://" in name:
        return urljoin(base, name)
    return f"{base.rstrip('/')}/{quote(name.lstrip('/'))}"


def short(text: object) -> str:
    """Return a text within its cap, '' for what is none."""
    return text[:MAX_NAME_CHARS] if isinstance(text, str) else ""
