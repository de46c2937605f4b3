"""The typed face of the Rust half: `Package` is the only door to an app."""

from typing import final

__version__: str

@final
class Package:
    """One app package, opened once and asked several questions; answers are JSON documents."""

    @staticmethod
    def open(paths: list[str]) -> Package: ...
    def summary(self) -> bytes: ...
    def resources(self, words: list[str]) -> bytes: ...
    def read(self, part: int, name: str) -> bytes | None: ...
    def analyse(self, query: bytes) -> bytes: ...
    def launch(self, question: bytes) -> bytes: ...
    def disassemble(self, method: str, offset: int | None, count: int) -> list[str]: ...

def gzip(content: bytes, level: int) -> bytes:
    """Pack into one gzip member without time and name: equal content gives equal bytes.

    `level` is 0 to 12. Raises ValueError for another, MemoryError where there is no room.
    """
