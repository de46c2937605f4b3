"""Bytes in, text out: byte order marks, declared encodings, else what fits best."""

import codecs
import re

SNIFFED_BYTES = 4096
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,20})", re.IGNORECASE)
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# GB18030 reads all that GBK and GB2312 write; browsers do the same.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5-hkscs": "big5hkscs"}
_TRIED = ("utf-8", "gb18030", "big5hkscs")
_ODD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


def decode(content: bytes) -> tuple[str, str, int]:
    """Return the text, the encoding used, and how many characters could not be read."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = content.decode(encoding, errors="replace")
            return text, encoding, text.count("\ufffd")
    declared = _declared(content)
    for encoding in (*declared, *_TRIED):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _ODD.search(text):
            return text, encoding, 0
    return min(
        ((text, name, _odd(text)) for name, text in _lossy(content, declared)),
        key=lambda found: found[2],
    )


def _declared(content: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(content[:SNIFFED_BYTES])
    if found is None:
        return ()
    name = found[1].decode("ascii").lower()
    name = _WIDER.get(name, name)
    try:
        known = codecs.lookup(name)
    except LookupError:
        return ()
    # Only what decodes bytes to text; `hex`, `zip` and the like are codecs too.
    return (name,) if getattr(known, "_is_text_encoding", False) else ()


def _lossy(content: bytes, declared: tuple[str, ...]) -> list[tuple[str, str]]:
    names = dict.fromkeys((*declared, *_TRIED))
    return [(name, content.decode(name, errors="replace")) for name in names]


def _odd(text: str) -> int:
    return sum(1 for _ in _ODD.finditer(text))
