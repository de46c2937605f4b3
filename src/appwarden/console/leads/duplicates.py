"""Words of a complaint in, keys that tell whether two complaints are about the same thing out."""

import hashlib
import re
import unicodedata

KEY_CHARACTERS = 32
SHINGLE = 4
# Two texts sharing this part of their shingles are one text sent twice with small changes.
SAME_TEXT = 0.8
SHINGLES_KEPT = 64

_NOISE = re.compile(r"[^0-9a-z\u3400-\u9fff]+")
# What people put around an app's name without meaning another app.
_SUFFIXES = ("android", "安卓版", "安卓", "手机版", "官方版", "应用", "软件", "客户端", "app")
_PACKAGE = re.compile(r"\A[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+\Z")


def normal(words: str) -> str:
    """Return `words` without case, width, marks, blanks and punctuation."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", words).casefold())


def normal_name(name: str) -> str:
    """Return an app's name as people mean it: `Weather 天气 APP（安卓版）` is `weather天气`."""
    found = normal(name)
    shortened = True
    while shortened:
        shortened = False
        for suffix in _SUFFIXES:
            if found.endswith(suffix) and len(found) > len(suffix):
                found, shortened = found.removesuffix(suffix), True
    return found


def is_package(words: str) -> bool:
    """Tell whether `words` have the form of a package name (`com.example.app`)."""
    return bool(_PACKAGE.match(words.strip()))


def subject_key(*, package: str, name: str, platform: str) -> str:
    """Return what two complaints about one app share: the package if known, else the name."""
    package = package.strip().lower()
    subject = f"package:{package}" if is_package(package) else f"name:{normal_name(name)}"
    return _digest(f"{platform}|{subject}")


def duplicate_key(*, subject: str, problem: str) -> str:
    """Return the key under which complaints are counted as one: the app and the kind of problem."""
    return _digest(f"{subject}|{problem}")


def text_key(description: str) -> str:
    """Return the same key for texts that differ in case, width, blanks or punctuation only."""
    return _digest(normal(description))


def sketch(description: str) -> str:
    """Return up to 64 shingle hashes of a text as hexadecimal words, smallest first."""
    words = normal(description)
    parts = {words[at : at + SHINGLE] for at in range(max(1, len(words) - SHINGLE + 1))}
    hashes = sorted(hashlib.blake2s(part.encode(), digest_size=4).hexdigest() for part in parts)
    return " ".join(hashes[:SHINGLES_KEPT])


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much of two sketches is the same (their smallest common hashes)."""
    first, second = set(one.split()), set(other.split())
    if not first or not second:
        return 0.0
    smallest = set(sorted(first | second)[:SHINGLES_KEPT])
    return len(smallest & first & second) / len(smallest)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:KEY_CHARACTERS]
