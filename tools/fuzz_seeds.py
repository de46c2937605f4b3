"""Sample apps in, what the fuzz targets start from out: packages, and their files by reader."""

import hashlib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Small inputs are changed faster; the samples repeat themselves beyond these.
MOST_BYTES = 64 << 10
TARGETS = {".dex": ("dex", "flow", "launch"), ".xml": ("axml",), ".arsc": ("arsc",)}


def main() -> None:
    for app in sorted((ROOT / "tests" / "samples" / "apks").glob("*.apk")):
        keep("apk", app.read_bytes())
        with zipfile.ZipFile(app) as package:
            for name in package.namelist():
                for target in TARGETS.get(Path(name).suffix, ()):
                    keep(target, package.read(name))


def keep(target: str, content: bytes) -> None:
    """Write a seed under its hash, where libFuzzer looks for it."""
    if len(content) <= MOST_BYTES:
        folder = ROOT / "fuzz" / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)


if __name__ == "__main__":
    main()
