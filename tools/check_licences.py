"""Fail when a crate or package that is needed has a licence that deny.toml does not allow."""

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import metadata, requires
from pathlib import Path

from packaging.requirements import Requirement

ALLOWED = frozenset(tomllib.loads(Path("deny.toml").read_text())["licenses"]["allow"])
# What older packages write in words, with the licence that their LICENSE file holds.
BY_CLASSIFIER = {
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}
# What stands in their metadata is no expression; said here as their own licence files say it.
BY_NAME = {
    "pyahocorasick": "BSD-3-Clause",
    "protobuf": "BSD-3-Clause",
    "pypdfium2": "Apache-2.0 OR BSD-3-Clause",
    "ray": "Apache-2.0",
}
# LGPL-3.0: imported as they are, never changed and never linked in. Their users may replace them.
IMPORT_ONLY = frozenset({"psycopg", "psycopg-binary"})


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


def packages() -> dict[str, str]:
    """Return the licence of every package that an installation with all extras needs, dev apart."""
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    found: dict[str, str] = {}
    extras = project["optional-dependencies"]
    for line in [*project["dependencies"], *extras["console"], *extras["fleet"]]:
        _add(Requirement(line), found)
    return found


def _add(needed: Requirement, found: dict[str, str]) -> None:
    extras = {"", *needed.extras}
    if needed.name in found and not needed.extras:
        return
    found[needed.name] = _package_licence(needed.name)
    for each in map(Requirement, requires(needed.name) or []):
        if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in extras):
            _add(each, found)


def _package_licence(name: str) -> str:
    if name in BY_NAME:
        return BY_NAME[name]
    told = metadata(name)
    classifiers = told.get_all("Classifier") or []
    by_words = [BY_CLASSIFIER[each] for each in classifiers if each in BY_CLASSIFIER]
    if "License-Expression" in told:
        return told["License-Expression"]
    if by_words:
        return by_words[0]
    return told["License"] if "License" in told else "none"  # noqa: SIM401  it has no `get`


if __name__ == "__main__":
    licences = crates() | packages()
    refused = {
        name: licence
        for name, licence in licences.items()
        if name not in IMPORT_ONLY and not allowed(licence)
    }
    for name, licence in refused.items():
        print(f"{name}: {licence} is not in deny.toml")
    print(f"licences: {len(licences)} looked at, {len(refused)} refused")
    sys.exit(bool(refused))
