"""Fail when a crate or package that is needed has a licence that deny.toml does not allow."""

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import metadata, requires
from pathlib import Path

ALLOWED = frozenset(tomllib.loads(Path("deny.toml").read_text())["licenses"]["allow"])
# What older packages write in words, with the licence that their LICENSE file holds.
BY_CLASSIFIER = {
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
}


def allowed(expression: str) -> bool:
    """Evaluate an SPDX expression: AND needs both sides, OR (also written /) one of them."""
    tokens = re.findall(r"[()]|[^\s()]+(?: WITH [^\s()]+)?", expression.replace("/", " OR "))
    words = {"AND": "and", "OR": "or", "(": "(", ")": ")"}
    condition = " ".join(words.get(token, str(token in ALLOWED)) for token in tokens)
    return bool(eval(condition))  # noqa: S307  made of True, False, and, or and brackets only


def crates() -> dict[str, str]:
    """Return the licence of every crate in the lock, by name and version."""
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout
    found = json.loads(listed)["packages"]
    return {f"{each['name']} {each['version']}": each["license"] or "none" for each in found}


def packages(name: str = "appwarden") -> dict[str, str]:
    """Return the licence of every package that an installation of `name` needs, itself apart."""
    found: dict[str, str] = {}
    for requirement in requires(name) or []:
        needed = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if "extra ==" not in requirement and needed not in found:
            found[needed] = _package_licence(needed)
            found |= packages(needed)
    return found


def _package_licence(name: str) -> str:
    told = metadata(name)
    classifiers = told.get_all("Classifier") or []
    by_words = [BY_CLASSIFIER[each] for each in classifiers if each in BY_CLASSIFIER]
    if "License-Expression" in told:
        return told["License-Expression"]
    return by_words[0] if by_words else "none"


if __name__ == "__main__":
    licences = crates() | packages()
    refused = {name: licence for name, licence in licences.items() if not allowed(licence)}
    for name, licence in refused.items():
        print(f"{name}: {licence} is not in deny.toml")
    print(f"licences: {len(licences)} looked at, {len(refused)} refused")
    sys.exit(bool(refused))
