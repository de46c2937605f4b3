"""Files of this machine, or of a folder that all machines share."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from appwarden.fleet.model import Candidate

SUFFIXES = (".apk", ".apks", ".xapk", ".apkm")
_QUOTED = "file-name:"


def in_folder(folder: Path) -> Iterator[Candidate]:
    """Yield every app below a folder, in the order of names; links are not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            if name.lower().endswith(SUFFIXES) and path.is_file() and not path.is_symlink():
                yield candidate_of(path)


def matching(pattern: str) -> Iterator[Candidate]:
    """Yield every file that a glob names; `**` reaches through folders."""
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207  may be absolute
        if Path(name).is_file():
            yield candidate_of(Path(name))


def candidate_of(path: Path) -> Candidate:
    """Return one file; it counts as another when its size or its time of change is."""
    found = path.stat()
    version = f"{found.st_size}-{found.st_mtime_ns}"
    return Candidate(address_of(path), size_bytes=found.st_size, version=version)


def address_of(path: Path) -> str:
    """Return the absolute path; a name that is no text is quoted, so that any table holds it."""
    name = str(path.absolute())
    if name.isprintable():
        return name
    return _QUOTED + quote_from_bytes(os.fsencode(name))


def path_of(address: str) -> Path:
    """Return the path that `address_of` made an address of."""
    if address.startswith(_QUOTED):
        return Path(os.fsdecode(unquote_to_bytes(address.removeprefix(_QUOTED))))
    return Path(address)
