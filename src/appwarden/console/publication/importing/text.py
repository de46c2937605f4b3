"""Bytes -> lines, and the mending of text that a mirror or a wrapped cell has damaged."""

import re
from functools import lru_cache
from typing import Final

import opencc

from appwarden.errors import UnreadableError

SIZE_LIMIT_BYTES: Final = 8 << 20
LINE_LIMIT: Final = 100_000
_CJK: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A mirror's pronunciation stands right after its character: 工業(yè)和信息化部.
_PRONOUNCED: Final = re.compile(
    rf"(?<=[{_CJK}])\((?=[^)]*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ])"
    r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ]{1,6}\)"
)
_TONED: Final = re.compile(
    rf"(?<=[{_CJK}])\([a-zü]{{0,3}}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zü]{{0,3}}\)"
)
_FEWEST_TONED: Final = 2
_BLANK_WITHIN: Final = re.compile(rf"(?<=[{_CJK}（）()]) +(?=[{_CJK}（）()])")
_BLANK_AT_EDGE: Final = re.compile(
    rf"(?<=[{_CJK}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) +(?=[{_CJK}])"
)


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text and its encoding: UTF-8 (a mark at the start is dropped), else GB 18030.

    Raises UnreadableError for content over the limit, with zero bytes, or in neither encoding.
    """
    if len(content) > SIZE_LIMIT_BYTES:
        message = f"the file has {len(content)} bytes; split it into parts of {SIZE_LIMIT_BYTES}"
        raise UnreadableError(message)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, encoding.removesuffix("-sig")
    message = "the file is neither UTF-8 nor GB 18030 text; save it as CSV, DOCX or XLSX"
    raise UnreadableError(message)


def lines_of(text: str) -> tuple[str, ...]:
    """Split at line ends only; UnreadableError beyond the limit of lines."""
    lines = re.split(r"\r\n|\n|\r", text)
    if lines and not lines[-1]:
        lines.pop()
    if len(lines) > LINE_LIMIT:
        message = f"the file has {len(lines)} lines; split it into parts of {LINE_LIMIT}"
        raise UnreadableError(message)
    return tuple(lines)


def is_damaged(text: str) -> bool:
    """Say whether a mirror has put pronunciations into the text."""
    return len(_TONED.findall(text)) >= _FEWEST_TONED


def restored(text: str) -> str:
    """Take out pronunciations and write simplified characters; only for a damaged text."""
    simplified: str = _simplifier().convert(_PRONOUNCED.sub("", text))
    return simplified


def has_wrapped_blank(text: str) -> bool:
    """Say whether a blank stands between two ideographs."""
    return _BLANK_WITHIN.search(text) is not None


def unwrapped(text: str) -> str:
    """Take out the blanks that a wrapped cell leaves between and beside ideographs."""
    return _BLANK_AT_EDGE.sub("", _BLANK_WITHIN.sub("", text))


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
