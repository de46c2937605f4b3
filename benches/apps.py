"""Which apps are measured: those of APPWARDEN_CORPUS, and larger ones fetched on request.

The larger ones are named in the corpus (`apps/apps.json`, `not_copied`) and come through the
ordinary clients of their registries, into a cache folder outside the repository.
"""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

LEAST_DEX_BYTES = 200_000


class App(NamedTuple):
    """One app to measure."""

    path: Path
    dex_bytes: int

    @property
    def name(self) -> str:
        return self.path.stem.removesuffix("-debug")


def cache_folder() -> Path:
    """Return where downloads and the comparison's environment stay between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "appwarden-bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def apps(*, fetch: bool) -> list[App]:
    """List the apps to measure, smallest first; with `fetch` the larger ones are obtained."""
    corpus = Path(os.environ.get("APPWARDEN_CORPUS") or "")
    listing = corpus / "apps" / "apps.json"
    if not os.environ.get("APPWARDEN_CORPUS") or not listing.is_file():
        return []
    listed = json.loads(listing.read_text())
    found = [App(corpus / "apps" / row["file"], row["dex"]["bytes"]) for row in listed["files"]]
    for row in listed["not_copied"]:
        path = _cached(row, fetch=fetch) if row["dex"]["bytes"] else None
        if path is not None:
            found.append(App(path, row["dex"]["bytes"]))
    chosen = [app for app in found if app.dex_bytes >= LEAST_DEX_BYTES and app.path.is_file()]
    return sorted(chosen, key=lambda app: app.dex_bytes)


def _cached(row: dict[str, Any], *, fetch: bool) -> Path | None:
    path = cache_folder() / str(row["name"])
    if fetch and not path.is_file() and row["obtain"]["registry"] in _CLIENTS:
        _obtain(row["obtain"], path)
    if path.is_file() and _digest(path) == row["sha256"]:
        return path
    if fetch:
        print(f"bench: {row['name']} could not be obtained; left out", file=sys.stderr)
    return None


def _digest(path: Path) -> str:
    """Hash a file in pieces: what this process holds would count as memory of its children."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


_CLIENTS: dict[str, tuple[str, ...]] = {
    "npm": ("npm", "pack", "--silent", "{name}@{version}"),
    "PyPI": (
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
        "{name}=={version}",
    ),
}


def _obtain(place: dict[str, str], target: Path) -> None:
    wanted = place["path"].split(" (")[0]
    command = [word.format(**place) for word in _CLIENTS[place["registry"]]]
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return
        for archive in Path(folder).iterdir():
            content = _member(archive, wanted)
            if content is not None:
                target.write_bytes(content)


def _member(archive: Path, wanted: str) -> bytes | None:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            names = [name for name in opened.namelist() if name.endswith(wanted)]
            return opened.read(names[0]) if names else None
    with tarfile.open(archive) as unpacked:
        members = [member for member in unpacked if member.name.endswith(wanted)]
        stream = unpacked.extractfile(members[0]) if members else None
        return stream.read() if stream is not None else None
