"""Generated attacks: a name and the bytes of a file that no reader may stumble over."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from dex_writer import Class, DexWriter, Method

SAMPLES = Path(__file__).parent.parent / "samples" / "apks"
SAMPLE = SAMPLES / "application_on_create.apk"
APPLICATION = "Lcom/example/application_on_create/App;"
# Long enough to hurt where work grows faster than the file, short enough to be built quickly.
MANY = 60_000


def with_entries(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the sample app with these entries instead of, or beside, its own."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(SAMPLE) as source,
        zipfile.ZipFile(out, "w", method, compresslevel=1) as target,
    ):
        for name in source.namelist():
            if name not in entries and not name.startswith("META-INF/"):
                target.writestr(name, source.read(name))
        for name, content in entries.items():
            target.writestr(name, content)
    return out.getvalue()


def with_code(*classes: Class, writer: DexWriter | None = None) -> bytes:
    """Return the sample app with its code replaced by `classes`."""
    return with_entries({"classes.dex": (writer or DexWriter()).build(classes)})


def truncated() -> Iterator[tuple[str, bytes]]:
    """Cut the sample at many points."""
    whole = SAMPLE.read_bytes()
    for part in range(1, 24):
        size = len(whole) * part // 24
        yield f"truncated_at_{size}", whole[:size]
    with zipfile.ZipFile(SAMPLE) as source:
        for entry in ("classes.dex", "AndroidManifest.xml", "resources.arsc"):
            content = source.read(entry) if entry in source.namelist() else b""
            for part in range(8 if content else 0):
                cut = content[: len(content) * part // 8]
                yield f"truncated_{entry}_{part}", with_entries({entry: cut})


def flipped() -> Iterator[tuple[str, bytes]]:
    """Change bits of the sample and of the entries that are parsed."""
    whole = SAMPLE.read_bytes()
    for seed in range(16):
        yield f"flipped_{seed}", _flip(whole, seed)
    with zipfile.ZipFile(SAMPLE) as source:
        for entry in ("classes.dex", "AndroidManifest.xml", "resources.arsc"):
            content = source.read(entry) if entry in source.namelist() else b""
            for seed in range(12 if content else 0):
                yield f"flipped_{entry}_{seed}", with_entries({entry: _flip(content, seed)})


def _flip(content: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - reproducible damage, no secret
    changed = bytearray(content)
    for _ in range(1 + seed):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def archives() -> Iterator[tuple[str, bytes]]:
    """Zip files that lie about what they hold."""
    yield "empty", b""
    yield "text", b"This is a letter, not an app.\n" * 40
    yield "zip_bomb", with_entries({"classes2.dex": bytes(64 << 20)})
    yield "bomb_under_the_ratio_floor", with_entries({"resources.arsc": bytes(31 << 20)})
    yield "many_bombs", with_entries({f"classes{n}.dex": bytes(30 << 20) for n in range(2, 12)})
    yield "declares_4_gib", _declaring(0xFFFFFFFE)
    yield "declares_1_gib_of_dex", _declaring(1 << 30)
    yield "overlapping_entries", _overlapping()
    yield "nested_zip", _nested(40)
    many = with_entries({f"assets/{n}": b"" for n in range(MANY)}, zipfile.ZIP_STORED)
    yield "many_entries", many
    yield "long_name", with_entries({"a" * 65_000: b"x", "../" * 900 + "etc": b"y"})


def _declaring(size: int) -> bytes:
    whole = bytearray(SAMPLE.read_bytes())
    at = whole.rfind(b"PK\1\2", 0, whole.rfind(b"classes.dex"))
    struct.pack_into("<I", whole, at + 24, size)
    return bytes(whole)


def _overlapping() -> bytes:
    whole = bytearray(SAMPLE.read_bytes())
    rows, at = [], whole.find(b"PK\1\2")
    while at >= 0:
        rows.append(at)
        at = whole.find(b"PK\1\2", at + 4)
    first = struct.unpack_from("<I", whole, rows[0] + 42)[0]
    for row in rows[1:]:
        struct.pack_into("<I", whole, row + 42, first)
    return bytes(whole)


def _nested(depth: int) -> bytes:
    content = SAMPLE.read_bytes()
    for _ in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            target.writestr("base.apk", content)
        content = out.getvalue()
    return content


def resources() -> Iterator[tuple[str, bytes]]:
    """Resource tables and manifests that refer to themselves or nest without end."""
    yield "cyclic_references", with_entries({"resources.arsc": _cyclic_table()})
    yield "deep_manifest", with_entries({"AndroidManifest.xml": _deep_xml(20_000)})


def _pool(*texts: str) -> bytes:
    """A string pool in UTF-16."""
    data, offsets = b"", []
    for text in texts:
        offsets.append(len(data))
        data += struct.pack("<H", len(text)) + text.encode("utf-16-le") + b"\0\0"
    data += bytes(-len(data) % 4)
    start = 28 + 4 * len(texts)
    head = struct.pack("<HHIIIIII", 1, 28, start + len(data), len(texts), 0, 0, start, 0)
    return head + struct.pack(f"<{len(texts)}I", *offsets) + data


def _cyclic_table() -> bytes:
    """Strings 0x7f010000 and 0x7f010001, each a reference to the other."""
    entries = b"".join(
        struct.pack("<HHI", 8, 0, row) + struct.pack("<HBBI", 8, 0, 1, 0x7F010000 + 1 - row)
        for row in range(2)
    )
    start = 20 + 64 + 8
    chunk = struct.pack("<HHIBBHII", 0x0201, 84, start + len(entries), 1, 0, 0, 2, start)
    chunk += struct.pack("<I", 64) + bytes(60) + struct.pack("<II", 0, 16) + entries
    spec = struct.pack("<HHIBBHIII", 0x0202, 16, 24, 1, 0, 0, 2, 0, 0)
    kinds, keys = _pool("string"), _pool("first", "second")
    name = "com.example".encode("utf-16-le").ljust(256, b"\0")
    content = kinds + keys + spec + chunk
    tail = struct.pack("<IIIII", 288, 1, 288 + len(kinds), 2, 0)
    package = struct.pack("<HHII", 0x0200, 288, 288 + len(content), 0x7F) + name + tail + content
    pool = _pool("x")
    return struct.pack("<HHII", 2, 12, 12 + len(pool) + len(package), 1) + pool + package


def _deep_xml(depth: int) -> bytes:
    pool = _pool("manifest")
    none = 0xFFFFFFFF
    start = struct.pack("<HHIIIIIHHHHHH", 0x0102, 16, 36, 1, none, none, 0, 20, 20, 0, 0, 0, 0)
    end = struct.pack("<HHIIIII", 0x0103, 16, 24, 1, none, none, 0)
    content = pool + start * depth + end * depth
    return struct.pack("<HHI", 3, 8, 8 + len(content)) + content


# Where the header of a dex file tells how many rows a table has (dex format, header_item).
_COUNTS = {
    "strings": 0x38, "types": 0x40, "prototypes": 0x48,
    "fields": 0x50, "methods": 0x58, "classes": 0x60,
}  # fmt: skip


def code() -> Iterator[tuple[str, bytes]]:
    """Dex files made to cost more than their size."""
    for build in _CODE:
        yield build.__name__.strip("_"), build()
    for table, at in _COUNTS.items():
        yield f"no_{table}", _without_table(at)


def _app(*methods: Method, name: str = APPLICATION) -> Class:
    return Class(name, list(methods), superclass="Landroid/app/Application;")


def _empty_dex() -> bytes:
    return with_entries({"classes.dex": b""})


def _without_table(at: int) -> bytes:
    """A file whose other tables point into one that says it is empty."""
    dex = bytearray(DexWriter().build([_app(Method("onCreate"))]))
    struct.pack_into("<I", dex, at, 0)
    return with_entries({"classes.dex": bytes(dex)})


def _huge_counts() -> bytes:
    dex = bytearray(DexWriter().build([_app(Method("onCreate"))]))
    for at in _COUNTS.values():
        struct.pack_into("<I", dex, at, 0x7FFFFFFF)
    return with_entries({"classes.dex": bytes(dex)})


def _huge_switch() -> bytes:
    cases = MANY
    payload = [0x0100, cases, 0, 0] + [3, 0] * cases
    return with_code(_app(Method("onCreate", [0x002B, 4, 0, 0x000E, *payload])))


def _many_switches_on_one_payload() -> bytes:
    """Each of many switches has all cases of one payload."""
    switches, cases = 4_000, 4_000
    body: list[int] = []
    for index in range(switches):
        body += [0x002B, *struct.unpack("<HH", struct.pack("<i", 3 * (switches - index) + 1))]
    payload = [0x0100, cases, 0, 0] + [3, 0] * cases
    return with_code(_app(Method("onCreate", [*body, 0x000E, *payload])))


def _many_branches() -> bytes:
    """Each branch jumps over the next instruction: every one joins two ways."""
    return with_code(_app(Method("onCreate", [0x0038, 3, 0x0112] * (MANY // 2) + [0x000E])))


def _many_registers() -> bytes:
    """Every branch of a frame with all registers there can be; a reader keeps a state for each."""
    writer = DexWriter()
    row = writer.method("Landroid/content/SharedPreferences;", "getBoolean")
    body = [0x1072, row, 0] + [0x0038, 3, 0x0112] * (MANY // 2) + [0x000E]
    return with_code(_app(Method("onCreate", body, registers=0xFFFF)), writer=writer)


def _branches_backwards() -> bytes:
    body = [0x0112] + [0x0038, 0xFFFF] * (MANY // 2) + [0x000E]
    return with_code(_app(Method("onCreate", body)))


def _calls_itself() -> bytes:
    writer = DexWriter()
    row = writer.method(APPLICATION, "onCreate")
    body = [0x0071, row, 0] * 2_000 + [0x000E]
    return with_code(_app(Method("onCreate", body)), writer=writer)


def _calls_all_others() -> bytes:
    """Every method calls every other one."""
    count = 300
    writer = DexWriter()
    rows = [writer.method(APPLICATION, f"m{number}") for number in range(count)]
    body = [unit for row in rows for unit in (0x0071, row, 0)] + [0x000E]
    methods = [Method(f"m{number}", body) for number in range(count)]
    return with_code(_app(Method("onCreate", body), *methods), writer=writer)


def _long_call_chain() -> bytes:
    writer = DexWriter()
    names = ["onCreate", *(f"m{number}" for number in range(6_000))]
    rows = [writer.method(APPLICATION, name) for name in names]
    methods = [
        Method(name, [0x0071, row, 0, 0x000E])
        for name, row in zip(names, [*rows[1:], rows[0]], strict=True)
    ]
    return with_code(_app(*methods), writer=writer)


def _cyclic_classes() -> bytes:
    return with_code(
        Class(APPLICATION, [Method("onCreate")], superclass="LB;"),
        Class("LB;", superclass="LC;", interfaces=("LI;", "LB;")),
        Class("LC;", superclass=APPLICATION, interfaces=("LI;",)),
        Class("LI;", superclass="LI;", interfaces=("LI;",)),
    )


def _deep_hierarchy() -> bytes:
    count = 3_000
    classes = [Class(f"L{n};", superclass=f"L{n + 1};") for n in range(count)]
    return with_code(Class(APPLICATION, [Method("onCreate")], superclass="L0;"), *classes)


def _shared_class_data() -> bytes:
    """Many classes point at the data of one that has many methods."""
    owner = _app(*(Method(f"m{number}", code_of=0 if number else None) for number in range(2_000)))
    return with_code(owner, *(Class(f"L{n};", data_of=0) for n in range(3_000)))


def _shared_code() -> bytes:
    """Many methods have one long body."""
    body = [0x0112] * 200_000 + [0x000E]
    methods = [Method("onCreate", body)]
    methods += [Method(f"m{number}", code_of=0) for number in range(3_000)]
    return with_code(_app(*methods))


def _shared_strings() -> bytes:
    """All types have one long name."""
    writer = DexWriter()
    names = [f"L{number};" for number in range(3_000)]
    writer.type_("L" + "a" * 500_000 + ";")
    for name in names:
        writer.type_(name)
    dex = bytearray(writer.build([_app(Method("onCreate"))]))
    for row in range(len(writer.strings)):
        dex[0x70 + 4 * row : 0x74 + 4 * row] = dex[0x70:0x74]
    return with_entries({"classes.dex": bytes(dex)})


def _file_of_every_opcode() -> bytes:
    """Every opcode with operands that point nowhere."""
    methods = [
        Method("onCreate" if op == 0 else f"m{op}", [0xFF00 | op, 0xFFFF, 0xFFFF, 0xFFFF, 0x000E])
        for op in range(256)
    ]
    return with_code(_app(*methods))


def _adler_only() -> bytes:
    """A file that is nothing but a header with a true check sum."""
    dex = bytearray(DexWriter().build([])[:0x70])
    struct.pack_into("<I", dex, 8, zlib.adler32(bytes(dex[12:])))
    return with_entries({"classes.dex": bytes(dex)})


_CODE: tuple[Callable[[], bytes], ...] = (
    *(_empty_dex, _adler_only, _huge_counts, _huge_switch, _many_switches_on_one_payload),
    *(
        _many_branches,
        _many_registers,
        _branches_backwards,
        _calls_itself,
        _calls_all_others,
        _long_call_chain,
    ),
    *(_cyclic_classes, _deep_hierarchy, _shared_class_data, _shared_code, _shared_strings),
    _file_of_every_opcode,
)
FAMILIES: dict[str, Callable[[], Iterator[tuple[str, bytes]]]] = {
    "truncated": truncated,
    "flipped": flipped,
    "archives": archives,
    "resources": resources,
    "code": code,
}
