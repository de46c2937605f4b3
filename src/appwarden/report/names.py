"""Raw names -> names for people: methods, APIs, places, sizes; hostile characters made visible."""

import re
import unicodedata
from typing import Final

from appwarden.model import Place
from appwarden.report.words import say, say_list

# Cc control, Cf format (bidirectional marks, zero-width), Cs lone surrogates, Co private use,
# Cn unassigned, Zl and Zp line separators: none may act on a terminal, a page or a reader's eye.
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_PRIMITIVES: Final = {
    "V": "void", "Z": "boolean", "B": "byte", "S": "short", "C": "char",
    "I": "int", "J": "long", "F": "float", "D": "double",
}  # fmt: skip
_MEMBER: Final = re.compile(r"(?P<owner>\[*L[^;]*;)->(?P<name>[^(:]+)(?P<rest>[(:].*)?", re.DOTALL)
_SYMBOL: Final = re.compile(
    r"\[*L[\w/$-]+;->[\w$<>-]+(?:\([^)\s]*\)\[*(?:L[\w/$-]+;|[A-Z]))?"
    # A class by itself: with a package, or any word before a semicolon would be one.
    r"|(?<![\w/])\[*L[\w$-]+(?:/[\w$-]+)+;(?!->)"
)
_SHORT_HASH: Final = 16
_KILO: Final = 1000


def plain(text: str) -> str:
    r"""Return `text` on one line with every unprintable character written out as `\uXXXX`."""
    if text.isprintable():
        return text
    spaced = re.sub(r"[\t\n\r]+", " ", text)
    return "".join(_visible(character) for character in spaced)


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 -- the last code point that four hexadecimal digits hold


def readable_class(descriptor: str) -> str:
    """Return `com.example.App` for `Lcom/example/App;`, `int[]` for `[I`."""
    element = descriptor.lstrip("[")
    suffix = "[]" * (len(descriptor) - len(element))
    if element.startswith("L") and element.endswith(";"):
        return element[1:-1].replace("/", ".") + suffix
    return _PRIMITIVES.get(element, element) + suffix


def readable_member(symbol: str) -> str:
    """Return `com.example.App.onCreate()` for a method, `android.os.Build.SERIAL` for a field.

    What is not a descriptor comes back unchanged: the manifest's names are readable already.
    """
    found = _MEMBER.fullmatch(symbol)
    if found is None:
        return readable_class(symbol) if re.fullmatch(r"\[*L[^;]*;", symbol) else symbol
    owner = readable_class(found["owner"])
    if found["name"] == "<init>":
        return f"new {owner}()"
    call = "()" if (found["rest"] or "").startswith("(") else ""
    return f"{owner}.{found['name']}{call}"


def short_api(api: str, argument: str | None = None) -> str:
    """Return `TelephonyManager.getDeviceId`, with the constant argument in brackets if known."""
    name = readable_member(api).removesuffix("()")
    if name.startswith("new "):
        name = f"new {name.rpartition('.')[2].replace('$', '.')}"
    elif "." in name and "/" not in name and " " not in name:
        name = ".".join(name.split(".")[-2:]).replace("$", ".")
    return f"{name}({_short_argument(argument)})" if argument else name


def _short_argument(argument: str) -> str:
    if _MEMBER.fullmatch(argument) is None:
        return argument
    return ".".join(readable_member(argument).removesuffix("()").split(".")[-2:]).replace("$", ".")


def readable_symbols(text: str) -> str:
    """Return a sentence with the methods, fields and classes in it written for people."""
    return _SYMBOL.sub(lambda found: readable_member(found[0]), text)


def readable_place(place: Place, language: str) -> str:
    """Return where a fact was seen, for people: `classes.dex, com.example.App.a() +0x000c`.

    An offset in code is hexadecimal, as dexdump and `appwarden explain` print it.
    """
    if place.kind == "none":
        return say("no_place", language)
    symbol = readable_member(place.symbol)
    if place.kind == "code":
        offset = "" if place.offset is None else f" +0x{place.offset:04x}"
        return f"{place.file}, {symbol}{offset}" if symbol else f"{place.file}{offset}"
    if place.kind == "policy":
        # An offset into a long text helps nobody; the titles above lead there.
        return say_list([part for part in (place.file, place.symbol) if part], language)
    line = "" if place.offset is None else say("line", language, number=place.offset)
    where = f"{place.file} {line}".strip()
    return say_list([where, symbol] if symbol else [where], language)


def short_hash(sha256: str) -> str:
    """Return the first 16 hexadecimal digits: enough to tell files apart by eye."""
    return sha256[:_SHORT_HASH]


def readable_size(size_bytes: int) -> str:
    """Return a decimal size, `34.2 MB`; below 1000 as bytes."""
    if size_bytes < _KILO:
        return f"{size_bytes} B"
    size = float(size_bytes)
    for unit in ("kB", "MB"):
        size /= _KILO
        if size < _KILO:
            return f"{size:.1f} {unit}"
    return f"{size / _KILO:.1f} GB"
