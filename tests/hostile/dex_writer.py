"""Classes, methods and raw code units in -> the bytes of a dex file out, as hostile as asked."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

HEADER_BYTES = 0x70
NO_INDEX = 0xFFFFFFFF
PUBLIC = 0x1
RETURN_VOID = (0x000E,)
Row = TypeVar("Row", str, tuple[str, str])


@dataclass
class Method:
    """A `()V` method; `code` in 16-bit units, or `code_of` the position of another's code."""

    name: str
    code: Sequence[int] = RETURN_VOID
    registers: int = 4
    code_of: int | None = None


@dataclass
class Class:
    """A class by descriptor; `data_of` shares the class data of an earlier class."""

    name: str
    methods: list[Method] = field(default_factory=list)
    superclass: str = "Ljava/lang/Object;"
    interfaces: tuple[str, ...] = ()
    data_of: int | None = None


def uleb(value: int) -> bytes:
    """Return `value` as unsigned LEB128."""
    out = bytearray()
    while True:
        byte, value = value & 0x7F, value >> 7
        out.append(byte | (0x80 if value else 0))
        if not value:
            return bytes(out)


def _row(table: dict[Row, int], value: Row) -> int:
    return table.setdefault(value, len(table))


class DexWriter:
    """Collects rows in the order of their first use; readers that want sorted tables object."""

    def __init__(self) -> None:
        self.strings: dict[str, int] = {}
        self.types: dict[str, int] = {}
        self.methods: dict[tuple[str, str], int] = {}

    def string(self, text: str) -> int:
        """Return the row of a string."""
        return _row(self.strings, text)

    def type_(self, name: str) -> int:
        """Return the row of a type."""
        self.string(name)
        return _row(self.types, name)

    def method(self, owner: str, name: str) -> int:
        """Return the row of the method `owner->name()V`, for instructions that call it."""
        self.type_(owner)
        self.string(name)
        return _row(self.methods, (owner, name))

    def build(self, classes: Sequence[Class]) -> bytes:
        """Lay out header, tables and data."""
        self.type_("V")
        for row in classes:
            for name in (row.name, row.superclass, *row.interfaces):
                self.type_(name)
            for method in row.methods:
                self.method(row.name, method.name)
        return _Layout(self).build(classes)


class _Layout:
    def __init__(self, tables: DexWriter) -> None:
        self.tables = tables
        self.data = bytearray()
        self.start = 0

    def build(self, classes: Sequence[Class]) -> bytes:
        tables = self.tables
        sizes = [
            (len(tables.strings), 4),
            (len(tables.types), 4),
            (1, 12),
            (0, 8),
            (len(tables.methods), 8),
            (len(classes), 32),
        ]
        offsets = []
        self.start = HEADER_BYTES
        for count, size in sizes:
            offsets.append(self.start if count else 0)
            self.start += count * size
        body = b"".join(
            [
                b"".join(struct.pack("<I", self._string(text)) for text in tables.strings),
                b"".join(struct.pack("<I", tables.strings[name]) for name in tables.types),
                struct.pack("<III", tables.strings["V"], tables.types["V"], 0),
                b"".join(self._method_row(*row) for row in tables.methods),
                self._classes(classes),
            ]
        )
        counts = [count for count, _ in sizes]
        pairs = zip(counts, offsets, strict=True)
        size = self.start + len(self.data)
        header = b"dex\n035\0" + bytes(24)
        header += struct.pack("<IIIIII", size, HEADER_BYTES, 0x12345678, 0, 0, 0)
        header += b"".join(struct.pack("<II", *pair) for pair in pairs)
        header += struct.pack("<II", len(self.data), self.start)
        return header + body + bytes(self.data)

    def _put(self, content: bytes, align: int = 1) -> int:
        self.data += bytes(-(self.start + len(self.data)) % align)
        self.data += content
        return self.start + len(self.data) - len(content)

    def _string(self, text: str) -> int:
        return self._put(uleb(len(text)) + text.encode() + b"\0")

    def _method_row(self, owner: str, name: str) -> bytes:
        tables = self.tables
        return struct.pack("<HHI", tables.types[owner], 0, tables.strings[name])

    def _classes(self, classes: Sequence[Class]) -> bytes:
        rows: list[bytes] = []
        data: list[int] = []
        for row in classes:
            data.append(data[row.data_of] if row.data_of is not None else self._class_data(row))
            lists = [self.tables.types[name] for name in row.interfaces]
            packed = struct.pack(f"<I{len(lists)}H", len(lists), *lists)
            interfaces = self._put(packed, 4) if lists else 0
            types = self.tables.types
            rows.append(
                struct.pack(
                    "<IIIIIIII",
                    *(types[row.name], 1, types[row.superclass], interfaces),
                    *(NO_INDEX, 0, data[-1], 0),
                )
            )
        return b"".join(rows)

    def _class_data(self, row: Class) -> int:
        codes: list[int] = []
        for method in row.methods:
            if method.code_of is not None:
                codes.append(codes[method.code_of])
                continue
            head = struct.pack("<HHHHII", method.registers, 1, 4, 0, 0, len(method.code))
            codes.append(self._put(head + struct.pack(f"<{len(method.code)}H", *method.code), 4))
        out = bytearray(b"\0\0\0" + uleb(len(row.methods)))
        last = 0
        names = [self.tables.methods[row.name, method.name] for method in row.methods]
        for number, code in sorted(zip(names, codes, strict=True)):
            out += uleb(number - last) + uleb(PUBLIC) + uleb(code)
            last = number
        return self._put(bytes(out))
