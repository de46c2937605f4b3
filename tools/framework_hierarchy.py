"""A jar of the Android framework -> crates/aw-launch/model/hierarchy.txt: one line a class.

The jar is the one that builds the sample apps (`tests/samples/setup.sh`). A line reads
`name kind superclass interface...`, names as descriptors without `L` and `;`, kind `c`
(class), `a` (abstract class) or `i` (interface). Only names and their order: facts of the platform's API.
"""

import re
import struct
import sys
import zipfile
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "crates/aw-launch/model/hierarchy.txt"
PACKAGES = ("android/", "java/", "javax/", "dalvik/", "org/json/", "org/xml/", "org/w3c/", "org/apache/http/", "org/xmlpull/")
NOT_API = ("android/hidl/", "android/icu/impl/", "android/providers/settings/", "android/filterpacks/", "android/filterfw/", "javax/sip/", "android/security/keystore/", "android/telephony/ims/", "android/hardware/hdmi/")  # fmt: skip
# Wire formats and versioned hardware interfaces.
GENERATED = re.compile(r"Proto\b|Proto\$|/V\d+_\d+/")
ACC_PUBLIC, ACC_INTERFACE, ACC_ABSTRACT = 0x1, 0x200, 0x400
# Bytes of a constant-pool entry after its tag; UTF-8 (1) states its own length.
SIZES = {3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4}


def header(raw: bytes) -> tuple[int, str, str, list[str]]:
    """Return flags, name, superclass and interfaces of a class file (JVM specification, 4.1)."""
    texts: dict[int, str] = {}
    classes: dict[int, int] = {}
    count = struct.unpack_from(">H", raw, 8)[0]
    at, index = 10, 1
    while index < count:
        tag = raw[at]
        if tag == 1:
            length = struct.unpack_from(">H", raw, at + 1)[0]
            texts[index] = raw[at + 3 : at + 3 + length].decode("utf-8", "replace")
            at += 3 + length
        else:
            if tag == 7:
                classes[index] = struct.unpack_from(">H", raw, at + 1)[0]
            at += 1 + SIZES[tag]
        index += 2 if tag in (5, 6) else 1
    flags, this, above, interfaces = struct.unpack_from(">4H", raw, at)
    rows = struct.unpack_from(f">{interfaces}H", raw, at + 8)
    name = lambda row: texts[classes[row]] if row else "-"  # noqa: E731
    return flags, name(this), name(above), [name(row) for row in rows]


def lines(jar: Path) -> list[str]:
    """Return the sorted rows of all classes with a name that an app can speak of."""
    found = []
    with zipfile.ZipFile(jar) as archive:
        for entry in archive.namelist():
            name = entry.removesuffix(".class")
            if name == entry or not name.startswith(PACKAGES) or name.startswith(NOT_API):
                continue
            if any(part.isdigit() for part in name.split("$")[1:]) or GENERATED.search(name):
                continue
            flags, this, above, interfaces = header(archive.read(entry))
            inner_public = "$" in this
            if not flags & ACC_PUBLIC and not inner_public:
                continue
            kind = "i" if flags & ACC_INTERFACE else "a" if flags & ACC_ABSTRACT else "c"
            found.append(" ".join((this, kind, above, *interfaces)))
    return sorted(found, key=lambda line: line.split(" ")[0])


if __name__ == "__main__":
    rows = lines(Path(sys.argv[1]))
    OUTPUT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{OUTPUT}: {len(rows)} classes")
