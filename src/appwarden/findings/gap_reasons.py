"""The reason and the place of a gap, English as they are kept, in the language of the reader.

A reason is kept as one English sentence with figures. It is told by the form of its sentence; where
that is not known, its addresses and names are all that is told beside its kind.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from appwarden.findings.gap_forms import REASONS, SAME, Forms
from appwarden.findings.gap_words import GAP_KINDS
from appwarden.model import Gap

# Kinds whose reason may be what a reader of files says when it gives up, and nothing else.
FROM_READERS: Final = frozenset(
    {
        "dex_header_unreadable",
        "dex_unreadable",
        "document_unreadable",
        "layout_unreadable",
        "manifest_unreadable",
        "nested_archive_unreadable",
        "part_unreadable",
        "resources_unreadable",
        "second_stage_unreadable",
        "signature_unreadable",
    }
)
# What it says; the kind tells which file it was.
ERRORS: Final[Forms] = (
    (
        "not a zip archive: no end record in {size} bytes; check that the file is complete",
        "不是 zip 压缩包：{size} 字节中没有结尾记录；请确认文件完整",
    ),
    (
        "zip archive without a readable directory: no row at offset {offset} as the{more}",
        "zip 压缩包的目录无法读取：结尾记录所指偏移 {offset} 处没有条目",
    ),
    ("zip archive without a readable directory: {why}", "zip 压缩包的目录无法读取：{why}"),
    ("{count} entries exceed the limit of {most}", "条目 {count} 个，超过上限 {most}"),
    ("no entry has index {index}", "没有序号为 {index} 的条目"),
    ("{name}: data lie outside the file", "{name}：数据越出文件"),
    ("{name}: {size} bytes exceed the limit of {most}", "{name}：{size} 字节，超过上限 {most}"),
    (
        "{name}: {size} bytes inflate to more than {most}, a decompression bomb",
        "{name}：{size} 字节解压后超过 {most} 字节，属于解压炸弹",
    ),
    (
        "{name}: the archive inflates to more than {most} bytes",
        "{name}：压缩包解压后超过 {most} 字节",
    ),
    ("not an Android app: no AndroidManifest.xml", "不是安卓应用：没有 AndroidManifest.xml"),
    ("not an Android app: {why}", "不是安卓应用：{why}"),
    (
        "app bundle (AAB) is not supported: build APKs from it with bundletool and inspect those",
        "不支持 AAB 文件：请用 bundletool 生成 APK 后检测",
    ),
    (
        "text XML where binary XML is expected; compile it with aapt2 first",
        "应为二进制 XML，实为文本 XML；请先用 aapt2 编译",
    ),
    ("{size} bytes are too few for a header", "{size} 字节不足以容纳头部"),
    (
        "first chunk has type {found}, expected {expected}",
        "首个数据块类型为 {found}，应为 {expected}",
    ),
    ("no readable string pool", "没有可读取的字符串池"),
    ("no element in the document", "文档中没有元素"),
    ("{size} bytes exceed the limit of {most}", "{size} 字节，超过上限 {most}"),
    ("not a dex file of version 035 to 041", "不是 035 至 041 版的 dex 文件"),
    ("{table} lies outside the file", "{table}越出文件"),
    ("{table} has over {most} rows", "{table}超过 {most} 行"),
    (
        "{name}: neither text, HTML, PDF nor a Word document",
        "{name}：不是文本、HTML、PDF 或 Word 文件",
    ),
    ("{name}: not readable as a Word document: {why}", "{name}：无法按 Word 文件读取：{why}"),
    ("{name}: not readable as a PDF: {why}", "{name}：无法按 PDF 读取：{why}"),
    (
        "{name}: larger than {size} MiB, no policy is",
        "{name}：大于 {size} MiB，隐私政策不会这么大",
    ),
    ("{name}: encrypted", "{name}：已加密"),
    ("{name}: damaged deflate data", "{name}：deflate 数据损坏"),
)
_PLACES: Final[Forms] = (
    ("first: {symbol} at {offset}", "首处：{symbol} 偏移 {offset}"),
    ("offset {offset}", "偏移 {offset}"),
    ("zip directory", "压缩包目录"),
    ("archives inside", "内含的压缩包"),
    ("memory", "内存"),
    ("APK signing block", "APK 签名块"),
    ("APK signing block, {scheme} signer {number}", "APK 签名块，{scheme} 签名者 {number}"),
)
# Names that the program puts between its own words.
_VALUES: Final = {
    "instructions": "指令数",
    "step_instructions": "单步指令数",
    "seconds": "时间",
    "heap": "内存",
    "waiting": "等待",
    "virtual time": "虚拟时间",
    "model": "模型",
    "decisions assumed": "假定的判断",
    "things that left the app": "离开应用的信息",
    "calls that the model does not know": "模型未知的调用",
    "type": "类型",
    "field": "字段",
    "method": "方法",
    "class": "类",
    "prototype": "原型",
    "point outside the file": "越出文件",
    "share their content with too many others": "与过多其他条目共用内容",
    "string": "字符串",
    "the header": "文件头",
    "the string table": "字符串表",
    "the type table": "类型表",
    "the prototype table": "原型表",
    "the field table": "字段表",
    "the method table": "方法表",
    "the class table": "类表",
    "stored": "未压缩",
    "deflated": "deflate 压缩",
}
# A name from the file may be of any length, and made to be matched slowly: of a longer sentence
# the beginning and the end are matched, where the program's own words stand.
_MATCHED_CHARACTERS: Final = 500
_SLOT: Final = re.compile(r"\{(\w+)\}")
# What a reader may look up: addresses, and names with a dot, a slash or an underscore. A number
# without its word says nothing.
_DATA: Final = re.compile(r"0x[0-9a-f]+|[\w$-]+(?:[./;>_-]+[\w$<>-]+)+(?:\([^)\s]*\)\S*)?")


def reason_of_gap(gap: Gap, language: str) -> str:
    """Return why something was not examined, in `language`; empty where the kind says it all."""
    if language != "zh":
        return gap.why
    told = "" if gap.what in SAME else told_by_form(gap)
    return _names(gap) if told is None else told


def told_by_form(gap: Gap) -> str | None:
    """Return the reason in Chinese where the form of its sentence is known."""
    errors = ERRORS if gap.what in FROM_READERS else ()
    return _told((*REASONS.get(gap.what, ()), *errors), matched_part(gap.why))


def matched_part(sentence: str) -> str:
    """Return what of a sentence is matched: all of it, or its two ends."""
    if len(sentence) <= _MATCHED_CHARACTERS:
        return sentence
    half = _MATCHED_CHARACTERS // 2
    return f"{sentence[: half - 1]}…{sentence[-half:]}"


def place_of_gap(gap: Gap, language: str) -> str:
    """Return where something was not examined, in `language`."""
    if language != "zh":
        return gap.place
    told = _told(_PLACES, matched_part(gap.place))
    return gap.place if told is None else told


def _names(gap: Gap) -> str:
    """Return the addresses and names of a reason whose form is not known."""
    return "，".join(dict.fromkeys(_DATA.findall(matched_part(gap.why))))


def _told(forms: Iterable[tuple[str, str]], sentence: str) -> str | None:
    for english, chinese in forms:
        found = _pattern(english).fullmatch(sentence)
        if found is not None:
            return _filled(chinese, found.groupdict())
    return None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    pieces = _SLOT.split(form)
    # Every second piece is the name of a slot.
    made = [
        f"(?P<{piece}>.+?)" if number % 2 else re.escape(piece)
        for number, piece in enumerate(pieces)
    ]
    return re.compile("".join(made), re.DOTALL)


def _filled(form: str, values: dict[str, str]) -> str:
    return _SLOT.sub(lambda slot: _value(values[slot[1]]), form)


def _value(value: str) -> str:
    known = _VALUES.get(value)
    return known or (GAP_KINDS[value].zh if value in GAP_KINDS else value)
