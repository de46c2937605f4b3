"""The engine's layouts and strings as records, read once for all fact packages."""

import msgspec

from appwarden._native import Package
from appwarden.artifact.summary import NativeGap, NativeText
from appwarden.catalogue.model import Catalogue


class ViewRow(msgspec.Struct, frozen=True):
    """One view of a layout; `parent` is an index into the layout's rows."""

    parent: int | None
    cls: str = msgspec.field(name="class")
    id: str | None
    id_value: int | None
    text: NativeText | None
    hint: NativeText | None
    title: NativeText | None
    content_description: NativeText | None
    on_click: str | None
    checked: bool | None
    clickable: bool | None
    visibility: str | None
    include: str | None
    fragment: str | None
    line: int
    tag: str | None = None

    def texts(self) -> tuple[str, ...]:
        """Return what a person reads on it, zh and en."""
        found: list[str] = []
        for text in (self.text, self.title, self.content_description):
            if text is not None:
                found.extend(word for word in (text.zh, text.default, text.en) if word)
        return tuple(dict.fromkeys(found))


class ViewTree(msgspec.Struct, frozen=True):
    """The views of a layout in document order."""

    views: tuple[ViewRow, ...]


class LayoutFile(msgspec.Struct, frozen=True):
    """One layout, menu or preference file."""

    id: int
    name: str
    file: str
    layout: ViewTree


class StringRow(msgspec.Struct, frozen=True):
    """A string resource that holds a watched word; values are (locale, text)."""

    id: int
    name: str
    values: tuple[tuple[str, str], ...]


class LongText(msgspec.Struct, frozen=True):
    """A string resource that is a document by its length; `cut` tells that it went on."""

    name: str
    locale: str
    text: str
    cut: bool = False


class Resources(msgspec.Struct, frozen=True):
    """Everything `Package.resources` tells; rows hold the beginnings of `texts`.

    `numbers` are numbers and truth values that no configuration changes, by resource number.
    """

    layouts: tuple[LayoutFile, ...]
    strings: tuple[StringRow, ...]
    gaps: tuple[NativeGap, ...]
    texts: tuple[LongText, ...] = ()
    numbers: tuple[tuple[int, int], ...] = ()


# Strings that hold an address are wanted too, for the hosts they name.
_ADDRESSES = ("http://", "https://")


def read_resources(package: Package, catalogue: Catalogue) -> Resources:
    """Read layouts, and the strings that hold a word of the vocabulary."""
    words = {word for entry in catalogue.vocabulary.values() for word in entry.words}
    return msgspec.json.decode(package.resources(sorted({*words, *_ADDRESSES})), type=Resources)


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether `text` holds one of `words`, which are in lower case."""
    lower = text.lower()
    return any(word in lower for word in words)
