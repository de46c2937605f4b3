"""The classes of the platform -> crates/aw-launch/model/hierarchy.txt: one line a class.

    framework_hierarchy.py JAR MODULES

JAR is the one that builds the sample apps (`tests/samples/setup.sh`); it lacks most of `java.*`,
which comes from MODULES, a folder with the classes of a JDK (`jimage extract --dir MODULES
lib/modules`). A line reads `name kind superclass interface...`, names as descriptors without `L`
and `;`, kind `c` (class), `a` (abstract class) or `i` (interface). Only names and their order:
facts of the platform's API.
"""

import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "crates/aw-launch/model/hierarchy.txt"
PACKAGES = (
    "android/",
    "java/",
    "javax/",
    "dalvik/",
    "org/json/",
    "org/xml/",
    "org/w3c/",
    "org/apache/http/",
    "org/xmlpull/",
)
# What Android has of a JDK.
JAVA_PACKAGES = (
    "java/io/", "java/lang/", "java/math/", "java/net/", "java/nio/", "java/security/",
    "java/sql/", "java/text/", "java/time/", "java/util/", "javax/crypto/", "javax/net/",
    "javax/security/", "javax/xml/", "org/w3c/dom/", "org/xml/sax/",
)  # fmt: skip
NOT_API = (
    "android/hidl/", "android/icu/impl/", "android/providers/settings/", "android/filterpacks/",
    "android/filterfw/", "android/security/keystore/", "android/telephony/ims/",
    "android/hardware/hdmi/", "javax/sip/",
)  # fmt: skip
# Wire formats and versioned hardware interfaces.
GENERATED = re.compile(r"Proto\b|Proto\$|/V\d+_\d+/")
ACC_PUBLIC, ACC_INTERFACE, ACC_ABSTRACT = 0x1, 0x200, 0x400
UTF8, CLASS = 1, 7
# Bytes of a constant-pool entry after its tag; UTF-8 states its own length.
SIZES = {3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4}


def header(raw: bytes) -> tuple[int, str, str, list[str]]:
    """Return flags, name, superclass and interfaces of a class file (JVM specification, 4.1)."""
    texts: dict[int, str] = {}
    classes: dict[int, int] = {}
    count = struct.unpack_from(">H", raw, 8)[0]
    at, index = 10, 1
    while index < count:
        tag = raw[at]
        if tag == UTF8:
            length = struct.unpack_from(">H", raw, at + 1)[0]
            texts[index] = raw[at + 3 : at + 3 + length].decode("utf-8", "replace")
            at += 3 + length
        else:
            if tag == CLASS:
                classes[index] = struct.unpack_from(">H", raw, at + 1)[0]
            at += 1 + SIZES[tag]
        index += 2 if tag in (5, 6) else 1
    flags, this, above, interfaces = struct.unpack_from(">4H", raw, at)
    rows = struct.unpack_from(f">{interfaces}H", raw, at + 8)
    names = {0: "-"} | {row: texts[at] for row, at in classes.items()}
    return flags, names[this], names[above], [names[row] for row in rows]


def class_files(jar: Path, modules: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each class that an app can speak of, those of the jar first."""
    with zipfile.ZipFile(jar) as archive:
        for entry in archive.namelist():
            if entry.endswith(".class") and is_spoken_of(entry.removesuffix(".class"), PACKAGES):
                yield entry, archive.read(entry)
    for path in sorted(modules.glob("java.*/**/*.class")):
        name = "/".join(path.relative_to(modules).parts[1:]).removesuffix(".class")
        if is_spoken_of(name, JAVA_PACKAGES):
            yield name, path.read_bytes()


def is_spoken_of(name: str, packages: tuple[str, ...]) -> bool:
    """Tell whether a class is in an interface of the platform, and has a name of its own."""
    anonymous = any(part.isdigit() for part in name.split("$")[1:])
    return name.startswith(packages) and not (
        name.startswith(NOT_API) or anonymous or GENERATED.search(name)
    )


def lines(jar: Path, modules: Path) -> list[str]:
    """Return the sorted rows of all classes."""
    found: dict[str, tuple[str, ...]] = {}
    hidden: dict[str, tuple[str, ...]] = {}
    for _, raw in class_files(jar, modules):
        flags, this, above, interfaces = header(raw)
        kind = "i" if flags & ACC_INTERFACE else "a" if flags & ACC_ABSTRACT else "c"
        public = flags & ACC_PUBLIC or "$" in this or this.endswith("Impl")
        (found if public else hidden).setdefault(this, (this, kind, above, *interfaces))
    # What stands above a public class counts too, or the way up would break off.
    waiting = [name for row in found.values() for name in row[2:]]
    while waiting:
        name = waiting.pop()
        if name in hidden and name not in found:
            found[name] = hidden[name]
            waiting.extend(hidden[name][2:])
    return [" ".join(found[name]) for name in sorted(found)]


if __name__ == "__main__":
    rows = lines(Path(sys.argv[1]), Path(sys.argv[2]))
    OUTPUT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{OUTPUT}: {len(rows)} classes")
